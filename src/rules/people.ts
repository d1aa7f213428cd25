import type { Charter, Escalation, Standard, Text } from '../document/documents.generated.ts';
import { type Loaded, placeOf } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { closest } from '../text/closest.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { advisory, binding, hint } from './severity.ts';
import { living } from './standards.ts';

interface Role {
  readonly loaded: Loaded;
  readonly path: Path;
  readonly role: string;
  /** Whether the role answers for something. */
  readonly isOwner: boolean;
}

function rolesIn(loaded: Loaded<Standard>): Role[] {
  const { document } = loaded;
  const one = (path: Path, role: string | undefined, isOwner: boolean): Role[] =>
    role === undefined ? [] : [{ loaded, path, role, isOwner }];
  const owners = (key: 'time_limits' | 'kpis' | 'clauses') =>
    (document[key] ?? []).flatMap(({ owner }, index) => one([key, index, 'owner'], owner, true));
  const steps = (path: Path, escalate: Escalation = []) =>
    escalate.flatMap(({ to }, index) => one([...path, 'escalate', index, 'to'], to, true));
  return [
    ...one(['owner'], document.owner, true),
    ...one(['author'], document.author, false),
    ...(document.approvals ?? []).flatMap(({ by }, index) => one(['approvals', index, 'by'], by, false)),
    ...owners('time_limits'),
    ...(document.time_limits ?? []).flatMap(({ escalate, table = [] }, index) => [
      ...steps(['time_limits', index], escalate),
      ...table.flatMap((row, line) => steps(['time_limits', index, 'table', line], row.escalate)),
    ]),
    ...owners('kpis'),
    ...owners('clauses'),
    ...(document.clauses ?? []).flatMap(({ actor }, index) => one(['clauses', index, 'actor'], actor, false)),
  ];
}

const allRoles = (subject: Subject): Role[] => living(subject).flatMap(rolesIn);

const unknownOwner = ruleOf('meta/unknown-owner', binding, subject => {
  const roles = subject.settings?.roles;
  if (!roles) return [];
  return allRoles(subject)
    .filter(({ role }) => !roles.includes(role))
    .map(({ loaded, path, role }) => ({
      loaded,
      path,
      facts: { role, closest: closest(role, roles) },
      related: documentsOf(subject, 'workspace').map(home =>
        elsewhere(home, ['roles'], 'related/declared', { name: 'roles' }),
      ),
    }));
});

const group =
  /(?:部门?|中心|团队|小组|[^班]组|科室?|处|委员会|公司)$|\b(?:team|department|dept|group|cent(?:er|re)|committee)$/i;

/** A group cannot be asked; whoever leads it can. */
const ownerIsGroup = ruleOf('meta/owner-is-group', advisory, subject =>
  allRoles(subject)
    .filter(({ role, isOwner }) => isOwner && group.test(role))
    .map(({ loaded, path, role }) => ({ loaded, path, facts: { role } })),
);

interface Titled {
  readonly loaded: Loaded;
  readonly path: Path;
  readonly title: string;
  /** Titles of one list are told apart. */
  readonly list: string;
}

function titlesIn(loaded: Loaded<Standard> | Loaded<Charter>): Titled[] {
  const { document } = loaded;
  const one = (list: string, path: Path, title: Text | undefined): Titled[] =>
    typeof title === 'string' ? [{ loaded, path, title, list }] : [];
  const own = one('', ['title'], document.title);
  if (document.kind === 'charter') return own;
  const lists = (['time_limits', 'kpis', 'clauses'] as const).flatMap(key =>
    (document[key] ?? []).flatMap(({ title }, index) => one(key, [key, index, 'title'], title)),
  );
  return [...own, ...lists];
}

const known = new WeakMap<Subject, readonly Titled[]>();

/** Two rules ask. */
function titles(subject: Subject): readonly Titled[] {
  const all =
    known.get(subject) ?? [...living(subject), ...documentsOf(subject, 'charter')].flatMap(titlesIn);
  known.set(subject, all);
  return all;
}

const longest = 40;

const titleLong = ruleOf('meta/title-long', hint, subject =>
  titles(subject).flatMap(({ loaded, path, title }): Found<'meta/title-long'>[] => {
    if (title.length <= longest) return [];
    const { length } = [...title];
    const limit = /[一-鿿]/u.test(title) ? longest : 2 * longest;
    return length <= limit ? [] : [{ loaded, path, facts: { length, limit } }];
  }),
);

const duplicateTitle = ruleOf('meta/duplicate-title', advisory, subject => {
  const first = new Map<string, Titled>();
  return titles(subject).flatMap((one): Found<'meta/duplicate-title'>[] => {
    const key = `${one.loaded.file}\n${one.list}\n${one.title}`;
    const earlier = first.get(key);
    first.set(key, earlier ?? one);
    if (!earlier || one.list === '') return [];
    const related = [elsewhere(earlier.loaded, earlier.path, 'related/first', { name: one.title })];
    const { line } = placeOf(earlier.loaded, earlier.path).range.start;
    return [{ loaded: one.loaded, path: one.path, facts: { title: one.title, line }, related }];
  });
});

/** Who answers for what, and what things are called. */
export const people: readonly Rule[] = [unknownOwner, ownerIsGroup, titleLong, duplicateTitle];
