import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Range } from '../diagnostic/diagnostic.ts';

/** Keys and indexes from the root of a document down to a node. */
export type Path = readonly (string | number)[];

/** A parsed text: the values, and where each was written. */
export interface Tree {
  readonly value: unknown;
  readonly root: Node;
  readonly source: string;
  range(start: number, end: number): Range;
}

/** The key as written; keys are always words. */
export const keyText = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

interface Found {
  readonly key: Node | undefined;
  readonly value: Node | undefined;
}

function child(node: Node | undefined, step: string | number): Found | undefined {
  if (isMap(node)) {
    const pair = node.items.find(item => keyText(item) === String(step));
    return pair && { key: pair.key as Node, value: (pair.value ?? undefined) as Node | undefined };
  }
  if (!isSeq(node) || typeof step !== 'number') return undefined;
  const item = node.items[step] as Node | undefined;
  return item && { key: undefined, value: item };
}

/** The node at `path`, or its nearest ancestor where the document has none. */
function nearest(tree: Tree, path: Path): Found {
  let found: Found = { key: undefined, value: tree.root };
  for (const step of path) {
    const next = child(found.value, step);
    if (!next) break;
    found = next;
  }
  return found;
}

const isEmpty = (node: Node | undefined): boolean => isScalar(node) && node.source === '';

/**
 * Where the node at `path` was written: its value (a map by its first key, so that a mark stays on one
 * line), or with `part` 'key' its key. What the document lacks is placed at its nearest ancestor.
 */
export function locate(tree: Tree, path: Path, part: 'key' | 'value' = 'value'): Range {
  const found = nearest(tree, path);
  if (found.key?.range && (part === 'key' || isEmpty(found.value) || !found.value))
    return spanOf(tree, found.key);
  const value = found.value;
  if (isMap(value) && !value.flow && value.items[0]) return spanOf(tree, value.items[0].key as Node);
  if (isSeq(value) && !value.flow && found.key) return spanOf(tree, found.key);
  return spanOf(tree, value);
}

/** The node of the value at `path`, or its nearest ancestor where the document has none. */
export const nodeAt = (tree: Tree, path: Path): Node | undefined => nearest(tree, path).value;

export function spanOf(tree: Tree, node: Node | undefined): Range {
  const [start, end] = node?.range ?? [0, 0];
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
