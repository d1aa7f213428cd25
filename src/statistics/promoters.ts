import { z95 } from './wilson.ts';

/**
 * The standard error of a net promoter score, in points, from n > 0 answers. Variance of one answer:
 * p + d − (p − d)², where +1 is a promoter and −1 a detractor.
 */
export function promoterError(promoters: number, detractors: number, n: number): number {
  const [p, d] = [promoters / n, detractors / n];
  return 100 * Math.sqrt(Math.max(0, p + d - (p - d) ** 2) / n);
}

/** The 95 % interval of a net promoter score, in points from −100 to 100; undefined for no answers. */
export function promoterInterval(
  promoters: number,
  detractors: number,
  n: number,
): { low: number; high: number } | undefined {
  if (n <= 0) return undefined;
  const score = (100 * (promoters - detractors)) / n;
  const half = z95 * promoterError(promoters, detractors, n);
  return { low: Math.max(-100, score - half), high: Math.min(100, score + half) };
}
