import type { MetricDefinition } from './metric.ts';
import { answering } from './metrics-answering.ts';
import { audits } from './metrics-audits.ts';
import { complaints } from './metrics-complaints.ts';
import { handling } from './metrics-handling.ts';
import { messages } from './metrics-messages.ts';
import { quality } from './metrics-quality.ts';
import { solving } from './metrics-solving.ts';
import { voices } from './metrics-voices.ts';
import { occasionOf } from './occasions.ts';

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
export const metrics: Readonly<Record<MetricId, MetricDefinition>> = mapped(definitions);

/** Where somebody had a contact at an occasion, a measure may ask for who has it now. */
function mapped(
  all: Readonly<Record<MetricId, MetricDefinition>>,
): Readonly<Record<MetricId, MetricDefinition>> {
  const owned = Object.entries(all)
    .filter(([id]) => occasionOf(id))
    .map(([id, one]) => [id, { ...one, parameters: [...one.parameters, 'attribution'] }]);
  return { ...all, ...Object.fromEntries(owned) };
}

export function isMetricId(id: string): id is MetricId {
  return Object.hasOwn(definitions, id);
}
