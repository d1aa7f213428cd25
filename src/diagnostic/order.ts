import { type Diagnostic, error } from './diagnostic.ts';
import { severityRank } from './report.ts';

/** More than this in one file helps nobody. */
const maxPerFile = 50;

/** Findings of one file in the order of their places: the first 50, and how many more there are. */
export function foremost(findings: readonly Diagnostic[], further = 0): Diagnostic[] {
  const sorted = [...findings].sort(
    ({ place: { range: left } }, { place: { range: right } }) =>
      left.start.line - right.start.line || left.start.column - right.start.column,
  );
  const rest = sorted.slice(maxPerFile);
  const [last] = rest;
  if (!last) return sorted;
  const worst = rest.reduce((left, right) =>
    severityRank[right.severity] > severityRank[left.severity] ? right : left,
  );
  const more = error('document/more', { ...last.place, path: '' }, { count: rest.length + further });
  const severity = further > 0 ? 'error' : worst.severity;
  return [...sorted.slice(0, maxPerFile), { ...more, severity }];
}
