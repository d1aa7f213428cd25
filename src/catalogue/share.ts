import type { Fraction } from './target.ts';

/** A percentage as documents write it, exactly: `12.5%` is 125 in 1000. */
export function percentage(text: string): Fraction {
  const [whole = '', decimals = ''] = text.replace('%', '').split('.');
  return { numerator: BigInt(whole + decimals), denominator: 100n * 10n ** BigInt(decimals.length) };
}

/** ⌈rate × count⌉ on exact decimals: 10 % of 30 is 3. */
export function shareOf(rate: string, count: number): number {
  const { numerator, denominator } = percentage(rate);
  return Number((numerator * BigInt(count) + denominator - 1n) / denominator);
}

/** Whether a percentage is above 0 and at most 100. */
export function isShare(rate: string): boolean {
  const { numerator, denominator } = percentage(rate);
  return numerator > 0n && numerator <= denominator;
}
