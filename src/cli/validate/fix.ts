import { join } from 'node:path';
import { mended } from '../../diagnostic/apply.ts';
import { decode } from '../../document/decode.ts';
import { type Inspection, type InspectionSettings, inspect } from '../../rules/inspect.ts';
import { lineDiff } from '../../text/line-diff.ts';
import type { Contents } from '../../workspace/files.ts';
import { replaceFile } from '../replace-file.ts';

/** A fix can bring to light what it hid; after so many turns the rest is for people. */
const maxTurns = 40;

const byteOrderMark = '\ufeff';

export interface Fixed {
  /** What is in the files now. */
  readonly contents: ReadonlyMap<string, Contents>;
  readonly inspection: Inspection;
  /** How many findings were mended. */
  readonly count: number;
  /** The texts as they are in the files; a byte order mark stays where it was. */
  readonly changed: readonly { readonly file: string; readonly before: string; readonly after: string }[];
}

/** Mends what is safe to mend in some of the files, again and again until nothing is left to do. Writes nothing. */
export function fix(
  contents: ReadonlyMap<string, Contents>,
  files: ReadonlySet<string>,
  settings: InspectionSettings,
): Fixed {
  const current = new Map(contents);
  let inspection = inspect(current, settings);
  let count = 0;
  for (let turn = 0; turn < maxTurns; turn++) {
    const done = mendOnce(current, files, inspection);
    if (done === 0) break;
    count += done;
    inspection = inspect(current, settings);
  }
  const changed = [...files].flatMap(file => {
    const [before, after] = [textOf(contents.get(file)), textOf(current.get(file))];
    if (before === undefined || after === undefined || before === after) return [];
    const mark = markOf(contents.get(file));
    return [{ file, before: mark + before, after: mark + after }];
  });
  return { contents: current, inspection, count, changed };
}

function mendOnce(
  contents: Map<string, Contents>,
  files: ReadonlySet<string>,
  inspection: Inspection,
): number {
  let count = 0;
  for (const file of files) {
    const findings = inspection.findings.filter(({ place }) => place.file === file);
    const text = textOf(contents.get(file));
    if (text === undefined) continue;
    const result = mended(text, findings);
    if (result.count === 0 || result.text === text) continue;
    contents.set(file, Buffer.from(result.text));
    count += result.count;
  }
  return count;
}

function markOf(contents: Contents | undefined): string {
  const isMarked =
    contents instanceof Uint8Array && Buffer.from(contents.subarray(0, 3)).toString() === byteOrderMark;
  return isMarked ? byteOrderMark : '';
}

function textOf(contents: Contents | undefined): string | undefined {
  const text = contents instanceof Uint8Array ? decode('', contents) : undefined;
  return typeof text === 'string' ? text : undefined;
}

/** Writes the mended files. */
export function writeFixes(root: string, { changed }: Fixed): void {
  for (const { file, after } of changed) replaceFile(join(root, file), after);
}

/** What the fixes change, as a unified diff. */
export const fixesAsDiff = ({ changed }: Fixed): string =>
  changed.map(({ file, before, after }) => lineDiff(file, before, after)).join('');
