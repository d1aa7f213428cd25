import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { info } from '../../diagnostic/diagnostic.ts';
import { Failure } from '../../diagnostic/failure.ts';
import { named } from '../../diagnostic/fingerprint.ts';
import type { Finding, SuppressedFinding } from '../../diagnostic/report.ts';
import { type Beside, isAsked } from '../../diagnostic/rule-ids.ts';
import { isSuppressible } from '../../rules/suppress.ts';
import {
  applyBaseline,
  type BaselineEntry,
  baselineFile,
  baselineText,
  merged,
  parseBaseline,
} from '../../workspace/baseline.ts';
import { statOf } from '../../workspace/files.ts';
import { replaceFile } from '../replace-file.ts';

export interface BaselineSettings {
  readonly root: string;
  readonly files: ReadonlySet<string>;
  /** With it, entries of files that are gone are stale too. */
  readonly isWhole: boolean;
  /** What the documents were held against. */
  readonly beside: Beside;
  readonly update: boolean;
  readonly prune: boolean;
}

/** Sets apart what the workspace's baseline holds, after writing it anew where that is asked for. */
export function withBaseline(
  findings: readonly Finding[],
  { root, files, isWhole, beside, update, prune }: BaselineSettings,
): { kept: Finding[]; suppressed: SuppressedFinding[] } {
  const path = join(root, baselineFile);
  const old = read(path);
  const isSeen = (entry: BaselineEntry) =>
    isAsked(entry.rule, beside) && (files.has(entry.file) || (isWhole && !statOf(join(root, entry.file))));
  const { stale } = applyBaseline(findings, old, isSuppressible);
  const gone = new Set(stale.filter(isSeen));
  const remaining = prune ? old.filter(entry => !gone.has(entry)) : old;
  const entries = update ? merged(remaining, findings.filter(isSuppressible)) : remaining;
  if (update || (prune && gone.size > 0)) replaceFile(path, baselineText(entries));
  const { kept, suppressed } = applyBaseline(findings, entries, isSuppressible);
  return { kept: [...kept, ...(prune ? [] : staleFindings(path, [...gone]))], suppressed };
}

/** More than any workspace's findings. */
const maxBytes = 10_000_000;

function read(path: string): BaselineEntry[] {
  const stats = statOf(path);
  if (!stats) return [];
  const isReadable = stats.isFile() && stats.size <= maxBytes;
  const entries = isReadable ? parseBaseline(readFileSync(path, 'utf8')) : undefined;
  if (!entries) throw new Failure('usage/baseline', { file: baselineFile });
  return entries;
}

function staleFindings(path: string, stale: readonly BaselineEntry[]): Finding[] {
  if (stale.length === 0) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  const lineOf = new Map(
    lines.flatMap((text, index) =>
      [...text.matchAll(/"fingerprint":\s*"([^"]*)"/g)].map(([, name]) => [name, index + 1] as const),
    ),
  );
  const findings = stale.map(({ rule, file, fingerprint }) => {
    const line = lineOf.get(fingerprint) ?? 1;
    const range = { start: { line, column: 1 }, end: { line, column: (lines[line - 1] ?? '').length + 1 } };
    return info('suppress/stale', { file: baselineFile, range, path: '' }, { rule, file });
  });
  return named(
    findings,
    file => file,
    () => lines,
  );
}
