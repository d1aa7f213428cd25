import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { buildDocument, documentNames, documentsWithSheets } from '../../report/documents.ts';
import { safeName } from '../../report/file-name.ts';
import { findTemplate, type Template } from '../../report/template.ts';
import { openWorkspace, type StandardsRepository } from '../../workspace/workspace.ts';
import type { Context } from '../context.ts';
import { reportDiagnostics, reportNotices } from '../figures/report.ts';
import { type Asked, templatesOf, writeDocument } from '../render/write.ts';

export interface RenderOptions {
  readonly period?: string;
  readonly to: string;
  readonly out?: string;
  readonly template?: string;
  readonly data?: boolean;
}

const formats: readonly Asked[] = ['md', 'docx', 'html', 'xlsx'];

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
    const request = { document, id: id ?? null, period: options.period ?? null, lang: locale };
    await writeDocument(
      { name: safeName(name), folder, asked, template, built, request },
      repository,
      context,
    );
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

function readText(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    throw new Failure('report/unknown-template', { name: shown }, cause);
  }
}
