import {
  allOf,
  always,
  anyOf,
  type Condition,
  compare,
  constant,
  type Expression,
  field,
  known,
  not,
  untrue,
} from './condition.ts';
import { type Draft, draft as draftOf, planOf, strangers } from './draft.ts';
import { filterCondition, stateOf } from './filter.ts';
import type { Builder } from './generic-plans.ts';
import { imported } from './inventory.ts';
import { apart, counted, judged, type Part, type Plan, part, type Rule } from './plan.ts';
import { answersOf } from './survey-plans.ts';

export const satisfaction = (record: Draft['record']): string => (record === 'survey' ? 'score' : 'csat');

export const among = (name: string, values: readonly number[]): Condition => ({
  kind: 'among',
  of: field(name),
  values,
  folded: false,
});

/** Ratings outside the scale, and answers marked as invalid, are set apart. */
function invalid(record: Draft['record'], name: string, scale: readonly number[] | undefined): Rule[] {
  const marked = record === 'survey' ? [compare(field('valid'), '==', constant(0))] : [];
  const outside = scale ? [not(among(name, scale))] : [];
  const when = anyOf(...marked, ...outside);
  return when.kind === 'never' ? [] : [apart(when, 'excluded', 'invalid')];
}

interface Rating {
  /** The field that is read; where left out, satisfaction as the record has it. */
  readonly of?: string;
  readonly rows?: (given: Draft) => Condition;
}

/** The rows of a rating: records without one are none. */
function rated(
  given: Draft,
  { of, rows }: Rating,
  rules: readonly Rule[],
  scale: readonly number[] | undefined,
) {
  const { record, placed } = given;
  const name = of ?? satisfaction(record);
  const answers = answersOf(given);
  return {
    policy: answers.policy,
    part: part({
      record,
      placed,
      rows: allOf(given.rows, known(field(name)), rows?.(given) ?? always),
      rules: [...invalid(record, name, scale), ...answers.rules, ...rules],
      value: field(name),
      course: answers.course,
    }),
  };
}

/** The mean of a rating. */
export const ratingMean =
  (rating: Rating = {}): Builder =>
  (given, { unit, direction, population }) => {
    const { record, basis, kpi } = given;
    const { of } = kpi.measure;
    const rows = rated(given, rating, [counted(always, { kind: 'mean' })], of);
    return planOf(given, {
      parts: [rows.part],
      statistic: { kind: 'mean' },
      ...{ unit, direction, population },
      policy: { basis, record, statistic: 'mean', ...(of ? { of } : {}), ...rows.policy },
      reads: [{ record, field: rating.of ?? satisfaction(record) }],
    });
  };

const oneToFive = [1, 2, 3, 4, 5];

/** The share of ratings in a set, which the measure may name: by default the upper or lower two of one to five. */
export const ratingShare =
  (set: 'good' | 'bad', rating: Rating = {}): Builder =>
  (given, { unit, direction, population }) => {
    const { record, basis, kpi } = given;
    const named = kpi.measure[set];
    const wanted = named ?? (set === 'good' ? [4, 5] : [1, 2]);
    const of = kpi.measure.of ?? (named ? undefined : oneToFive);
    const name = rating.of ?? satisfaction(record);
    const [inside, outside] = set === 'good' ? (['met', 'missed'] as const) : (['missed', 'met'] as const);
    const rules = [judged(among(name, wanted), inside, direction), judged(always, outside, direction)];
    const rows = rated(given, rating, rules, of);
    return planOf(given, {
      parts: [rows.part],
      statistic: { kind: 'share' },
      ...{ unit, direction, population },
      policy: { basis, record, [set]: wanted, ...(of ? { of } : {}), ...rows.policy },
      reads: [{ record, field: name }],
    });
  };

const zeroToTen = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Promoters of a field from 0 to 10 add 1, detractors −1: the mean, times a hundred, is the score. */
export const promoterScoreOf =
  (name: string): Builder =>
  (given, { unit, direction, population }) => {
    const { record, basis } = given;
    const value: Expression = {
      kind: 'choice',
      of: [
        { when: compare(field(name), '>=', constant(9)), gives: constant(1) },
        { when: compare(field(name), '<=', constant(6)), gives: constant(-1) },
        { when: always, gives: constant(0) },
      ],
    };
    const rows = rated(given, { of: name }, [counted(always, { kind: 'mean' })], zeroToTen);
    return planOf(given, {
      parts: [{ ...rows.part, value }],
      statistic: { kind: 'mean' },
      ...{ unit, direction, population },
      scale: 100,
      policy: { basis, record, of: zeroToTen, ...rows.policy },
      reads: [{ record, field: name }],
    });
  };

