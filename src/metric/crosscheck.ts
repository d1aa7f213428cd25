import type { Reader } from '../store/store.ts';
import type { Figure, Outcome } from './figure.ts';
import type { Job } from './job.ts';
import { relationSql } from './relation.ts';
import { sql } from './sql.ts';

interface OutcomeSum {
  readonly outcome: Outcome;
  readonly rows: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** Sums of decimals, made in another order. */
const areEqual = (left: number, right: number): boolean =>
  Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));

/** What the rows that a trace lists come to, whole. */
function sumsOf({ plan, frame }: Job, store: Reader): readonly OutcomeSum[] {
  const { text, values } = sql`WITH relation AS (
${relationSql(plan, frame, [])}
)
SELECT outcome, count(*) AS rows, sum(numerator) AS numerator, sum(denominator) AS denominator
FROM relation GROUP BY outcome`;
  return store.rows<OutcomeSum>(text, values);
}

/**
 * Figures are added up column by column, and their rows are listed by SQL: this holds the two ways together. Throws
 * a bug where the rows behind a figure do not come to it, so that neither is shown.
 */
export function assertRowsGiveFigure(job: Job, figure: Figure, store: Reader): void {
  const sums = sumsOf(job, store);
  const rowsOf = (outcome: Outcome) => sums.find(sum => sum.outcome === outcome)?.rows ?? 0;
  const total = (key: 'numerator' | 'denominator') => sums.reduce((sum, one) => sum + (one[key] ?? 0), 0);
  const excluded = Object.values(figure.excluded).reduce((sum, count) => sum + count, 0);
  const pairs: readonly (readonly [string, number, number | null])[] = [
    ['numerator', total('numerator'), figure.numerator],
    ['denominator', total('denominator'), figure.denominator],
    ['pending', rowsOf('pending'), figure.pending],
    ['missing', rowsOf('missing'), figure.missing],
    ['excluded', rowsOf('excluded'), excluded],
  ];
  for (const [name, rows, given] of pairs) {
    if (given === null || areEqual(rows, given)) continue;
    throw new Error(`${job.standard}/${job.kpi.id}: the rows have ${name} ${rows}, the figure ${given}`);
  }
}
