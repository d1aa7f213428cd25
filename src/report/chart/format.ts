import type { Locale } from '../../text/locale.ts';
import { grouped } from '../../text/number.ts';
import type { Unit } from './chart.ts';

const second = { 'zh-CN': ' 秒', en: ' s' } as const;

/** The font of pictures has no minus sign but the hyphen. */
const shown = (value: number, digits: number): string => grouped(value, digits).replace('−', '-');

/**
 * A value as a chart prints it. `step` is the distance between two marks of the axis: values are shown one digit
 * finer than it, the marks themselves as exactly as they need.
 */
export function formatValue(value: number, unit: Unit, locale: Locale, digits: number): string {
  if (unit === 'percent') return `${(value * 100).toFixed(digits)}%`;
  if (unit === 'seconds') return `${shown(value, digits)}${second[locale]}`;
  return shown(value, digits);
}

/** How many digits after the point tell two values apart that lie `step` apart. */
export function digitsFor(step: number, unit: Unit): number {
  const shown = unit === 'percent' ? step * 100 : step;
  for (const digits of [0, 1, 2, 3]) {
    if (Math.abs(shown * 10 ** digits - Math.round(shown * 10 ** digits)) < 1e-6) return digits;
  }
  return 4;
}
