import { clockMs, parseDuration } from '../calendar/duration.ts';

/** What the number of a target counts; `number` where the text names no unit (a score, a count). */
export type TargetUnit = 'ratio' | 'seconds' | 'number';

/** The smallest sample that a verdict is drawn from, where a KPI says nothing. */
export const defaultMinN = 30;

/** An exact decimal as a fraction of integers, so that a verdict never depends on rounding. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export type Comparison = '>=' | '<=' | '>' | '<' | '==';

export interface Bound {
  /** The number in the unit's base: 0.98 for 98 %, 15 for 15 s. */
  readonly value: number;
  readonly exact: Fraction;
}

export type Target =
  | { readonly op: Comparison; readonly unit: TargetUnit; readonly bound: Bound }
  | { readonly op: 'between'; readonly unit: TargetUnit; readonly low: Bound; readonly high: Bound }
  | { readonly op: 'change'; readonly unit: 'ratio'; readonly bound: Bound; readonly vs: string };

const comparisons: Readonly<Record<string, Comparison>> = {
  '≥': '>=',
  '>=': '>=',
  '≤': '<=',
  '<=': '<=',
  '＞': '>',
  '>': '>',
  '＜': '<',
  '<': '<',
  '=': '==',
  '==': '==',
};

const numberShape = /^[+-]?\d{1,12}(?:\.\d{1,9})?$/;

/** A decimal text as an exact fraction divided by `divisor`. */
function fraction(text: string, divisor: bigint): Fraction {
  const [whole = '', decimals = ''] = text.split('.');
  return { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length) * divisor };
}

interface Quantity {
  readonly unit: TargetUnit;
  readonly bound: Bound;
}

function decimal(text: string, unit: TargetUnit, divisor: number): Quantity | undefined {
  if (!numberShape.test(text)) return undefined;
  const exact = fraction(text, BigInt(divisor));
  return { unit, bound: { value: Number(exact.numerator) / Number(exact.denominator), exact } };
}

const shares: Readonly<Record<string, number>> = { '%': 100, '％': 100, '‰': 1000, '‱': 10_000 };

/** A number with its unit: a share (`98%`, `5‰`), a clock duration (`15秒`), or a bare number (`4.5`, `4.5分`). */
function quantity(text: string): Quantity | undefined {
  const divisor = shares[text.slice(-1)];
  if (divisor) return decimal(text.slice(0, -1).trim(), 'ratio', divisor);
  const duration = parseDuration(text);
  const ms = duration && !/^\d+(\.\d+)? ?分$/.test(text) ? clockMs(duration) : undefined;
  if (ms !== undefined) {
    return {
      unit: 'seconds',
      bound: { value: ms / 1000, exact: { numerator: BigInt(ms), denominator: 1000n } },
    };
  }
  return decimal(text.replace(/ ?分$/, ''), 'number', 1);
}

function between(text: string): Target | undefined {
  const [first = '', last = '', more] = text.split('..');
  if (more !== undefined || !last) return undefined;
  const low = quantity(first.trim());
  const high = quantity(last.trim());
  if (!low || !high || low.unit !== high.unit || low.bound.value > high.bound.value) return undefined;
  return { op: 'between', unit: low.unit, low: low.bound, high: high.bound };
}

/**
 * A target as documents write it: `≥98%`, `<= 15s`, `40%..60%`, `-50% vs 2026-Q1`; undefined where the
 * text is none. Of two readings of 分 a target means the point of a score: minutes are 分钟 or min.
 */
export function parseTarget(text: string): Target | undefined {
  if (!known.has(text)) {
    if (known.size === most) known.clear();
    known.set(text, read(text));
  }
  return known.get(text);
}

/** Rules and reports ask for the same targets again and again. */
const known = new Map<string, Target | undefined>();
const most = 10_000;

function read(text: string): Target | undefined {
  const trimmed = text.trim();
  const change = /^([+-]\d[\d.]*%) vs (\S+)$/.exec(trimmed);
  if (change) {
    const amount = quantity(change[1] ?? '');
    return amount && { op: 'change', unit: 'ratio', bound: amount.bound, vs: change[2] ?? '' };
  }
  if (trimmed.includes('..')) return between(trimmed);
  const match = /^(>=|<=|==|[≥≤＞＜><=])\s*(.+)$/.exec(trimmed);
  const op = match && comparisons[match[1] ?? ''];
  const amount = match && quantity(match[2] ?? '');
  return op && amount ? { op, unit: amount.unit, bound: amount.bound } : undefined;
}

/** Whether `numerator / denominator` compares so with the bound, on integers. */
export function compareExact(value: Fraction, op: Comparison, bound: Fraction): boolean {
  const difference = value.numerator * bound.denominator - bound.numerator * value.denominator;
  switch (op) {
    case '>=':
      return difference >= 0n;
    case '<=':
      return difference <= 0n;
    case '>':
      return difference > 0n;
    case '<':
      return difference < 0n;
    case '==':
      return difference === 0n;
  }
}
