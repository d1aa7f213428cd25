import type { Source } from '../../document/documents.generated.ts';
import type { Mapping } from './field.ts';

/** The columns of the file that are stored as pseudonyms only. */
export function privateColumns({ columns }: Source): ReadonlySet<string> {
  return new Set(
    Object.values(columns).flatMap(column =>
      typeof column === 'string' || column.private === undefined ? [] : column.from,
    ),
  );
}

/** Finds private columns that another key of the source would store as they are. */
export function refuseLeaks({ source, report }: Mapping): void {
  const hidden = privateColumns(source);
  if (hidden.size === 0) return;
  for (const [field, column] of Object.entries(source.columns)) {
    if (typeof column !== 'string' && column.private !== undefined) continue;
    const from = typeof column === 'string' ? column : column.from;
    const leak = [from].flat().find(name => hidden.has(name));
    if (leak === undefined) continue;
    report(['columns', field], 'ingest/private-twice', { column: leak }, { part: 'key' });
  }
  const at = source.order?.findIndex(name => hidden.has(name)) ?? -1;
  const ordering = source.order?.[at];
  if (ordering !== undefined) report(['order', at], 'ingest/private-twice', { column: ordering });
}
