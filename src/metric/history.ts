import type { Occasion } from '../catalogue/occasions.ts';
import type { Dimension, Expression, Told } from './condition.ts';
import type { Policy } from './figure.ts';
import { collapsingSources, type Inventory, imported } from './inventory.ts';
import { historical } from './joins.ts';
import type { Part, Plan } from './plan.ts';

type Historical = (typeof historical)[number];

/** When a contact has to have had what is asked of it; a dimension that is not there is as it is now. */
export type Instants = Readonly<Partial<Record<Historical, Expression>>>;

/** A contact's dimensions as they were at these instants; none of those that no import of events could tell. */
export function dimensionsTold(
  inventory: Inventory,
  instants: Instants,
  record: 'contact' | 'survey' = 'contact',
  occasion?: Occasion,
): Dimension[] {
  const collapsing = collapsingSources(inventory);
  const of = record === 'contact' ? (['record'] as const) : (['record', 'contact'] as const);
  return historical.flatMap((field): Dimension[] => {
    const at = instants[field];
    if (!at || imported(inventory, 'event', field).kind === 'never') return [];
    return [{ kind: 'dimension', field, of, told: { at, collapsing, ...(occasion && { occasion }) } }];
  });
}

/** What a figure must say of the dimensions that it is sliced by, or that its rows are chosen by. */
export function toldPolicy(
  { parts }: Pick<Plan, 'parts'>,
  by: readonly string[],
  inventory: Inventory,
): Partial<Policy> {
  const told = (...names: readonly Historical[]) =>
    parts.flatMap(part => names.flatMap(name => toldIn(part, name, by) ?? [])).at(0);
  const [grade, owner] = [told('grade'), told('agent', 'team')];
  return {
    ...(grade && { grade: grade.occasion === 'as_of' ? 'at_as_of' : 'at_start' }),
    ...(owner && { attribution: `at_${owner.occasion ?? 'event'}` }),
    ...(!owner && isCurrent(parts, by, inventory) && { attribution: 'current' }),
  };
}

/** Whether contacts are sliced by who has them now, though events tell who had them. */
function isCurrent(parts: Plan['parts'], by: readonly string[], inventory: Inventory): boolean {
  const isTold = (name: 'agent' | 'team') => imported(inventory, 'event', name).kind !== 'never';
  const asked = (['agent', 'team'] as const).filter(name => by.includes(name));
  return asked.some(isTold) && parts.some(({ record }) => record === 'contact');
}

/** How a part tells a dimension that it is sliced by, or that something else than its slices depends on. */
function toldIn({ told, ...part }: Part, name: Historical, by: readonly string[]): Told | undefined {
  const sliced = by.includes(name) ? told.find(({ field }) => field === name)?.told : undefined;
  return sliced ?? found(part, name);
}

function found(value: unknown, name: Historical): Told | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('told' in value && 'field' in value && value.field === name) return value.told as Told;
  for (const one of Object.values(value)) {
    const inside = found(one, name);
    if (inside) return inside;
  }
  return undefined;
}
