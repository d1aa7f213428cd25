import type { RecordKind } from '../catalogue/records.ts';
import type { Instant, Measure, Sampling, Standard, TimeLimit } from '../document/documents.generated.ts';
import type { Path } from '../document/tree.ts';
import { filtersOf, type PlacedFilter, samplingFiltersOf } from './filters.ts';
import { limitedRecord, measuredRecord } from './measured-record.ts';

/** Where a document names a field of a record, and what the field has to be there. */
export interface FieldUse {
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly field: string;
  readonly record: RecordKind;
  readonly as: 'any' | 'instant' | 'number';
}

const instantUse = (path: Path, instant: Instant | undefined, record: RecordKind): FieldUse[] =>
  typeof instant === 'string' ? [{ path, part: 'value', field: instant, record, as: 'instant' }] : [];

function ofTimeLimit(limit: TimeLimit, path: Path): FieldUse[] {
  const record = limitedRecord(limit);
  const variants = Object.entries(limit.variants ?? {});
  return [
    ...instantUse([...path, 'start'], limit.start, record),
    ...instantUse([...path, 'stop'], limit.stop, record),
    ...instantUse([...path, 'until'], limit.until, record),
    ...instantUse([...path, 'by'], limit.by, record),
    ...variants.flatMap(([name, { start, stop }]) => [
      ...instantUse([...path, 'variants', name, 'start'], start, record),
      ...instantUse([...path, 'variants', name, 'stop'], stop, record),
    ]),
  ];
}

const statistics = ['share', 'mean', 'median', 'p90', 'p95', 'max'] as const;

function ofMeasure(measure: Measure, path: Path, record: RecordKind): FieldUse[] {
  const number = (field: string | undefined, ...keys: string[]): FieldUse[] =>
    field === undefined ? [] : [{ path: [...path, ...keys], part: 'value', field, record, as: 'number' }];
  return [
    ...number(measure.ratio?.sum, 'ratio', 'sum'),
    ...number(measure.ratio?.over, 'ratio', 'over'),
    ...number(measure.answers, 'answers'),
    ...number(measure.score, 'score'),
    ...number(measure.nps, 'nps'),
    ...statistics.flatMap(key => {
      const field = measure[key];
      if (field === undefined || typeof field === 'string') return number(field, key);
      return [
        ...instantUse([...path, key, 'from'], field.from, record),
        ...instantUse([...path, key, 'to'], field.to, record),
      ];
    }),
  ];
}

const ofFilters = (filters: readonly PlacedFilter[]): FieldUse[] =>
  filters.flatMap(({ filter, path, record }) =>
    record === undefined
      ? []
      : Object.keys(filter)
          .filter(key => key !== 'not' && key !== 'during')
          .map((field): FieldUse => ({ path: [...path, field], part: 'key', field, record, as: 'any' })),
  );

/** The fields that the time limits, measures and filters of a standard name. */
export function usesInStandard(standard: Standard): FieldUse[] {
  const { time_limits = [], kpis = [] } = standard;
  return [
    ...time_limits.flatMap((limit, index) => ofTimeLimit(limit, ['time_limits', index])),
    ...kpis.flatMap((kpi, index) => {
      const record = measuredRecord(kpi, standard);
      return record ? ofMeasure(kpi.measure, ['kpis', index, 'measure'], record) : [];
    }),
    ...ofFilters(filtersOf(standard)),
  ];
}

/** The fields that the filters, strata and columns of a sampling plan name. */
export function usesInSampling(plan: Sampling): FieldUse[] {
  const { record } = plan.population;
  const listed = (key: 'strata' | 'columns') =>
    (plan[key] ?? []).map(
      (field, index): FieldUse => ({ path: [key, index], part: 'value', field, record, as: 'any' }),
    );
  return [...ofFilters(samplingFiltersOf(plan)), ...listed('strata'), ...listed('columns')];
}
