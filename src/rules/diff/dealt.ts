import type { Effect } from '../../diagnostic/sentences/change-facts.ts';
import type { Quantity } from './quantity.ts';

/** One number of a text that several of the other stand for, such as 72 小时 for 72 and 120 小时. */
export interface Dealt {
  readonly type: 'split' | 'merged';
  /** Of the older text for a split, of the newer one for a merge. */
  readonly whole: Quantity;
  readonly pieces: readonly Quantity[];
}

interface Side {
  readonly text: string;
  readonly all: readonly Quantity[];
}

/** A number that moved along its limit. */
export function compareQuantities(older: Quantity, newer: Quantity): Effect {
  if (older.measure === newer.measure && older.amount === newer.amount) return 'unchanged';
  if (older.measure !== newer.measure || older.bound !== newer.bound || !older.bound) return 'changed';
  return newer.amount < older.amount === (older.bound === 'most') ? 'tightened' : 'relaxed';
}

const deed = /^\s*(?:以内|之内|内|以上|以下|之前|前)?\s*([一-鿿]{2})/u;

/** What a number limits: its measure, its direction, and what is to be done. */
function purposeOf({ text }: Side, { measure, bound, end }: Quantity): string | undefined {
  const done = deed.exec(text.slice(end, end + 12))?.[1];
  return bound && done && measure !== 'cadence' ? `${measure} ${bound} ${done}` : undefined;
}

function byPurpose(side: Side): Map<string, Quantity[]> {
  const groups = new Map<string, Quantity[]>();
  for (const quantity of side.all) {
    const purpose = purposeOf(side, quantity);
    if (purpose === undefined) continue;
    const group = groups.get(purpose);
    if (group) group.push(quantity);
    else groups.set(purpose, [quantity]);
  }
  return groups;
}

/** What one number limits in one text and several do in the other. */
export function dealtOut(older: Side, newer: Side): Dealt[] {
  const [from, to] = [byPurpose(older), byPurpose(newer)];
  return [...from].flatMap(([purpose, gone]): Dealt[] => {
    const come = to.get(purpose) ?? [];
    const [whole, other] = [gone[0], come[0]];
    if (whole && gone.length === 1 && come.length > 1) return [{ type: 'split', whole, pieces: come }];
    if (other && come.length === 1 && gone.length > 1)
      return [{ type: 'merged', whole: other, pieces: gone }];
    return [];
  });
}
