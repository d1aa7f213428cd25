import { type RecordKind, records } from '../catalogue/records.ts';
import type { DoctorFinding } from '../diagnostic/sentences/doctor.ts';
import { type ForgottenImport, type LoggedImport, listForgotten, listImports } from './log.ts';
import { identifier } from './schema.ts';
import type { Reader } from './store.ts';

/** How many rows of each source, or of each import, a table holds. */
type Counted = ReadonlyMap<string | number, number>;

/**
 * The import log against the rows that are stored. A row belongs to the import that brought its present version, so
 * an import has at most the rows that it says, and all of them where no later one of its source took rows over.
 */
export function accountFindings(store: Reader): DoctorFinding[] {
  const imports = listImports(store);
  const all = [...imports, ...listForgotten(store)];
  const rejects = counted(store, 'SELECT import_id AS of, count(*) AS rows FROM reject GROUP BY import_id');
  const kinds = Object.keys(records) as RecordKind[];
  const rows = new Map(
    kinds.map(kind => [
      kind,
      counted(store, `SELECT import_id AS of, count(*) AS rows FROM ${identifier(kind)} GROUP BY 1`),
    ]),
  );
  const findings = [
    ...imports.flatMap(one => importFindings(one, all, rows.get(one.record as RecordKind), rejects)),
    ...kinds.flatMap(kind => totalFindings(store, kind)),
    ...collapsedFindings(store),
  ];
  if (findings.length > 0) return findings;
  const sum = (counts: Counted) => [...counts.values()].reduce((all, one) => all + one, 0);
  const facts = {
    imports: imports.length,
    records: [...rows.values()].reduce((all, one) => all + sum(one), 0),
    rejects: sum(rejects),
  };
  return [{ code: 'doctor/accounts', status: 'ok', facts }];
}

function counted(store: Reader, sql: string): Counted {
  return new Map(store.rows<{ of: string | number; rows: number }>(sql).map(({ of, rows }) => [of, rows]));
}

function importFindings(
  one: LoggedImport,
  all: readonly (LoggedImport | ForgottenImport)[],
  rows: Counted | undefined,
  rejects: Counted,
): DoctorFinding[] {
  const { id, file, read, loaded, updated, unchanged, superseded, rejected, withheld, source, record } = one;
  const stored = rows?.get(id) ?? 0;
  const isLatest = !all.some(other => other.id > id && other.source === source && other.record === record);
  const brought = loaded + updated;
  const accounted = brought + unchanged + superseded + rejected + withheld;
  const wrong: [string, number, number][] = [];
  if (accounted !== read) wrong.push(['read', read, accounted]);
  if (stored > brought || (isLatest && stored < brought)) wrong.push(['loaded + updated', brought, stored]);
  if ((rejects.get(id) ?? 0) !== rejected) wrong.push(['rejected', rejected, rejects.get(id) ?? 0]);
  return wrong.map(([count, logged, found]) => ({
    code: 'doctor/import',
    status: 'error',
    facts: { id, file, count, logged, found },
  }));
}

/** Each loaded row made one record; a forgotten import took with it the records that it had then. */
function totalFindings(store: Reader, record: RecordKind): DoctorFinding[] {
  const logged = store.rows<{ source: string; expected: number }>(
    `SELECT source, sum(rows) AS expected FROM (
       SELECT source, loaded AS rows FROM import WHERE record = :record
       UNION ALL SELECT source, loaded - removed FROM forgotten WHERE record = :record) GROUP BY source`,
    { record },
  );
  const collapsed = new Set(
    record === 'contact'
      ? store
          .rows<{ source: string }>('SELECT source FROM import WHERE collapse IS NOT NULL')
          .map(one => one.source)
      : [],
  );
  const found = counted(
    store,
    `SELECT source AS of, count(*) AS rows FROM ${identifier(record)} GROUP BY source`,
  );
  const expected = new Map(logged.map(one => [one.source, one.expected]));
  const sources = [...new Set([...expected.keys(), ...found.keys()].map(String))].filter(
    one => !collapsed.has(one),
  );
  return sources.flatMap(source => {
    const facts = { source, record, expected: expected.get(source) ?? 0, found: found.get(source) ?? 0 };
    return facts.expected === facts.found ? [] : [{ code: 'doctor/total', status: 'error', facts } as const];
  });
}

/** The events of a source make as many contacts as they speak of. */
function collapsedFindings(store: Reader): DoctorFinding[] {
  return store
    .rows<{ source: string; expected: number; found: number }>(
      `SELECT source, (SELECT count(DISTINCT contact_id) FROM event WHERE event.source = one.source) AS expected,
         (SELECT count(*) FROM contact WHERE contact.source = one.source) AS found
       FROM (SELECT DISTINCT source FROM import WHERE collapse IS NOT NULL) AS one`,
    )
    .filter(({ expected, found }) => expected !== found)
    .map(facts => ({ code: 'doctor/collapsed', status: 'error', facts }));
}
