import { type FieldType, records } from '../catalogue/records.ts';
import type { Column, Source } from '../document/documents.generated.ts';
import { type Collapse, type Moment, tellsReopening } from '../store/collapse.ts';
import { closest } from '../text/closest.ts';
import type { Compiling, FieldPlan, FixedPlan } from './field.ts';

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

/** How the source's events become contacts, or undefined where they do not, or it is reported why they cannot. */
export function compileCollapse(
  compiling: Compiling,
  filled: readonly (FieldPlan | FixedPlan)[],
): Collapse | undefined {
  const { source, report } = compiling;
  const { collapse, record, order = [] } = source;
  if (!collapse) return undefined;
  if (record !== 'event') {
    report(['collapse'], 'ingest/collapse-record', { record });
    return undefined;
  }
  const contactId = source.columns['contact_id'];
  const from = typeof contactId === 'string' ? contactId : contactId?.from;
  if (from !== collapse.contact) {
    report(['columns', 'contact_id'], 'ingest/collapse-contact', { column: collapse.contact });
    return undefined;
  }
  return {
    columns: filled.map(({ column }) => column).filter(isContactColumn),
    take: collapse.take ?? 'last',
    moments: (['first', 'last'] as const).flatMap(which => moments(compiling, which, filled)),
    terminal: source.terminal ?? [],
    rankLength: order.length,
  };
}

/** The fields that contacts get beyond what their events' columns bring, with the types as stored. */
export function collapsedFields(collapse: Collapse): Record<string, FieldType> {
  const reopening: Record<string, FieldType> = { reopen_count: 'integer', reopened: 'instant' };
  return {
    created: 'instant',
    ...Object.fromEntries(collapse.moments.map(({ field }) => [field, 'instant'] as const)),
    ...(tellsReopening(collapse) ? reopening : {}),
  };
}

const contactFields: Readonly<Record<string, FieldType>> = records.contact.fields;

const isContactColumn = (column: string) =>
  column.startsWith('x-') || Object.hasOwn(contactFields, column.replace(/^was_/, ''));

const isInstant = (field: string) =>
  Object.hasOwn(contactFields, field) &&
  (contactFields[field] === 'instant' || contactFields[field] === 'state');

function moments(
  { source, report }: Compiling,
  which: 'first' | 'last',
  filled: readonly (FieldPlan | FixedPlan)[],
): Moment[] {
  const instants = Object.keys(contactFields).filter(isInstant);
  return Object.entries(source.collapse?.[which] ?? {}).flatMap(([field, filter]) => {
    const path = ['collapse', which, field];
    if (!isInstant(field)) {
      report(path, 'ingest/collapse-instant', { field, closest: closest(field, instants) });
      return [];
    }
    if (Object.hasOwn(source.columns, field) || (which === 'last' && source.collapse?.first?.[field])) {
      report(path, 'ingest/collapse-twice', { field });
      return [];
    }
    const when = Object.entries(filter).flatMap(([name, values]) => {
      const asked = filled.find(one => one.field === name);
      if (asked?.type === 'text')
        return [{ column: asked.column, values: typeof values === 'string' ? [values] : values }];
      report([...path, name], 'ingest/collapse-when', { field: name });
      return [];
    });
    return [{ field, which, when }];
  });
}
