import type { Chunks } from './encoding.ts';
import { readRecords } from './reader/read.ts';
import { textsOf } from './reader/record.ts';

/** Ends the reading of a file of which enough has been seen. */
class Enough extends Error {}

/**
 * Shows the rows of a file to whoever looks at it before it is imported, up to the one for which `take` gives
 * false. A line that is no CSV is left out: importing it will say so.
 */
export async function readCells(
  text: Chunks,
  delimiter: string,
  take: (cells: readonly string[], line: number) => boolean,
): Promise<void> {
  try {
    await readRecords(text, delimiter, {
      take: record => {
        if (!take(textsOf(record), record.line)) throw new Enough();
        return undefined;
      },
      reject: () => {},
    });
  } catch (cause) {
    if (!(cause instanceof Enough)) throw cause;
  }
}
