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

/** One fraction over another that is greater than 0. */
export function over(dividend: Fraction, divisor: Fraction): Fraction {
  return {
    numerator: dividend.numerator * divisor.denominator,
    denominator: dividend.denominator * divisor.numerator,
  };
}

function plus(left: Fraction, right: Fraction): Fraction {
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  };
}

/** Decimals added without rounding on the way: the parts of a whole give the whole. 0 for none. */
export function exactSum(values: readonly number[]): number {
  const { numerator, denominator } = values
    .map(exactFraction)
    .reduce(plus, { numerator: 0n, denominator: 1n });
  return Number(`${numerator}e-${String(denominator).length - 1}`);
}
