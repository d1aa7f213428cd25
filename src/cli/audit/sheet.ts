import { join, resolve } from 'node:path';
import { type Period, parsePeriod } from '../../calendar/period.ts';
import { findScorecard } from '../../catalogue/scorecard.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { Sampling, Scorecard } from '../../document/documents.generated.ts';
import { checkTargets, saveFiles } from '../../report/save.ts';
import type { SheetData } from '../../report/sheet/data.ts';
import { gatherSheet } from '../../report/sheet/gather.ts';
import { readStore } from '../../store/store.ts';
import { closest } from '../../text/closest.ts';
import { terminalSafe } from '../../text/terminal.ts';
import { documentsOf, openWorkspace, type StandardsRepository } from '../../workspace/workspace.ts';
import type { Context } from '../context.ts';
import { keepExport } from '../keep-export.ts';
import { shownPath } from '../shown-path.ts';
import type { AuditAction, AuditOptions } from './action.ts';

/** How each kind of sheet is written; libraries are loaded only for those asked for. */
const writers: Readonly<Record<string, (data: SheetData) => Promise<Uint8Array>>> = {
  html: async data => new TextEncoder().encode((await import('../../report/sheet/page.ts')).sheetPage(data)),
  csv: async data =>
    new TextEncoder().encode((await import('../../report/sheet/worksheet.ts')).worksheetCsv(data)),
  xlsx: async data => {
    const { worksheets } = await import('../../report/sheet/worksheet.ts');
    const { makeWorkbook } = await import('../../report/workbook.ts');
    return await makeWorkbook(worksheets(data));
  },
};

/** Writes what was drawn as a sheet to score on. */
export const sheet: AuditAction = async ([name, ...more], options, context) => {
  if (name === undefined) throw new Failure('usage/missing-argument', { argument: 'PLAN', command: 'audit' });
  if (more.length > 0) throw new Failure('usage/excess-arguments', { command: 'audit sheet' });
  const formats = formatsOf(options.to ?? 'html');
  const repository = openWorkspace(context.cwd);
  const plan = planNamed(name, repository);
  const data = dataOf(plan, options, repository, context);
  const folder =
    options.out === undefined ? join(repository.root, 'reports') : resolve(context.cwd, options.out);
  const base = [plan.id, data.period, ...(data.reviewer === null ? [] : [data.reviewer])];
  const pathOf = (format: string) =>
    join(folder, `${[prefixOf(format), ...base].map(fileSafe).join('-')}.${format}`);
  for (const format of formats) keepExport(pathOf(format), repository);
  checkTargets(formats.map(pathOf));
  const files = new Map<string, Uint8Array>();
  for (const format of formats) {
    const bytes = await writers[format]?.(data);
    if (bytes) files.set(pathOf(format), bytes);
  }
  await saveFiles(files);
  for (const file of files.keys()) context.out(`${terminalSafe(shownPath(file, context.cwd))}\n`);
  const isWorksheet = formats.some(format => format !== 'html');
  context.err(`${terminalSafe(said[context.locale](data.records.length, isWorksheet))}\n`);
  return 0;
};

/** Worksheets are ingested themselves, so they are called what the page calls its export. */
const prefixOf = (format: string) => (format === 'html' ? 'audit' : 'evaluations');

const said = {
  'zh-CN': (count: number, isWorksheet: boolean) =>
    `${count} 条待评记录。评完后${isWorksheet ? '' : '导出，再'}用“yardstick ingest 文件”导入${isWorksheet ? '；在表格里评的，每条都要填 at（评分时间），没有填的行会跳过' : ''}。`,
  en: (count: number, isWorksheet: boolean) =>
    `${count} record(s) to score. Then run "yardstick ingest FILE"${isWorksheet ? '; in a worksheet, fill in "at" (when it was scored) in every row: rows left blank are skipped' : ' on what the page exports'}.`,
};

function formatsOf(text: string): string[] {
  const formats = text.split(',').map(format => format.trim());
  const unknown = formats.find(format => !Object.hasOwn(writers, format));
  if (unknown === undefined) return formats;
  throw new Failure('render/unknown-format', { format: unknown, formats: Object.keys(writers) });
}

function planNamed(id: string, repository: StandardsRepository): Sampling {
  const plans = documentsOf(repository, 'sampling').map(({ document }) => document);
  const plan = plans.find(one => one.id === id);
  if (plan) return plan;
  const known = plans.map(one => one.id);
  throw new Failure('audit/unknown-plan', { id, closest: closest(id, known), known });
}

function cardOf(plan: Sampling, repository: StandardsRepository): Scorecard {
  const cards = documentsOf(repository, 'scorecard').map(({ document }) => document);
  const { scorecard } = plan;
  const card = scorecard === undefined ? undefined : findScorecard(cards, scorecard);
  if (card) return card;
  throw new Failure('audit/no-scorecard', { plan: plan.id, scorecard });
}

function periodOf(text: string | undefined, zone: string): Period {
  if (text === undefined) throw new Failure('audit/period', { text: '' });
  const period = parsePeriod(text, zone);
  if (!period) throw new Failure('audit/period', { text });
  return period;
}

function dataOf(
  plan: Sampling,
  { period: text, reviewer }: AuditOptions,
  repository: StandardsRepository,
  context: Context,
): SheetData {
  const { settings } = repository;
  const period = periodOf(text, settings.timezone).id;
  const scorecard = cardOf(plan, repository);
  const locale = context.requestedLocale ?? settings.locale ?? context.locale;
  const request = { plan, scorecard, period, locale, zone: settings.timezone };
  const store = readStore(repository.root);
  try {
    const data = gatherSheet(store, { ...request, reviewer });
    if (data.records.length > 0) return data;
    const all = gatherSheet(store, { ...request, reviewer: undefined });
    const reviewers = [...new Set(all.records.flatMap(one => one.reviewer ?? []))];
    throw new Failure('audit/nothing-drawn', { plan: plan.id, period, reviewer, reviewers });
  } finally {
    store.close();
  }
}

/** A part of a file's name: what file systems refuse is left out. */
const fileSafe = (text: string) => text.replace(/[\p{Cc}\\/:*?"<>|\s]+/gu, '-').slice(0, 60);
