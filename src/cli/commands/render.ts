import { readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { systemCode } from '../../diagnostic/system.ts';
import { houseOf } from '../../report/brand-file.ts';
import type { Built } from '../../report/build.ts';
import { buildDocument, documentNames, documentsWithSheets } from '../../report/documents.ts';
import type { CompanyFile } from '../../report/docx/company.ts';
import { safeName } from '../../report/file-name.ts';
import { modelSchema } from '../../report/model-schema.ts';
import type { RecordedRequest } from '../../report/record.ts';
import { findTemplate, type Model, type Template } from '../../report/template.ts';
import type { ChartFormat } from '../../report/typeset.ts';
import { jsonText } from '../../text/json.ts';
import { brokenDocuments, type StandardsRepository } from '../../workspace/workspace.ts';
import type { Context } from '../context.ts';
import { reportDiagnostics, reportNotices } from '../figures/report.ts';
import { type Opened, withOpened } from '../opened.ts';
import { optimiseLate } from '../optimise.ts';
import { type Asked, type Job, templatesOf, writeDocument } from '../render/write.ts';

export interface RenderOptions {
  readonly period?: string;
  readonly to: string;
  readonly out?: string;
  /** A Handlebars template (.hbs), or a company's Word file (.docx). */
  readonly template?: string;
  readonly referenceDoc?: string;
  /** Of the charts in Word. */
  readonly chartFormat?: ChartFormat;
  readonly data?: boolean;
  readonly dataSchema?: boolean;
  readonly watch?: boolean;
  readonly open?: boolean;
}

const formats: readonly Asked[] = ['md', 'docx', 'html', 'xlsx'];

export async function render(
  args: readonly string[],
  options: RenderOptions,
  context: Context,
): Promise<ExitCode> {
  optimiseLate(context, 1_000_000);
  const { code, paths } = await renderOnce(args, options, context);
  const [first] = paths;
  if (options.open && first !== undefined) context.open?.(first);
  if (!options.watch) return code;
  const { watchWorkspace } = await import('../render/watch.ts');
  return watchWorkspace(context, () => render(args, { ...options, watch: false, open: false }, context));
}

/** The exit code, and the files that were written. */
async function renderOnce(
  [document = '', id]: readonly string[],
  options: RenderOptions,
  context: Context,
): Promise<{ code: ExitCode; paths: readonly string[] }> {
  if (options.dataSchema) {
    context.out(modelSchema(document));
    return { code: 0, paths: [] };
  }
  formatsOf(document, options);
  return withOpened(context, opened => renderDocument(opened, [document, id], options, context));
}

/** The exit code, and the files that were written. */
export async function renderDocument(
  { repository, data }: Opened,
  [document, id]: readonly [document: string, id: string | undefined],
  options: RenderOptions,
  context: Context,
): Promise<{ code: ExitCode; paths: readonly string[] }> {
  const asked = formatsOf(document, options);
  const isBroken = reportDiagnostics(brokenDocuments(repository), context);
  const locale = context.requestedLocale ?? repository.settings.locale ?? context.locale;
  const request = { document, id: id ?? null, period: options.period ?? null, lang: locale };
  const made = await buildDocument(document, {
    repository,
    store: data.open,
    id,
    period: options.period,
    now: context.now().getTime(),
    locale,
  });
  const paths = options.data
    ? printModel(made.model, context)
    : await writeDocument(jobOf(request, made, asked, options, repository, context), repository, context);
  reportNotices(made.notices, context);
  const isRefused = reportDiagnostics(made.diagnostics, context);
  return { code: isBroken || isRefused ? 1 : 0, paths };
}

/** What a template gets. */
function printModel(model: Model, { out }: Context): string[] {
  out(jsonText(model, 2));
  return [];
}

function jobOf(
  request: RecordedRequest,
  made: Built,
  asked: readonly Asked[],
  options: RenderOptions,
  repository: StandardsRepository,
  context: Context,
): Job {
  const { document, id, period } = request;
  const { out } = options;
  const folder = out === undefined ? join(repository.root, 'reports') : resolve(context.cwd, out);
  const { house, findings } = houseOf(repository.root);
  if (reportDiagnostics(findings, context)) throw new Failure('brand/invalid', {});
  const { brand, ...wanted } = house;
  const company = companyFile(options, made.model, context);
  return {
    name: safeName([document, id, period].filter(part => part !== null).join('-')),
    folder,
    asked,
    template: templateFor(document, options, repository, context),
    built: { ...made, meta: { ...wanted, ...made.meta } },
    request,
    look: {
      brand,
      ...(company && { company }),
      ...(options.chartFormat && { charts: options.chartFormat }),
    },
  };
}

/** The company's Word file, if one is asked for. Throws Failure brand/both and brand/word. */
function companyFile(
  { template, referenceDoc }: RenderOptions,
  data: Model,
  { cwd }: Context,
): CompanyFile | undefined {
  const own = template !== undefined && !template.endsWith('.hbs') ? template : undefined;
  if (own !== undefined && referenceDoc !== undefined) throw new Failure('brand/both', {});
  const file = own ?? referenceDoc;
  if (file === undefined) return undefined;
  if (own !== undefined && !/\.do[ct][xm]?$/i.test(file)) throw new Failure('render/template', { file });
  const path = resolve(cwd, file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new Failure('brand/word', { file, problem: 'missing' });
  }
  return { file, bytes: readFileSync(path), use: own === undefined ? 'reference' : 'template', data };
}

/** Throws Failure render/unknown-format, and render/no-sheets. */
function formatsOf(document: string, { to }: RenderOptions): Asked[] {
  const asked = to.split(',').map(format => formatNamed(format.trim()));
  if (asked.includes('xlsx')) refuseWithoutSheets(document);
  return asked;
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
  if (file?.endsWith('.hbs')) {
    return { name: basename(file), text: readText(resolve(context.cwd, file), file) };
  }
  const found = findTemplate(document, templatesOf(repository));
  if (!found) throw new Failure('report/unknown-template', { name: document });
  return found;
}

function readText(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (!systemCode(cause)) throw cause;
    throw new Failure('report/unknown-template', { name: shown }, cause);
  }
}
