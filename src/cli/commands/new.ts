import { join } from 'node:path';
import { civilDate } from '../../calendar/zone.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import type { Standard } from '../../document/documents.generated.ts';
import { isIdentifier } from '../../document/identifier.ts';
import { kinds } from '../../document/validators.ts';
import { inForceOn } from '../../report/model/handbook.ts';
import { closest } from '../../text/closest.ts';
import type { Locale } from '../../text/locale.ts';
import { terminalSafe } from '../../text/terminal.ts';
import { statOf } from '../../workspace/files.ts';
import { findRoot } from '../../workspace/root.ts';
import { documentsOf, survey } from '../../workspace/workspace.ts';
import type { Context } from '../context.ts';
import { writeFiles } from '../init/write.ts';
import { shownPath } from '../shown-path.ts';
import { isBegun, type Scenario, skeletonOf } from '../skeleton.ts';
import { startingAfter } from '../starting.ts';

const made: { readonly [L in Locale]: (path: string) => string } = {
  'zh-CN': path => `已新建 ${path}。\n`,
  en: path => `Made ${path}.\n`,
};

/** The standard that a new document is most likely about: one in force on the day, else any. */
function likelyStandard(root: string, today: string): Standard | undefined {
  const standards = documentsOf(survey(root), 'standard').map(({ document }) => document);
  return inForceOn(standards, today)[0] ?? standards.at(-1);
}

/** Writes a commented skeleton of a document into its folder; never over anything. */
export async function create(
  [kind = '', id = '']: readonly string[],
  { scenario }: { readonly scenario?: Scenario },
  { cwd, locale, out, now }: Context,
): Promise<ExitCode> {
  if (scenario !== undefined && kind !== 'charter') {
    throw new Failure('usage/needs', { option: '--scenario', other: 'new charter' });
  }
  if (!isBegun(kind)) {
    const known = kinds.filter(isBegun);
    throw new Failure('usage/unknown-kind', { kind, closest: closest(kind, known), kinds: known });
  }
  if (!isIdentifier(id)) throw new Failure('usage/identifier', { id });
  const root = findRoot(cwd);
  const today = civilDate(now().getTime(), 'UTC');
  const skeleton = skeletonOf(kind, id, () => likelyStandard(root, today), scenario);
  const text = scenario === undefined ? skeleton.text : startingAfter(today, skeleton.text);
  const file = shownPath(join(root, skeleton.file), cwd);
  if (statOf(join(root, skeleton.file))) throw new Failure('usage/document-exists', { file });
  writeFiles(root, root, new Map([[skeleton.file, Buffer.from(text)]]));
  out(terminalSafe(made[locale](file)));
  return 0;
}
