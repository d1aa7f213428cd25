import { basename, join, resolve } from 'node:path';
import { civilDate } from '../../calendar/zone.ts';
import { type RecordKind, records } from '../../catalogue/records.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { isIdentifier } from '../../document/identifier.ts';
import { draftSource } from '../../ingest/draft/draft.ts';
import { type Look, lookAt } from '../../ingest/draft/look.ts';
import { openDrafted } from '../../ingest/draft/open.ts';
import type { Proposal } from '../../ingest/draft/proposal.ts';
import type { Circumstances } from '../../ingest/draft/propose.ts';
import { words as draftWords } from '../../ingest/draft/words.ts';
import { writeProposal } from '../../ingest/draft/write.ts';
import { Undecodable } from '../../ingest/encoding.ts';
import { type InputFile, openInput } from '../../ingest/file.ts';
import { closest } from '../../text/closest.ts';
import { matchesGlob } from '../../text/path-pattern.ts';
import { terminalSafe } from '../../text/terminal.ts';
import { statOf } from '../../workspace/files.ts';
import { documentsOf, openWorkspace, type StandardsRepository } from '../../workspace/workspace.ts';
import type { Context } from '../context.ts';
import { defaultTimezone } from '../init/scaffold.ts';
import { writeFiles } from '../init/write.ts';
import { askAll } from '../source/ask.ts';
import { words } from '../source/words.ts';

export interface SourceOptions {
  readonly record?: RecordKind;
  readonly id?: string;
}

/** `source draft FILE`: proposes a source document; on a terminal it asks what only a person knows, and saves it. */
export async function source(
  [action = '', file = '']: readonly string[],
  options: SourceOptions,
  context: Context,
): Promise<ExitCode> {
  if (action !== 'draft') throw new Failure('draft/action', { action });
  const { id, record } = options;
  if (id !== undefined && !isIdentifier(id)) throw new Failure('draft/id', { id });
  const kinds = Object.keys(records);
  if (record !== undefined && !kinds.includes(record)) {
    throw new Failure('draft/record', { record, closest: closest(record, kinds), kinds });
  }
  const repository = workspaceAt(context.cwd);
  const { input, look } = await lookInto(await openInput(resolve(context.cwd, file), file), file);
  const known = circumstances(basename(file), options, repository, context);
  const proposal = await draftSource(input, look, known);
  const write = (result: Proposal) =>
    writeProposal(result, known.fileName, look.rows, draftWords[context.locale]);
  if (!context.isInteractive) {
    context.out(write(proposal));
    return 0;
  }
  save(write(await askAll(proposal, context)), proposal.id, repository, context);
  return 0;
}

/** A mapping can be drafted before there is a workspace. */
function workspaceAt(folder: string): StandardsRepository | undefined {
  try {
    return openWorkspace(folder);
  } catch (cause) {
    if (cause instanceof Failure && cause.code === 'usage/no-workspace') return undefined;
    throw cause;
  }
}

interface Looked {
  readonly input: InputFile;
  readonly look: Look;
}

async function lookInto(file: InputFile, name: string): Promise<Looked> {
  try {
    const { input, writing } = await openDrafted(file, name);
    const look = await lookAt(input, writing);
    if (look && look.columns.size > 0) return { input, look };
  } catch (cause) {
    if (cause instanceof Undecodable) throw new Failure('draft/encoding', { file: name });
    throw cause;
  }
  throw new Failure('draft/empty', { file: name });
}

function circumstances(
  fileName: string,
  { record, id }: SourceOptions,
  repository: StandardsRepository | undefined,
  { locale, now }: Context,
): Circumstances {
  const sources = repository ? documentsOf(repository, 'source').map(({ document }) => document) : [];
  const timezone = repository?.settings.timezone ?? defaultTimezone;
  return {
    fileName,
    locale,
    timezone,
    record,
    id,
    ids: sources.map(each => each.id),
    matching: sources.find(({ match }) => matchesGlob(match, fileName))?.id,
    month: `${civilDate(now().getTime(), timezone).slice(0, 8)}01`,
  };
}

/** Saves beside the other sources, never over one; prints where there is no workspace. */
function save(text: string, id: string, repository: StandardsRepository | undefined, context: Context): void {
  const say = words[context.locale];
  const name = `sources/${id}.yaml`;
  const path = repository && join(repository.root, name);
  if (!path || statOf(path)) {
    context.out(text);
    return;
  }
  writeFiles(repository.root, repository.root, new Map([[name, Buffer.from(text)]]));
  context.err(terminalSafe(say.saved(name)));
}
