import { documentsOf } from '../workspace/workspace.ts';
import { changes } from './diff/changes.ts';
import { actualBump, isEnough, predecessor, raised, requiredBump } from './diff/version.ts';
import { type Found, type Rule, ruleOf } from './rule.ts';
import { binding } from './severity.ts';

/** A changed standard under its old number is two standards that nobody can tell apart. */
const notBumped = ruleOf('lifecycle/version-not-bumped', binding, ({ documents, settings, base = [] }) =>
  documentsOf({ documents }, 'standard').flatMap((loaded): Found<'lifecycle/version-not-bumped'>[] => {
    const { id, version: after } = loaded.document;
    const same = base.filter(standard => standard.id === id);
    const older = predecessor(after, same, ({ version }) => version);
    if (!older) return [];
    const before = older.version;
    const found = changes(older, loaded.document, settings?.terms).filter(({ bump }) => bump !== 'none');
    const required = requiredBump(found);
    if (isEnough(actualBump(before, after), required)) return [];
    const facts = { before, after, needed: raised(before, required), changes: found.length };
    return [{ loaded, path: ['version'], part: 'key', facts }];
  }),
);

/** What is judged beside an earlier revision. */
export const versionBump: readonly Rule[] = [notBumped];
