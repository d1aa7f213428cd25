import { Failure } from '../../diagnostic/failure.ts';
import { listImports } from '../../store/log.ts';
import type { Reader } from '../../store/store.ts';

/** The import that the user names; throws where there is none. */
export function importId(store: Reader, text: string): number {
  const ids = listImports(store).map(({ id }) => id);
  const id = ids.find(one => String(one) === text);
  if (id === undefined) throw new Failure('ingest/no-import', { id: text, ids });
  return id;
}
