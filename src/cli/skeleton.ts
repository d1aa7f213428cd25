import { readFileSync } from 'node:fs';
import type { Kind } from '../document/validators.ts';

/** Where a document of a kind is begun; yardstick.yaml is made by `init`. */
const folders: Readonly<Partial<Record<Kind, string>>> = {
  standard: 'standards',
  charter: 'charters',
  research: 'research',
  benchmark: 'benchmarks',
  review: 'reviews',
  scorecard: 'scorecards',
  sampling: 'sampling',
  source: 'sources',
  calendar: 'calendars',
  pilot: 'pilots',
  monthly: 'monthly',
};

/** A document to begin with: its file, relative to the workspace, and its text. */
export function skeletonOf(kind: Kind, id: string): { file: string; text: string } | undefined {
  const folder = folders[kind];
  if (!folder) return undefined;
  const template = readFileSync(new URL(`../../templates/new/${kind}.yaml`, import.meta.url), 'utf8');
  return { file: `${folder}/${id}.yaml`, text: template.replaceAll(/\bID\b/g, () => id) };
}
