import { isMetricId, metrics } from '../catalogue/metrics.ts';
import type { RecordKind } from '../catalogue/records.ts';
import type { Kpi } from '../document/documents.generated.ts';

/** The kind of record that a KPI is measured on; undefined where its metric is unknown. */
export function recordOf({ record, measure }: Kpi): RecordKind | undefined {
  if (record) return record;
  if (measure.metric === undefined) return 'contact';
  return isMetricId(measure.metric) ? metrics[measure.metric].records[0] : undefined;
}
