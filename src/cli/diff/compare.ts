import type { Bump } from '../../diagnostic/sentences/change-facts.ts';
import type { Workspace } from '../../document/documents.generated.ts';
import type { Change } from '../../rules/diff/change.ts';
import { changes } from '../../rules/diff/changes.ts';
import { actualBump, isEnough, predecessor, raised, requiredBump } from '../../rules/diff/version.ts';
import type { Source, Version } from './sources.ts';

/** One standard on both sides; it was added or removed where a side is missing. */
export interface Comparison {
  readonly id: string;
  readonly older: Version | undefined;
  readonly newer: Version | undefined;
  readonly changes: readonly Change[];
  readonly required: Bump;
  readonly actual: Bump;
  readonly isEnough: boolean;
  /** The least version that would do; '' where a side is missing. */
  readonly needed: string;
}

type Terms = Workspace['terms'];

interface Couple {
  readonly older: Version | undefined;
  readonly newer: Version | undefined;
}

const versionOf = ({ loaded }: Version) => loaded.document.version;
const idOf = ({ loaded }: Version) => loaded.document.id;

/** The versions of one standard: each newer one with what it follows, and what nothing follows. */
function couple(older: readonly Version[], newer: readonly Version[]): Couple[] {
  const couples = newer.map(
    (version): Couple => ({
      older: predecessor(versionOf(version), older, versionOf),
      newer: version,
    }),
  );
  const followed = new Set(couples.map(one => one.older));
  const gone = older.filter(version => !followed.has(version));
  return [...couples, ...gone.map((version): Couple => ({ older: version, newer: undefined }))];
}

function couplesOf(older: Source, newer: Source): Couple[] {
  const [one, other] = [older.versions[0], newer.versions[0]];
  if ((older.isSingle && !one) || (newer.isSingle && !other)) return [];
  if (older.isSingle && newer.isSingle) return [{ older: one, newer: other }];
  const id = older.isSingle ? one && idOf(one) : newer.isSingle ? other && idOf(other) : undefined;
  const isMeant = (version: Version) => id === undefined || idOf(version) === id;
  const from = older.versions.filter(version => isMeant(version) && !newer.broken.includes(version.path));
  const to = newer.versions.filter(version => isMeant(version) && !older.broken.includes(version.path));
  const ids = [...new Set([...to, ...from].map(idOf))];
  const ofId = (versions: readonly Version[], wanted: string) =>
    versions.filter(version => idOf(version) === wanted);
  return ids.flatMap(wanted => couple(ofId(from, wanted), ofId(to, wanted)));
}

function compare({ older, newer }: Couple, terms: Terms): Comparison {
  const id = (newer ?? older)?.loaded.document.id ?? '';
  if (!older || !newer) {
    return { id, older, newer, changes: [], required: 'none', actual: 'none', isEnough: true, needed: '' };
  }
  const found = changes(older.loaded.document, newer.loaded.document, terms);
  const required = requiredBump(found);
  const actual = actualBump(versionOf(older), versionOf(newer));
  return {
    id,
    older,
    newer,
    changes: found,
    required,
    actual,
    isEnough: isEnough(actual, required),
    needed: raised(versionOf(older), required),
  };
}

/** Compares what two sides hold; a file that cannot be read on one side is left out on both. */
export const compareSources = (older: Source, newer: Source, terms?: Terms): Comparison[] =>
  couplesOf(older, newer).map(couple => compare(couple, terms));

export const isDifferent = ({ older, newer, changes: found }: Comparison): boolean =>
  !older || !newer || found.length > 0;
