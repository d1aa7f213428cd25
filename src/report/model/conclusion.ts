import type { Kpi } from '../../document/documents.generated.ts';
import type { Verdict } from '../../metric/figure.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { type ImportLog, totalsOf } from './evidence.ts';
import { nothing, showCount } from './show.ts';
import { byWeight, distanceText, missedStreak, type Series, standingOf, titleOf } from './story.ts';
import { type MissedClause, monthlySentences, type VerdictCounts } from './words/monthly.ts';
import { enumerate, joinSentences, recordWord } from './words/trade.ts';

const judged = ['met', 'missed', 'inconclusive', 'insufficient', 'no_data'] as const;

export function verdictCounts(series: readonly Series[]): VerdictCounts {
  const count = (verdict: Verdict) => series.filter(({ current }) => current.verdict === verdict).length;
  const withoutTarget = count('no_target');
  return {
    with_target: series.length - withoutTarget,
    without_target: withoutTarget,
    met: count('met'),
    near: series.filter(({ current }) => current.near).length,
    missed: count('missed'),
    inconclusive: count('inconclusive'),
    insufficient: count('insufficient'),
    no_data: count('no_data'),
  };
}

/** A sum of weights without the dust of binary fractions. */
function weightText(series: readonly Series[]): string | undefined {
  const weighted = series.filter(({ kpi }) => kpi.weight !== undefined);
  if (weighted.length === 0) return undefined;
  const sum = weighted.reduce((total, { kpi }) => total + (kpi.weight ?? 0), 0);
  return String(Number(sum.toFixed(6)));
}

/** How many KPIs were met, missed or not decided, and what they weigh. */
export function attainmentSentence(series: readonly Series[], locale: Locale): string {
  const sentences = monthlySentences[locale];
  const targeted = series.filter(({ current }) => current.verdict !== 'no_target');
  if (targeted.length === 0) return sentences.noneJudged();
  const total = weightText(targeted);
  const of = (verdict: Verdict) => weightText(targeted.filter(({ current }) => current.verdict === verdict));
  const weights = Object.fromEntries(judged.map(verdict => [verdict, of(verdict)]));
  const weighed = total && sentences.weights(total, weights as Record<(typeof judged)[number], string>);
  return joinSentences([sentences.counts(verdictCounts(series)), weighed ?? ''], locale);
}

export function gapText({ current }: Series, locale: Locale): string {
  const standing = standingOf(current);
  const amount = distanceText(current, locale);
  if (!standing || amount === undefined) return nothing;
  return monthlySentences[locale].gap(standing.side === 'above' ? 'above' : 'below', amount);
}

const namedInFull = 5;

/** Which KPIs missed, by how much, for how many months; the heaviest in full. */
export function missedSentence(series: readonly Series[], locale: Locale): string {
  const sentences = monthlySentences[locale];
  const missed = byWeight(series);
  if (missed.length === 0) return sentences.noneMissed();
  const clauses = missed.slice(0, namedInFull).map(
    (one): MissedClause => ({
      title: titleOf(one, locale),
      gap: gapText(one, locale),
      streak: missedStreak(one),
    }),
  );
  return sentences.missed(
    clauses,
    missed.slice(namedInFull).map(one => titleOf(one, locale)),
  );
}

/** What was left out of the figures, KPI by KPI: excluded, missing, in progress. */
export function apartSentence(series: readonly Series[], locale: Locale): string {
  const sentences = monthlySentences[locale];
  const kinds = {
    excluded: ({ current }: Series) => Object.values(current.excluded).reduce((sum, count) => sum + count, 0),
    missing: ({ current }: Series) => current.missing,
    pending: ({ current }: Series) => current.pending,
  };
  const said = (['excluded', 'missing', 'pending'] as const).flatMap(kind => {
    const parts = series
      .map(one => ({ title: titleOf(one, locale), count: kinds[kind](one) }))
      .filter(({ count }) => count > 0)
      .map(({ title, count }) => sentences.rowsOf(title, showCount(count)));
    return parts.length > 0 ? [sentences.apart(kind, parts)] : [];
  });
  return said.length > 0 ? joinSentences(said, locale) : sentences.nothingApart();
}

/** What the data sentence speaks of. */
interface Evidence {
  readonly log: ImportLog;
  readonly endsEarly: readonly { readonly record: string; readonly last: string }[];
  readonly leftOut: readonly Kpi[];
  readonly series: readonly Series[];
  readonly locale: Locale;
}

/** What is behind the figures: data that ends early, files and rows, KPIs that could not be computed, rows left out. */
export function dataSentence({ log, endsEarly, leftOut, series, locale }: Evidence): string {
  const sentences = monthlySentences[locale];
  const { files, read, rejected, withheld } = totalsOf(log);
  const lasts = [...new Set(endsEarly.map(({ last }) => last))].sort();
  return joinSentences(
    [
      ...lasts.map(last =>
        sentences.endsEarly(
          enumerate(
            endsEarly.filter(one => one.last === last).map(({ record }) => recordWord(record, locale)),
            locale,
          ),
          last,
        ),
      ),
      files === 0
        ? sentences.noFiles()
        : sentences.files(
            showCount(files),
            showCount(read),
            showCount(rejected),
            withheld > 0 ? showCount(withheld) : undefined,
          ),
      leftOut.length > 0 ? sentences.leftOut(leftOut.map(({ title }) => pick(title, locale))) : '',
      apartSentence(series, locale),
    ],
    locale,
  );
}
