import type { Sampling } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import { type Declared, one, type Reference } from './declared.ts';
import { samplingFiltersOf } from './filters.ts';

/** The scorecard, the other plan and the calendars that a sampling plan names. */
export function inSampling(
  loaded: Loaded<Sampling>,
  { scorecards, samplings, calendars }: Declared,
): Reference[] {
  const { scorecard, overlap } = loaded.document;
  return [
    ...one('scorecard', ['scorecard'], scorecard, scorecards, true),
    ...one('sampling', ['overlap', 'with'], overlap?.with, samplings, true),
    ...samplingFiltersOf(loaded.document).flatMap(({ filter, path }) =>
      one('calendar', [...path, 'during'], filter.during, calendars, true),
    ),
  ].map(given => ({ loaded, ...given }));
}
