import { parseTarget, type Target } from '../catalogue/target.ts';

/** The values that meet a target. */
interface Span {
  readonly low: number;
  readonly high: number;
  /** Whether an end itself is left out. */
  readonly isOpen: boolean;
}

/** Which way is better: `up` for a minimum, `down` for a maximum; undefined for any other target. */
export function senseOf(target: Target): 'up' | 'down' | undefined {
  if (target.op === '>=' || target.op === '>') return 'up';
  return target.op === '<=' || target.op === '<' ? 'down' : undefined;
}

/** Undefined for a change, which says nothing of the value itself. */
function spanOf(target: Target): Span | undefined {
  if (target.op === 'change') return undefined;
  if (target.op === 'between') return { low: target.low.value, high: target.high.value, isOpen: false };
  const { value } = target.bound;
  const isOpen = target.op === '>' || target.op === '<';
  if (target.op === '==') return { low: value, high: value, isOpen };
  return senseOf(target) === 'up'
    ? { low: value, high: Number.POSITIVE_INFINITY, isOpen }
    : { low: Number.NEGATIVE_INFINITY, high: value, isOpen };
}

/** Whether no value meets both. */
export function areApart(left: Target, right: Target): boolean {
  const [one, other] = [spanOf(left), spanOf(right)];
  if (!one || !other || left.unit !== right.unit) return false;
  const low = Math.max(one.low, other.low);
  const high = Math.min(one.high, other.high);
  return low > high || (low === high && (one.isOpen || other.isOpen));
}

/** Whether a target asks less than another of the same unit. */
export function isLooser(target: Target, other: Target): boolean {
  const [one, its] = [spanOf(target), spanOf(other)];
  if (!one || !its || target.unit !== other.unit) return false;
  const isWider = one.low < its.low || one.high > its.high;
  return isWider && one.low <= its.low && one.high >= its.high;
}

/** The numbers that a target names, lowest first. */
export function boundsOf(target: Target): number[] {
  return target.op === 'between' ? [target.low.value, target.high.value] : [target.bound.value];
}

/** The target of a text that is there and can be read. */
export const targetOf = (text: string | undefined): Target | undefined =>
  text === undefined ? undefined : parseTarget(text);
