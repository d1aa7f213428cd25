import type { Dimension, Expression } from './condition.ts';
import type { Policy } from './figure.ts';
import { collapsingSources, type Inventory, imported } from './inventory.ts';
import { contains, historical } from './joins.ts';
import type { Part, Plan } from './plan.ts';

type Historical = (typeof historical)[number];

/** When a contact has to have had what is asked of it; a dimension that is not there is as it is now. */
export type Instants = Readonly<Partial<Record<Historical, Expression>>>;

/** A contact's dimensions as they were at these instants; none of those that no import of events could tell. */
export function dimensionsTold(inventory: Inventory, instants: Instants): Dimension[] {
  const collapsing = collapsingSources(inventory);
  return historical.flatMap(field => {
    const at = instants[field];
    if (!at || imported(inventory, 'event', field).kind === 'never') return [];
    return [{ kind: 'dimension', field, of: ['record'], told: { at, collapsing } } as const];
  });
}

/** What a figure must say of the dimensions that it is sliced by, or that its rows are chosen by. */
export function toldPolicy({ parts }: Pick<Plan, 'parts'>, by: readonly string[]): Partial<Policy> {
  const isAsked = (name: Historical) =>
    parts.some(
      part => (by.includes(name) && part.told.some(({ field }) => field === name)) || chooses(part, name),
    );
  return {
    ...(isAsked('grade') && { grade: 'at_start' }),
    ...((isAsked('agent') || isAsked('team')) && { attribution: 'at_event' }),
  };
}

/** Whether something else than the slices of a part depends on what a dimension was. */
const chooses = ({ told: _, ...part }: Part, name: Historical): boolean =>
  contains(part, node => 'told' in node && 'field' in node && node.field === name);
