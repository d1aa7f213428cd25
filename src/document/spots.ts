import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';

/** The key as written; keys are always words. */
export const keyText = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

const forms = ['none', 'plain', 'single', 'double', 'block', 'map', 'list', 'flow'] as const;

/** How a node is written; `none` is a key's value that is missing altogether. */
export type Form = (typeof forms)[number];

const scalarForms: Readonly<Record<NonNullable<Scalar['type']>, Form>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
};

/** Where one node and its key were written; offsets in the text. */
export interface Spot {
  readonly index: number;
  readonly form: Form;
  readonly start: number;
  readonly end: number;
  readonly key: { readonly start: number; readonly end: number } | undefined;
}

/**
 * Where all nodes of a text were written, each before what it holds. Numbers only: the library's nodes of a
 * thousand documents would take more memory than all else together.
 */
export interface Spots {
  /** Six a node: its form, start and end, the start and end of its key, and the index behind what it holds. */
  readonly numbers: Int32Array;
  /** The key that each node stands under; no text for the root and for items. */
  readonly keys: readonly string[];
}

const width = 6;

export function spotsOf(root: Node): Spots {
  const numbers: number[] = [];
  const keys: string[] = [];
  const add = ({ name, key, node }: Entry): void => {
    const [start, end] = node?.range ?? [0, 0];
    const [keyStart, keyEnd] = key?.range ?? [-1, -1];
    const behind = numbers.push(forms.indexOf(formOf(node)), start, end, keyStart, keyEnd, 0) - 1;
    keys.push(name);
    for (const entry of entriesOf(node)) add(entry);
    numbers[behind] = keys.length;
  };
  add({ name: '', node: root });
  return { numbers: Int32Array.from(numbers), keys };
}

interface Entry {
  readonly name: string;
  readonly key?: Node;
  readonly node: Node | null | undefined;
}

function entriesOf(node: Node | null | undefined): Entry[] {
  if (isSeq(node)) return node.items.map(item => ({ name: '', node: item as Node }));
  if (!isMap(node)) return [];
  return node.items.map(pair => ({
    name: keyText(pair),
    key: pair.key as Node,
    node: pair.value as Node | null,
  }));
}

function formOf(node: Node | null | undefined): Form {
  if (isScalar(node)) return scalarForms[node.type ?? 'PLAIN'];
  if (isMap(node)) return node.flow ? 'flow' : 'map';
  return isSeq(node) ? (node.flow ? 'flow' : 'list') : 'none';
}

export function spotAt({ numbers }: Spots, index: number): Spot {
  const [form = 0, start = 0, end = 0, keyStart = 0, keyEnd = 0] = numbers.subarray(index * width);
  const key = keyStart < 0 ? undefined : { start: keyStart, end: keyEnd };
  return { index, form: forms[form] ?? 'none', start, end, key };
}

/** The spots of what a map or list holds, in the order it is written. */
export function* childrenOf(spots: Spots, index: number): Generator<number> {
  const behind = (at: number) => spots.numbers[at * width + width - 1] ?? 0;
  for (let child = index + 1; child < behind(index); child = behind(child)) yield child;
}
