import type { Named } from '../diagnostic/sentences/pilot.ts';
import type { Standard } from '../document/documents.generated.ts';
import type { Path } from '../document/tree.ts';
import { closest } from '../text/closest.ts';
import { documentsOf } from '../workspace/workspace.ts';
import type { Subject } from './rule.ts';

/** Standards by `id` and by `id@version`. */
export function standardsNamed(subject: Subject): Map<string, Standard> {
  const all = documentsOf(subject, 'standard').map(({ document }) => document);
  return new Map(all.flatMap(one => [[one.id, one] as const, [`${one.id}@${one.version}`, one] as const]));
}

export interface Word {
  readonly path: Path;
  readonly what: Named;
  readonly id: string;
  readonly known: readonly string[];
}

/** The words that name nothing, of a document that refers to a standard. */
export const unknownWords = (words: readonly Word[]) =>
  words
    .filter(({ id, known }) => !known.includes(id))
    .map(({ path, what, id, known }) => ({
      path,
      facts: { what, id, closest: closest(id, known), choices: known.slice(0, 10) },
    }));

/** A role that the workspace does not list, where it lists any. */
export function roleWord(path: Path, role: string | undefined, { settings }: Subject): Word[] {
  const { roles } = settings ?? {};
  return role !== undefined && roles ? [{ path, what: 'role', id: role, known: roles }] : [];
}
