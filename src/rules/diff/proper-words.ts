import type { Standard, Workspace } from '../../document/documents.generated.ts';
import { fold } from '../conditions.ts';

type Terms = NonNullable<Workspace['terms']>;

/** The same data with the proper word for every value of a dimension: 热线 and 电话 are one channel. */
function folded(value: unknown, terms: Terms): unknown {
  if (Array.isArray(value)) return value.map(one => folded(one, terms));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      Object.hasOwn(terms, key) ? words(key, inner, terms) : folded(inner, terms),
    ]),
  );
}

function words(dimension: string, value: unknown, terms: Terms): unknown {
  const proper = (one: unknown) =>
    typeof one === 'string' ? fold(terms, dimension, one) : folded(one, terms);
  return Array.isArray(value) ? value.map(proper) : proper(value);
}

export const withProperWords = (standard: Standard, terms: Workspace['terms']): Standard =>
  terms ? (folded(standard, terms) as Standard) : standard;
