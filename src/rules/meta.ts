import { parseDate } from '../calendar/civil.ts';
import { isValidZone } from '../calendar/zone.ts';
import { type Diagnostic, error, warning } from '../diagnostic/diagnostic.ts';
import type { Document } from '../document/documents.generated.ts';
import { type Form, leavesOf } from '../document/leaves.ts';
import { type Loaded, placeOf } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { elsewhere, type Rule, type Subject } from './rule.ts';
import { placedItems } from './scorecard.ts';
import { advisory, broken } from './severity.ts';

interface Named {
  readonly loaded: Loaded;
  readonly path: Path;
  readonly id: string;
}

/** All but the first of those that bear one name. */
function repeated(named: readonly Named[]): Diagnostic<'meta/duplicate-id'>[] {
  const seen = new Map<string, Named>();
  return named.flatMap(one => {
    const earlier = seen.get(one.id);
    if (!earlier) {
      seen.set(one.id, one);
      return [];
    }
    const first = elsewhere(earlier.loaded, earlier.path, 'related/first', { name: one.id });
    const { file, range } = first.place;
    const facts = { id: one.id, file, line: range.start.line };
    return [{ ...error('meta/duplicate-id', placeOf(one.loaded, one.path), facts), related: [first] }];
  });
}

type Versioned = Extract<Document, { kind: 'standard' | 'scorecard' }>;

const isVersioned = (document: Document): document is Versioned =>
  document.kind === 'standard' || document.kind === 'scorecard';

/** Versions of a standard or scorecard share its id; any other document is named by kind and id. */
const identityOf = (document: Document) =>
  isVersioned(document) ? `${document.id}@${document.version}` : document.id;

function items(loaded: Loaded, ...keys: readonly string[]): Named[] {
  return keys.flatMap(key => {
    const list = (loaded.document as unknown as Record<string, readonly { id: string }[] | undefined>)[key];
    return (list ?? []).map(({ id }, index) => ({ loaded, path: [key, index, 'id'], id }));
  });
}

const duplicateId: Rule<'meta/duplicate-id'> = {
  id: 'meta/duplicate-id',
  defaults: broken,
  check: ({ documents }) => {
    const kinds = [...new Set(documents.map(({ document }) => document.kind))];
    const named = (kind: Document['kind']) =>
      documentsOf({ documents }, kind).map(loaded => ({
        loaded,
        path: ['id'],
        id: identityOf(loaded.document),
      }));
    return [
      ...kinds.flatMap(kind => repeated(named(kind))),
      ...documentsOf({ documents }, 'standard').flatMap(loaded => [
        ...repeated(items(loaded, 'time_limits', 'kpis')),
        ...repeated(items(loaded, 'clauses')),
      ]),
      ...documentsOf({ documents }, 'research').flatMap(loaded => [
        ...repeated(items(loaded, 'surveys')),
        ...repeated(items(loaded, 'processes')),
        ...repeated(items(loaded, 'figures')),
        ...repeated(items(loaded, 'pain_points', 'needs')),
      ]),
      ...documentsOf({ documents }, 'benchmark').flatMap(loaded => repeated(items(loaded, 'rows'))),
      ...documentsOf({ documents }, 'review').flatMap(loaded => repeated(items(loaded, 'comments'))),
      ...documentsOf({ documents }, 'scorecard').flatMap(loaded => [
        ...repeated(items(loaded, 'sections')),
        ...repeated(
          placedItems(loaded).map(({ path, item: { id } }) => ({ loaded, path: [...path, 'id'], id })),
        ),
      ]),
    ];
  },
};

const fileName: Rule<'meta/file-name'> = {
  id: 'meta/file-name',
  defaults: advisory,
  check: ({ documents }) =>
    documents.flatMap(loaded => {
      if (!isVersioned(loaded.document)) return [];
      const { id, version } = loaded.document;
      const name = loaded.file.slice(loaded.file.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
      const isNamed = name === id || name === `${id}@${version}`;
      const facts = { current: `${id}.yaml`, other: `${id}@${version}.yaml` };
      return isNamed ? [] : [warning('meta/file-name', placeOf(loaded, ['id']), facts)];
    }),
};

/** A finding for each text that the schema says is `definition` and that is not `isValid`. */
function eachInvalid<C extends 'meta/date' | 'meta/timezone'>(
  { documents }: Subject,
  id: C,
  form: Form,
  isValid: (value: string) => boolean,
): Diagnostic<C>[] {
  return documents.flatMap(loaded =>
    leavesOf(loaded.document)
      .filter(leaf => leaf.form === form && !isValid(leaf.value))
      .map(({ path, value }) => error<C>(id, placeOf(loaded, path), { value })),
  );
}

const date: Rule<'meta/date'> = {
  id: 'meta/date',
  defaults: broken,
  check: subject => eachInvalid(subject, 'meta/date', 'date', value => parseDate(value) !== undefined),
};

const timezone: Rule<'meta/timezone'> = {
  id: 'meta/timezone',
  defaults: broken,
  check: subject => eachInvalid(subject, 'meta/timezone', 'timezone', isValidZone),
};

/** What a document says of itself. */
export const meta: readonly Rule[] = [duplicateId, fileName, date, timezone];
