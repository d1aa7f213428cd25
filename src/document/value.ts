import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import { type Diagnostic, error, type Place, related } from '../diagnostic/diagnostic.ts';
import { placeIn, type Text } from './source-text.ts';
import { keyText } from './spots.ts';

const maxKeys = 2000;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const unprintable = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/u;

/**
 * A node as plain data: maps have no prototype, keys are text. What cannot be taken at its word (aliases,
 * repeated or dangerous keys, numbers that would be rounded) becomes a finding.
 */
export function toValue(text: Text, node: Node | null, findings: Diagnostic[]): unknown {
  if (!node) return null;
  if (isAlias(node)) {
    findings.push(error('yaml/alias', placeOf(text, node), { name: node.source }));
    return null;
  }
  const anchor = 'anchor' in node && typeof node.anchor === 'string' ? node.anchor : undefined;
  if (anchor) findings.push(error('yaml/alias', placeOf(text, node), { name: anchor }));
  if (isScalar(node)) return scalarValue(text, node, findings);
  if (isSeq(node)) return node.items.map(item => toValue(text, item as Node, findings));
  return isMap(node) ? mapValue(text, node, findings) : null;
}

/** Asked for only where something is wrong: finding lines and columns of every node takes a while. */
const placeOf = (text: Text, { range }: Node): Place => placeIn(text, range?.[0] ?? 0, range?.[1] ?? 0);

function scalarValue(text: Text, node: Scalar, findings: Diagnostic[]): unknown {
  const { value } = node;
  if (typeof value === 'number' && !isExact(value)) {
    findings.push(
      error('yaml/number', placeOf(text, node), { text: node.source ?? '', read: String(value) }),
    );
  }
  const character = typeof value === 'string' ? unprintable.exec(value)?.[0] : undefined;
  if (character) {
    findings.push(error('yaml/control-character', placeOf(text, node), { code: codePoint(character) }));
  }
  return value;
}

/** Whether the number is the one that was written. */
const isExact = (value: number) =>
  Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));

/** A character as people look it up, such as U+200B. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function mapValue(text: Text, map: YAMLMap, findings: Diagnostic[]): object {
  const value: Record<string, unknown> = Object.create(null);
  if (map.items.length > maxKeys) {
    const place = placeIn(text, map.range?.[0] ?? 0, map.range?.[0] ?? 0);
    findings.push(error('yaml/too-many-keys', place, { keys: map.items.length, limit: maxKeys }));
    return value;
  }
  const seen = new Map<string, Node>();
  for (const pair of map.items) {
    const key = keyText(pair);
    const finding = keyFinding(text, key, pair.key as Node, seen);
    if (finding) findings.push(finding);
    else value[key] = toValue(text, pair.value as Node | null, findings);
  }
  return value;
}

/** `seen` remembers where each key of the map was first written; composed and decomposed forms are one key. */
function keyFinding(text: Text, key: string, node: Node, seen: Map<string, Node>): Diagnostic | undefined {
  if (isAlias(node)) return error('yaml/alias', placeOf(text, node), { name: node.source });
  if (key === '<<') return error('yaml/merge-key', placeOf(text, node), {});
  if (forbidden.has(key)) return error('yaml/forbidden-key', placeOf(text, node), { key });
  const character = unprintable.exec(key)?.[0];
  if (character) {
    return error('yaml/control-character', placeOf(text, node), { code: codePoint(character) });
  }
  const name = key.normalize('NFC');
  const first = seen.get(name);
  if (first) {
    const earlier = placeOf(text, first);
    const found = error('yaml/duplicate-key', placeOf(text, node), { key, line: earlier.range.start.line });
    return { ...found, related: [related('related/first', { name: key }, earlier)] };
  }
  seen.set(name, node);
  return undefined;
}
