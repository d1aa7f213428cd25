import { isMap, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { parse } from './parse.ts';
import { keyText } from './spots.ts';

/**
 * A text of YAML with one more item in the list of a top-level key, everything else as it was written. Where the
 * key is missing it comes after the last of `neighbours`. Throws where the text is no map.
 * @param item on one line, in flow style.
 */
export function withItem(source: string, key: string, item: string, neighbours: readonly string[]): string {
  const root = parse('', source).root;
  if (!isMap(root)) throw new Error('an item can only be appended to a document');
  const pair = root.items.find(one => keyText(one) === key);
  if (!pair) return withKey(source, root, `${key}: [${item}]`, neighbours);
  if (!isSeq(pair.value)) throw new Error(`${key} is no list`);
  return pair.value.flow ? inFlow(source, pair.value, item) : inBlock(source, pair.value, item);
}

/**
 * The text with another item in the place of one of the list of a top-level key, everything else as it was written.
 * Throws where there is no such item.
 * @param item on one line, in flow style.
 */
export function withItemReplaced(source: string, key: string, index: number, item: string): string {
  const root = parse('', source).root;
  const list = isMap(root) ? root.items.find(one => keyText(one) === key)?.value : undefined;
  const node = isSeq(list) ? (list.items[index] as Node | undefined) : undefined;
  if (!node) throw new Error(`there is no item ${index} in ${key}`);
  const start = node.range?.[0] ?? 0;
  const length = source.slice(start, endOf(node)).trimEnd().length;
  return source.slice(0, start) + item + source.slice(start + length);
}

const endOf = (node: Node): number => node.range?.[1] ?? 0;
const insert = (source: string, at: number, text: string) => source.slice(0, at) + text + source.slice(at);

function withKey(source: string, root: YAMLMap, line: string, neighbours: readonly string[]): string {
  const near = root.items.filter(one => neighbours.includes(keyText(one))).at(-1) ?? root.items.at(-1);
  const end = near ? endOfPair(near) : 0;
  if (root.flow) return insert(source, end, `, ${line}`);
  return insertLine(source, end, line);
}

const endOfPair = ({ key, value }: Pair): number => endOf((value ?? key) as Node);

function inFlow(source: string, list: YAMLSeq, item: string): string {
  const last = list.items.at(-1) as Node | undefined;
  return last ? insert(source, endOf(last), `, ${item}`) : insert(source, (list.range?.[0] ?? 0) + 1, item);
}

function inBlock(source: string, list: YAMLSeq, item: string): string {
  const first = list.items[0] as Node;
  const dash = source.lastIndexOf('-', (first.range?.[0] ?? 0) - 1);
  const indent = source.slice(source.lastIndexOf('\n', dash) + 1, dash);
  return insertLine(source, endOf(list.items.at(-1) as Node), `${indent}- ${item}`);
}

/** Puts a line below the one on which a node ends; what is written after the node stays beside it. */
function insertLine(source: string, end: number, line: string): string {
  const feed = source.indexOf('\n', source.slice(0, end).trimEnd().length);
  const at = feed < 0 ? source.length : feed;
  const isCrlf = source[at - 1] === '\r';
  return insert(source, isCrlf ? at - 1 : at, `${isCrlf ? '\r\n' : '\n'}${line}`);
}
