import { createHash } from 'node:crypto';
import type { Diagnostic, Range } from './diagnostic.ts';
import type { Finding } from './report.ts';
import { written } from './suggestion.ts';

/** Enough to tell findings apart: one line may hold a whole file. */
const longest = 1000;

/** The beginning of what was written at a range, on its first line, with its blanks made one. */
const snippet = (lines: readonly string[], range: Range) =>
  written(lines, range).slice(0, longest).replace(/\s+/g, ' ').trim();

/**
 * Names each finding by what it is about and not by its line, so that it keeps its name when others move.
 * No two are named alike. Wants all findings of the workspace, so that a part of them is named the same.
 * @param documentOf the identity of the document in a file; the file's name where it has none.
 */
export function named(
  findings: readonly Diagnostic[],
  documentOf: (file: string) => string,
  linesOf: (file: string) => readonly string[],
): Finding[] {
  const seen = new Map<string, number>();
  return findings.map(finding => {
    const { rule, place } = finding;
    const parts = [rule, documentOf(place.file), place.path, snippet(linesOf(place.file), place.range)];
    const name = parts.join('\u0000');
    const ordinal = seen.get(name) ?? 0;
    seen.set(name, ordinal + 1);
    return { ...finding, fingerprint: createHash('sha1').update(`${name}\u0000${ordinal}`).digest('hex') };
  });
}
