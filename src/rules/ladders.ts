import { aboutSeconds, type Cell, cellsIn, isLonger, promiseOf } from './cells.ts';
import { keyOf } from './conditions.ts';
import { type Order, rankOf, ranksOf } from './ranks.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { binding, hint } from './severity.ts';
import { living } from './standards.ts';

interface Rung {
  readonly cell: Cell;
  readonly rank: number;
}

/** Cells of one promise and the same other conditions, best rank first. */
function ladders(cells: readonly Cell[], key: string, order: Order): Rung[][] {
  const groups = new Map<string, Rung[]>();
  for (const cell of cells) {
    const rank = rankOf(cell, key, order);
    if (rank === undefined) continue;
    const name = `${promiseOf(cell)} ${keyOf(cell.when, [key])}`;
    groups.set(name, [...(groups.get(name) ?? []), { cell, rank }]);
  }
  return [...groups.values()].map(group => group.sort((a, b) => a.rank - b.rank));
}

type Ranked = 'grade' | 'customer' | 'urgency';

function laddersIn(subject: Subject, key: Ranked): Rung[][] {
  const orders = ranksOf(subject.settings).get(key) ?? [];
  return living(subject).flatMap(loaded => {
    const cells = cellsIn(loaded, subject.settings);
    return orders.flatMap(order => ladders(cells, key, order));
  });
}

const nameOf = (cell: Cell, key: string) => [...(cell.when.get(key) ?? [])].join('、');

const atCell = (cell: Cell, key: string) =>
  elsewhere(cell.loaded, cell.path, 'related/limit', { name: nameOf(cell, key), text: cell.text });

function inversions(subject: Subject, key: Ranked): Found<'sla/priority-inversion'>[] {
  return laddersIn(subject, key).flatMap(ladder =>
    ladder.flatMap(({ cell: lower, rank }): Found<'sla/priority-inversion'>[] => {
      const higher = ladder.find(one => one.rank < rank && isLonger(one.cell.duration, lower.duration))?.cell;
      if (!higher) return [];
      const name = nameOf(lower, key);
      const facts = { higher: nameOf(higher, key), slow: higher.text, lower: name, fast: lower.text };
      return [{ loaded: higher.loaded, path: higher.path, facts, related: [atCell(lower, key)] }];
    }),
  );
}

const priorityInversion = ruleOf('sla/priority-inversion', binding, subject => [
  ...inversions(subject, 'grade'),
  ...inversions(subject, 'urgency'),
]);
const tierInversion = ruleOf('sla/tier-inversion', binding, subject => inversions(subject, 'customer'));

/** Grades that make no difference to anything that is promised. */
const equalTiers = ruleOf('sla/equal-tiers', hint, subject =>
  (['grade', 'customer', 'urgency'] as const).flatMap(key =>
    laddersIn(subject, key).flatMap((ladder): Found<'sla/equal-tiers'>[] => {
      const first = ladder[0]?.cell;
      const isFlat = ladder.every(
        ({ cell: { duration } }) =>
          duration.unit === first?.duration.unit && aboutSeconds(duration) === aboutSeconds(first.duration),
      );
      if (!first || new Set(ladder.map(({ rank }) => rank)).size < 2 || !isFlat) return [];
      const facts = { names: ladder.map(({ cell }) => nameOf(cell, key)), text: first.text };
      const related = ladder.slice(1).map(({ cell }) => atCell(cell, key));
      return [{ loaded: first.loaded, path: first.path, facts, related }];
    }),
  ),
);

/** Grades, tiers and urgencies of time limits, one against another. */
export const ladder: readonly Rule[] = [priorityInversion, tierInversion, equalTiers];
