import { formatInstant } from '../../calendar/zone.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { openStore } from '../../store/database.ts';
import { type Forgotten, forgetImport } from '../../store/forget.ts';
import { type ForgottenImport, type LoggedImport, listForgotten, listImports } from '../../store/log.ts';
import { readStore } from '../../store/store.ts';
import { jsonLine } from '../../text/json.ts';
import { grouped } from '../../text/number.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import type { Context } from '../context.ts';
import { cell } from '../figures/show.ts';
import { grid } from '../grid.ts';
import { shellWord } from '../shell-word.ts';
import { importId } from '../store/import-id.ts';
import { words } from '../store/words.ts';

export interface ImportsOptions {
  readonly format: 'table' | 'json';
}

/** Lists what was imported, or undoes one import. */
export async function imports(
  [action, id, ...excess]: readonly string[],
  options: ImportsOptions,
  context: Context,
): Promise<ExitCode> {
  const { root, settings } = openWorkspace(context.cwd);
  if (action === undefined) return list(root, settings.timezone, options, context);
  if (action !== 'forget') throw new Failure('ingest/action', { action });
  if (id === undefined) throw new Failure('usage/missing-argument', { argument: 'ID', command: 'imports' });
  if (excess.length > 0) throw new Failure('usage/excess-arguments', { command: 'imports' });
  return forget(root, id, options, context);
}

function list(root: string, zone: string, { format }: ImportsOptions, context: Context): ExitCode {
  const store = readStore(root);
  try {
    const logged = listImports(store);
    const forgotten = listForgotten(store);
    const text =
      format === 'json' ? listJson(logged, forgotten, zone) : table(logged, forgotten, zone, context);
    context.out(text);
    return 0;
  } finally {
    store.close();
  }
}

function table(
  logged: readonly LoggedImport[],
  forgotten: readonly ForgottenImport[],
  zone: string,
  { locale }: Context,
): string {
  const say = words[locale];
  if (logged.length + forgotten.length === 0) return `${say.noImports}\n`;
  const minute = (at: number) => formatInstant(at, zone).slice(0, 16).replace('T', ' ');
  const hash = (sha256: string) => sha256.slice(0, 12);
  const rows = logged.map(one => {
    const { read, loaded, updated, unchanged, superseded, rejected, open_rejects } = one;
    const counts = [read, loaded, updated, unchanged, superseded, rejected, open_rejects].map(count =>
      grouped(count),
    );
    return { one, cells: [minute(one.imported_at), ...counts, hash(one.sha256)] };
  });
  const gone = forgotten.map(one => ({
    one,
    cells: [say.forgottenAt(minute(one.forgotten_at)), ...Array<string>(7).fill(''), hash(one.sha256)],
  }));
  const all = [...rows, ...gone].sort((left, right) => left.one.id - right.one.id);
  const columns = say.imports.map((title, index) => ({
    title,
    align: index === 0 || (index >= 4 && index <= 10) ? ('right' as const) : ('left' as const),
  }));
  return grid(
    columns,
    all.map(({ one, cells }) => [String(one.id), cell(one.file), cell(one.source), ...cells]),
  );
}

function listJson(
  logged: readonly LoggedImport[],
  forgotten: readonly ForgottenImport[],
  zone: string,
): string {
  return jsonLine({
    version: 1,
    imports: logged.map(({ imported_at, ...one }) => {
      const { read, loaded, updated, unchanged, superseded, rejected, withheld, ...rest } = one;
      const { skipped, open_rejects, ...file } = rest;
      return {
        ...file,
        imported_at: formatInstant(imported_at, zone),
        records: { read, loaded, updated, unchanged, superseded, rejected, withheld },
        skipped,
        open_rejects,
      };
    }),
    forgotten: forgotten.map(one => ({
      ...one,
      imported_at: formatInstant(one.imported_at, zone),
      forgotten_at: formatInstant(one.forgotten_at, zone),
    })),
  });
}

function forget(root: string, text: string, { format }: ImportsOptions, context: Context): ExitCode {
  const store = readStore(root);
  const id = importId(store, text);
  store.close();
  const database = openStore(root);
  try {
    const forgotten = forgetImport(database, id, context.now().getTime());
    if (!forgotten) throw new Failure('ingest/no-import', { id: text, ids: [] });
    context.out(
      format === 'json'
        ? jsonLine({ version: 1, forgotten: { id, ...forgotten } })
        : said(id, forgotten, context),
    );
    return 0;
  } finally {
    database.close();
  }
}

function said(id: number, { file, removed, rejects, reingest }: Forgotten, { locale }: Context): string {
  const say = words[locale];
  const lines = [say.removed(id, cell(file), grouped(removed), grouped(rejects))];
  if (reingest.length > 0)
    lines.push(say.reingest(`yardstick ingest ${reingest.map(shellWord).map(cell).join(' ')}`));
  return `${lines.join('\n')}\n`;
}
