import type { RecordKind } from '../catalogue/records.ts';
import type { Filter, Sampling, Standard } from '../document/documents.generated.ts';
import type { Path } from '../document/tree.ts';
import { limitedRecord, measuredRecord } from './measured-record.ts';

/** One filter of a document, those within `not:` apart. */
export interface PlacedFilter {
  readonly filter: Filter;
  readonly path: Path;
  /** The kind of record whose fields it names; undefined where the measure does not tell. */
  readonly record: RecordKind | undefined;
}

function withNested(filter: Filter | undefined, path: Path, record: RecordKind | undefined): PlacedFilter[] {
  if (!filter) return [];
  return [{ filter, path, record }, ...withNested(filter.not, [...path, 'not'], record)];
}

function ofTimeLimits({ time_limits = [] }: Standard): PlacedFilter[] {
  return time_limits.flatMap((limit, index) => {
    const path = ['time_limits', index];
    const record = limitedRecord(limit);
    const { when, table = [], variants = {} } = limit;
    return [
      ...withNested(when, [...path, 'when'], record),
      ...table.flatMap((row, line) => withNested(row.when, [...path, 'table', line, 'when'], record)),
      ...Object.entries(variants).flatMap(([name, variant]) =>
        withNested(variant.when, [...path, 'variants', name, 'when'], record),
      ),
    ];
  });
}

function ofKpis(standard: Standard): PlacedFilter[] {
  return (standard.kpis ?? []).flatMap((kpi, index) => {
    const path = ['kpis', index];
    const record = measuredRecord(kpi, standard);
    const measure = [...path, 'measure'];
    return [
      ...withNested(kpi.where, [...path, 'where'], record),
      ...withNested(kpi.measure.count, [...measure, 'count'], record),
      ...withNested(kpi.measure.action, [...measure, 'action'], 'action'),
      ...withNested(kpi.measure.ratio?.part, [...measure, 'ratio', 'part'], record),
      ...withNested(kpi.measure.ratio?.whole, [...measure, 'ratio', 'whole'], record),
      ...(['count', 'over'] as const).flatMap(side => {
        const said = kpi.measure.rate?.[side];
        return withNested(said?.where, [...measure, 'rate', side, 'where'], said?.record ?? record);
      }),
    ];
  });
}

/** Every filter of a standard. */
export function filtersOf(standard: Standard): readonly PlacedFilter[] {
  const filters = known.get(standard) ?? [...ofTimeLimits(standard), ...ofKpis(standard)];
  known.set(standard, filters);
  return filters;
}

/** Every filter of a sampling plan. */
export function samplingFiltersOf({ population, certainty = [] }: Sampling): readonly PlacedFilter[] {
  const { record, where } = population;
  return [
    ...withNested(where, ['population', 'where'], record),
    ...certainty.flatMap((rule, index) => withNested(rule.where, ['certainty', index, 'where'], record)),
  ];
}

const known = new WeakMap<Standard, readonly PlacedFilter[]>();
