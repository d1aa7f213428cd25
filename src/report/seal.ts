import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../diagnostic/failure.ts';
import { systemCode } from '../diagnostic/system.ts';
import { isObject } from '../text/json.ts';
import { fileHash, isRecord, parseRecord, type RenderRecord, recordSuffix } from './record.ts';

/** A record and where its files stand. */
export interface Kept {
  /** Absolute. */
  readonly folder: string;
  readonly record: RenderRecord;
  /** The files that are asked about, by their names in the folder. */
  readonly files: readonly string[];
}

/** What stands in `reports/closed/<month>.json`. */
export interface Seal {
  readonly version: 1;
  readonly period: string;
  readonly closed_at: string;
  /** Why the month was closed once more. */
  readonly reason?: string;
  readonly reports: readonly RenderRecord[];
  /** The seals that this one replaces, the last first. */
  readonly superseded: readonly Seal[];
}

export const sealFile = (period: string) => `reports/closed/${period}.json`;

function isSeal(value: unknown): value is Seal {
  if (!isObject(value)) return false;
  const { closed_at: closedAt, reports } = value;
  return typeof closedAt === 'string' && Array.isArray(reports) && reports.every(isRecord);
}

function parseSeal(text: string): Seal | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isSeal(value) ? value : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** The seal of a month; undefined where it is not closed. Throws Failure close/damaged. */
export function readSeal(root: string, period: string): Seal | undefined {
  const path = join(root, sealFile(period));
  if (fileHash(path) === undefined) return undefined;
  const seal = parseSeal(readFileSync(path, 'utf8'));
  if (!seal) throw new Failure('close/damaged', { file: sealFile(period) });
  return seal;
}

/** The reports in the text of a seal; none where it is no seal. */
export function sealedReports(text: string, root: string): Kept[] {
  return (parseSeal(text)?.reports ?? []).map(record => ({
    folder: join(root, 'reports'),
    record,
    files: record.files.map(({ file }) => file),
  }));
}

/** The monthly reports of a period that stand in reports/, with those of their files that are there. */
export function reportsOf(root: string, period: string): Kept[] {
  const folder = join(root, 'reports');
  return namesIn(folder).flatMap(name => {
    const record = parseRecord(readFileSync(join(folder, name), 'utf8'));
    if (record?.request.document !== 'monthly' || record.request.period !== period) return [];
    const files = record.files.map(({ file }) => file).filter(file => fileHash(join(folder, file)));
    return files.length > 0 ? [{ folder, record, files }] : [];
  });
}

function namesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter(entry => entry.isFile() && entry.name.endsWith(recordSuffix))
      .map(({ name }) => name)
      .sort();
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return [];
    throw cause;
  }
}

/** Seals reports as they stand: a file that was edited into its final form is sealed in that form. */
export function sealOf(
  period: string,
  reports: readonly Kept[],
  closedAt: string,
  again: { readonly reason: string; readonly former: Seal } | undefined,
): Seal {
  const sealed = reports.map(({ record, folder, files }) => ({
    ...record,
    files: record.files
      .filter(({ file }) => files.includes(file))
      .map(one => ({ ...one, sha256: fileHash(join(folder, one.file)) ?? one.sha256 })),
  }));
  const { superseded = [], ...former } = again?.former ?? {};
  return {
    version: 1,
    period,
    closed_at: closedAt,
    ...(again && { reason: again.reason }),
    reports: sealed,
    superseded: again ? [{ ...(former as Seal), superseded: [] }, ...superseded] : [],
  };
}
