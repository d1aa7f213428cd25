import { readRecords } from './csv.ts';
import type { Chunks } from './encoding.ts';

/** Ends the reading of a file of which enough has been seen. */
class Enough extends Error {}

/**
 * Shows the rows of a file to whoever looks at it before it is imported, up to the one for which `take` gives
 * false, or to where the text is not CSV any more: importing it will say so.
 */
export async function readCells(
  text: Chunks,
  delimiter: string,
  take: (cells: readonly string[], line: number) => boolean,
): Promise<void> {
  try {
    await readRecords(text, delimiter, ({ cells, line }) => {
      if (!take(cells, line)) throw new Enough();
    });
  } catch (cause) {
    if (!(cause instanceof Enough)) throw cause;
  }
}
