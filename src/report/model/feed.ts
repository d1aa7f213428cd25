import { isMetricId, metrics } from '../../catalogue/metrics.ts';
import type { RecordKind } from '../../catalogue/records.ts';
import type { Filter, Kpi, Source, Standard, Workspace } from '../../document/documents.generated.ts';

/** Where the numbers of a KPI come from. */
export interface Feed {
  readonly record: RecordKind;
  /** The fields that the KPI reads. */
  readonly fields: readonly string[];
  /** The source documents that map all of them; where some surely pass the KPI's filter, only those. */
  readonly sources: readonly Source[];
  /** The fields that no source of this record maps; empty where there are sources, or where each lacks another. */
  readonly missing: readonly string[];
}

const reserved = new Set(['not', 'during']);

function filterFields(filter: Filter | undefined): string[] {
  return Object.keys(filter ?? {}).filter(key => !reserved.has(key));
}

function metricFields(metric: string, record: RecordKind): string[] {
  if (!isMetricId(metric)) return [];
  return metrics[metric].fields.map(field => (field === 'csat' && record === 'survey' ? 'score' : field));
}

function instants(...values: readonly unknown[]): string[] {
  return values.filter(value => typeof value === 'string');
}

function measuredFields({ measure }: Kpi, record: RecordKind, standard: Standard): string[] {
  if (measure.metric !== undefined) return metricFields(measure.metric, record);
  const limit = standard.time_limits?.find(({ id }) => id === measure.attainment);
  if (limit) return instants(limit.start, limit.stop);
  const { ratio, count, mean, median, p90, p95, max } = measure;
  const values = [mean, median, p90, p95, max].flatMap(field =>
    typeof field === 'object' ? [field.from, field.to] : instants(field),
  );
  return [
    ...filterFields(ratio?.part),
    ...filterFields(ratio?.whole),
    ...instants(ratio?.sum, ratio?.over),
    ...filterFields(count),
    ...values,
  ];
}

/** Whether every record of a source is outside a filter, because the source sets another value. */
function isOutside({ set = {} }: Source, where: Filter | undefined, terms: Workspace['terms']): boolean {
  return Object.entries(where ?? {}).some(([key, wanted]) => {
    const fixed = set[key];
    if (fixed === undefined || reserved.has(key) || (typeof wanted === 'object') !== Array.isArray(wanted))
      return false;
    const words = terms?.[key] ?? {};
    const fold = (value: unknown) =>
      Object.keys(words).find(word => words[word]?.includes(String(value))) ?? String(value);
    return ![wanted].flat().map(fold).includes(fold(fixed));
  });
}

/** Whether a source sets every value that a filter asks for, so that all its records pass. */
function isInside({ set = {} }: Source, where: Filter | undefined): boolean {
  return filterFields(where).every(key => key in set);
}

/** Which sources can feed a KPI of a standard, and what they lack. */
export function feedOf(
  kpi: Kpi,
  standard: Standard,
  sources: readonly Source[],
  terms: Workspace['terms'],
): Feed {
  const { metric } = kpi.measure;
  const own = metric !== undefined && isMetricId(metric) ? metrics[metric].records[0] : 'contact';
  const record = kpi.record ?? own;
  const fields = [...new Set(measuredFields(kpi, record, standard))];
  const candidates = sources.filter(
    source => source.record === record && !isOutside(source, kpi.where, terms),
  );
  const maps = (source: Source, field: string) => field in source.columns || field in (source.set ?? {});
  const whole = candidates.filter(source => fields.every(field => maps(source, field)));
  const certain = whole.filter(source => isInside(source, kpi.where));
  return {
    record,
    fields,
    sources: certain.length > 0 ? certain : whole,
    missing: fields.filter(field => !candidates.some(source => maps(source, field))),
  };
}
