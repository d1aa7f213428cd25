import { readFileSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import type { Built } from '../../report/build.ts';
import { buildDocument, documentNames, documentsWithSheets } from '../../report/documents.ts';
import { checkTargets, saveFiles } from '../../report/save.ts';
import { findTemplate, renderTemplate, type Template } from '../../report/template.ts';
import type { Format, Typeset } from '../../report/typeset.ts';
import { terminalSafe } from '../../text/terminal.ts';
import { openWorkspace, type StandardsRepository } from '../../workspace/workspace.ts';
import type { Context } from '../context.ts';
import { reportDiagnostics, reportNotices } from '../figures/report.ts';

export interface RenderOptions {
  readonly period?: string;
  readonly to: string;
  readonly out?: string;
  readonly template?: string;
  readonly data?: boolean;
}

type Asked = Format | 'xlsx';

const formats: readonly Asked[] = ['md', 'docx', 'html', 'xlsx'];

const words = {
  'zh-CN': {
    glyphs: (characters: string) => `警告：图中有字体缺少的字，未能画出：${characters}`,
  },
  en: {
    glyphs: (characters: string) =>
      `warning: the charts leave out characters that their font lacks: ${characters}`,
  },
};

export async function render(
  [document = '', id]: readonly string[],
  options: RenderOptions,
  context: Context,
): Promise<ExitCode> {
  const asked = options.to.split(',').map(format => formatNamed(format.trim()));
  if (asked.includes('xlsx')) refuseWithoutSheets(document);
  const repository = openWorkspace(context.cwd);
  const isBroken = reportDiagnostics(unreadable(repository), context);
  const locale = context.requestedLocale ?? repository.settings.locale ?? context.locale;
  const name = [document, id, options.period].filter(part => part !== undefined).join('-');
  const folder =
    options.out === undefined ? join(repository.root, 'reports') : resolve(context.cwd, options.out);
  const built = await buildDocument(document, {
    repository,
    id,
    period: options.period,
    now: context.now().getTime(),
    locale,
  });
  if (options.data) context.out(`${JSON.stringify(built.model, null, 2)}\n`);
  else {
    const template = templateFor(document, options, repository, context);
    await write({ name, folder, asked, template, built }, repository, context);
  }
  reportNotices(built.notices, context);
  const isRefused = reportDiagnostics(built.diagnostics, context);
  return isBroken || isRefused ? 1 : 0;
}

/** Documents that could not be read, so that nothing of them is in the report. */
function unreadable({ diagnostics }: StandardsRepository): Diagnostic[] {
  return diagnostics.filter(
    ({ severity, place }) =>
      severity === 'error' &&
      /^(standards|sources|charters|research|benchmarks|pilots|monthly)\//.test(place.file),
  );
}

/** What is no document at all is refused where it is looked for. */
function refuseWithoutSheets(document: string): void {
  if (!documentNames.includes(document) || documentsWithSheets.includes(document)) return;
  throw new Failure('render/no-sheets', { document, documents: documentsWithSheets });
}

function formatNamed(text: string): Asked {
  const format = formats.find(candidate => candidate === text);
  if (format) return format;
  throw new Failure('render/unknown-format', { format: text, formats });
}

function templateFor(
  document: string,
  options: RenderOptions,
  repository: StandardsRepository,
  context: Context,
): Template {
  const { template: file } = options;
  if (file !== undefined) {
    if (!file.endsWith('.hbs')) throw new Failure('render/template', { file });
    return { name: basename(file), text: readText(resolve(context.cwd, file), file) };
  }
  const found = findTemplate(document, templatesOf(repository));
  if (!found) throw new Failure('report/unknown-template', { name: document });
  return found;
}

const templatesOf = ({ root }: StandardsRepository) => join(root, 'templates');

function readText(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new Failure('report/unknown-template', { name: shown }, cause);
  }
}

interface Job {
  /** Of the files, without their endings. */
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  readonly asked: readonly Asked[];
  readonly template: Template;
  readonly built: Built;
}

async function write(job: Job, repository: StandardsRepository, context: Context): Promise<void> {
  const { name, folder, asked, built } = job;
  const pathOf = (suffix: string) => join(folder, `${name}${suffix}`);
  const suffixes = [...asked.map(format => `.${format}`), ...(built.figures ? ['.figures.json'] : [])];
  checkTargets(suffixes.map(pathOf));
  const { files, missingGlyphs } = await typesetPages(job, repository);
  const bytes = new Map(files.map(file => [pathOf(file.suffix), file.bytes]));
  if (asked.includes('xlsx')) {
    const { makeWorkbook } = await import('../../report/workbook.ts');
    bytes.set(pathOf('.xlsx'), await makeWorkbook(built.sheets ?? []));
  }
  if (built.figures) {
    bytes.set(
      pathOf('.figures.json'),
      new TextEncoder().encode(`${JSON.stringify(built.figures, null, 2)}\n`),
    );
  }
  await saveFiles(bytes);
  for (const file of bytes.keys()) context.out(`${terminalSafe(shownPath(file, context.cwd))}\n`);
  if (missingGlyphs.length > 0) {
    context.err(`${terminalSafe(words[context.locale].glyphs(missingGlyphs.join(' ')))}\n`);
  }
}

/** The pages in every format that has some. */
async function typesetPages(
  { name, asked, template, built }: Job,
  repository: StandardsRepository,
): Promise<Typeset> {
  const paged = asked.flatMap(format => (format === 'xlsx' ? [] : [format]));
  if (paged.length === 0) return { files: [], missingGlyphs: [] };
  const markdown = renderTemplate(template, built.model, templatesOf(repository));
  const { typeset } = await import('../../report/typeset.ts');
  return typeset({ name, markdown, charts: built.charts, meta: built.meta }, paged);
}

/** As the user would type it, where it lies below their folder. */
function shownPath(file: string, cwd: string): string {
  const path = relative(cwd, file);
  return path.startsWith('..') || isAbsolute(path) ? file : path;
}
