import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { severityWords } from '../../diagnostic/report.ts';
import { diagnosticSentence } from '../../diagnostic/sentences/catalogue.ts';
import { itemWord } from '../../diagnostic/sentences/change.ts';
import type {
  Calendar,
  Review,
  ReviewComment,
  Standard,
  Workspace,
} from '../../document/documents.generated.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { changeRecord } from './change-record.ts';
import { durationInWords } from './in-words.ts';
import { nothing } from './show.ts';
import {
  aspectWords,
  checkWords,
  decisionWords,
  resultWords,
  reviewLabels,
  reviewSentences,
} from './words/review.ts';
import { enumerate } from './words/trade.ts';

/** What minutes and the comment table are made from. */
export interface ReviewFacts {
  readonly review: Review;
  readonly reviewed: Standard | undefined;
  readonly revised: Standard | undefined;
  readonly versions: readonly Standard[];
  readonly calendars: readonly Calendar[];
  readonly settings: Workspace;
  /** Of the version that the review ended with. */
  readonly findings: readonly Diagnostic[];
  readonly locale: Locale;
}

interface Named {
  readonly id: string;
  readonly title: string;
  /** As minutes name it: clauses by number and title, the rest by title. */
  readonly name: string;
  readonly text: string;
}

/** What a review can name, in the order of the standard; what only the revision has comes last. */
export function itemsOf({ reviewed, revised, locale }: ReviewFacts): Named[] {
  const named = [reviewed, revised].flatMap(standard => (standard ? namedIn(standard, locale) : []));
  return [...new Map(named.reverse().map(item => [item.id, item])).values()].reverse();
}

/** What of a standard can be named: clauses, KPIs and time limits. */
export function namedIn(standard: Standard, locale: Locale): Named[] {
  const { time_limits: limits = [], kpis = [], clauses = [] } = standard;
  return [
    ...clauses.map(({ id, title, text }) => {
      const words = title === undefined ? '' : pick(title, locale);
      return { id, title: words, name: [id, words].filter(Boolean).join(' '), text: pick(text, locale) };
    }),
    ...kpis.map(({ id, title, target }) => {
      const words = pick(title, locale);
      const text = [words, target].filter(Boolean).join(' ');
      return { id, title: words, name: `${itemWord('kpi', locale)} ${words}`, text };
    }),
    ...limits.map(({ id, title, within, table = [] }) => {
      const words = pick(title, locale);
      const limit = [within, ...table.map(row => row.within)].flatMap(text =>
        text === undefined ? [] : [durationInWords(text, locale)],
      );
      const text = [words, enumerate(limit, locale)].filter(Boolean).join(' ');
      return { id, title: words, name: `${itemWord('time_limit', locale)} ${words}`, text };
    }),
  ];
}

export function countsOf(comments: readonly ReviewComment[]) {
  const count = (wanted: ReviewComment['decision']) =>
    comments.filter(({ decision }) => decision === wanted).length;
  return {
    total: comments.length,
    adopted: count('adopted'),
    partly: count('partly'),
    declined: count('declined'),
    open: count(undefined),
  };
}

/** A decision with its mark, as tables print it. */
function decisionText(decision: ReviewComment['decision'], locale: Locale): string {
  if (decision === undefined) return `🟡 ${reviewLabels(locale).undecided}`;
  const marks = { adopted: '🟢', partly: '🟡', declined: '⚪' } as const;
  return `${marks[decision]} ${decisionWords[decision][locale]}`;
}

export function resultText({ result }: Review, locale: Locale): string {
  if (result === undefined) return reviewLabels(locale).open;
  return resultWords[result][locale];
}

function attendance({ attendees = [], departments = [], quorum }: Review, locale: Locale): string {
  const present = attendees.filter(one => one.present !== false);
  const there = new Set(present.map(({ department }) => department));
  const absent = departments.filter(department => !there.has(department));
  const say = reviewSentences[locale];
  const counted = say.attendance(present.length, attendees.length, quorum);
  return absent.length === 0 ? counted : `${counted}${say.absent(enumerate(absent, locale))}`;
}

