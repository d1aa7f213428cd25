import { isMetricId, metrics } from '../catalogue/metrics.ts';
import { type RecordKind, recordCarrying } from '../catalogue/records.ts';
import type { Kpi, Standard, TimeLimit } from '../document/documents.generated.ts';

/** The kind of record whose instants a time limit names. */
export function limitedRecord({ start, stop, until, by }: TimeLimit): RecordKind {
  return recordCarrying([start, stop, until, by].filter(instant => typeof instant === 'string'));
}

/** The kind of record that a KPI is measured on; undefined where what it measures is unknown. */
export function measuredRecord(
  { record, measure }: Kpi,
  { time_limits = [] }: Standard,
): RecordKind | undefined {
  if (record) return record;
  if (measure.attainment !== undefined) {
    const limit = time_limits.find(({ id }) => id === measure.attainment);
    return limit && limitedRecord(limit);
  }
  if (measure.metric === undefined) return 'contact';
  return isMetricId(measure.metric) ? metrics[measure.metric].records[0] : undefined;
}
