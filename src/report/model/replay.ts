import { parsePeriod } from '../../calendar/period.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { Kpi, Standard } from '../../document/documents.generated.ts';
import { type Comparison, compareVersions } from '../../metric/compare.ts';
import type { Figure, TraceRow } from '../../metric/figure.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { maskPersonal } from '../../text/mask.ts';
import type { DocumentRequest } from '../build.ts';
import { bareBasis, nothing, showFigure, showTarget } from './show.ts';
import { verdictText } from './story.ts';
import { outcomeWord, replayLabels, replaySentences } from './words/replay.ts';

/** Records that the table lists; `kpi --compare --format json` lists all. */
const mostFlips = 20;

const identity = ({ id, version }: Standard) => `${id}@${version}`;

/**
 * Both versions on the data of the period that was asked for; null where none was. Throws Failure kpi/bad-period,
 * review/no-replay where there is only one version, and store/none where there is no data.
 */
export function replayOf(
  document: string,
  { repository, store, period: text, now }: DocumentRequest,
  versions: readonly [Standard, Standard] | undefined,
): { comparison: Comparison; period: string } | null {
  if (text === undefined) return null;
  if (!versions) throw new Failure('review/no-replay', { document });
  const period = parsePeriod(text, repository.settings.timezone);
  if (!period) throw new Failure('kpi/bad-period', { text });
  const [before, after] = versions;
  const comparison = compareVersions(repository, store(), { period, now }, [
    identity(before),
    identity(after),
  ]);
  return { comparison, period: period.id };
}

function side(figure: Figure | null, locale: Locale) {
  if (!figure) {
    return { target: '', value: replayLabels(locale).no_kpi, basis: '', verdict: '' };
  }
  return {
    target: showTarget(figure, locale),
    value: showFigure(figure, locale),
    basis: bareBasis(figure) || nothing,
    verdict: verdictText(figure, locale),
  };
}

/** What the template prints of a replay. */
export function replayModel(
  { comparison, period }: { comparison: Comparison; period: string },
  locale: Locale,
) {
  const { before, after, changed, unchanged, flips } = comparison;
  const labels = replayLabels(locale);
  const kpis = [...after.standards, ...before.standards].flatMap(standard => standard.kpis ?? []);
  const kpiOf = (id: string): Kpi | undefined => kpis.find(kpi => kpi.id === id);
  const titleOf = (id: string) => pick(kpiOf(id)?.title ?? id, locale);
  const versionOf = ({ standards }: typeof before) => standards[0]?.version ?? '';
  const word = (row: TraceRow | null, id: string) =>
    row ? outcomeWord(row.outcome, kpiOf(id)?.measure.attainment !== undefined, locale) : labels.outside;
  return {
    labels,
    summary: replaySentences[locale].summary({
      period,
      before: versionOf(before),
      after: versionOf(after),
      changed: changed.length,
      unchanged,
      flips: flips.length,
    }),
    figures: changed.flatMap(pair => [
      { title: titleOf(pair.kpi), version: versionOf(before), ...side(pair.before, locale) },
      { title: '', version: versionOf(after), ...side(pair.after, locale) },
    ]),
    flips: flips.slice(0, mostFlips).map(({ kpi, record, before: old, after: now, file, line }) => ({
      kpi: titleOf(kpi),
      record: maskPersonal(record),
      outcome: `${word(old, kpi)} → ${word(now, kpi)}`,
      place: `${file}:${line}`,
    })),
    more: flips.length > mostFlips ? replaySentences[locale].more(mostFlips, flips.length) : '',
  };
}
