import type { MetricDefinition } from './metric.ts';
import { answering } from './metrics-answering.ts';
import { audits } from './metrics-audits.ts';
import { complaints } from './metrics-complaints.ts';
import { handling } from './metrics-handling.ts';
import { messages } from './metrics-messages.ts';
import { quality } from './metrics-quality.ts';
import { solving } from './metrics-solving.ts';
import { voices } from './metrics-voices.ts';

const definitions = {
  ...answering,
  ...solving,
  ...voices,
  ...complaints,
  ...quality,
  ...audits,
  ...messages,
  ...handling,
};

/** The id of a metric that the catalogue has. */
export type MetricId = keyof typeof definitions;

/** Every metric of the catalogue by its id. */
export const metrics: Readonly<Record<MetricId, MetricDefinition>> = definitions;

export function isMetricId(id: string): id is MetricId {
  return Object.hasOwn(definitions, id);
}
