import type { Chunks } from './encoding.ts';
import type { Dialect } from './reader/declared.ts';
import { readDialect } from './reader/dialect.ts';
import { textsOf } from './reader/record.ts';

/** Ends the reading of a file of which enough has been seen. */
class Enough extends Error {}

/**
 * Shows the rows of a file to whoever looks at it before it is imported, up to the one for which `take` gives
 * false. A line that is no CSV is left out: importing it will say so.
 */
export async function readCells(
  text: Chunks,
  dialect: Dialect,
  take: (cells: readonly string[], line: number) => boolean,
): Promise<void> {
  try {
    await readDialect(text, dialect, {
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
