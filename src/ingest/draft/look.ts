import { readCells } from '../cells.ts';
import { detectDelimiter } from '../delimiter.ts';
import { decode, detectEncoding, type Encoding, firstChunk } from '../encoding.ts';
import type { InputFile } from '../file.ts';
import { columnNames } from '../header.ts';
import { isBlank, isClosingLine } from '../trim.ts';
import { type Profile, profiler } from './profile.ts';

/** How a file is written. */
export interface Writing {
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** Whether the file itself says which cells are days and times; they have come as ISO 8601. */
  readonly isTyped: boolean;
}

/** All of a file, summed up column by column. */
export interface Look extends Writing {
  readonly names: readonly string[];
  readonly rows: number;
  readonly columns: ReadonlyMap<string, Profile>;
}

/** Throws Undecodable where the encoding cannot be found, or is not the one that is given. */
export async function writingOf(input: InputFile, encoding: Encoding | undefined): Promise<Writing> {
  const known = encoding ?? (await detectEncoding(input.open));
  const start = await firstChunk(decode(input.open(), known));
  return { encoding: known, delimiter: detectDelimiter(start.toString('utf8')), isTyped: false };
}

/** The header stands among so many first lines. */
const maxTitles = 20;

const filledIn = (cells: readonly string[]) => cells.filter(cell => cell.trim() !== '').length;

/** The first line that is more than half as full as the fullest: titles above a header fill a cell or two. */
function headerAt(lines: readonly (readonly string[])[]): number {
  const fullest = Math.max(0, ...lines.map(filledIn));
  return lines.findIndex(cells => filledIn(cells) * 2 > fullest);
}

/** Shows every row below the header, with the header's names; blank lines, totals and lines of fewer cells are left out. */
export async function eachRow(
  input: InputFile,
  { encoding, delimiter }: Writing,
  onHeader: (names: readonly string[]) => (cells: readonly string[]) => void,
): Promise<void> {
  const first: (readonly string[])[] = [];
  let take: ((cells: readonly string[]) => void) | undefined;
  const begin = () => {
    const at = headerAt(first);
    const header = first[at] ?? [];
    const onRow = onHeader(columnNames(header));
    take = cells => {
      if (cells.length >= header.length) onRow(cells);
    };
    for (const cells of first.slice(at + 1)) take(cells);
  };
  await readCells(decode(input.open(), encoding), { delimiter }, cells => {
    if (isBlank(cells) || isClosingLine(cells)) return true;
    if (take) take(cells);
    else if (first.push(cells) > maxTitles) begin();
    return true;
  });
  if (!take && first.length > 0) begin();
}

/** A heading with a control character is one that no document can hold. */
const isNameable = (name: string) =>
  name !== '' && name.length <= 300 && !/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/u.test(name);

/** Reads the whole file; undefined where it has no header. */
export async function lookAt(input: InputFile, writing: Writing): Promise<Look | undefined> {
  let header: readonly string[] | undefined;
  let rows = 0;
  let profilers: readonly (readonly [string, ReturnType<typeof profiler>])[] = [];
  await eachRow(input, writing, names => {
    header = names;
    profilers = names.map(name => [name, profiler(name, writing.isTyped)] as const);
    return cells => {
      rows++;
      profilers.forEach(([, { add }], index) => {
        add(cells[index] ?? '');
      });
    };
  });
  if (!header) return undefined;
  const columns = new Map(
    profilers.filter(([name]) => isNameable(name)).map(([name, { profile }]) => [name, profile()] as const),
  );
  return { ...writing, names: header, rows, columns };
}
