import { figuresJson } from '../../metric/json.ts';
import { isObject } from '../../text/json.ts';
import type { Locale } from '../../text/locale.ts';
import type { StandardsRepository } from '../../workspace/workspace.ts';
import { type Difference, differencesOf } from '../differences.ts';
import { readSeal } from '../seal.ts';
import { kpiTitles, showRecorded } from './difference.ts';
import type { MonthFigures } from './gather.ts';
import { correctionSentence, correctionWords } from './words/corrections.ts';
import { reasonsInWords } from './words/differences.ts';

const isTotal = (figure: unknown) => {
  const by = isObject(figure) ? figure['by'] : undefined;
  return isObject(by) && Object.keys(by).length === 0;
};

const totals = (figures: unknown) => (Array.isArray(figures) ? figures.filter(isTotal) : []);

/** The totals of one month that are different from those that were closed; none where it is not closed. */
function changedSince(root: string, standard: string, { period, computed }: MonthFigures): Difference[] {
  const seal = readSeal(root, period.id);
  const sealed = seal?.reports.find(({ request, figures }) => {
    const [first] = totals(figures) as { standard?: string }[];
    return !request.id?.includes('@') && first?.standard?.split('@')[0] === standard;
  });
  if (!sealed) return [];
  const today = figuresJson(computed.figures, period, computed.asOf);
  const place = { period: { id: period.id } };
  return differencesOf(
    { ...place, figures: totals(sealed['figures']) },
    { ...place, figures: totals(today['figures']) },
  ).filter(
    ({ before, after }) =>
      before !== null &&
      (before.value !== after?.value ||
        before.numerator !== after.numerator ||
        before.denominator !== after.denominator),
  );
}

/**
 * What a monthly report prints of closed months whose figures are different today, the newest month first; null
 * where there are none. A report on one version of a standard says nothing of it: what was closed is in force.
 */
export function correctionsModel(
  repository: StandardsRepository,
  standard: string,
  months: readonly MonthFigures[],
  locale: Locale,
) {
  if (standard.includes('@')) return null;
  const differences = [...months].reverse().flatMap(month => changedSince(repository.root, standard, month));
  if (differences.length === 0) return null;
  const titleOf = kpiTitles(repository, locale);
  const labels = Object.fromEntries(
    Object.entries(correctionWords).map(([label, text]) => [label, text[locale]]),
  ) as { readonly [L in keyof typeof correctionWords]: string };
  const closed = [...new Set(differences.map(({ period }) => period))];
  return {
    labels,
    note: correctionSentence[locale](closed, differences.length),
    rows: differences.map(({ period, kpi, before, after, why }) => ({
      month: period,
      kpi: titleOf(kpi),
      before: showRecorded(before, locale),
      after: showRecorded(after, locale),
      reason: reasonsInWords(why, locale),
    })),
  };
}
