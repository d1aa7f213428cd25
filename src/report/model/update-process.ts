import { parseDate } from '../../calendar/civil.ts';
import type { Review, Standard, Workspace } from '../../document/documents.generated.ts';
import { actualBump } from '../../rules/diff/version.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { changeRecord } from './change-record.ts';
import { durationInWords } from './in-words.ts';
import { paragraphs } from './paragraphs.ts';
import { nothing } from './show.ts';
import { statusText } from './standard.ts';
import { resultWords } from './words/review.ts';
import { standardSentences } from './words/standard.ts';
import { enumerate } from './words/trade.ts';
import { updateLabels, updateSentences } from './words/update-process.ts';

export interface UpdateFacts {
  readonly versions: readonly Standard[];
  readonly reviews: readonly Review[];
  readonly settings: Workspace;
  /** A civil date. */
  readonly today: string;
  readonly locale: Locale;
}

const quarterOf = (date: string) => `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

/** Whole days from the first date to the second; negative where it is past. */
const daysBetween = (from: string, to: string) => (parseDate(to) ?? 0) - (parseDate(from) ?? 0);

/** What is due of every standard that is not retired, the earliest first. */
function calendarRows({ versions, today, locale }: UpdateFacts) {
  const labels = updateLabels(locale);
  const say = updateSentences[locale];
  const dated = versions
    .filter(({ status }) => status !== 'retired')
    .flatMap(standard => [
      { standard, what: labels.review, due: standard.next_review },
      { standard, what: labels.revision, due: standard.next_revision },
    ])
    .flatMap(({ due, ...rest }) => (due === undefined ? [] : [{ ...rest, due }]))
    .sort((left, right) => (left.due < right.due ? -1 : 1));
  return dated.map(({ standard, what, due }) => {
    const days = daysBetween(today, due);
    return {
      standard: `${pick(standard.title, locale)} ${standard.version}`,
      what,
      due,
      quarter: quarterOf(due),
      owner: standard.owner,
      state: days < 0 ? say.overdue(-days) : say.ahead(days),
      is_overdue: days < 0,
    };
  });
}

function reviewOf(standard: Standard, { reviews, locale }: UpdateFacts): string {
  const own = reviews.filter(
    ({ standard: name, revision }) => name.split('@')[0] === standard.id && revision === standard.version,
  );
  const texts = own.map(({ date, result }) =>
    [date, result && resultWords[result][locale]].filter(Boolean).join(' '),
  );
  return texts.join('\n') || nothing;
}

/** Every version of every standard, the newest first, with what it changed. */
function logRows(facts: UpdateFacts) {
  const { versions, reviews, settings, today, locale } = facts;
  const sorted = [...versions].sort((left, right) =>
    left.id === right.id
      ? actualBump(left.version, right.version) === 'none'
        ? -1
        : 1
      : left.id < right.id
        ? -1
        : 1,
  );
  return sorted.map(standard => {
    const record = changeRecord(standard, { versions, reviews, terms: settings.terms, locale });
    return {
      standard: pick(standard.title, locale),
      version: standard.version,
      status: statusText(standard, today, locale),
      effective: standard.effective_from ?? updateLabels(locale).unset,
      approved: (standard.approvals ?? []).map(({ by, on }) => `${by} ${on}`).join('\n') || nothing,
      review: reviewOf(standard, facts),
      changes: record?.summary ?? standardSentences[locale].first,
    };
  });
}

function authoredParts({ settings, locale }: UpdateFacts) {
  const { purpose, owner, triggers = [], roles = [], steps = [], forms = [] } = settings.update_process ?? {};
  return {
    purpose: purpose === undefined ? [] : paragraphs(pick(purpose, locale)),
    owner: owner ?? '',
    triggers: triggers.map(text => pick(text, locale)),
    roles: roles.map(({ role, duty }) => ({ role, duty: pick(duty, locale) })),
    steps: steps.map(({ task, owner: who, within, output }, index) => ({
      step: index + 1,
      task: pick(task, locale),
      owner: who,
      within: within === undefined ? nothing : durationInWords(within, locale),
      output: output === undefined ? nothing : pick(output, locale),
    })),
    forms: forms.map(({ title, use }) => ({ title: pick(title, locale), use: pick(use, locale) })),
  };
}

/** What the template of the update process prints. */
export function updateModel(facts: UpdateFacts) {
  const { versions, settings, today, locale } = facts;
  const labels = updateLabels(locale);
  const say = updateSentences[locale];
  const calendar = calendarRows(facts);
  const overdue = calendar.filter(row => row.is_overdue);
  const undated = versions.filter(({ status, next_review: due }) => status === 'effective' && !due);
  return {
    labels,
    title: labels.title,
    organisation: pick(settings.organisation ?? settings.title, locale),
    date: today,
    summary: say.summary(today, calendar.length, overdue.length),
    undated:
      undated.length === 0
        ? ''
        : say.undated(
            enumerate(
              undated.map(({ title, version }) => `${pick(title, locale)} ${version}`),
              locale,
            ),
          ),
    overdue,
    calendar,
    log: logRows(facts),
    ...authoredParts(facts),
  };
}
