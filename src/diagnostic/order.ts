import { type Diagnostic, error } from './diagnostic.ts';

/** More than this in one file helps nobody. */
const maxPerFile = 50;

/** Findings of one file in the order of their places: the first 50, and how many more there are. */
export function foremost(findings: readonly Diagnostic[], further = 0): Diagnostic[] {
  const sorted = [...findings].sort(
    ({ place: { range: left } }, { place: { range: right } }) =>
      left.start.line - right.start.line || left.start.column - right.start.column,
  );
  const last = sorted[maxPerFile];
  if (!last) return sorted;
  const count = sorted.length - maxPerFile + further;
  return [...sorted.slice(0, maxPerFile), error('document/more', { ...last.place, path: '' }, { count })];
}
