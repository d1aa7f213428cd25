import { closest } from '../text/closest.ts';
import type { SourcePlan } from './plan.ts';
import type { Problem } from './reader/read.ts';
import { type CsvRecord, isBlankFrom } from './reader/record.ts';
import { isUnreadable, type RowReader, type Unreadable } from './row.ts';
import { fieldsReading } from './row-fields.ts';
import { keyReading, rankReading } from './row-key.ts';

export interface MissingColumn {
  readonly column: string;
  readonly closest: string | undefined;
}

/**
 * The names by which a source knows the columns of a header: trimmed, and the second of a name is `name#2`. Columns
 * without a name behind the last that has one are none.
 */
export function columnNames(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  const width = header.findLastIndex(cell => cell.trim() !== '') + 1;
  return header.slice(0, width).map(cell => {
    const name = cell.trim();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 || name === '' ? name : `${name}#${count}`;
  });
}

/** The name before the Chinese word for it. */
export const nameBeforeWord = (name: string): string => name.replace(/ \p{Script=Han}+$/u, '');

/**
 * The names of a header as the source has them: behind the name of a worksheet's column, with items, may stand what it
 * is called.
 */
function namesFor(
  { items }: SourcePlan['source'],
  wanted: ReadonlySet<string>,
  names: readonly string[],
): string[] {
  if (items === undefined) return [...names];
  const known = new Map(
    [...wanted].filter(name => !names.includes(name)).map(name => [nameBeforeWord(name), name]),
  );
  return names.map(name => (wanted.has(name) ? name : (known.get(nameBeforeWord(name)) ?? name)));
}

/** Finds the plan's columns in a header; those that the file lacks are returned instead. */
export function bindHeader(
  plan: SourcePlan,
  header: readonly string[],
): RowReader | readonly MissingColumn[] {
  const { source, fields, fixed } = plan;
  const wanted = new Set([...source.key, ...(source.order ?? []), ...fields.flatMap(({ from }) => from)]);
  const names = namesFor(source, wanted, columnNames(header));
  const missing = [...wanted].filter(name => !names.includes(name));
  if (missing.length > 0)
    return missing.map(column => ({ column, closest: closest(column, names.filter(Boolean)) }));
  const at = (name: string) => names.indexOf(name);
  return {
    columns: [...fields, ...fixed].map(({ column }) => column),
    header: names,
    unused: names.filter(name => name !== '' && !wanted.has(name)),
    misfit: record => misfit(record, names.length),
    read: rowReading(plan, at),
  };
}

/** Blank cells behind the last column are what some exports end lines with. */
function misfit(record: CsvRecord, width: number): Problem | undefined {
  if (record.count === width) return undefined;
  const value = `${record.count} ≠ ${width}`;
  if (record.count < width) return { reason: 'csv/cells-fewer', value };
  return isBlankFrom(record, width) ? undefined : { reason: 'csv/cells-more', value };
}

function rowReading(plan: SourcePlan, at: (name: string) => number): RowReader['read'] {
  const readKey = keyReading(plan, at);
  const readRank = rankReading(plan, at);
  const readFields = fieldsReading(plan, at);
  const anchorAt = [...plan.fields, ...plan.fixed].findIndex(({ field }) => field === plan.anchor);
  const noAnchor: Unreadable = {
    reason: 'missing/anchor',
    column: plan.fields[anchorAt]?.from.join(' ') ?? null,
    value: null,
  };
  return cells => {
    const key = readKey(cells);
    if (isUnreadable(key)) return key;
    const values = readFields(cells);
    if (!Array.isArray(values)) return values;
    const anchor = values[anchorAt];
    if (typeof anchor !== 'number') return noAnchor;
    const rank = readRank(cells);
    return isUnreadable(rank) ? rank : { key, rank, values, anchor };
  };
}
