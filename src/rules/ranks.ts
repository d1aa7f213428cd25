import type { Workspace } from '../document/documents.generated.ts';
import type { Cell } from './cells.ts';
import { fold } from './conditions.ts';

/** Values from the first to be served to the last; those of one rank are words for the same, or not to be told apart. */
export type Order = readonly (readonly string[])[];

/** The scales that urgency is told by, the most urgent first; words of two scales cannot be compared. */
const urgencies: readonly Order[] = [
  [
    ['特急', '特别紧急'],
    ['紧急', '加急'],
    ['一般', '普通'],
  ],
  [['特别重大'], ['重大'], ['较大'], ['一般', '普通']],
  [['特别重要', '非常重要'], ['重要'], ['一般', '普通']],
  [['高'], ['中', '一般', '普通'], ['低']],
  [['critical', 'urgent'], ['high'], ['medium', 'normal'], ['low']],
];

/** Orders in which the first is to be served fastest. */
export function ranksOf(settings: Workspace | undefined): ReadonlyMap<string, readonly Order[]> {
  const grades = Object.entries(settings?.grades ?? {}).map(([taxonomy, values]) =>
    Object.keys(values).map(value => [`${taxonomy}.${value}`]),
  );
  const tiers = settings?.tiers?.map(word => [fold(settings.terms, 'customer', word)]) ?? [];
  return new Map([
    ['grade', grades],
    ['customer', [tiers]],
    ['urgency', urgencies],
  ]);
}

/** The place of a cell in an order; undefined where it is for several of its values, or for none. */
export function rankOf(cell: Cell, key: string, order: Order): number | undefined {
  const ranks = [...(cell.when.get(key) ?? [])].map(word => order.findIndex(rank => rank.includes(word)));
  const [rank = -1] = ranks;
  return ranks.length === 1 && rank >= 0 ? rank : undefined;
}
