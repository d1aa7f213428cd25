import type { Value } from '../store/database.ts';
import type { Statement } from '../store/row-batch.ts';
import { identifier } from '../store/schema.ts';

export type Sql = Statement;

const isSql = (piece: Sql | Value): piece is Sql => typeof piece === 'object' && piece !== null;

/** A piece of SQL from a template: pieces are put in as they are, any other value becomes a parameter. */
export function sql(strings: TemplateStringsArray, ...pieces: readonly (Sql | Value)[]): Sql {
  let text = strings[0] ?? '';
  const values: Value[] = [];
  pieces.forEach((piece, index) => {
    text += (isSql(piece) ? piece.text : '?') + (strings[index + 1] ?? '');
    for (const value of isSql(piece) ? piece.values : [piece]) values.push(value);
  });
  return { text, values };
}

/** A table's or column's name, quoted. */
export function named(name: string): Sql {
  return { text: identifier(name), values: [] };
}

/** A word or number of our own, written out so that a statement can be read; never a user's. */
export function literal(value: string | number | null): Sql {
  if (value === null) return { text: 'NULL', values: [] };
  if (typeof value === 'string' && /^[a-z_]+$/.test(value)) return { text: `'${value}'`, values: [] };
  if (typeof value === 'number' && Number.isInteger(value)) return { text: String(value), values: [] };
  throw new Error(`not a literal: ${value}`);
}

/** Pieces one after another, with `separator` between them. */
export function joined(pieces: readonly Sql[], separator: string): Sql {
  return {
    text: pieces.map(piece => piece.text).join(separator),
    values: pieces.flatMap(piece => piece.values),
  };
}
