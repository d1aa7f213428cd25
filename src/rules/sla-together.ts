import { documentsOf } from '../workspace/workspace.ts';
import { aboutSeconds, type Cell, cellsIn, isLonger, promiseOf } from './cells.ts';
import {
  areTogether,
  type Conditions,
  canMeet,
  includes,
  isSamePopulation,
  keyOf,
  type PopulationIndex,
  periodsOf,
  populationIndex,
  scopeDimensions,
  without,
} from './conditions.ts';
import { elsewhere, type Found, ruleOf, type Subject } from './rule.ts';
import { advisory, binding } from './severity.ts';
import { isRefinement, living } from './standards.ts';

/** Limits that promise different things to the same customers at the same time. */
export const conflicting = ruleOf('sla/conflicting', binding, subject => {
  const periods = periodsOf(documentsOf(subject, 'standard'));
  const groups = new Map<string, PopulationIndex<Cell>>();
  const cells = living(subject).flatMap(loaded => cellsIn(loaded, subject.settings));
  return cells.flatMap((cell): Found<'sla/conflicting'>[] => {
    const earlier = groups.get(promiseOf(cell)) ?? populationIndex<Cell>();
    const rivals = earlier
      .near(cell.population)
      .filter(
        one =>
          areDifferent(one, cell, subject) &&
          areTogether(periods.get(one.loaded.document), periods.get(cell.loaded.document)),
      );
    earlier.add(cell.population, cell);
    groups.set(promiseOf(cell), earlier);
    const same = rivals.find(one =>
      one.loaded === cell.loaded
        ? keyOf(one.when) === keyOf(cell.when)
        : isSamePopulation(one.population, cell.population),
    );
    const other = same ?? rivals[0];
    if (!other) return [];
    const isOwn = other.loaded === cell.loaded;
    const name = isOwn ? other.limit.id : `${other.loaded.document.id}/${other.limit.id}`;
    const there = elsewhere(other.loaded, other.path, 'related/limit', { name, text: other.text });
    const { file, range } = there.place;
    const facts = {
      text: cell.text,
      other: name,
      otherText: other.text,
      file,
      line: range.start.line,
      isOwn,
    };
    const { loaded, path } = cell;
    return [{ loaded, path, facts, related: [there], ...(!same && { severities: advisory }) }];
  });
});

/** Where only one of them asks for more conditions the stricter one may be meant, so that weighs less. */
function areDifferent(one: Cell, cell: Cell, subject: Subject): boolean {
  const [left, right] = [one.loaded.document, cell.loaded.document];
  if (aboutSeconds(one.duration) === aboutSeconds(cell.duration)) return false;
  if (left === right) return one.limit !== cell.limit && isUseless(one, cell);
  if (left.id === right.id || !canMeet(one.population, cell.population)) return false;
  if (!areComparable(one.population, cell.population)) return false;
  return !isRefinement(one.loaded, cell.loaded, subject);
}

/** Whether one asks for all that the other does besides the scope; of what `not` leaves out that cannot be told. */
function areComparable(left: Conditions, right: Conditions): boolean {
  if (includes(left, right) || includes(right, left)) return true;
  if ([left, right].some(one => one.has('not') || one.has('during')))
    return keyOf(left, scopeDimensions) === keyOf(right, scopeDimensions);
  const [its, other] = [without(left, scopeDimensions), without(right, scopeDimensions)];
  return includes(its, other) || includes(other, its);
}

/** Within one standard both limits count: a longer one for the same, or for some of it, changes nothing. */
function isUseless(one: Cell, cell: Cell): boolean {
  if (keyOf(one.when) === keyOf(cell.when)) return true;
  const [long, short] = isLonger(one.duration, cell.duration) ? [one, cell] : [cell, one];
  return isLonger(long.duration, short.duration) && includes(short.when, long.when);
}
