import type { Finding, SuppressedFinding } from '../diagnostic/report.ts';
import { isObject } from '../text/json.ts';

export const baselineFile = 'yardstick-baseline.json';

/** A finding that was there when checking began, and is put up with until someone mends it. */
export interface BaselineEntry {
  readonly file: string;
  readonly rule: string;
  readonly path: string;
  readonly fingerprint: string;
}

/**
 * The baseline in a file's text; undefined where it is none. What git made of two by keeping the lines of both
 * (`merge=union`) is one, though commas are missing then.
 */
export function parseBaseline(text: string): BaselineEntry[] | undefined {
  const value = parsed(text.replace(/^\ufeff/, '')) ?? { version: 1, findings: entriesByLine(text) };
  if (!isObject(value) || value['version'] !== 1 || !Array.isArray(value['findings'])) return undefined;
  return value['findings'].every(isEntry) ? value['findings'] : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

const frame = ['{', '"version": 1', '"findings": [', '"findings": []', ']', '}'];

/** One entry a line, as they are written; undefined where a line is neither an entry nor around them. */
function entriesByLine(text: string): unknown[] | undefined {
  const lines = text.split('\n').map(line => line.trim().replace(/,$/, ''));
  if (!frame.slice(0, 2).every(line => lines.includes(line))) return undefined;
  const entries = lines.filter(line => line !== '' && !frame.includes(line)).map(parsed);
  return entries.includes(undefined) ? undefined : entries;
}

function isEntry(value: unknown): value is BaselineEntry {
  const keys = ['file', 'rule', 'path', 'fingerprint'];
  return isObject(value) && keys.every(key => typeof value[key] === 'string');
}

/** One entry a line, in an order that keeps changes small. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  const key = ({ file, rule, path, fingerprint }: BaselineEntry) =>
    [file, rule, path, fingerprint].join('\u0000');
  const sorted = [...entries].sort((left, right) => (key(left) < key(right) ? -1 : 1));
  const lines = sorted.map(entry => `\n    ${JSON.stringify(entry)}`);
  return `{\n  "version": 1,\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}

/** The baseline with the findings added; what it holds already stays, whichever files were looked at. */
export function merged(entries: readonly BaselineEntry[], findings: readonly Finding[]): BaselineEntry[] {
  const added = findings.map(({ rule, place, fingerprint }) => ({
    file: place.file,
    rule,
    path: place.path,
    fingerprint,
  }));
  const byFingerprint = new Map([...entries, ...added].map(entry => [entry.fingerprint, entry]));
  return [...byFingerprint.values()];
}

/** Sets apart what the baseline holds; `stale` are its entries that none of the findings needs. */
export function applyBaseline(
  findings: readonly Finding[],
  entries: readonly BaselineEntry[],
  isSuppressible: (finding: Finding) => boolean,
): { kept: Finding[]; suppressed: SuppressedFinding[]; stale: BaselineEntry[] } {
  const known = new Set(entries.map(({ fingerprint }) => fingerprint));
  const isKnown = (finding: Finding) => known.has(finding.fingerprint) && isSuppressible(finding);
  const suppression = { by: 'baseline', reason: baselineFile } as const;
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  return {
    kept: findings.filter(finding => !isKnown(finding)),
    suppressed: findings.filter(isKnown).map(finding => ({ ...finding, suppression })),
    stale: entries.filter(({ fingerprint }) => !found.has(fingerprint)),
  };
}
