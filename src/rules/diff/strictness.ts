import { clockMs, type Duration, parseDuration } from '../../calendar/duration.ts';
import { type Fraction, parseTarget, type Target } from '../../catalogue/target.ts';
import type { Effect } from '../../diagnostic/sentences/change-facts.ts';
import type { Clause, Extension } from '../../document/documents.generated.ts';

/** Above 0 is stricter. */
const effectOf = (stricter: number): Effect => {
  if (stricter === 0) return 'unchanged';
  return stricter > 0 ? 'tightened' : 'relaxed';
};

/** Two effects on one obligation; contrary ones cannot be weighed. */
export function together(one: Effect, other: Effect): Effect {
  if (one === other || other === 'unchanged') return one;
  return one === 'unchanged' ? other : 'changed';
}

/** A duration on its clock: two are comparable where the clock is the same. */
export function measured(duration: Duration): { readonly clock: string; readonly amount: number } {
  const ms = clockMs(duration);
  return ms === undefined ? { clock: duration.unit, amount: duration.value } : { clock: 'clock', amount: ms };
}

/** A shorter limit is stricter, and any limit stricter than none; hours and working days cannot be compared. */
export function compareDurations(older: string | undefined, newer: string | undefined): Effect {
  if (older === newer) return 'unchanged';
  if (older === undefined) return 'tightened';
  if (newer === undefined) return 'relaxed';
  const [before, after] = [parseDuration(older), parseDuration(newer)];
  if (!before || !after) return 'changed';
  const [from, to] = [measured(before), measured(after)];
  return from.clock === to.clock ? effectOf(from.amount - to.amount) : 'changed';
}

const levels: readonly Clause['level'][] = ['principle', 'may', 'should', 'must'];

/** 原则 < 可 < 宜 < 应. */
export const compareLevels = (older: Clause['level'], newer: Clause['level']): Effect =>
  effectOf(levels.indexOf(newer) - levels.indexOf(older));

/** Leave to extend a limit loosens it, and each condition of that leave tightens it again. */
export function compareExtensions(older: Extension | undefined, newer: Extension | undefined): Effect {
  const missing = (extension: Extension | undefined) => ({
    notice: extension !== undefined && extension.notice === undefined,
    reason: extension !== undefined && extension.reason === undefined,
    any: extension !== undefined,
  });
  const [before, after] = [missing(older), missing(newer)];
  const isLooser = (['notice', 'reason', 'any'] as const).some(key => after[key] && !before[key]);
  const isStricter = (['notice', 'reason', 'any'] as const).some(key => before[key] && !after[key]);
  if (isLooser && isStricter) return 'changed';
  return effectOf(Number(isStricter) - Number(isLooser));
}

interface End {
  readonly at: Fraction;
  readonly isOpen: boolean;
}

/** The values that meet a target; an end is undefined where there is no bound. */
interface Span {
  readonly low: End | undefined;
  readonly high: End | undefined;
}

function spanOf(target: Target): Span {
  if (target.op === 'between') {
    return { low: { at: target.low.exact, isOpen: false }, high: { at: target.high.exact, isOpen: false } };
  }
  const end = { at: target.bound.exact, isOpen: target.op === '>' || target.op === '<' };
  if (target.op === 'change') {
    const isDecrease = end.at.numerator < 0n;
    return { low: isDecrease ? undefined : end, high: isDecrease ? end : undefined };
  }
  const [isMinimum, isMaximum] = [/[>=]/.test(target.op[0] ?? ''), /[<=]/.test(target.op[0] ?? '')];
  return { low: isMinimum ? end : undefined, high: isMaximum ? end : undefined };
}

function compareFractions(left: Fraction, right: Fraction): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return Number(difference > 0n) - Number(difference < 0n);
}

/** Above 0 where the newer end leaves out more; `side` is 1 for a lower end, -1 for an upper one. */
function compareEnds(older: End | undefined, newer: End | undefined, side: 1 | -1): number {
  if (!older || !newer) return Number(newer !== undefined) - Number(older !== undefined);
  const by = compareFractions(newer.at, older.at) * side;
  return by !== 0 ? by : Number(newer.isOpen) - Number(older.isOpen);
}

const areComparable = (before: Target, after: Target) =>
  before.unit === after.unit &&
  (before.op === 'change') === (after.op === 'change') &&
  (before.op !== 'change' || after.op !== 'change' || before.vs === after.vs);

/**
 * Fewer values allowed is stricter; where neither range holds the other, the direction of the metric decides.
 * A target is stricter than none. On exact decimals.
 */
export function compareTargets(
  older: string | undefined,
  newer: string | undefined,
  direction: 'higher' | 'lower' | undefined,
): Effect {
  if (older === newer) return 'unchanged';
  if (older === undefined) return 'tightened';
  if (newer === undefined) return 'relaxed';
  const [before, after] = [parseTarget(older), parseTarget(newer)];
  if (!before || !after || !areComparable(before, after)) return 'changed';
  const [from, to] = [spanOf(before), spanOf(after)];
  const low = compareEnds(from.low, to.low, 1);
  const high = compareEnds(from.high, to.high, -1);
  if (low * high >= 0) return effectOf(low + high);
  if (!direction) return 'changed';
  return effectOf(direction === 'higher' ? low : high);
}
