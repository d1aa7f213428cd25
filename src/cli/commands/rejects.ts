import { resolve } from 'node:path';
import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { rejectReasons } from '../../diagnostic/sentences/reject-reason.ts';
import { correctionColumns, rawRow, rejectedRowText, shownCells, shownRaw } from '../../ingest/correction.ts';
import { openListFile } from '../../ingest/reject-file.ts';
import { type OpenReject, openRejects } from '../../store/rejects.ts';
import { readStore } from '../../store/store.ts';
import { csvMark, csvRow } from '../../text/csv.ts';
import { jsonLine } from '../../text/json.ts';
import type { Locale } from '../../text/locale.ts';
import { maskPersonal } from '../../text/mask.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import type { Context } from '../context.ts';
import { cell } from '../figures/show.ts';
import { grid } from '../grid.ts';
import { keepExport } from '../keep-export.ts';
import { shellWord } from '../shell-word.ts';
import { importId } from '../store/import-id.ts';
import { words } from '../store/words.ts';

export interface RejectsOptions {
  readonly import?: string;
  readonly out?: string;
  readonly format: 'table' | 'csv' | 'json';
}

/** Lists the rejected rows that are still open, or writes them so that they can be corrected and ingested. */
export async function rejects(
  _: readonly string[],
  options: RejectsOptions,
  context: Context,
): Promise<ExitCode> {
  const repository = openWorkspace(context.cwd);
  const store = readStore(repository.root);
  try {
    const id = options.import === undefined ? null : importId(store, options.import);
    const rows = openRejects(store, id);
    const format = options.out !== undefined && options.format === 'table' ? 'csv' : options.format;
    const pieces = {
      table: () => [table(rows, context.locale)],
      json: () => listJson(rows),
      csv: () => list(rows, context.locale),
    };
    if (options.out === undefined) for await (const piece of pieces[format]()) context.out(piece);
    else {
      keepExport(resolve(context.cwd, options.out), repository);
      await write(options.out, pieces[format](), rows, context);
    }
    return 0;
  } finally {
    store.close();
  }
}

function reasonText(reason: string, locale: Locale): string {
  const known: Readonly<Record<string, (typeof rejectReasons)[keyof typeof rejectReasons]>> = rejectReasons;
  const sentence = known[reason]?.[locale];
  return sentence === undefined ? reason : `${sentence} [${reason}]`;
}

function table(rows: readonly OpenReject[], locale: Locale): string {
  const say = words[locale];
  if (rows.length === 0) return `${say.noRejects}\n`;
  return grid(
    say.rejects.map((title, index) => ({ title, align: index === 0 || index === 2 ? 'right' : 'left' })),
    rows.map(({ import: id, file, line, column, reason, value }) => [
      String(id),
      cell(file),
      String(line),
      cell(column ?? ''),
      reasonText(reason, locale),
      cell(value ?? ''),
    ]),
  );
}

async function* listJson(rows: readonly OpenReject[]): AsyncGenerator<string> {
  const shown = await Promise.all(
    rows.map(async row => {
      const { import: id, file, source, line, column, reason, value } = row;
      const masked = value === null ? null : maskPersonal(value);
      return {
        import: id,
        file,
        source,
        line,
        column,
        reason,
        value: masked,
        raw: await shownRaw(rawRow(row)),
      };
    }),
  );
  yield jsonLine({ version: 1, total: rows.length, rejects: shown });
}

/** The rows in the columns of their files, which have to be of one source. */
async function* list(rows: readonly OpenReject[], locale: Locale): AsyncGenerator<string> {
  refuseSeveralSources(rows);
  const names = [...new Set(rows.flatMap(({ header }) => JSON.parse(header) as string[]))];
  yield csvMark + csvRow([...names, ...correctionColumns]);
  for (const row of rows) {
    const cells = await shownCells(rawRow(row));
    const { import: id, line, column, reason } = row;
    yield csvRow([
      ...names.map(name => cells.get(name)?.shown ?? ''),
      rejectedRowText({ import: id, line }),
      column,
      reasonText(reason, locale),
    ]);
  }
}

function refuseSeveralSources(rows: readonly OpenReject[]): void {
  const ids = new Map<string, Set<number>>();
  for (const { source, import: id } of rows) ids.set(source, (ids.get(source) ?? new Set()).add(id));
  if (ids.size <= 1) return;
  throw new Failure('ingest/several-sources', {
    sources: [...ids].map(([source, found]) => ({ source, ids: [...found] })),
  });
}

async function write(
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
  rows: readonly OpenReject[],
  { cwd, err, locale }: Context,
): Promise<void> {
  const file = openListFile(resolve(cwd, path), []);
  try {
    for await (const piece of pieces) file.write(piece);
    file.finish();
  } catch (error) {
    file.discard();
    throw error;
  }
  const source = rows[0]?.source ?? 'ID';
  const command = `yardstick ingest ${shellWord(path)} --source ${source}`;
  err(`${words[locale].written(String(rows.length), cell(path), cell(command))}\n`);
}
