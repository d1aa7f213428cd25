import type { Instant } from '../calendar/zone.ts';
import { shareOf } from '../catalogue/share.ts';
import { Failure } from '../diagnostic/failure.ts';
import type { Sampling } from '../document/documents.generated.ts';
import type { Draw } from '../store/draws.ts';
import { amountOf } from './amount.ts';
import { assignReviewers } from './assign.ts';
import type { Candidate, Population } from './population.ts';
import { compareHashes, type Foremost, foremost, type Hashed, leadOf, rankHash } from './rank.ts';
import { isCertain, isOverlap, overlapStratum } from './stratum.ts';

/** What a draw is made from. */
export interface DrawRequest {
  readonly plan: Sampling;
  /** As in `Period.id`. */
  readonly period: string;
  readonly population: Population;
  /** What the plan drew for the period before: all of it stays drawn, with its reviewers. */
  readonly stored: readonly Draw[];
  /** What the plan that this one overlaps with drew in the period, by record. */
  readonly companions: ReadonlySet<string>;
  readonly now: Instant;
}

type Ranked = Candidate & Hashed;

/** How much of a stratum is drawn, and why. */
interface Goal {
  readonly population: number;
  readonly replaced: number;
  readonly foremost: Foremost<Ranked>;
}

/**
 * What a plan draws: of each stratum the records that stand first by their hashes. Records that arrive late can only
 * add to what was drawn: whatever stands before a record that was drawn is drawn too, so that each record of a
 * stratum has the same chance whenever it came. Throws Failure sample/seed-changed where what was drawn before
 * stands under another seed, and sample/same-id where two sources have one id.
 */
export function drawSample(request: DrawRequest): Draw[] {
  const { plan, stored } = request;
  refuseOtherSeed(request);
  const { goals, shared } = gathered(request);
  const before = new Map(stored.map(draw => [draw.record, draw]));
  const drawn = new Map<string, Drawn>();
  for (const [stratum, goal] of goals) {
    for (const one of rankedIn(goal, stratum, request, before)) drawn.set(one.draw.record, one);
  }
  for (const one of overlapping(request, drawn, shared, before)) drawn.set(one.draw.record, one);
  const kept = stored
    .filter(({ record }) => !drawn.has(record))
    .map(draw => ({ draw, candidate: undefined }));
  return assigned(plan, [...drawn.values(), ...kept]);
}

/** The foremost of each stratum, and the records that the other plan drew. */
function gathered(request: DrawRequest): { goals: Map<string, Goal>; shared: Ranked[] } {
  const { plan, period, population, companions } = request;
  const goals = goalsOf(request);
  const shared: Ranked[] = [];
  population.visit((record, stratum, read) => {
    const hash = rankHash(plan.seed, plan.id, period, record);
    const hashed = { hash, lead: leadOf(hash) };
    const first = goals.get(stratum)?.foremost;
    if (first?.wants(hashed)) first.add({ ...read(), ...hashed });
    if (companions.has(record)) shared.push({ ...read(), ...hashed });
  });
  return { goals, shared };
}

interface Drawn {
  readonly draw: Draw;
  /** Undefined where the record is no longer one that the plan draws from. */
  readonly candidate: Ranked | undefined;
}

function refuseOtherSeed({ plan, period, stored }: DrawRequest): void {
  const other = stored.find(({ record, hash }) => hash !== rankHash(plan.seed, plan.id, period, record));
  if (other) throw new Failure('sample/seed-changed', { plan: plan.id, period, record: other.record });
}

const later = (left: string, right: string): string => (left > right ? left : right);

function goalsOf({ plan, population, stored }: DrawRequest): Map<string, Goal> {
  const before = new Map<string, { upTo: string; replaced: number }>();
  for (const { stratum, hash, reason } of stored) {
    const { upTo = '', replaced = 0 } = before.get(stratum) ?? {};
    before.set(stratum, { upTo: later(hash, upTo), replaced: replaced + (reason === null ? 0 : 1) });
  }
  return new Map(
    [...population.strata].map(([stratum, count]) => {
      const { upTo = '', replaced = 0 } = before.get(stratum) ?? {};
      const size = isCertain(stratum) ? count : amountOf(plan, count) + replaced;
      return [stratum, { population: count, replaced, foremost: foremost<Ranked>(size, upTo, count) }];
    }),
  );
}

