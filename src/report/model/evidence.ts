import type { Source } from '../../document/documents.generated.ts';
import type { EvidenceFile } from '../../metric/figure.ts';
import type { Reader } from '../../store/store.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { showCount } from './show.ts';
import { encodingName } from './words/trade.ts';

const counts = [
  'read',
  'loaded',
  'updated',
  'unchanged',
  'superseded',
  'rejected',
  'withheld',
  'skipped',
] as const;

/** One import of one file, as the log has it. */
export type Import = EvidenceFile & {
  readonly id: number;
  readonly source: string;
  readonly encoding: string;
} & { readonly [C in (typeof counts)[number]]: number };

export interface RejectCount {
  readonly import_id: number;
  readonly reason: string;
  readonly column: string | null;
  readonly rows: number;
}

export interface ImportLog {
  readonly imports: readonly Import[];
  readonly rejects: readonly RejectCount[];
}

/** Every import, oldest first, with its rejects by reason. */
export function readImportLog(reader: Reader): ImportLog {
  return {
    imports: reader.rows<Import>(
      `SELECT id, file, sha256, source, encoding, ${counts.join(', ')} FROM import ORDER BY id`,
    ),
    rejects: reader.rows<RejectCount>(
      'SELECT import_id, reason, "column", count(*) AS rows FROM reject GROUP BY 1, 2, 3 ORDER BY 1, 4 DESC, 2, 3',
    ),
  };
}

/** The part of a log that speaks of these files: of a file that was imported again unchanged, the last import that counted. */
export function logOf({ imports, rejects }: ImportLog, files: readonly EvidenceFile[]): ImportLog {
  const wanted = new Set(files.map(({ file, sha256 }) => `${sha256} ${file}`));
  const counted = new Map<string, number>();
  for (const { id, file, sha256, loaded, updated } of imports) {
    const key = `${sha256} ${file}`;
    if (wanted.has(key) && (!counted.has(key) || loaded + updated > 0)) counted.set(key, id);
  }
  const kept = imports.filter(({ id, file, sha256 }) => counted.get(`${sha256} ${file}`) === id);
  const ids = new Set(kept.map(({ id }) => id));
  return { imports: kept, rejects: rejects.filter(({ import_id }) => ids.has(import_id)) };
}

export interface ImportTotals {
  readonly files: number;
  readonly read: number;
  readonly rejected: number;
  readonly withheld: number;
}

export function totalsOf({ imports }: ImportLog): ImportTotals {
  const total = (count: (typeof counts)[number]) => imports.reduce((sum, one) => sum + one[count], 0);
  return {
    files: new Set(imports.map(({ file, sha256 }) => `${sha256} ${file}`)).size,
    read: total('read'),
    rejected: total('rejected'),
    withheld: total('withheld'),
  };
}

/** The evidence appendix: files, rows and rejects, each file by its number. */
export function evidenceTables(
  log: ImportLog,
  sources: readonly Source[],
  say: (reason: string) => string,
  locale: Locale,
) {
  const numbers = new Map(log.imports.map(({ id }, index) => [id, index + 1]));
  const title = (id: string) => {
    const source = sources.find(candidate => candidate.id === id);
    return source ? pick(source.title, locale) : id;
  };
  return {
    files: log.imports.map(({ id, file, sha256, source, encoding }) => ({
      number: numbers.get(id) ?? 0,
      file,
      sha256,
      source: title(source),
      encoding: encodingName(encoding),
    })),
    rows: log.imports.map(one => ({
      number: numbers.get(one.id) ?? 0,
      ...(Object.fromEntries(counts.map(count => [count, showCount(one[count])])) as {
        [C in (typeof counts)[number]]: string;
      }),
    })),
    rejects: log.rejects.map(({ import_id, reason, column, rows }) => ({
      number: numbers.get(import_id) ?? 0,
      reason: say(reason),
      column: column ?? '—',
      rows: showCount(rows),
    })),
  };
}
