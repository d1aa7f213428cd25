/** Natural logarithm of the gamma function for x > 0. Source: Lanczos (1964), g = 7, nine terms. */
function logGamma(x: number): number {
  const series = lanczos.reduce((sum, term, index) => sum + term / (x + index), 0.999_999_999_999_809_93);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(series);
}

const lanczos: readonly number[] = [
  676.520_368_121_885_1, -1_259.139_216_722_402_8, 771.323_428_777_653_13, -176.615_029_162_140_59,
  12.507_343_278_686_905, -0.138_571_095_265_720_12, 9.984_369_578_019_571_6e-6, 1.505_632_735_149_311_6e-7,
];

const tiny = 1e-300;
const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);

/** The continued fraction of the incomplete beta function, by Lentz's method (DLMF 8.17.22). */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let step = 1;
    for (const term of [even, odd]) {
      d = 1 / away(1 + term * d);
      c = away(1 + term / c);
      step = c * d;
      fraction *= step;
    }
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return fraction;
}

/** The regularised incomplete beta function for a, b > 0 and 0 ≤ x ≤ 1. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/** The probability of at most `k` in `n` where each has the chance `p`. */
export function binomialAtMost(k: number, n: number, p: number): number {
  if (k < 0 || k >= n) return k < 0 ? 0 : 1;
  return incompleteBeta(1 - p, n - k, k + 1);
}

/** Where a function that falls from above `level` to below it in [0, 1] crosses it. */
function crossing(falling: (p: number) => number, level: number): number {
  let [low, high] = [0, 1];
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if (falling(middle) > level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The exact interval for a share of `k` in `n`, 95 % two-sided; undefined for n = 0.
 * Source: Clopper and Pearson (1934), Biometrika 26.
 */
export function clopperPearson(k: number, n: number): { low: number; high: number } | undefined {
  if (n <= 0) return undefined;
  return {
    low: k === 0 ? 0 : crossing(p => binomialAtMost(k - 1, n, p), 0.975),
    high: k === n ? 1 : crossing(p => binomialAtMost(k, n, p), 0.025),
  };
}
