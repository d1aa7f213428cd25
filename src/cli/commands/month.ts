import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Period } from '../../calendar/period.ts';
import { civilDate } from '../../calendar/zone.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { computeFigures } from '../../metric/compute.ts';
import { dataFiles, hasRatings, type Missing, missingOf, newFiles } from '../../report/month.ts';
import { type Reader, readStore } from '../../store/store.ts';
import { terminalSafe } from '../../text/terminal.ts';
import { documentsOf, type StandardsRepository } from '../../workspace/workspace.ts';
import { monthWords } from '../close/month-words.ts';
import type { Context } from '../context.ts';
import { withOpened } from '../opened.ts';
import { optimiseLate } from '../optimise.ts';
import { monthOf } from './close.ts';
import { ingest } from './ingest.ts';
import { printKpis } from './kpi.ts';
import { renderDocument } from './render.ts';
import { validate } from './validate.ts';

export interface MonthOptions {
  readonly to: string;
}

/** The month's routine: imports what is new, checks the documents, measures, renders, and says what is missing. */
export async function month(
  [text = '']: readonly string[],
  { to }: MonthOptions,
  context: Context,
): Promise<ExitCode> {
  return withOpened(context, async opened => {
    const { repository, data } = opened;
    const { root, settings } = repository;
    const period = monthOf(text, settings.timezone);
    const inRoot: Context = { ...context, cwd: root };
    const say = monthWords[context.locale];
    const step = (name: keyof typeof say.steps) => context.out(`\n== ${say.steps[name]}\n`);
    step('ingest');
    const codes: ExitCode[] = [await ingestNew(repository, inRoot)];
    step('validate');
    const today = civilDate(Math.min(period.to - 1, context.now().getTime()), period.zone);
    codes.push(await validate([], { failOn: 'error', today }, inRoot));
    step('kpi');
    codes.push(await printKpis(opened, { period: text, format: 'table' }, inRoot));
    step('render');
    optimiseLate(context, 1_000_000);
    const store = data.open();
    const missed = missedKpis(repository, store, period, context);
    for (const [document, id] of rendered(repository, missed, hasRatings(store, period))) {
      const name = [document, ...(id === undefined ? [] : [id]), text].join('-');
      const options = { period: text, to: formatsBeside(root, name, to) };
      codes.push((await renderDocument(opened, [document, id], options, inRoot)).code);
    }
    printMissing(missingOf(repository, store, period, missed), context);
    return Math.max(...codes) as ExitCode;
  });
}

/** Imports the files in data/ that have one source and whose content is new. */
async function ingestNew(repository: StandardsRepository, context: Context): Promise<ExitCode> {
  const readable = dataFiles(repository).filter(({ sources }) => sources === 1);
  const store = storeOf(repository.root);
  const names = readable.map(({ file }) => file);
  const files = await newFiles(repository.root, names, store).finally(() => store?.close());
  if (files.length > 0) return ingest(files, { format: 'table' }, context);
  context.out(`${monthWords[context.locale].nothingNew}\n`);
  return 0;
}

/** Undefined before the first import. */
function storeOf(root: string): Reader | undefined {
  try {
    return readStore(root);
  } catch (cause) {
    if (cause instanceof Failure && cause.code === 'store/none') return undefined;
    throw cause;
  }
}

/** The KPIs that each standard in force missed, by the standard's id. */
function missedKpis(
  repository: StandardsRepository,
  store: Reader,
  period: Period,
  { now }: Context,
): Map<string, string[]> {
  const { figures, standards } = computeFigures(repository, store, { period, now: now().getTime() });
  return new Map(
    standards
      .filter(({ kpis = [] }) => kpis.length > 0)
      .map(({ id }) => [
        id,
        figures
          .filter(({ standard, verdict }) => standard.split('@')[0] === id && verdict === 'missed')
          .map(one => one.kpi),
      ]),
  );
}

/** What is rendered, each with the id where there are several standards. */
function rendered(
  repository: StandardsRepository,
  standards: ReadonlyMap<string, unknown>,
  withRatings: boolean,
): (readonly [document: string, id: string | undefined])[] {
  const names = withRatings ? ['monthly', 'csat'] : ['monthly'];
  const isOnly = new Set(documentsOf(repository, 'standard').map(({ document }) => document.id)).size === 1;
  return [...standards.keys()].flatMap(id => names.map(name => [name, isOnly ? undefined : id] as const));
}

/** The formats asked for, and those that were rendered before and would else be left behind. */
function formatsBeside(root: string, name: string, to: string): string {
  const before = ['md', 'docx', 'html'].filter(format =>
    existsSync(join(root, 'reports', `${name}.${format}`)),
  );
  return [...new Set([...to.split(',').map(format => format.trim()), ...before])].join(',');
}

function printMissing(missing: readonly Missing[], { out, locale }: Context): void {
  const { is, missing: heading, complete } = monthWords[locale];
  const lines = missing.map(one => `- ${terminalSafe((is[one.what] as (one: Missing) => string)(one))}\n`);
  out(lines.length > 0 ? `\n== ${heading}\n${lines.join('')}` : `\n${complete}\n`);
}
