import type { PeriodUnit } from '../calendar/period.ts';
import type { Sampling } from '../document/documents.generated.ts';

/** How long the periods of a plan are. */
export const unitOf = ({ population: { per } }: Pick<Sampling, 'population'>): PeriodUnit =>
  per.slice(per.indexOf('-') + 1) as PeriodUnit;
