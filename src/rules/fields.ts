import { type FieldType, type RecordKind, records } from '../catalogue/records.ts';
import { type Diagnostic, error, warning } from '../diagnostic/diagnostic.ts';
import type { Column, Source } from '../document/documents.generated.ts';
import { type Loaded, placeOf } from '../document/read.ts';
import { closest } from '../text/closest.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { type FieldUse, usesInSampling, usesInStandard } from './field-uses.ts';
import { limitedRecord } from './measured-record.ts';
import type { Rule, Subject } from './rule.ts';
import { advisory, broken } from './severity.ts';

const columnType = (column: Column): FieldType =>
  typeof column === 'string' ? 'text' : (column.type ?? 'text');

/** The own `x-…` columns that a source declares, and where. */
export function ownColumns({ columns, set = {} }: Source) {
  return [
    ...Object.entries(columns).map(([name, column]) => ({ part: 'columns', name, type: columnType(column) })),
    ...Object.keys(set).map(name => ({ part: 'set', name, type: 'text' as const })),
  ].filter(({ name }) => name.startsWith('x-'));
}

/** Kinds of record that take a dimension they lack from their contact. */
const heirs: readonly RecordKind[] = ['survey', 'complaint'];

/** Every field of a kind of record that documents can name, with its type. */
export function fieldsOf(record: RecordKind, sources: readonly Source[]): ReadonlyMap<string, FieldType> {
  const yields = (source: Source) =>
    source.record === record ||
    (record === 'contact' && source.collapse !== undefined) ||
    (heirs.includes(record) && source.record === 'contact');
  const own = sources.filter(yields).flatMap(ownColumns);
  return new Map([
    ...Object.entries(records[record].fields),
    ...own.map(({ name, type }) => [name, type] as const),
  ]);
}

const fits: Readonly<Record<FieldUse['as'], (type: FieldType) => boolean>> = {
  any: () => true,
  instant: type => type === 'instant' || type === 'state',
  number: type => type === 'number' || type === 'integer' || type === 'duration',
};

type FieldCode = 'ref/unknown-field' | 'ref/not-an-instant' | 'ref/not-a-number';

function misuse(
  loaded: Loaded,
  use: FieldUse,
  fields: ReadonlyMap<string, FieldType>,
): Diagnostic<FieldCode> | undefined {
  const { field, record } = use;
  const type = fields.get(field);
  if (type !== undefined && fits[use.as](type)) return undefined;
  const place = placeOf(loaded, use.path, use.part);
  if (type === undefined) {
    return error('ref/unknown-field', place, { field, record, closest: closest(field, fields.keys()) });
  }
  return error(use.as === 'instant' ? 'ref/not-an-instant' : 'ref/not-a-number', place, { field, record });
}

const found = new WeakMap<Subject, readonly Diagnostic<FieldCode>[]>();

/** Three rules ask, and the fields are looked up once. */
function misusesIn(subject: Subject): readonly Diagnostic<FieldCode>[] {
  const known = found.get(subject);
  if (known) return known;
  const sources = documentsOf(subject, 'source').map(({ document }) => document);
  const fields = new Map<RecordKind, ReadonlyMap<string, FieldType>>();
  const fieldsFor = (record: RecordKind) => {
    const its = fields.get(record) ?? fieldsOf(record, sources);
    fields.set(record, its);
    return its;
  };
  const misusesOf = (loaded: Loaded, uses: readonly FieldUse[]) =>
    uses
      .filter(({ field }) => subject.isComplete || !field.startsWith('x-'))
      .flatMap(use => misuse(loaded, use, fieldsFor(use.record)) ?? []);
  const misuses = [
    ...documentsOf(subject, 'standard').flatMap(loaded => misusesOf(loaded, usesInStandard(loaded.document))),
    ...documentsOf(subject, 'sampling').flatMap(loaded => misusesOf(loaded, usesInSampling(loaded.document))),
  ];
  found.set(subject, misuses);
  return misuses;
}

const fieldRule = <C extends FieldCode>(id: C): Rule<C> => ({
  id,
  defaults: broken,
  check: subject => misusesIn(subject).filter((one): one is Diagnostic<C> => one.rule === id),
});

const hasYesNo = (column: Column | undefined) =>
  typeof column === 'object' &&
  (column.type === 'boolean' || column.true !== undefined || column.false !== undefined);

/** A limit needs an instant to count to; a source may give only a yes or no. */
const noInstant: Rule<'ref/no-instant'> = {
  id: 'ref/no-instant',
  defaults: advisory,
  check: subject => {
    const sources = documentsOf(subject, 'source').map(({ document }) => document);
    return documentsOf(subject, 'standard').flatMap(loaded =>
      (loaded.document.time_limits ?? []).flatMap((limit, index) => {
        const { stop } = limit;
        if (typeof stop !== 'string') return [];
        const record = limitedRecord(limit);
        const mapping = sources.filter(
          source => source.record === record && Object.hasOwn(source.columns, stop),
        );
        const [first] = mapping;
        if (!first || !mapping.every(({ columns }) => hasYesNo(columns[stop]))) return [];
        const place = placeOf(loaded, ['time_limits', index, 'stop']);
        return [warning('ref/no-instant', place, { field: stop, record, source: first.id })];
      }),
    );
  },
};

/** What standards and sampling plans say of the fields of records. */
export const fields: readonly Rule[] = [
  fieldRule('ref/unknown-field'),
  fieldRule('ref/not-an-instant'),
  fieldRule('ref/not-a-number'),
  noInstant,
];
