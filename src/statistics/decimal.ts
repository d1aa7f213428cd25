import type { Fraction } from '../catalogue/target.ts';

/** A finite number as the decimal that it prints as, exactly: 0.1 is one tenth. */
export function exactFraction(value: number): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) throw new Error(`not a finite number: ${value}`);
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = match;
  const digits = BigInt(sign + whole + decimals);
  const scale = decimals.length - Number(exponent);
  return scale >= 0
    ? { numerator: digits, denominator: 10n ** BigInt(scale) }
    : { numerator: digits * 10n ** BigInt(-scale), denominator: 1n };
}

/** One fraction over another that is not 0. */
export function over(dividend: Fraction, divisor: Fraction): Fraction {
  return {
    numerator: dividend.numerator * divisor.denominator,
    denominator: dividend.denominator * divisor.numerator,
  };
}

export function plus(left: Fraction, right: Fraction): Fraction {
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}

export function times(left: Fraction, right: Fraction): Fraction {
  return {
    numerator: left.numerator * right.numerator,
    denominator: left.denominator * right.denominator,
  };
}

function greatestCommon(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}

/** The same fraction in lowest terms, its denominator above 0. */
export function lowest({ numerator, denominator }: Fraction): Fraction {
  const common = greatestCommon(numerator, denominator) || 1n;
  const divisor = denominator < 0n ? -common : common;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export const toNumber = ({ numerator, denominator }: Fraction): number =>
  Number(numerator) / Number(denominator);

/** Decimals added without rounding on the way: the parts of a whole give the whole. 0 for none. */
export function exactSum(values: readonly number[]): number {
  const { numerator, denominator } = values
    .map(exactFraction)
    .reduce(plus, { numerator: 0n, denominator: 1n });
  return Number(`${numerator}e-${String(denominator).length - 1}`);
}
