import { parsePeriod, periodOf } from '../calendar/period.ts';
import { findScorecard, pinned } from '../catalogue/scorecard.ts';
import { type Diagnostic, warning } from '../diagnostic/diagnostic.ts';
import type { RejectReason } from '../diagnostic/sentences/reject-reason.ts';
import type { Sampling, Scorecard } from '../document/documents.generated.ts';
import type { EvaluationJudge, GivenEvaluation, Judged } from '../ingest/evaluation.ts';
import { lineOf } from '../ingest/line.ts';
import { isUnreadable, type Unreadable, type Value } from '../ingest/row.ts';
import type { Draw } from '../store/draws.ts';
import type { StoredEvaluation } from '../store/evaluations.ts';
import { scoreCells } from './cells.ts';
import { unitOf } from './unit.ts';

/** What evaluations are judged by. */
export interface Register {
  readonly scorecards: readonly Scorecard[];
  /** The sampling plans. */
  readonly plans: readonly Plan[];
  /** Empty where nothing is drawn yet. */
  readonly drawsOf: (plan: string, period: string) => readonly Draw[];
  /** Who handled the record. */
  readonly agentOf: (draw: Draw) => string | null;
  /** What was evaluated before. */
  readonly stored: readonly StoredEvaluation[];
}

type Plan = Pick<Sampling, 'id' | 'level' | 'scorecard' | 'population'>;

/** Who can evaluate. */
export const levels = [
  'self',
  'leader',
  'specialist',
  'manager',
  'mystery',
  'peer',
  'third_party',
  'calibration',
];

/** An evaluation as far as other rows of the file matter to it. */
interface Review {
  readonly plan: string | null;
  readonly period: string | null;
  readonly level: string;
  readonly draw: string | null;
  readonly evaluator: string;
  readonly agent: string | null;
}

interface Judging {
  readonly register: Register;
  /** Who has evaluated a record, and the key of that evaluation. */
  readonly reviews: Map<string, string>;
  /** Who has evaluated whom as a peer. */
  readonly peers: Set<string>;
  readonly draws: Map<string, ReadonlyMap<string, Draw>>;
  /** Plans and periods without a draw, and how many rows name them. */
  readonly undrawn: Map<string, { readonly plan: string; readonly period: string; count: number }>;
}

/** Judges the evaluations of one file by what is known; keeps what it has seen to tell repetitions. */
export function evaluationJudge(register: Register): EvaluationJudge {
  const judging: Judging = {
    register,
    reviews: new Map(),
    peers: new Set(),
    draws: new Map(),
    undrawn: new Map(),
  };
  for (const { source, key, evaluator, level, ...rest } of register.stored) {
    if (evaluator === null || level === null) continue;
    remember(judging, { ...rest, evaluator, level }, identity(source, key));
  }
  return { judge: given => judge(given, judging), findings: file => undrawn(judging, file) };
}

const identity = (...parts: readonly (string | null)[]) => JSON.stringify(parts);
const reviewOf = ({ plan, period, level, draw, evaluator }: Review) =>
  identity(plan, period, level, draw, evaluator);

function remember({ reviews, peers }: Judging, review: Review, key: string): void {
  if (review.draw !== null) reviews.set(reviewOf(review), key);
  if (review.level === 'peer') peers.add(identity(review.period, review.evaluator, review.agent));
}

const rejected = (
  reason: RejectReason,
  column: string | null,
  value: Value | undefined = null,
): Unreadable => ({ reason, column, value: value === null ? null : String(value) });

const textOf = (fields: GivenEvaluation['fields'], name: string): string | null => {
  const value = fields[name];
  return typeof value === 'string' && value !== '' ? value : null;
};

/** The version of the scorecard that the row names; else that of its plan. */
function cardOf({ fields }: GivenEvaluation, plan: Plan | undefined, { register }: Judging) {
  const wanted = plan?.scorecard;
  const name = textOf(fields, 'scorecard') ?? wanted ?? null;
  const card = name === null ? undefined : findScorecard(register.scorecards, name);
  if (!card) return rejected('evaluation/scorecard', 'scorecard', name);
  const isWanted = wanted === undefined || wanted === card.id || wanted === pinned(card);
  return isWanted ? card : rejected('evaluation/other-scorecard', 'scorecard', name);
}

interface Found {
  readonly draw: Draw | null;
}

/** The draw of the record, null where nothing is drawn by the plan yet or none is named. */
function drawOf(given: GivenEvaluation, record: string | null, judging: Judging): Found | Unreadable {
  const plan = textOf(given.fields, 'plan');
  if (plan === null) return { draw: null };
  const period = textOf(given.fields, 'period') ?? '';
  const drawn = drawnBy(plan, period, judging);
  if (drawn.size === 0) {
    const name = identity(plan, period);
    const entry = judging.undrawn.get(name) ?? { plan, period, count: 0 };
    entry.count++;
    judging.undrawn.set(name, entry);
    return { draw: null };
  }
  const draw = record === null ? undefined : drawn.get(record);
  if (!draw) return rejected('evaluation/not-drawn', 'draw', record);
  return draw.reason === null ? { draw } : rejected('evaluation/replaced', 'draw', record);
}