export const promoterScore: Builder = promoterScoreOf('nps');

export function responseRate(draft: Draft): Plan {
  const { inventory, record, placed, rows, basis } = draft;
  const answered = stateOf(inventory, record, 'answered');
  const told = imported(inventory, record, 'answered');
  const rules = [
    judged(known(field('csat')), 'met'),
    apart(not(imported(inventory, record, 'csat')), 'missing'),
    judged(always, 'missed'),
  ];
  return planOf(draft, {
    parts: [part({ record, placed, rows: allOf(rows, anyOf(not(told), answered)), rules })],
    statistic: { kind: 'share' },
    unit: 'ratio',
    direction: 'higher',
    population: 'full',
    policy: { basis },
    reads: [{ record, field: 'csat' }],
  });
}

const adds = (outcome: 'met' | 'missed', numerator: number, denominator: number, when = always): Rule => ({
  when,
  outcome,
  reason: null,
  numerator,
  denominator,
});

function complaintStage(draft: Draft): Condition {
  return filterCondition(draft, 'contact', { stage: '投诉' }, draft.path);
}

/** Complaints, or contacts of stage 投诉 where no source yields complaints, per contact or per order. */
export const complaintRate: Builder = (given, { unit, direction, population }) => {
  const { kpi, inventory } = given;
  const per = kpi.measure.per ?? 'contacts';
  const base = draftOf(given, per === 'orders' ? 'order' : 'contact');
  const contacts = per === 'orders' ? draftOf(given, 'contact') : base;
  if (!base || !contacts) return undefined;
  const common = { unit, direction, population, scale: unit === 'per_10k' ? 10_000 : 1 } as const;
  if (!inventory.hasComplaints && per === 'contacts') {
    const stage = complaintStage(base);
    const rules = [
      judged(stage, 'missed', 'lower'),
      judged(not(stage), 'met', 'lower'),
      apart(always, 'missing'),
    ];
    return planOf(base, {
      ...common,
      parts: [part({ record: base.record, placed: base.placed, rows: base.rows, rules })],
      statistic: { kind: 'share' },
      policy: { basis: base.basis, per, complaints: 'contact' },
      reads: [{ record: 'contact', field: 'stage' }],
    });
  }
  const source = inventory.hasComplaints ? given : contacts;
  const complaint = source === given ? source.rows : allOf(source.rows, complaintStage(source));
  return planOf(given, {
    ...common,
    parts: perBase({ ...source, rows: complaint }, base, per === 'customers'),
    statistic: { kind: 'total' },
    policy: { basis: source.basis, per, complaints: source === given ? 'complaint' : 'contact' },
    reads: [
      { record: source.record, field: source.basis },
      ...(per === 'customers' ? [{ record: 'contact', field: 'customer_id' } as const] : []),
    ],
  });
};

/** Rows that count against those that they are measured by: every record, or the first of each customer. */
function perBase(counted: Draft, base: Draft, isOnce: boolean): Part[] {
  const course: Part['course'] = isOnce ? { kind: 'view', view: { kind: 'customers' } } : null;
  // Who is nobody's customer cannot be the first contact of one.
  const nobody = isOnce ? untrue(anyOf(...strangers(base.inventory).map(({ when }) => when))) : always;
  return [
    part({
      record: counted.record,
      placed: counted.placed,
      rows: counted.rows,
      rules: [adds('missed', 1, 0)],
    }),
    part({
      record: base.record,
      placed: base.placed,
      rows: allOf(base.rows, nobody),
      rules: [adds('met', 0, 1)],
      course,
    }),
  ];
}

/** Complaints that somebody is liable for, per contact or per order. */
export const liableRate: Builder = (given, definition) => {
  const { inventory, record } = given;
  const plan = complaintRate({ ...given, inventory: { ...inventory, hasComplaints: true } }, definition);
  const [complaints, base] = plan?.parts ?? [];
  if (!plan || !complaints || !base) return undefined;
  const liable = compare(field('liable'), '==', constant(1));
  const rules = [adds('missed', 1, 0, liable), adds('met', 0, 0, not(liable)), apart(always, 'missing')];
  return {
    ...plan,
    parts: [{ ...complaints, rules }, base],
    reads: [...plan.reads, { record, field: 'liable' }],
  };
};
