import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Period } from '../calendar/period.ts';
import { records } from '../catalogue/records.ts';
import { systemCode } from '../diagnostic/system.ts';
import { openInput } from '../ingest/file.ts';
import { drawsOf } from '../store/draws.ts';
import { storedEvaluations } from '../store/evaluations.ts';
import { listImports } from '../store/log.ts';
import { identifier } from '../store/schema.ts';
import type { Reader } from '../store/store.ts';
import { matchesGlob } from '../text/path-pattern.ts';
import { statOf } from '../workspace/files.ts';
import { documentsOf, type StandardsRepository } from '../workspace/workspace.ts';
import { authoredOf } from './model/csat/gather.ts';

/** What a month's reports still lack. */
export type Missing =
  | { readonly what: 'no-source'; readonly file: string }
  | { readonly what: 'no-data'; readonly source: string }
  | { readonly what: 'rejects'; readonly file: string; readonly count: number }
  | { readonly what: 'unscored'; readonly plan: string; readonly count: number; readonly drawn: number }
  | { readonly what: 'no-analysis'; readonly standard: string }
  | { readonly what: 'no-cause'; readonly standard: string; readonly kpis: readonly string[] };

/** The tables in data/, each with the number of sources that would read it. Paths relative to the root, sorted. */
export function dataFiles(repository: StandardsRepository): { file: string; sources: number }[] {
  const folder = join(repository.root, 'data');
  const sources = documentsOf(repository, 'source').map(({ document }) => document);
  return tablesIn(folder).map(name => {
    const file = `data/${name}`;
    return { file, sources: sources.filter(({ match }) => matchesGlob(match, file)).length };
  });
}

function tablesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map(name => name.replaceAll('\\', '/'))
      .filter(name => /\.(csv|tsv|txt|xlsx)$/i.test(name) && !/(^|\/)[.~]/.test(name))
      .filter(name => statOf(join(folder, name))?.isFile())
      .sort();
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return [];
    throw cause;
  }
}

/**
 * Of data files, those whose content has not been imported; all of them where there is no database. Throws Failure
 * ingest/unreadable.
 */
export async function newFiles(
  root: string,
  files: readonly string[],
  store: Reader | undefined,
): Promise<string[]> {
  const known = new Set(store ? listImports(store).map(({ sha256 }) => sha256) : []);
  const fresh: string[] = [];
  for (const file of files) {
    const { sha256 } = await openInput(join(root, file), file);
    if (!known.has(sha256)) fresh.push(file);
  }
  return fresh;
}

/** Sources that brought no record of the period. */
function silentSources(repository: StandardsRepository, store: Reader, { from, to }: Period): Missing[] {
  return documentsOf(repository, 'source').flatMap(({ document: { id, record } }) => {
    const { anchor } = records[record];
    const [found] = store.rows(
      `SELECT 1 FROM ${identifier(record)} WHERE source = ? AND ${identifier(anchor)} >= ? AND ${identifier(anchor)} < ? LIMIT 1`,
      [id, from, to],
    );
    return found ? [] : [{ what: 'no-data' as const, source: id }];
  });
}

function unscored(repository: StandardsRepository, store: Reader, period: Period): Missing[] {
  const scored = new Set(
    storedEvaluations(store)
      .filter(one => one.period === period.id)
      .map(({ plan, draw }) => JSON.stringify([plan, draw])),
  );
  return documentsOf(repository, 'sampling').flatMap(({ document: { id } }) => {
    const draws = drawsOf(store, id, period.id).filter(({ reason }) => reason === null);
    const open = draws.filter(({ record }) => !scored.has(JSON.stringify([id, record])));
    return open.length > 0
      ? [{ what: 'unscored' as const, plan: id, count: open.length, drawn: draws.length }]
      : [];
  });
}

/** What people have still to write of a standard's month; `missed` are its KPIs that missed their targets. */
function unwritten(
  repository: StandardsRepository,
  period: Period,
  standard: string,
  missed: readonly string[],
): Missing[] {
  const authored = authoredOf(repository, standard, period.id);
  if (!authored) return [{ what: 'no-analysis', standard }];
  const bare = missed.filter(kpi => !authored.analysis?.some(one => one.kpi === kpi));
  return bare.length > 0 ? [{ what: 'no-cause', standard, kpis: bare }] : [];
}

/** Everything that is missing from a month, given the KPIs that each standard missed. */
export function missingOf(
  repository: StandardsRepository,
  store: Reader,
  period: Period,
  missed: ReadonlyMap<string, readonly string[]>,
): Missing[] {
  return [
    ...dataFiles(repository).flatMap(({ file, sources }) =>
      sources === 1 ? [] : [{ what: 'no-source' as const, file }],
    ),
    ...silentSources(repository, store, period),
    ...listImports(store).flatMap(({ file, open_rejects: count }) =>
      count > 0 ? [{ what: 'rejects' as const, file, count }] : [],
    ),
    ...unscored(repository, store, period),
    ...[...missed].flatMap(([standard, kpis]) => unwritten(repository, period, standard, kpis)),
  ];
}

/** Whether anybody rated anything in the period, so that there is satisfaction to report on. */
export function hasRatings(store: Reader, { from, to }: Period): boolean {
  const found = store.rows(
    `SELECT 1 FROM survey WHERE responded >= ? AND responded < ?
     UNION ALL SELECT 1 FROM contact WHERE csat IS NOT NULL AND created >= ? AND created < ? LIMIT 1`,
    [from, to, from, to],
  );
  return found.length > 0;
}
