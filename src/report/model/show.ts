import type { Unit } from '../../catalogue/metric.ts';
import { type Comparison, parseTarget, type Target } from '../../catalogue/target.ts';
import type { Figure, Policy } from '../../metric/figure.ts';
import type { Locale } from '../../text/locale.ts';
import { grouped } from '../../text/number.ts';
import { durationInWords } from './in-words.ts';

/** Printed where there is nothing to print. */
export const nothing = '—';

/** A unit as it is printed: a plain number has none. */
export type ShownUnit = Unit | 'number';

/** Whole steps of the last printed digit in one unit of the value: a ratio prints as a percentage with two decimals. */
const steps: Readonly<Record<ShownUnit, number>> = {
  ratio: 10_000,
  seconds: 10,
  score: 100,
  count: 1,
  per_10k: 100,
  number: 100,
};

const suffixes: Readonly<Record<ShownUnit, { readonly [L in Locale]: string }>> = {
  ratio: { 'zh-CN': '%', en: '%' },
  seconds: { 'zh-CN': ' 秒', en: ' s' },
  score: { 'zh-CN': ' 分', en: '' },
  count: { 'zh-CN': '', en: '' },
  per_10k: { 'zh-CN': '‱', en: '‱' },
  number: { 'zh-CN': '', en: '' },
};

/** What says of a figure what its value counts. */
interface Counted {
  readonly unit: Unit;
  readonly policy?: Pick<Policy, 'per' | 'operation' | 'plain' | 'sum'>;
}

/** A rate per thousand, what scores multiply to, or the mean of an amount, is no score of points. */
export function shownUnit({ unit, policy }: Counted): ShownUnit {
  const { per, operation, plain } = policy ?? {};
  const isBare = plain || typeof per === 'number' || operation === 'product' || operation === 'quotient';
  return unit === 'score' && isBare ? 'number' : unit;
}

const points = { 'zh-CN': ' 个百分点', en: ' pp' } as const;

/** 1970 as 1,970. */
export function showCount(count: number): string {
  return grouped(count, Number.isInteger(count) ? 0 : 2);
}

function boundsOf(target: Target | null): number[] {
  if (!target || target.op === 'change') return [];
  return target.op === 'between' ? [target.low.value, target.high.value] : [target.bound.value];
}

/**
 * A value in whole steps of its last printed digit. Rounding never reaches a bound of the target from beside it:
 * 97.996 % is printed 97.99 % where the target is 98 %.
 */
export function inSteps(value: number, unit: ShownUnit, target: Target | null): number {
  const exact = value * steps[unit];
  const rounded = Math.round(exact);
  for (const bound of boundsOf(target)) {
    const limit = bound * steps[unit];
    if (value < bound && rounded >= limit) return Math.ceil(limit) - 1;
    if (value > bound && rounded <= limit) return Math.floor(limit) + 1;
  }
  return rounded;
}

function digits(count: number, unit: ShownUnit): string {
  if (unit === 'ratio') return grouped(count / 100, 2);
  if (unit === 'seconds') return grouped(count / 10, count % 10 === 0 ? 0 : 1);
  return unit === 'count' ? grouped(count, 0) : grouped(count / 100, 2);
}

export function showSteps(count: number, unit: ShownUnit, locale: Locale): string {
  return `${digits(count, unit)}${suffixes[unit][locale]}`;
}

/** The distance between two values in steps: percentages differ by points. */
export function showDistance(count: number, unit: ShownUnit, locale: Locale): string {
  return `${digits(count, unit)}${unit === 'ratio' ? points[locale] : suffixes[unit][locale]}`;
}

export function showValue(
  value: number | null,
  unit: ShownUnit,
  target: Target | null,
  locale: Locale,
): string {
  return value === null ? nothing : showSteps(inSteps(value, unit, target), unit, locale);
}

/** The value of a figure, as every table and sentence prints it. */
export function showFigure(figure: Figure, locale: Locale): string {
  return showValue(figure.value, shownUnit(figure), figure.target, locale);
}

type Rested = Counted & Pick<Figure, 'numerator' | 'denominator'>;

/** `1,890/2,020` of a ratio or rate, `n=2,020` of another statistic, nothing of a count. */
export function bareBasis(figure: Rested): string {
  const { numerator, denominator } = figure;
  if (denominator === null) return '';
  const { sum, plain } = figure.policy ?? {};
  const isOver = sum !== undefined || (!plain && ['ratio', 'per_10k', 'number'].includes(shownUnit(figure)));
  return numerator !== null && isOver
    ? `${showCount(numerator)}/${showCount(denominator)}`
    : `n=${showCount(denominator)}`;
}

/** The same in brackets, to stand behind a value. */
export function showBasis(figure: Rested, locale: Locale): string {
  const text = bareBasis(figure);
  if (text === '') return '';
  return locale === 'zh-CN' ? `（${text}）` : ` (${text})`;
}

const signs: Readonly<Record<Comparison, string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '==': '=' };

/** A bound with as many decimals as it was written with. */
function showBound(value: number, unit: ShownUnit, locale: Locale): string {
  const shown = unit === 'ratio' ? value * 100 : value;
  return `${grouped(shown, decimalsOf(shown))}${suffixes[unit][locale]}`;
}

function decimalsOf(value: number): number {
  for (const decimals of [0, 1, 2, 3]) {
    if (Math.abs(value - Number(value.toFixed(decimals))) < 1e-9) return decimals;
  }
  return 4;
}

/** A relative target as people say it: 较 2026-Q1 下降 50%. */
function showChange(value: number, versus: string, locale: Locale): string {
  const amount = showBound(Math.abs(value), 'ratio', locale);
  if (locale === 'en') return `${amount} ${value < 0 ? 'below' : 'above'} ${versus}`;
  return `较 ${versus} ${value < 0 ? '下降' : '上升'} ${amount}`;
}

/** A target as a document writes it; a relative one and a duration as people say it. */
export function targetInWords(text: string, locale: Locale): string {
  const target = parseTarget(text);
  if (target?.op === 'change') return showChange(target.bound.value, target.vs, locale);
  const [, sign = '', limit = ''] = /^([^\d.]+)(\d[^.]*(?:\.\d[^.]*)?)$/.exec(text) ?? [];
  return target?.unit === 'seconds' && limit !== '' ? `${sign}${durationInWords(limit, locale)}` : text;
}

export function showTarget(figure: Counted & Pick<Figure, 'target'>, locale: Locale): string {
  const { target } = figure;
  const unit = shownUnit(figure);
  if (!target) return nothing;
  if (target.op === 'between') {
    return `${showBound(target.low.value, unit, locale)}–${showBound(target.high.value, unit, locale)}`;
  }
  const { value } = target.bound;
  if (target.op === 'change') return showChange(value, target.vs, locale);
  return `${signs[target.op]}${showBound(value, unit, locale)}`;
}

/** A percentage names its unit twice, as readers expect it; every other unit stands once, at the end. */
export function showRange(low: number, high: number, unit: ShownUnit, locale: Locale): string {
  const first = inSteps(low, unit, null);
  const from = unit === 'ratio' ? showSteps(first, unit, locale) : digits(first, unit);
  return `${from}–${showValue(high, unit, null, locale)}`;
}
