import type { Monthly, Standard } from '../../document/documents.generated.ts';
import type { Figure } from '../../metric/figure.ts';
import type { Locale } from '../../text/locale.ts';
import { definitionInWords } from './definition.ts';
import { remarks } from './details.ts';
import { bareBasis, nothing, showFigure, showTarget } from './show.ts';
import { type Series, titleOf, verdictText } from './story.ts';
import { joinSentences } from './words/trade.ts';

/** Whether nothing is to be said of a KPI beyond its row: no target was missed or nearly so, and nobody wrote of it. */
function needsNoWords({ kpi, current }: Series, authored: Monthly | undefined): boolean {
  const isPlain = current.verdict === 'no_target' || (current.verdict === 'met' && !current.near);
  return isPlain && !authored?.analysis?.some(one => one.kpi === kpi.id);
}

/** The KPIs with a section of their own and those that share a table, both in the standard's order. */
export function foldSeries(series: readonly Series[], authored: Monthly | undefined) {
  return {
    apart: series.filter(one => !needsNoWords(one, authored)),
    folded: series.filter(one => needsNoWords(one, authored)),
  };
}

const bars = '▁▂▃▄▅▆▇█';

/** The values of the months that have one as bars between the least and the greatest, oldest first. */
export function sparkline(figures: readonly (Figure | null)[]): string {
  const values = figures.flatMap(figure => figure?.value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const share = (value: number) => (high === low ? 0.5 : (value - low) / (high - low));
  return values.map(value => bars[Math.round(share(value) * (bars.length - 1))]).join('') || nothing;
}

function foldedRow(one: Series, locale: Locale) {
  const { kpi, current, figures } = one;
  const previous = figures.at(-2);
  return {
    title: titleOf(one, locale),
    target: showTarget(current, locale),
    value: showFigure(current, locale),
    basis: (current.value !== null && bareBasis(current)) || nothing,
    last_month: previous ? showFigure(previous, locale) : nothing,
    trend: sparkline(figures.slice(1)),
    verdict: verdictText(current, locale),
    owner: kpi.owner,
    weight: kpi.weight === undefined ? nothing : String(kpi.weight),
  };
}

/** The KPIs that share a table: their rows, what is uncertain in them, and their definitions. */
export function foldedTable(series: readonly Series[], standard: Standard, locale: Locale) {
  const said = series.flatMap(one => {
    const text = joinSentences(remarks(one, locale), locale);
    return text === '' ? [] : [{ title: titleOf(one, locale), text }];
  });
  return {
    rows: series.map(one => foldedRow(one, locale)),
    remarks: said,
    definitions: series.map(one => ({
      title: titleOf(one, locale),
      definition: definitionInWords(one.kpi, one.current, standard, locale),
    })),
  };
}
