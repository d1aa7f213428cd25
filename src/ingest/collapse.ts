import { type FieldType, records } from '../catalogue/records.ts';
import type { Source } from '../document/documents.generated.ts';
import { type Collapse, type Moment, tellsReopening } from '../store/collapse.ts';

/** A field that the source fills, and the column it is stored in. */
interface Filled {
  readonly field: string;
  readonly column: string;
}

/** How the source's events become contacts, or undefined where they do not. */
export function planCollapse(
  { collapse, order = [], terminal = [] }: Source,
  filled: readonly Filled[],
): Collapse | undefined {
  if (!collapse) return undefined;
  return {
    columns: filled.map(({ column }) => column).filter(isContactColumn),
    take: collapse.take ?? 'last',
    moments: (['first', 'last'] as const).flatMap(which => moments(which, collapse[which], filled)),
    terminal,
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

const isContactColumn = (column: string) =>
  column.startsWith('x-') || Object.hasOwn(records.contact.fields, column.replace(/^was_/, ''));

type Filters = NonNullable<NonNullable<Source['collapse']>['first']>;

function moments(which: 'first' | 'last', filters: Filters = {}, filled: readonly Filled[]): Moment[] {
  return Object.entries(filters).map(([field, filter]) => ({
    field,
    which,
    when: Object.entries(filter).map(([name, values]) => ({
      column: filled.find(one => one.field === name)?.column ?? name,
      values: typeof values === 'string' ? [values] : values,
    })),
  }));
}
