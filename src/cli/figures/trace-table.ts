import type { Period } from '../../calendar/period.ts';
import { formatInstant } from '../../calendar/zone.ts';
import type { TraceRow } from '../../metric/figure.ts';
import type { Traced } from '../../metric/trace.ts';
import { showCount } from '../../report/model/show.ts';
import { reasonWord } from '../../report/model/words/trade.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { type Column, grid } from '../grid.ts';
import { cell } from './show.ts';
import { words } from './words.ts';

const number = (value: number | null): string => (value === null ? '' : String(Number(value.toFixed(3))));

/** An obligation is kept on time or late; any other row fits its measure or does not. */
export function outcomeWord({ outcome }: TraceRow, isLimit: boolean, locale: Locale): string {
  const { outcomes, onTime, late } = words[locale];
  if (isLimit && outcome === 'met') return onTime;
  return isLimit && outcome === 'missed' ? late : outcomes[outcome];
}

function rowOf(row: TraceRow, isLimit: boolean, zone: string, locale: Locale): string[] {
  const at = (instant: number | null) =>
    instant === null ? '' : formatInstant(instant, zone).slice(0, 19).replace('T', ' ');
  return [
    cell(row.record),
    outcomeWord(row, isLimit, locale),
    row.reason === null ? '' : reasonWord(row.reason, locale),
    at(row.start),
    at(row.due),
    at(row.end),
    cell(row.limit ?? ''),
    number(row.value),
    number(row.numerator),
    number(row.denominator),
    cell(`${row.file}:${row.line}`),
    cell(Object.values(row.by).join(' ')),
  ];
}

/** The rows behind a figure as a table for people; columns in which no row has anything are left out. */
export function traceTable({ job, rows }: Traced, period: Period, locale: Locale): string {
  const say = words[locale];
  const isLimit = job?.kpi.measure.attainment !== undefined;
  const title = job ? `${cell(pick(job.kpi.title, locale))} ${job.standard}/${job.kpi.id}` : '';
  const heading = say.traced(title, period.id, showCount(rows.length));
  if (rows.length === 0) return `${heading}\n${say.nothing}\n`;
  const names = say.rows;
  const columns: Column[] = [
    { title: names.record },
    { title: names.outcome },
    { title: names.reason },
    { title: names.start },
    { title: names.due },
    { title: names.end },
    { title: names.limit },
    { title: names.value, align: 'right' },
    { title: names.numerator, align: 'right' },
    { title: names.denominator, align: 'right' },
    { title: names.place },
    { title: names.by },
  ];
  return `${heading}\n\n${grid(
    columns,
    rows.map(row => rowOf(row, isLimit, period.zone, locale)),
  )}`;
}
