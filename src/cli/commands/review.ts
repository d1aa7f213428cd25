import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { withItem, withItemReplaced } from '../../document/append.ts';
import type { Review } from '../../document/documents.generated.ts';
import { type Loaded, readDocument } from '../../document/read.ts';
import { readTable } from '../../ingest/table.ts';
import { chooseId } from '../../report/build.ts';
import { type GivenComment, type Merged, mergeComments, readComments } from '../../report/comment-rows.ts';
import { versionsOf } from '../../rules/review.ts';
import type { Locale } from '../../text/locale.ts';
import { terminalSafe } from '../../text/terminal.ts';
import { documentsOf, openWorkspace, type StandardsRepository } from '../../workspace/workspace.ts';
import type { Context } from '../context.ts';
import { reportDiagnostics } from '../figures/report.ts';
import { replaceFile } from '../replace-file.ts';

export interface ReviewOptions {
  readonly review?: string;
}

const words: {
  readonly [L in Locale]: {
    done(file: string, counts: { added: number; updated: number; unchanged: number }): string;
    refused(findings: number): string;
  };
} = {
  'zh-CN': {
    done: (file, { added, updated, unchanged }) =>
      `${file}：新增 ${added} 条意见，更新 ${updated} 条，未变 ${unchanged} 条\n`,
    refused: findings => `表中有 ${findings} 处问题，没有写入任何意见。\n`,
  },
  en: {
    done: (file, { added, updated, unchanged }) =>
      `${file}: comments added ${added}, updated ${updated}, unchanged ${unchanged}\n`,
    refused: findings => `Problems in the sheet: ${findings}. Nothing was written.\n`,
  },
};

const actions = ['import'];

/** Reads a comment sheet that came back filled in into the review document. */
export async function review(
  [action = '', file = '']: readonly string[],
  options: ReviewOptions,
  context: Context,
): Promise<ExitCode> {
  if (!actions.includes(action)) throw new Failure('review/action', { action, actions });
  if (file === '') throw new Failure('usage/needs', { option: 'review import', other: 'FILE' });
  const { cwd, locale, out, err } = context;
  const repository = openWorkspace(cwd);
  const loaded = reviewAsked(repository, options.review);
  const rows = await readTable(resolve(cwd, file), file);
  if ('rule' in rows) return reportDiagnostics([rows], context) ? 1 : 0;
  const { comments, findings } = readComments(file, rows, itemIds(repository, loaded.document));
  if (findings.length > 0) {
    reportDiagnostics(findings, context);
    err(words[locale].refused(findings.length));
    return 1;
  }
  const merged = mergeComments(loaded.document.comments ?? [], comments);
  write(repository, loaded, merged);
  const { added, updated, unchanged } = merged;
  const counts = { added: added.length, updated: updated.length, unchanged };
  out(terminalSafe(words[locale].done(loaded.file, counts)));
  return 0;
}

function reviewAsked(repository: StandardsRepository, id: string | undefined): Loaded<Review> {
  const reviews = documentsOf(repository, 'review');
  const chosen = chooseId('review import FILE --review', 'review', id, {
    ids: reviews.map(({ document }) => document.id),
  });
  const found = reviews.find(({ document }) => document.id === chosen);
  if (!found) throw new Error(`no review ${chosen}`);
  return found;
}

/** What a comment can be about: whatever the version under review or its revision has, or a comment is about already. */
function itemIds(repository: StandardsRepository, document: Review): string[] {
  const standards = documentsOf(repository, 'standard').map(loaded => loaded.document);
  const { reviewed, revised } = versionsOf(document, standards);
  const commented = (document.comments ?? []).flatMap(({ item }) => item ?? []);
  const items = [reviewed, revised].flatMap(standard =>
    standard
      ? [...(standard.clauses ?? []), ...(standard.kpis ?? []), ...(standard.time_limits ?? [])].map(
          ({ id }) => id,
        )
      : [],
  );
  return [...items, ...commented];
}

/** A comment on one line, every text in quotes: what people write may look like anything in YAML. */
function inFlow(comment: GivenComment & { readonly id: string }): string {
  const { id, item, department, by, comment: text, change, decision, reason } = comment;
  const pairs = Object.entries({ id, item, department, by, comment: text, change, decision, reason });
  const written = pairs.flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${key === 'decision' ? value : JSON.stringify(value)}`],
  );
  return `{${written.join(', ')}}`;
}

/** Nothing is written unless what comes of it can be read as a review again. */
function write({ root }: StandardsRepository, { file }: Loaded<Review>, { added, updated }: Merged): void {
  if (added.length + updated.length === 0) return;
  const path = join(root, file);
  const old = readFileSync(path, 'utf8');
  const replaced = [...updated]
    .sort((left, right) => right.index - left.index)
    .reduce((text, { index, comment }) => withItemReplaced(text, 'comments', index, inFlow(comment)), old);
  const text = added.reduce(
    (source, comment) => withItem(source, 'comments', inFlow(comment), ['checks', 'attendees', 'chair']),
    replaced,
  );
  const { loaded } = readDocument(file, Buffer.from(text));
  if (!loaded) throw new Error(`comments cannot be written into ${file}`);
  replaceFile(path, text);
}
