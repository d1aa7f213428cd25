import { isValidZone } from '../calendar/zone.ts';
import type { FieldType, RecordKind } from '../catalogue/records.ts';
import type { SourceFaultCode } from '../catalogue/source/field.ts';
import { mapSource } from '../catalogue/source/mapping.ts';
import { type Diagnostic, error } from '../diagnostic/diagnostic.ts';
import type { Source } from '../document/documents.generated.ts';
import { type Loaded, placeOf } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { ownColumns } from './fields.ts';
import { type Rule, type Subject, said } from './rule.ts';
import { broken } from './severity.ts';

type Fault = Diagnostic<SourceFaultCode>;
type RuleName = SourceFaultCode extends `ingest/${infer Name}` ? Name : never;

const found = new WeakMap<Subject, readonly Fault[]>();

/** Many rules ask, and the sources are mapped once. */
function faultsIn(subject: Subject): readonly Fault[] {
  const known = found.get(subject);
  if (known) return known;
  const faults = documentsOf(subject, 'source').flatMap(loaded => {
    const zones = [loaded.document.timezone, subject.settings?.timezone, 'UTC'];
    return mapSource(loaded, zones.find(zone => zone && isValidZone(zone)) ?? 'UTC').faults;
  });
  found.set(subject, faults);
  return faults;
}

/** What `ingest` would refuse of a source, before there is a file. */
const mapping = <Name extends RuleName>(name: Name): Rule<`source/${Name}`> => ({
  id: `source/${name}`,
  defaults: broken,
  check: subject =>
    faultsIn(subject)
      .filter(({ rule }) => rule === `ingest/${name}`)
      // The sentence of the rule is that of the fault, and so are its facts.
      .map(fault => ({ ...fault, rule: `source/${name}` }) as Diagnostic as Diagnostic<`source/${Name}`>),
});

/** A word that means yes and no at once. */
const yesAndNo: Rule<'source/yes-and-no'> = {
  id: 'source/yes-and-no',
  defaults: broken,
  check: subject =>
    documentsOf(subject, 'source').flatMap(loaded =>
      Object.entries(loaded.document.columns).flatMap(([field, column]) => {
        if (typeof column === 'string') return [];
        const both = (column.true ?? []).filter(word => column.false?.includes(word));
        return both.map(value => ({
          ...error('source/yes-and-no', placeOf(loaded, ['columns', field, 'false']), { field, value }),
          related: said(loaded, ['columns', field, 'true'], 'true', value),
        }));
      }),
    ),
};

interface Brought {
  readonly loaded: Loaded<Source>;
  readonly path: Path;
  readonly type: FieldType;
}

/** An own column of a kind of record has one type, whichever source brings it. */
const ownType: Rule<'source/own-type'> = {
  id: 'source/own-type',
  defaults: broken,
  check: subject => {
    const first = new Map<string, Brought>();
    return documentsOf(subject, 'source').flatMap(loaded => {
      const { record, collapse } = loaded.document;
      const kinds: RecordKind[] = collapse ? [record, 'contact'] : [record];
      return ownColumns(loaded.document).flatMap(({ part, name, type }) => {
        const path = [part, name];
        const others = kinds.flatMap(kind => first.get(`${kind} ${name}`) ?? []);
        for (const kind of kinds) {
          const key = `${kind} ${name}`;
          if (!first.has(key)) first.set(key, { loaded, path, type });
        }
        const other = others.find(one => one.loaded !== loaded && one.type !== type);
        if (!other) return [];
        const facts = { field: name, type, other: other.type, source: other.loaded.document.id };
        const related = said(other.loaded, other.path, name, other.type);
        return [{ ...error('source/own-type', placeOf(loaded, path), facts), related }];
      });
    });
  },
};

/** How exports become records. */
export const source: readonly Rule[] = [
  mapping('unknown-field'),
  mapping('field-type'),
  mapping('unused-key'),
  mapping('format'),
  mapping('word-value'),
  mapping('after'),
  mapping('set-value'),
  mapping('set-and-column'),
  mapping('same-name'),
  mapping('no-anchor'),
  mapping('delimiter'),
  mapping('items-record'),
  mapping('private-twice'),
  mapping('collapse-record'),
  mapping('collapse-contact'),
  mapping('collapse-instant'),
  mapping('collapse-twice'),
  mapping('collapse-when'),
  yesAndNo,
  ownType,
];
