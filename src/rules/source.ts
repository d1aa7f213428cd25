import { type FieldType, type RecordKind, records } from '../catalogue/records.ts';
import { error } from '../diagnostic/diagnostic.ts';
import type { Column, Source } from '../document/documents.generated.ts';
import { type Loaded, placeOf } from '../document/read.ts';
import { closest } from '../text/closest.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { type Rule, said } from './rule.ts';
import { broken } from './severity.ts';

/** The fields that a source can map: those of its record, and of the contact that its rows collapse to. */
function fieldsOf({ record, collapse }: Source): ReadonlyMap<string, FieldType> {
  const kinds: RecordKind[] = collapse ? [record, 'contact'] : [record];
  return new Map(kinds.flatMap(kind => Object.entries(records[kind].fields)));
}

const isMapped = ({ columns, set = {} }: Source, field: string) =>
  Object.hasOwn(columns, field) || Object.hasOwn(set, field);

const unknownField: Rule<'source/unknown-field'> = {
  id: 'source/unknown-field',
  defaults: broken,
  check: subject =>
    documentsOf(subject, 'source').flatMap(loaded => {
      const { columns, set = {}, record } = loaded.document;
      const fields = fieldsOf(loaded.document);
      const named = [
        ...Object.keys(columns).map(field => ['columns', field] as const),
        ...Object.keys(set).map(field => ['set', field] as const),
      ];
      return named
        .filter(([, field]) => !field.startsWith('x-') && !fields.has(field))
        .map(([part, field]) => {
          const facts = { field, record, closest: closest(field, fields.keys()) };
          return error('source/unknown-field', placeOf(loaded, [part, field], 'key'), facts);
        });
    }),
};

const noAnchor: Rule<'source/no-anchor'> = {
  id: 'source/no-anchor',
  defaults: broken,
  check: subject =>
    documentsOf(subject, 'source').flatMap(loaded => {
      const { record, collapse } = loaded.document;
      const { anchor } = records[record];
      const isPlaced =
        isMapped(loaded.document, anchor) || (collapse && isMapped(loaded.document, 'created'));
      if (isPlaced) return [];
      return [error('source/no-anchor', placeOf(loaded, ['columns'], 'key'), { record, anchor })];
    }),
};

const setAndColumn: Rule<'source/set-and-column'> = {
  id: 'source/set-and-column',
  defaults: broken,
  check: subject =>
    documentsOf(subject, 'source').flatMap(loaded =>
      Object.keys(loaded.document.set ?? {})
        .filter(field => Object.hasOwn(loaded.document.columns, field))
        .map(field => ({
          ...error('source/set-and-column', placeOf(loaded, ['set', field], 'key'), { field }),
          related: said(loaded, ['columns', field], 'columns', field),
        })),
    ),
};

const isInstant = (type: FieldType | undefined) => type === 'instant' || type === 'state';

const after: Rule<'source/after'> = {
  id: 'source/after',
  defaults: broken,
  check: subject =>
    documentsOf(subject, 'source').flatMap(loaded => {
      const fields = fieldsOf(loaded.document);
      return Object.entries(loaded.document.columns).flatMap(([field, column]) => {
        const start = typeof column === 'string' ? undefined : column.after;
        if (start === undefined) return [];
        const isStart = start !== field && isMapped(loaded.document, start) && isInstant(fields.get(start));
        const place = placeOf(loaded, ['columns', field, 'after']);
        return isStart ? [] : [error('source/after', place, { field, after: start })];
      });
    }),
};

const foldingKeys = ['items', 'notes', 'offsets'] as const;

/** Only an evaluation has items. */
const itemsRecord: Rule<'source/items-record'> = {
  id: 'source/items-record',
  defaults: broken,
  check: subject =>
    documentsOf(subject, 'source').flatMap(loaded => {
      const { record } = loaded.document;
      if (record === 'evaluation') return [];
      return foldingKeys
        .filter(key => loaded.document[key] !== undefined)
        .map(key => error('source/items-record', placeOf(loaded, [key], 'key'), { key, record }));
    }),
};

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

interface OwnColumn {
  readonly loaded: Loaded<Source>;
  readonly name: string;
  readonly type: FieldType;
}

const typeOf = (column: Column): FieldType => (typeof column === 'string' ? 'text' : (column.type ?? 'text'));

/** An own column has one type, whichever source brings it. */
const ownType: Rule<'source/own-type'> = {
  id: 'source/own-type',
  defaults: broken,
  check: subject => {
    const first = new Map<string, OwnColumn>();
    return documentsOf(subject, 'source').flatMap(loaded =>
      Object.entries(loaded.document.columns)
        .filter(([name]) => name.startsWith('x-'))
        .flatMap(([name, column]) => {
          const key = `${loaded.document.record} ${name}`;
          const type = typeOf(column);
          const earlier = first.get(key) ?? { loaded, name, type };
          first.set(key, earlier);
          if (earlier.type === type) return [];
          const facts = { field: name, type, other: earlier.type, source: earlier.loaded.document.id };
          const related = said(earlier.loaded, ['columns', name], name, earlier.type);
          return [{ ...error('source/own-type', placeOf(loaded, ['columns', name]), facts), related }];
        }),
    );
  },
};

/** How exports become records. */
export const source: readonly Rule[] = [
  unknownField,
  noAnchor,
  setAndColumn,
  after,
  itemsRecord,
  yesAndNo,
  ownType,
];
