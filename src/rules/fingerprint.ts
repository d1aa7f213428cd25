import { createHash } from 'node:crypto';
import type { Standard } from '../document/documents.generated.ts';

/** What stands around the content: who deals with it, when, and own notes. */
const around: readonly string[] = [
  'status',
  'approvals',
  'published',
  'next_review',
  'next_revision',
  'author',
  'effective_from',
  'effective_to',
];

type Entries = readonly (readonly [string, unknown])[];

const sorted = (entries: Entries) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

/** Plain data with its keys in order, so that moving lines changes nothing. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return sorted(Object.entries(value)).map(([key, child]) => [key, ordered(child)]);
}

/** The same without own notes, which stand beside the keys of an item. */
function withoutNotes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNotes);
  if (typeof value !== 'object' || value === null) return value;
  return ordered(Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith('x-'))));
}

/**
 * Names what a standard asks of people: the first 16 hexadecimal digits of the SHA-256 of its content without
 * its status, dates, author, approvals and publication. Comments, layout, the order of keys and own notes (`x-…` beside the
 * keys of the standard, its scope and its items) do not count; filters on own columns do.
 */
export function fingerprintOf(standard: Standard): string {
  const content = Object.entries(standard).filter(([key]) => !around.includes(key) && !key.startsWith('x-'));
  const text = JSON.stringify(sorted(content).map(([key, value]) => [key, withoutNotes(value)]));
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
