import type { Workspace } from '../document/documents.generated.ts';
import type { Cell } from './cells.ts';
import { fold } from './conditions.ts';

/** What urgency is called, the most urgent first. */
const urgencies = [
  ['特别重大', '重大', '特急', '紧急', '加急', '高', '重要', '中', '一般', '普通', '低'],
  ['critical', 'urgent', 'high', 'medium', 'normal', 'low'],
];

/** Orders in which the first is to be served fastest. */
export function ranksOf(settings: Workspace | undefined): ReadonlyMap<string, readonly string[][]> {
  const grades = Object.entries(settings?.grades ?? {}).map(([taxonomy, values]) =>
    Object.keys(values).map(value => `${taxonomy}.${value}`),
  );
  const tiers = settings?.tiers?.map(word => fold(settings.terms, 'customer', word)) ?? [];
  return new Map([
    ['grade', grades],
    ['customer', [tiers]],
    ['urgency', urgencies],
  ]);
}

/** The place of a cell in an order; undefined where it is for several of its values, or for none. */
export function rankOf(cell: Cell, key: string, order: readonly string[]): number | undefined {
  const ranks = [...(cell.when.get(key) ?? [])].map(word => order.indexOf(word));
  const [rank = -1] = ranks;
  return ranks.length === 1 && rank >= 0 ? rank : undefined;
}
