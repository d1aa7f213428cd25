import type { InputFile } from '../file.ts';
import type { SourcePlan } from '../plan.ts';
import { cellText } from '../row-fields.ts';
import { eachRow, type Look } from './look.ts';

/** What reading all rows by a mapping came to. */
export interface Trial {
  /** Values that a field's column cannot be read as. */
  readonly unread: ReadonlyMap<string, Unread>;
  /** The keys, of those that were tried, that are different in every row. */
  readonly unique: readonly (readonly string[])[];
  /** Rows that are the same as an earlier one in every cell; they say nothing against a key. */
  readonly identical: number;
}

export interface Unread {
  readonly count: number;
  readonly filled: number;
  readonly example: string;
}

/** Reads every row as the plan would, and counts which sets of columns could be its key. */
export async function tryOut(
  input: InputFile,
  look: Look,
  plan: SourcePlan,
  keys: readonly (readonly string[])[],
): Promise<Trial> {
  const unread = new Map<string, Unread>();
  const candidates = keyTrial(keys);
  await eachRow(input, look, names => {
    const readers = plan.fields.map(({ field, from, missing, read }) => {
      const textOf = cellText(
        from.map(name => names.indexOf(name)),
        missing,
      );
      return { field, missing, read, textOf };
    });
    const indexes = new Map(names.map((name, index) => [name, index]));
    return cells => {
      for (const { field, missing, read, textOf } of readers) {
        const text = textOf(cells);
        if (missing.has(text)) continue;
        note(unread, field, read(text) === undefined ? text : undefined);
      }
      candidates.add(cells, indexes);
    };
  });
  return { unread: new Map([...unread].filter(([, { count }]) => count > 0)), ...candidates.sum() };
}

/** Which sets of columns tell all rows apart that are not the same in every cell. */
function keyTrial(keys: readonly (readonly string[])[]) {
  const rows = new Set<string>();
  let identical = 0;
  let possible = keys.map(key => ({ key, seen: new Set<string>() }));
  return {
    add(cells: readonly string[], indexes: ReadonlyMap<string, number>) {
      const row = cells.join('\0');
      if (rows.has(row)) {
        identical++;
        return;
      }
      rows.add(row);
      possible = possible.filter(({ key, seen }) => {
        const text = key.map(name => (cells[indexes.get(name) ?? -1] ?? '').trim()).join('\0');
        return !seen.has(text) && seen.add(text);
      });
    },
    sum: () => ({ unique: possible.map(({ key }) => key), identical }),
  };
}

function note(unread: Map<string, Unread>, field: string, failed: string | undefined): void {
  const known = unread.get(field) ?? { count: 0, filled: 0, example: '' };
  unread.set(field, {
    count: known.count + (failed === undefined ? 0 : 1),
    filled: known.filled + 1,
    example: known.example || (failed ?? ''),
  });
}
