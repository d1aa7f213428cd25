import { join } from 'node:path';
import type { Built } from '../../report/build.ts';
import {
  fileHash,
  freeName,
  hashedDocuments,
  modelHash,
  type RecordedRequest,
  readRecord,
  recordOf,
  recordSuffix,
  sha256,
} from '../../report/record.ts';
import { checkTargets, saveFiles } from '../../report/save.ts';
import { renderTemplate, type Template } from '../../report/template.ts';
import type { Format, Look, Typeset } from '../../report/typeset.ts';
import { terminalSafe } from '../../text/terminal.ts';
import type { StandardsRepository } from '../../workspace/workspace.ts';
import type { Context } from '../context.ts';
import { shownPath } from '../shown-path.ts';
import { version } from '../version.ts';
import { words } from './words.ts';

export type Asked = Format | 'xlsx';

export interface Job {
  /** Of the files, without their endings. */
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  readonly asked: readonly Asked[];
  readonly template: Template;
  readonly built: Built;
  readonly request: RecordedRequest;
  readonly look: Look;
}

/** The workspace's own templates. */
export const templatesOf = ({ root }: StandardsRepository) => join(root, 'templates');

/**
 * Writes a document in the formats asked for, and the record beside them. Gives the absolute paths of the files.
 * A file that is not as it was rendered is kept, and everything is written under the next free name.
 */
export async function writeDocument(
  job: Job,
  repository: StandardsRepository,
  context: Context,
): Promise<string[]> {
  const suffixes = job.asked.map(format => `.${format}`);
  checkTargets([...suffixes, recordSuffix].map(suffix => join(job.folder, `${job.name}${suffix}`)));
  const { name, kept } = freeName(job.folder, job.name, suffixes);
  const { files, missingGlyphs, unknownPlaceholders } = await filesOf({ ...job, name }, repository);
  await saveFiles(new Map([...files].map(([file, bytes]) => [join(job.folder, file), bytes])));
  const paths = [...files.keys()].map(file => join(job.folder, file));
  for (const path of paths) context.out(`${terminalSafe(shownPath(path, context.cwd))}\n`);
  const say = words[context.locale];
  if (kept.length > 0) context.err(`${terminalSafe(say.kept(kept, name))}\n`);
  if (unknownPlaceholders.length > 0) context.err(`${terminalSafe(say.placeholders(unknownPlaceholders))}\n`);
  if (missingGlyphs.length > 0) context.err(`${terminalSafe(say.glyphs(missingGlyphs.join(' ')))}\n`);
  return paths;
}

/** The bytes of every file by its name, the record last. */
async function filesOf(job: Job, repository: StandardsRepository) {
  const { name, built, asked } = job;
  const { files, ...notes } = await typesetPages(job, repository);
  const bytes = new Map(files.map(file => [`${name}${file.suffix}`, file.bytes]));
  if (asked.includes('xlsx')) {
    const { makeWorkbook } = await import('../../report/workbook.ts');
    bytes.set(`${name}.xlsx`, await makeWorkbook(built.sheets ?? []));
  }
  const hashed = [...bytes].map(([file, content]) => ({ file, sha256: sha256(content) }));
  const record = recordOf(built.figures, originOf(job, repository), hashed, unchangedFiles(job));
  bytes.set(`${name}${recordSuffix}`, new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`));
  return { files: bytes, ...notes };
}

function originOf({ request, built }: Job, repository: StandardsRepository) {
  return {
    request,
    yardstick: version(),
    documents: hashedDocuments(repository),
    model_sha256: modelHash(built.model),
  };
}

/** What earlier runs wrote under this name and nobody has changed or removed since. */
const unchangedFiles = ({ folder, name }: Job) =>
  (readRecord(folder, name)?.files ?? []).filter(
    ({ file, sha256: hash }) => fileHash(join(folder, file)) === hash,
  );

/** The pages in every format that has some. */
async function typesetPages(
  { name, asked, template, built, look }: Job,
  repository: StandardsRepository,
): Promise<Typeset> {
  const paged = asked.flatMap(format => (format === 'xlsx' ? [] : [format]));
  if (paged.length === 0) return { files: [], missingGlyphs: [], unknownPlaceholders: [] };
  const markdown = renderTemplate(template, built.model, templatesOf(repository));
  const { typeset } = await import('../../report/typeset.ts');
  return typeset({ name, markdown, charts: built.charts, meta: built.meta }, paged, look);
}
