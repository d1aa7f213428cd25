import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Inspection, InspectionSettings } from '../../rules/inspect.ts';
import { packageFile } from '../../text/package-file.ts';
import type { Contents } from '../../workspace/files.ts';
import { makeFolder } from '../../workspace/folder.ts';
import type { Context } from '../context.ts';
import { version } from '../version.ts';

/** A few documents are read faster than a cache is kept. */
const worthwhile = 50;

/** The rules are loaded only where there is something to inspect. */
const inspect = async (contents: ReadonlyMap<string, Contents>, settings: InspectionSettings) =>
  (await import('../../rules/inspect.ts')).inspect(contents, settings);

/** What an inspection depends on, but for the day. Another build of the tool may judge otherwise. */
function keyOf(contents: ReadonlyMap<string, Contents>): string {
  const build = ['common', 'rules'].map(name => statSync(packageFile(`dist/program/${name}.js`)));
  const hash = createHash('sha256').update(
    `${version()} ${build.map(({ mtimeMs, size }) => `${mtimeMs} ${size}`)}`,
  );
  for (const [file, one] of contents) {
    const bytes = one instanceof Uint8Array ? one : Buffer.from(JSON.stringify(one));
    hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

interface Entry {
  readonly key: string;
  /** What was found at the paths that documents name. */
  readonly attachments: readonly (readonly [file: string, problem: string | null])[];
  readonly inspection: Inspection;
}

/**
 * As `inspect`; where the same files were inspected on the same day, what that found. Kept in the workspace's
 * `.yardstick/cache`, which may be deleted, damaged or read-only. What also depends on a revision or on data is not kept.
 * A build server believes no cache: it could have come with the change that it judges.
 */
export async function inspectCached(
  contents: ReadonlyMap<string, Contents>,
  settings: InspectionSettings,
  { ci }: Context,
): Promise<Inspection> {
  if (ci || contents.size < worthwhile || !settings.isWorkspace || settings.base || settings.history)
    return inspect(contents, settings);
  const folder = join(settings.root, '.yardstick', 'cache');
  const key = keyOf(contents);
  const known = read(join(folder, 'validate.json'));
  const problemAt = (file: string) => settings.attachmentAt?.(file);
  if (
    known?.key === key &&
    known.inspection.today === settings.todayIn(known.inspection.timezone) &&
    known.attachments.every(([file, problem]) => (problemAt(file) ?? null) === problem)
  ) {
    return known.inspection;
  }
  const attachments = new Map<string, string | null>();
  const attachmentAt = (file: string) => {
    const problem = problemAt(file);
    attachments.set(file, problem ?? null);
    return problem;
  };
  const inspection = await inspect(contents, { ...settings, attachmentAt });
  write(folder, { key, attachments: [...attachments], inspection });
  return inspection;
}

/** A cache that cannot be read is none. */
function read(path: string): Entry | undefined {
  try {
    const { digest, entry } = JSON.parse(readFileSync(path, 'utf8')) as { digest: string; entry: string };
    return digest === digestOf(entry) ? (JSON.parse(entry) as Entry) : undefined;
  } catch {
    return undefined;
  }
}

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** A cache that cannot be written is done without. No link is followed out of the workspace. */
function write(folder: string, entry: Entry): void {
  const text = JSON.stringify(entry);
  const path = join(folder, 'validate.json');
  const draft = `${path}.${randomBytes(4).toString('hex')}.part`;
  const ignored = join(folder, '.gitignore');
  try {
    makeFolder(folder);
    if (!existsSync(ignored)) writeFileSync(ignored, '*\n', { flag: 'wx' });
    writeFileSync(draft, JSON.stringify({ digest: digestOf(text), entry: text }), { flag: 'wx' });
    renameSync(draft, path);
  } catch {
    return;
  }
}
