import type { Period } from '../../calendar/period.ts';
import { formatInstant } from '../../calendar/zone.ts';
import type { Computed } from '../../metric/compute.ts';
import type { Figure } from '../../metric/figure.ts';
import { targetJson } from '../../metric/json.ts';
import type { Traced } from '../../metric/trace.ts';
import { csvMark, csvRow } from '../../text/csv.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { maskPersonal } from '../../text/mask.ts';

type Cell = string | number | null;

const counts = (numbers: Readonly<Record<string, number>>): string =>
  Object.entries(numbers)
    .map(([name, count]) => `${name}=${count}`)
    .join('; ');

function figureCells(figure: Figure, title: string, by: readonly string[]): Cell[] {
  const { target, interval, bounds } = figure;
  return [
    figure.standard,
    figure.kpi,
    title,
    ...by.map(name => maskPersonal(figure.by[name] ?? '')),
    figure.unit,
    figure.value,
    figure.numerator,
    figure.denominator,
    figure.pending,
    figure.missing,
    counts(figure.excluded),
    counts(figure.unknown),
    target ? JSON.stringify(targetJson(target)) : null,
    figure.population,
    figure.verdict,
    String(figure.near),
    interval?.low ?? null,
    interval?.high ?? null,
    bounds?.low ?? null,
    bounds?.high ?? null,
    figure.evidence.rows,
    figure.evidence.sqlSha256,
    figure.variant,
  ];
}

/** The figures under the names that JSON has, numbers as they are, for a spreadsheet or a program. */
export function figuresCsv(
  { figures, standards, asOf }: Computed,
  period: Period,
  by: readonly string[],
  locale: Locale,
): string {
  const head = [
    ...['period', 'as_of', 'standard', 'kpi', 'title'],
    ...by,
    ...['unit', 'value', 'numerator', 'denominator', 'pending', 'missing', 'excluded', 'unknown', 'target'],
    ...['population', 'verdict', 'near', 'interval_low', 'interval_high', 'bounds_low', 'bounds_high'],
    ...['rows', 'sql_sha256', 'variant'],
  ];
  const instant = formatInstant(asOf.instant, period.zone);
  const rows = figures.map(figure => {
    const standard = standards.find(({ id, version }) => `${id}@${version}` === figure.standard);
    const kpi = standard?.kpis?.find(({ id }) => id === figure.kpi);
    return csvRow([period.id, instant, ...figureCells(figure, kpi ? pick(kpi.title, locale) : '', by)]);
  });
  return csvMark + csvRow(head) + rows.join('');
}

/** The rows behind a figure, one column for each dimension that any of them has. */
export function traceCsv({ rows }: Traced, zone: string): string {
  const by = [...new Set(rows.flatMap(row => Object.keys(row.by)))];
  const at = (instant: number | null) => (instant === null ? null : formatInstant(instant, zone));
  const own = [
    ...['record', 'outcome', 'reason', 'numerator', 'denominator', 'start', 'due', 'end', 'paused_s'],
    ...['limit', 'value', 'file', 'line'],
  ];
  // A contact has a reason, and so has its outcome.
  const head = [...own, ...by.map(name => (own.includes(name) ? `by_${name}` : name))];
  const lines = rows.map(row =>
    csvRow([
      maskPersonal(row.record),
      row.outcome,
      row.reason,
      row.numerator,
      row.denominator,
      at(row.start),
      at(row.due),
      at(row.end),
      row.pausedS,
      row.limit,
      row.value,
      row.file,
      row.line,
      ...by.map(name => maskPersonal(row.by[name] ?? '')),
    ]),
  );
  return csvMark + csvRow(head) + lines.join('');
}