function drawnBy(plan: string, period: string, { register, draws }: Judging): ReadonlyMap<string, Draw> {
  const name = identity(plan, period);
  const known = draws.get(name) ?? new Map(register.drawsOf(plan, period).map(draw => [draw.record, draw]));
  draws.set(name, known);
  return known;
}

/** Whether people may evaluate one another so, and this for the first time. */
function refusal(review: Review, key: string, { reviews, peers }: Judging): Unreadable | undefined {
  const { level, evaluator, agent, period } = review;
  const isOwn = agent === evaluator;
  if (level === 'self' && agent !== null && !isOwn)
    return rejected('evaluation/not-self', 'evaluator', evaluator);
  if (level !== 'self' && isOwn) return rejected('evaluation/self-review', 'evaluator', evaluator);
  if (level === 'peer' && peers.has(identity(period, agent, evaluator))) {
    return rejected('evaluation/reciprocal', 'evaluator', evaluator);
  }
  const earlier = review.draw === null ? key : (reviews.get(reviewOf(review)) ?? key);
  return earlier === key ? undefined : rejected('evaluation/twice', 'draw', review.draw);
}

/** Who evaluates, at which level, what and whom. */
function reviewIn(given: GivenEvaluation, plan: Plan | undefined, record: string | null) {
  const { fields } = given;
  const evaluator = textOf(fields, 'evaluator');
  if (evaluator === null) return rejected('evaluation/evaluator', 'evaluator');
  const level = textOf(fields, 'level') ?? plan?.level ?? null;
  if (level === null || !levels.includes(level)) return rejected('evaluation/level', 'level', level);
  return { plan: textOf(fields, 'plan'), period: textOf(fields, 'period'), level, draw: record, evaluator };
}

function recordOf({ fields }: GivenEvaluation): string | null {
  const contact = textOf(fields, 'contact_id');
  return textOf(fields, 'draw') ?? (contact === null ? null : `contact:${contact}`);
}

/** 1 ÷ inclusion; 0 for a record drawn only to compare two levels. Undrawn: what the row says. */
function weightOf(draw: Draw | null, { fields }: GivenEvaluation): Value {
  if (draw) return draw.inclusion === null ? 0 : 1 / draw.inclusion;
  return fields['weight'] ?? (textOf(fields, 'plan') === null ? 1 : null);
}

/** Whether a plan draws for the period that is named; a calibration session has a name of its own there. */
function isPeriodOf(plan: Plan, { fields }: GivenEvaluation): boolean {
  if (textOf(fields, 'level') === 'calibration') return true;
  const text = textOf(fields, 'period');
  // Which days a period has is the same in any zone.
  const period = text === null ? undefined : parsePeriod(text, 'UTC');
  return period !== undefined && periodOf(period.from, unitOf(plan), 'UTC').id === text;
}

function planOf(given: GivenEvaluation, { register }: Judging): Plan | Unreadable | undefined {
  const named = textOf(given.fields, 'plan');
  if (named === null) return undefined;
  const plan = register.plans.find(({ id }) => id === named);
  if (!plan) return rejected('evaluation/plan', 'plan', named);
  return isPeriodOf(plan, given)
    ? plan
    : rejected('evaluation/period', 'period', textOf(given.fields, 'period'));
}

function judge(given: GivenEvaluation, judging: Judging): Judged | Unreadable {
  const plan = planOf(given, judging);
  if (isUnreadable(plan)) return plan;
  const card = cardOf(given, plan, judging);
  if (isUnreadable(card)) return card;
  const record = recordOf(given);
  const drawn = drawOf(given, record, judging);
  if (isUnreadable(drawn)) return drawn;
  const { draw } = drawn;
  const found = reviewIn(given, plan, record);
  if (isUnreadable(found)) return found;
  const agent = (draw && judging.register.agentOf(draw)) ?? textOf(given.fields, 'agent');
  const review: Review = { ...found, agent };
  const key = identity(given.source, given.key);
  const scored = refusal(review, key, judging) ?? scoreCells(card, given);
  if (isUnreadable(scored)) return scored;
  remember(judging, review, key);
  const { score, passed, critical, classes } = scored.scoring;
  return {
    agent: textOf(given.fields, 'agent') ?? agent,
    level: review.level,
    draw: record,
    answers: scored.answers,
    notes: scored.notes,
    score,
    passed: passed === null ? null : Number(passed),
    critical: Number(critical),
    critical_class: classes.length > 0 ? classes.join(',') : null,
    weight: weightOf(draw, given),
  };
}

/** One warning a file, however many plans and periods it names. */
function undrawn({ undrawn: all }: Judging, file: string): Diagnostic[] {
  if (all.size === 0) return [];
  const found = [...all.values()];
  const plans = [...new Set(found.map(({ plan }) => plan))].map(plan => ({
    plan,
    periods: found.filter(one => one.plan === plan).map(({ period }) => period),
  }));
  const count = found.reduce((sum, one) => sum + one.count, 0);
  return [warning('ingest/no-draws', lineOf(file, 1), { count, plans })];
}
