import type { Range } from '../../diagnostic/diagnostic.ts';
import type { Change, Side } from '../../rules/diff/change.ts';
import type { Comparison } from './compare.ts';
import type { Version } from './sources.ts';

/** Where a side of a change is written. */
export function rangeOf({ loaded }: Version, { path, span }: Side): Range {
  return span ? loaded.locateWithin(path)(span[0], span[1]) : loaded.locate(path);
}

/** `file:line:column` of a change: in the newer version, else in the older. */
export function placeText(change: Change, { older, newer }: Comparison): string {
  const [first] = change.parts;
  const after = change.after ?? (change.type === 'split' ? first?.after : undefined);
  const [version, side] = after ? [newer, after] : [older, change.before];
  if (!version || !side) return '';
  const { line, column } = rangeOf(version, side).start;
  return `${version.loaded.file}:${line}:${column}`;
}