type Standing = Pick<Draw, 'stratum' | 'population' | 'rank' | 'inclusion'>;

function drawOf(one: Ranked, standing: Standing, request: DrawRequest, before: Draw | undefined): Drawn {
  const { plan, period, now } = request;
  const { record, source, key, hash } = one;
  const fresh = { version: plan.version, reviewer: null, replaced_by: null, reason: null, drawn_at: now };
  const { level } = plan;
  const draw: Draw = {
    plan: plan.id,
    period,
    level,
    ...fresh,
    ...before,
    record,
    source,
    key,
    hash,
    ...standing,
  };
  return { draw, candidate: one };
}

function rankedIn(
  { population, replaced, foremost: first }: Goal,
  stratum: string,
  request: DrawRequest,
  before: ReadonlyMap<string, Draw>,
): Drawn[] {
  const ranked = first.ranked();
  refuseSameId(ranked);
  const scored = Math.max(1, ranked.length - replaced);
  // Of a stratum that is drawn whole, the others stand for a record that cannot be scored.
  const inclusion = scored / population;
  return ranked.map((one, index) => {
    const standing = { stratum, population, rank: index + 1, inclusion };
    return drawOf(one, standing, request, before.get(one.record));
  });
}

function refuseSameId(ranked: readonly Ranked[]): void {
  for (const [index, { hash, record, source }] of ranked.entries()) {
    const next = ranked[index + 1];
    if (next?.hash !== hash) continue;
    throw new Failure('sample/same-id', { record, sources: [source, next.source].sort() });
  }
}

/** Records that another plan drew, until as many as asked for are drawn by both. */
function overlapping(
  request: DrawRequest,
  drawn: ReadonlyMap<string, Drawn>,
  shared: Ranked[],
  before: ReadonlyMap<string, Draw>,
): Drawn[] {
  const { overlap } = request.plan;
  if (!overlap) return [];
  const others = shared.filter(({ record }) => !drawn.has(record));
  const stratum = overlapStratum(overlap.with);
  const wasDrawn = ({ record }: Ranked) => before.get(record)?.stratum === stratum;
  const missing = shareOf(overlap.rate, drawn.size) - (shared.length - others.length);
  others.sort(compareHashes);
  return others
    .map((one, index) => ({ one, index }))
    .filter(({ one, index }) => index < missing || wasDrawn(one))
    .map(({ one, index }) => {
      const standing = { stratum, population: others.length, rank: index + 1, inclusion: null };
      return drawOf(one, standing, request, before.get(one.record));
    });
}

/** Gives a reviewer to each record that has none, and puts all in the order in which they are listed. */
function assigned(plan: Sampling, all: readonly Drawn[]): Draw[] {
  const open = all.flatMap(({ draw, candidate }) =>
    draw.reviewer === null && draw.reason === null && candidate ? [candidate] : [],
  );
  const taken = all.flatMap(({ draw: { reviewer }, candidate }) =>
    reviewer === null ? [] : [{ reviewer, agent: candidate?.agent ?? null }],
  );
  const reviewers = assignReviewers(plan, open, taken);
  return all
    .map(({ draw }) => ({ ...draw, reviewer: draw.reviewer ?? reviewers.get(draw.record) ?? null }))
    .sort(inOrder);
}

function inOrder(left: Draw, right: Draw): number {
  if (left.stratum !== right.stratum) {
    const [one, other] = [isOverlap(left.stratum), isOverlap(right.stratum)];
    if (one !== other) return one ? 1 : -1;
    return left.stratum < right.stratum ? -1 : 1;
  }
  return left.rank - right.rank || (left.record < right.record ? -1 : 1);
}
