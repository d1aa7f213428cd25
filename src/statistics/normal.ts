/** The density of the standard normal distribution. */
export function normalDensity(x: number): number {
  return Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/** The chance that a standard normal variable exceeds `x` ≥ 3. Source: Abramowitz and Stegun 26.2.14. */
function farTail(x: number): number {
  let fraction = 0;
  for (let term = 60; term >= 1; term -= 1) fraction = term / (x + fraction);
  return normalDensity(x) / (x + fraction);
}

/**
 * The chance that a standard normal variable is at most `x`, right to twelve decimals.
 * Source: Abramowitz and Stegun 26.2.11, and 26.2.14 for the tails.
 */
export function normalAtMost(x: number): number {
  if (x > 3) return 1 - farTail(x);
  if (x < -3) return farTail(-x);
  let term = x;
  let sum = x;
  for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + normalDensity(x) * sum;
}

/** The chance that a standard normal variable lies as far from 0 as `z`, to either side. */
export function twoSided(z: number): number {
  return 2 * normalAtMost(-Math.abs(z));
}
