import { binomialAtMost } from './binomial.ts';

/** A single sampling plan: a lot is accepted with at most `accept` nonconforming items in `n`. */
export interface AqlPlan {
  readonly letter: string;
  readonly n: number;
  readonly accept: number;
}

/**
 * Normal inspection, general level II, AQL 2.5, by the largest lot of each code letter. Source: GB/T 2828.1
 * (ISO 2859-1) as quoted elsewhere; not checked against the text of the standard, so only what was quoted is here.
 */
const table: readonly (AqlPlan & { readonly most: number })[] = [
  { letter: 'G', most: 280, n: 32, accept: 2 },
  { letter: 'H', most: 500, n: 50, accept: 3 },
  { letter: 'J', most: 1200, n: 80, accept: 5 },
  { letter: 'K', most: 3200, n: 125, accept: 7 },
  { letter: 'L', most: 10_000, n: 200, accept: 10 },
];

/** The lots that the table is known for, both ends included. */
export const aqlLots = { least: 151, most: 10_000 } as const;

/** The plan of AQL 2.5 for a lot; undefined for one that the table is not known for. */
export function aqlPlan(lot: number): AqlPlan | undefined {
  if (lot < aqlLots.least) return undefined;
  const row = table.find(({ most }) => lot <= most);
  return row && { letter: row.letter, n: row.n, accept: row.accept };
}

/** The operating characteristic: the chance that a lot with this share nonconforming is accepted (binomial). */
export const acceptance = ({ n, accept }: Pick<AqlPlan, 'n' | 'accept'>, share: number): number =>
  binomialAtMost(accept, n, share);
