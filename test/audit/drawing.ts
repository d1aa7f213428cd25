import type { DrawRequest } from '../../src/audit/draw.ts';
import type { Candidate, Population } from '../../src/audit/population.ts';
import type { Sampling } from '../../src/document/documents.generated.ts';

export const plan: Sampling = {
  kind: 'sampling',
  id: 'weekly',
  title: '每周抽检',
  version: '1.0.0',
  level: 'leader',
  population: { record: 'contact', per: 'centre-week' },
  rate: '50%',
  seed: 'seed-1',
};

export const candidate = (id: string, given: Partial<Candidate> = {}): Candidate => ({
  record: `contact:${id}`,
  source: 'phone',
  key: id,
  agent: null,
  team: null,
  stratum: 'all',
  ...given,
});

export function populationOf(candidates: readonly Candidate[]): Population {
  const strata = new Map<string, number>();
  for (const { stratum } of candidates) strata.set(stratum, (strata.get(stratum) ?? 0) + 1);
  const visit: Population['visit'] = see => {
    for (const one of candidates) see(one.record, one.stratum, () => one);
  };
  return { strata, visit };
}

export const request = (candidates: readonly Candidate[], given: Partial<DrawRequest> = {}): DrawRequest => ({
  plan,
  period: '2026-W10',
  population: populationOf(candidates),
  stored: [],
  companions: new Set(),
  now: 1_000,
  ...given,
});
