import { clockMs, parseDuration } from '../../calendar/duration.ts';

function durationText(text: string): string | undefined {
  const duration = parseDuration(text);
  if (!duration) return undefined;
  const ms = clockMs(duration);
  return ms === undefined ? `${duration.value}${duration.unit}` : `${ms}ms`;
}

/**
 * One text for values that mean the same: keys and lists in any order, a duration in any spelling. The user's
 * own `x-` keys mean nothing here.
 */
export function meaningOf(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(durationText(value) ?? value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(meaningOf).sort().join()}]`;
  const entries = Object.entries(value)
    .filter(([key, inner]) => inner !== undefined && !key.startsWith('x-'))
    .map(([key, inner]) => `${JSON.stringify(key)}:${meaningOf(inner)}`);
  return `{${entries.sort().join()}}`;
}

export const meansSame = (left: unknown, right: unknown): boolean => meaningOf(left) === meaningOf(right);

/** The keys of either, but those named and the user's own, in the order they are written. */
export function keysOf(left: object, right: object, without: readonly string[] = []): string[] {
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].filter(key => !key.startsWith('x-') && !without.includes(key));
}
