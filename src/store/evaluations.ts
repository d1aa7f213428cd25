import type { Database } from './database.ts';
import type { Reader } from './store.ts';

/** Who has evaluated what, as far as it is stored. */
export interface StoredEvaluation {
  readonly source: string;
  readonly key: string;
  readonly plan: string | null;
  readonly period: string | null;
  readonly level: string | null;
  readonly draw: string | null;
  readonly evaluator: string | null;
  readonly agent: string | null;
}

/** The queries of a database that is open for writing. */
export function queriesOf(database: Database): Pick<Reader, 'rows'> {
  return { rows: (sql, parameters = []) => database.prepare<unknown[]>(sql).all(parameters) as never };
}

export function storedEvaluations(store: Pick<Reader, 'rows'>): StoredEvaluation[] {
  return store.rows(
    'SELECT source, key, plan, period, level, draw, evaluator, agent FROM evaluation ORDER BY source, key',
  );
}

/** Who handled a contact; null where that is not known. */
export function agentOf(store: Pick<Reader, 'rows'>, source: string, key: string): string | null {
  const [contact] = store.rows<{ agent: string | null }>(
    'SELECT agent FROM contact WHERE source = ? AND key = ?',
    [source, key],
  );
  return contact?.agent ?? null;
}
