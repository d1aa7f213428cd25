import type { Document, Filter, Row, Standard, TimeLimit, TimeTable } from './documents.generated.ts';
import type { Path } from './tree.ts';

/** The rows that say something of one column, each with its place in the matrix. */
function rowsOf({ rows, limits }: TimeTable, column: string): { row: Row; index: number }[] {
  return rows.flatMap((cells, index) => {
    const cell = cells[column];
    if (cell === undefined) return [];
    const conditions = Object.entries(cells).filter(([name]) => !Object.hasOwn(limits, name));
    return [{ row: { when: Object.fromEntries(conditions) as Filter, within: String(cell) }, index }];
  });
}

function limitOf(table: TimeTable, column: string): TimeLimit[] {
  const { rows: _, limits, ...common } = table;
  const own = limits[column];
  if (!own) return [];
  return [{ ...common, ...own, id: column, table: rowsOf(table, column).map(({ row }) => row) }];
}

/** Where a part of a limit that a matrix makes was written. */
function placeIn(table: TimeTable, column: string, path: Path): Path {
  const [key, line, part, ...rest] = path;
  if (key === undefined) return ['time_table', 'limits', column];
  if (key !== 'table') {
    const isOwn = Object.hasOwn(table.limits[column] ?? {}, key);
    return isOwn ? ['time_table', 'limits', column, ...path] : ['time_table', ...path];
  }
  const index = typeof line === 'number' ? rowsOf(table, column)[line]?.index : undefined;
  if (index === undefined) return ['time_table', 'rows'];
  const cell = part === 'within' ? [column] : rest;
  return ['time_table', 'rows', index, ...cell];
}

export interface Expanded {
  readonly document: Document;
  /** The path in the text of a path in `document`. */
  written(path: Path): Path;
}

/**
 * A standard whose matrix of limits (时限表) is written out: behind its time limits one for each column, with a
 * table of the rows that have a cell there. Any other document as it is.
 */
export function expandTimeTable(document: Document): Expanded {
  const table = document.kind === 'standard' ? document.time_table : undefined;
  if (document.kind !== 'standard' || !table) return { document, written: path => path };
  const own = document.time_limits ?? [];
  const columns = Object.keys(table.limits);
  const time_limits = [...own, ...columns.flatMap(column => limitOf(table, column))];
  const expanded: Standard = { ...document, time_limits };
  return {
    document: expanded,
    written: path => {
      const [list, index, ...rest] = path;
      const column =
        list === 'time_limits' && typeof index === 'number' ? columns[index - own.length] : undefined;
      return column === undefined ? path : placeIn(table, column, rest);
    },
  };
}
