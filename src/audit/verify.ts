import { Failure } from '../diagnostic/failure.ts';
import type { Draw } from '../store/draws.ts';
import { type DrawRequest, drawSample } from './draw.ts';
import { rankHash } from './rank.ts';
import { isOverlap } from './stratum.ts';

/** What of a stored draw is not as it comes out today; `gone` is no longer drawn from, `missing` was not stored. */
export type Difference =
  | { readonly kind: 'hash' | 'gone' | 'missing'; readonly record: string }
  | {
      readonly kind: 'changed';
      readonly record: string;
      readonly field: string;
      readonly stored: string | number | null;
      readonly now: string | number | null;
    };

const compared = ['stratum', 'population', 'rank', 'inclusion', 'source', 'key', 'level'] as const;

/** Where what is stored differs from what the plan draws today; none where it can be reproduced. */
export function verifySample(request: DrawRequest): Difference[] {
  const { plan, period, stored, population } = request;
  const forged = stored.filter(({ record, hash }) => hash !== rankHash(plan.seed, plan.id, period, record));
  if (forged.length > 0) return forged.map(({ record }) => ({ kind: 'hash', record }));
  const known = new Map(stored.map(draw => [draw.record, draw]));
  const present = new Set<string>();
  population.visit(record => {
    if (known.has(record)) present.add(record);
  });
  const gone = stored.filter(({ record }) => !present.has(record));
  const again = drawSample(request);
  return [
    ...gone.map(({ record }): Difference => ({ kind: 'gone', record })),
    ...again.flatMap(draw => differences(draw, known.get(draw.record))),
  ];
}

function differences(now: Draw, stored: Draw | undefined): Difference[] {
  const { record } = now;
  if (!stored) return [{ kind: 'missing', record }];
  // How many another plan drew is for that plan to say.
  const fields = isOverlap(now.stratum)
    ? compared.filter(field => field !== 'population' && field !== 'rank')
    : compared;
  return fields
    .filter(field => now[field] !== stored[field])
    .map(field => ({ kind: 'changed', record, field, stored: stored[field], now: now[field] }));
}

/** What replacing a record comes to: the draws as they are then, and the one drawn in its place, if there is one. */
export interface Replacement {
  readonly draws: readonly Draw[];
  readonly by: Draw | undefined;
}

/**
 * Sets a drawn record apart that cannot be scored, and draws the next of its stratum. Throws Failure
 * sample/not-drawn, and sample/replaced-before.
 */
export function replaceDraw(request: DrawRequest, record: string, reason: string): Replacement {
  const { plan, period, stored } = request;
  const old = stored.find(draw => draw.record === record);
  if (!old) throw new Failure('sample/not-drawn', { plan: plan.id, period, record });
  if (old.reason !== null)
    throw new Failure('sample/replaced-before', { record, by: old.replaced_by, reason: old.reason });
  const known = new Set(stored.map(draw => draw.record));
  const apart = stored.map(draw => (draw === old ? { ...old, reason } : draw));
  const draws = drawSample({ ...request, stored: apart });
  const by = draws.filter(draw => draw.stratum === old.stratum && !known.has(draw.record)).at(-1);
  return {
    draws: draws.map(draw => (draw.record === record ? { ...draw, replaced_by: by?.record ?? null } : draw)),
    by,
  };
}
