import { metrics as catalogue } from '../../catalogue/metrics.ts';
import { metricsByLimit } from '../../catalogue/metrics-by-limit.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { closest } from '../../text/closest.ts';
import { jsonLine } from '../../text/json.ts';
import type { Context } from '../context.ts';
import { card, catalogueJson, catalogueTable, listed } from '../metrics/print.ts';

export interface MetricsOptions {
  readonly format: 'table' | 'json';
}

/** Lists the metrics that there are, or says everything about one. */
export async function metrics(
  [id]: readonly string[],
  { format }: MetricsOptions,
  { out, locale }: Context,
): Promise<ExitCode> {
  const found = listed(id);
  if (id !== undefined && found.metrics.length + found.byLimit.length === 0) {
    const ids = [...Object.keys(catalogue), ...metricsByLimit.map(one => one.id)];
    throw new Failure('usage/unknown-metric', { metric: id, closest: closest(id, ids) });
  }
  if (format === 'json') out(jsonLine(catalogueJson(found)));
  else out(id === undefined ? catalogueTable(found, locale) : card(found, locale));
  return 0;
}