/** The standard under review by its title and version. */
export function standardNamed({ review, reviewed, locale }: ReviewFacts): string {
  return [reviewed && pick(reviewed.title, locale), review.standard].filter(Boolean).join(' ');
}

function meetingRows(facts: ReviewFacts) {
  const { review, locale } = facts;
  const labels = reviewLabels(locale);
  const nameOf = (role: string) => {
    const person = review.attendees?.find(one => one.role === role);
    return person ? `${role} ${person.name}` : role;
  };
  const rows: readonly (readonly [string, string | undefined])[] = [
    [labels.reviewed, standardNamed(facts)],
    [labels.date, review.date],
    [labels.place, review.place],
    [labels.chair, nameOf(review.chair)],
    [labels.recorder, review.recorder && nameOf(review.recorder)],
  ];
  return rows.flatMap(([field, content]) => (content === undefined ? [] : [{ field, content }]));
}

function attendeeRows({ review, locale }: ReviewFacts) {
  const labels = reviewLabels(locale);
  return (review.attendees ?? []).map(({ name, role, department, present }) => ({
    name,
    role,
    department,
    present: present === false ? `⚪ ${labels.absent}` : `🟢 ${labels.present}`,
  }));
}

function itemText(id: string | undefined, items: readonly Named[], locale: Locale): string {
  if (id === undefined) return reviewLabels(locale).whole;
  return items.find(item => item.id === id)?.name ?? id;
}

function checkRows(facts: ReviewFacts, items: readonly Named[]) {
  const { review, locale } = facts;
  const marks = { accept: '🟢', 'accept-with-change': '🟡', reject: '🔴' } as const;
  return (review.checks ?? []).map(({ item, aspect, verdict, evidence }) => ({
    item: itemText(item, items, locale),
    aspect: aspectWords[aspect][locale],
    verdict: `${marks[verdict]} ${checkWords[verdict][locale]}`,
    evidence: pick(evidence, locale),
  }));
}

/** Comments as rows, in the order given. */
export function commentRows(comments: readonly ReviewComment[], items: readonly Named[], locale: Locale) {
  return comments.map(({ id, item, department, by, comment, change, decision, reason }) => ({
    id,
    item: itemText(item, items, locale),
    department: [department, by].filter(Boolean).join(' '),
    comment: pick(comment, locale),
    change: change === undefined ? nothing : pick(change, locale),
    decision: decisionText(decision, locale),
    reason: reason === undefined ? nothing : pick(reason, locale),
  }));
}

/** What the template of the minutes prints, but for the replay. */
export function minutesModel(facts: ReviewFacts) {
  const { review, revised, versions, calendars, settings, findings, locale } = facts;
  const items = itemsOf(facts);
  const comments = review.comments ?? [];
  const approvals = (review.approvals ?? []).map(({ by, on }) => ({
    role: by,
    name: review.attendees?.find(({ role }) => role === by)?.name ?? '',
    date: on,
  }));
  return {
    labels: reviewLabels(locale),
    title: pick(review.title, locale),
    organisation: pick(settings.organisation ?? settings.title, locale),
    standard: standardNamed(facts),
    date: review.date,
    result: resultText(review, locale),
    revision: review.revision ?? '',
    attendance: attendance(review, locale),
    handling: reviewSentences[locale].handling(countsOf(comments)),
    meeting: meetingRows(facts),
    attendees: attendeeRows(facts),
    checks: checkRows(facts, items),
    comments: commentRows(comments, items, locale),
    changes: revised
      ? changeRecord(revised, { versions, reviews: [review], calendars, terms: settings.terms, locale })
      : null,
    findings: findings.map(({ rule, severity, facts: found, place }) => ({
      severity: severityWords[locale][severity],
      place: `${place.path || place.file}`,
      finding: diagnosticSentence(rule, found, locale),
    })),
    actions: (review.actions ?? []).map(({ task, owner, due }) => ({
      task: pick(task, locale),
      owner,
      due,
    })),
    approvals,
  };
}
