import type { Unit } from '../../catalogue/metric.ts';
import { type Locale, pick, type Text } from '../../text/locale.ts';
import type { StandardsRepository } from '../../workspace/workspace.ts';
import { documentsOf } from '../../workspace/workspace.ts';
import type { RecordedFigure } from '../differences.ts';
import { nothing, showCount, showValue } from './show.ts';

/** A recorded figure as tables print it: `94.12%（32/34）`. */
export function showRecorded(figure: RecordedFigure | null, locale: Locale): string {
  if (!figure) return nothing;
  const { value, numerator, denominator } = figure;
  const unit = figure.unit as Unit;
  const shown = showValue(value, unit, null, locale);
  if (denominator === null || numerator === null || (unit !== 'ratio' && unit !== 'per_10k')) {
    return denominator === null ? shown : bracketed(shown, `n=${showCount(denominator)}`, locale);
  }
  return bracketed(shown, `${showCount(numerator)}/${showCount(denominator)}`, locale);
}

const bracketed = (value: string, basis: string, locale: Locale) =>
  locale === 'zh-CN' ? `${value}（${basis}）` : `${value} (${basis})`;

/** The title of a KPI by the newest document that has it; its id where none has. */
export function kpiTitles(repository: StandardsRepository, locale: Locale): (kpi: string) => string {
  const titles = new Map<string, Text>();
  for (const { document } of documentsOf(repository, 'standard')) {
    for (const { id, title } of document.kpis ?? []) titles.set(id, title);
  }
  return kpi => {
    const title = titles.get(kpi);
    return title === undefined ? kpi : pick(title, locale);
  };
}
