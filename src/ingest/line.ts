import type { Place } from '../diagnostic/diagnostic.ts';

/** A place in a data file: a physical line as a whole, and the column's name. */
export function lineOf(file: string, line: number, column = ''): Place {
  const position = { line, column: 1 };
  return { file, range: { start: position, end: position }, path: column };
}
