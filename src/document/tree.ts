import type { Range } from '../diagnostic/diagnostic.ts';
import { childrenOf, type Spot, type Spots, spotAt } from './spots.ts';

/** Keys and indexes from the root of a document down to a node. */
export type Path = readonly (string | number)[];

/** A parsed text: the values, and where each was written. */
export interface Tree {
  readonly value: unknown;
  readonly spots: Spots;
  readonly source: string;
  range(start: number, end: number): Range;
}

/** A value, and where it was written. */
export interface Written extends Spot {
  readonly value: unknown;
}

function child({ spots }: Tree, { index, value }: Written, step: string | number): Written | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const isItem = Array.isArray(value);
  if (isItem && typeof step !== 'number') return undefined;
  let position = 0;
  for (const at of childrenOf(spots, index)) {
    if (isItem ? position++ === step : spots.keys[at] === String(step)) {
      return { ...spotAt(spots, at), value: (value as Record<string | number, unknown>)[step] };
    }
  }
  return undefined;
}

/** What was written at `path`, or its nearest ancestor where the document has nothing there. */
export function writtenAt(tree: Tree, path: Path): Written {
  let found: Written = { ...spotAt(tree.spots, 0), value: tree.value };
  for (const step of path) {
    const next = child(tree, found, step);
    if (!next) break;
    found = next;
  }
  return found;
}

const isEmpty = ({ form, start, end, value }: Written): boolean =>
  form === 'none' || (form !== 'flow' && (value === '' || start === end));

/**
 * Where the node at `path` was written: its value (a map by its first key, so that a mark stays on one
 * line), or with `part` 'key' its key. What the document lacks is placed at its nearest ancestor.
 */
export function locate(tree: Tree, path: Path, part: 'key' | 'value' = 'value'): Range {
  const found = writtenAt(tree, path);
  const { key, form, index } = found;
  const [first] = form === 'map' ? childrenOf(tree.spots, index) : [];
  const firstKey = first === undefined ? undefined : spotAt(tree.spots, first).key;
  const isAtKey = part === 'key' || form === 'list' || isEmpty(found);
  const { start, end } = (isAtKey ? key : undefined) ?? firstKey ?? found;
  return tree.range(start, end);
}

/** `path` with the ids that list items have in place of their indexes, such as `clauses[C3].text`. */
export function idPath(root: unknown, path: Path): string {
  let value = root;
  let text = '';
  for (const step of path) {
    value = (value as Record<string | number, unknown> | null | undefined)?.[step];
    if (typeof step === 'string') text += text === '' ? step : `.${step}`;
    else text += `[${itemName(value) ?? step}]`;
  }
  return text;
}

function itemName(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null || !('id' in item)) return undefined;
  return typeof item.id === 'string' ? item.id : undefined;
}
