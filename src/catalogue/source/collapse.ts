import type { Column, Source } from '../../document/documents.generated.ts';
import { closest } from '../../text/closest.ts';
import { type FieldType, records } from '../records.ts';
import type { FixedField, MappedField, Mapping } from './field.ts';

/**
 * An event log with what it implies: the key of an event includes its contact, whose key is `contact_id`; events
 * are ordered as `collapse` says; an event whose `at` is not mapped happened at the first order column, written like
 * `created`. Any other source is returned as it is.
 */
export function withImplied(source: Source): Source {
  const { collapse, columns, key } = source;
  if (!collapse || source.record !== 'event') return source;
  const { contact, order } = collapse;
  const [first = contact] = order;
  return {
    ...source,
    key: key.includes(contact) ? key : [contact, ...key],
    order: source.order ?? order,
    columns: { contact_id: contact, at: writtenLike(columns['created'], first), ...columns },
  };
}

function writtenLike(other: Column | undefined, from: string): Column {
  if (other === undefined || typeof other === 'string') return from;
  const { format, timezone } = other;
  return { from, ...(format && { format }), ...(timezone && { timezone }) };
}

/** Finds why events cannot become contacts as the source says. */
export function refuseCollapse(mapping: Mapping, mapped: readonly (MappedField | FixedField)[]): void {
  const { source, report } = mapping;
  const { collapse, record, columns } = source;
  if (!collapse) return;
  if (record !== 'event') {
    report(['collapse'], 'ingest/collapse-record', { record }, { part: 'key' });
    return;
  }
  const contactId = columns['contact_id'];
  const from = typeof contactId === 'string' ? contactId : contactId?.from;
  if (from !== collapse.contact) {
    report(['columns', 'contact_id'], 'ingest/collapse-contact', { column: collapse.contact });
  }
  for (const which of ['first', 'last'] as const) refuseMoments(mapping, which, mapped);
}

const contactFields: Readonly<Record<string, FieldType>> = records.contact.fields;

const isInstant = (field: string) =>
  Object.hasOwn(contactFields, field) &&
  (contactFields[field] === 'instant' || contactFields[field] === 'state');

function refuseMoments(
  { source, report }: Mapping,
  which: 'first' | 'last',
  mapped: readonly (MappedField | FixedField)[],
): void {
  const { columns, set = {}, collapse } = source;
  const types = new Map(mapped.map(({ field, type }) => [field, type]));
  // What is refused itself is not refused here again.
  const isText = (name: string) =>
    types.has(name) ? types.get(name) === 'text' : Object.hasOwn({ ...columns, ...set }, name);
  for (const [field, filter] of Object.entries(collapse?.[which] ?? {})) {
    const path = ['collapse', which, field];
    if (!isInstant(field)) {
      const instants = Object.keys(contactFields).filter(isInstant);
      report(path, 'ingest/collapse-instant', { field, closest: closest(field, instants) }, { part: 'key' });
    } else if (Object.hasOwn(columns, field) || (which === 'last' && collapse?.first?.[field])) {
      report(path, 'ingest/collapse-twice', { field }, { part: 'key' });
    } else {
      const others = Object.keys(filter).filter(name => !isText(name));
      for (const name of others) {
        report([...path, name], 'ingest/collapse-when', { field: name }, { part: 'key' });
      }
    }
  }
}
