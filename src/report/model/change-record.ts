import { changeSentence } from '../../diagnostic/sentences/change.ts';
import type {
  Calendar,
  Filter,
  Review,
  ReviewComment,
  Standard,
  Workspace,
} from '../../document/documents.generated.ts';
import type { Change, Side } from '../../rules/diff/change.ts';
import { changes } from '../../rules/diff/changes.ts';
import { factsOf } from '../../rules/diff/facts.ts';
import { actualBump, predecessor } from '../../rules/diff/version.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { durationInWords, filterInWords } from './in-words.ts';
import { variantInWords } from './variant-in-words.ts';
import { decisionWords } from './words/review.ts';
import { standardLabels, standardSentences } from './words/standard.ts';

/** The version that one follows, by number; undefined for the first. */
export function previousVersion(standard: Standard, versions: readonly Standard[]): Standard | undefined {
  const earlier = versions.filter(
    ({ id, version }) => id === standard.id && actualBump(version, standard.version) !== 'none',
  );
  return predecessor(standard.version, earlier, ({ version }) => version);
}

function commentsOn(id: string, standard: Standard, reviews: readonly Review[]): ReviewComment[] {
  return reviews
    .filter(review => review.standard.split('@')[0] === standard.id && review.revision === standard.version)
    .flatMap(({ comments = [] }) => comments)
    .filter(comment => comment.item === id && comment.decision !== 'declined');
}

/** Time limits and KPIs by their ids; readers of a document know them by their titles. */
function titlesOf({ time_limits = [], kpis = [] }: Standard, locale: Locale): [string, string][] {
  return [...time_limits, ...kpis].map(({ id, title }) => [id, pick(title, locale)]);
}

/** What the variant that changed is called: its title, or what it sets; undefined for any other change. */
function variantOf(
  { id, aspect }: Change,
  standards: readonly Standard[],
  calendars: ReadonlyMap<string, string>,
  locale: Locale,
): string | undefined {
  const [, name] = /^variants\.([^.]+)/.exec(aspect) ?? [];
  if (name === undefined) return undefined;
  const [variant] = standards.flatMap(({ time_limits = [] }) => {
    const { variants = {} } = time_limits.find(limit => limit.id === id) ?? {};
    return Object.hasOwn(variants, name) ? [variants[name]] : [];
  });
  return variant && variantInWords(variant, calendars, locale);
}

/** A change with titles for ids, and filters and durations in words. */
function sentenceOf(
  change: Change,
  titles: ReadonlyMap<string, string>,
  variant: string | undefined,
  locale: Locale,
): string {
  const facts = factsOf(change, locale);
  const inWords = (side: Side | null, text: string) =>
    side && ['when', 'where'].includes(change.aspect)
      ? filterInWords(side.value as Filter, locale)
      : durationInWords(text, locale);
  const isTitled = change.item === 'time_limit' || change.item === 'kpi';
  const parts = facts.parts.map((part, index) => {
    const when = change.parts[index]?.when;
    return {
      ...part,
      name: when ? filterInWords(when, locale) : part.name,
      before: durationInWords(part.before, locale),
      after: durationInWords(part.after, locale),
    };
  });
  return changeSentence(
    {
      ...facts,
      ...(variant !== undefined && { variant }),
      id: (isTitled ? titles.get(facts.id) : undefined) ?? facts.id,
      row: change.row ? filterInWords(change.row, locale) : facts.row,
      before: inWords(change.before, facts.before),
      after: inWords(change.after, facts.after),
      parts,
    },
    locale,
  );
}

/** What people are asked to do differently, each with the review comment behind it; null for a first version. */
export function changeRecord(
  standard: Standard,
  {
    versions,
    reviews,
    calendars = [],
    terms,
    locale,
  }: {
    versions: readonly Standard[];
    reviews: readonly Review[];
    calendars?: readonly Calendar[];
    terms?: Workspace['terms'];
    locale: Locale;
  },
) {
  const previous = previousVersion(standard, versions);
  if (!previous) return null;
  const say = standardSentences[locale];
  const titles = new Map([...titlesOf(previous, locale), ...titlesOf(standard, locale)]);
  const calendarTitles = new Map(calendars.map(({ id, title }) => [id, pick(title, locale)]));
  const found = changes(previous, standard, terms).filter(({ type }) => type !== 'metadata_changed');
  const rows = found.map(change => ({
    change: sentenceOf(
      change,
      titles,
      variantOf(change, [standard, previous], calendarTitles, locale),
      locale,
    ),
    is_loosened: change.bump === 'major',
    reason:
      commentsOn(change.id, standard, reviews)
        .map(({ id, department, decision, comment }) =>
          say.comment(id, department, decision ? decisionWords[decision][locale] : '', pick(comment, locale)),
        )
        .join('\n') || '—',
  }));
  const loosened = rows.filter(row => row.is_loosened).length;
  return {
    heading: standardLabels(locale).change,
    reason: standardLabels(locale).reason,
    caption: say.changesCaption(previous.version, standard.version),
    summary:
      rows.length === 0 ? say.same(previous.version) : say.changed(rows.length, loosened, previous.version),
    previous: previous.version,
    rows,
  };
}
