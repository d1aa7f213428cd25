import { type Draft, draft as draftOf, planOf } from './draft.ts';
import { filterCondition, stateOf } from './filter.ts';
import { imported } from './inventory.ts';
import {
  allOf,
  always,
  anyOf,
  apart,
  type Condition,
  compare,
  constant,
  counted,
  field,
  judged,
  known,
  not,
  type Plan,
  part,
  type Rule,
} from './plan.ts';
import { refuse } from './setting.ts';

const ratingField = (record: Draft['record']): string => (record === 'survey' ? 'score' : 'csat');

const among = (name: string, values: readonly number[]): Condition => ({
  kind: 'among',
  of: field(name),
  values,
  folded: false,
});

/** Ratings outside the scale, and answers marked as invalid, are set apart. */
function invalid(record: Draft['record'], scale: readonly number[] | undefined): Rule[] {
  const marked = record === 'survey' ? [compare(field('valid'), '==', constant(0))] : [];
  const outside = scale ? [not(among(ratingField(record), scale))] : [];
  const when = anyOf(...marked, ...outside);
  return when.kind === 'never' ? [] : [apart(when, 'excluded', 'invalid')];
}

/** The rows of a rating: records without one are none. */
function rated(draft: Draft, rules: readonly Rule[], scale: readonly number[] | undefined) {
  const { record, placed, rows } = draft;
  const rating = field(ratingField(record));
  return part({
    record,
    placed,
    rows: allOf(rows, known(rating)),
    rules: [...invalid(record, scale), ...rules],
    value: rating,
  });
}

export function csatMean(draft: Draft): Plan {
  const { record, basis, kpi } = draft;
  const { of } = kpi.measure;
  return planOf(draft, {
    parts: [rated(draft, [counted(always, { kind: 'mean' })], of)],
    statistic: { kind: 'mean' },
    unit: 'score',
    direction: 'higher',
    population: 'sample',
    policy: { basis, record, statistic: 'mean', ...(of ? { of } : {}) },
    reads: [{ record, field: ratingField(record) }],
  });
}

export function csatTop2(draft: Draft): Plan {
  const { record, basis, kpi } = draft;
  const good = kpi.measure.good ?? [4, 5];
  const of = kpi.measure.of ?? (kpi.measure.good ? undefined : [1, 2, 3, 4, 5]);
  const rules = [judged(among(ratingField(record), good), 'met'), judged(always, 'missed')];
  return planOf(draft, {
    parts: [rated(draft, rules, of)],
    statistic: { kind: 'share' },
    unit: 'ratio',
    direction: 'higher',
    population: 'sample',
    policy: { basis, record, good, ...(of ? { of } : {}) },
    reads: [{ record, field: ratingField(record) }],
  });
}

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
export function complaintRate(given: Draft): Plan | undefined {
  const { kpi, path, inventory } = given;
  const per = kpi.measure.per ?? 'contacts';
  if (per === 'customers') {
    return refuse(given, [...path, 'measure', 'per'], 'metric/not-yet', { key: 'per: customers' });
  }
  const base = draftOf(given, per === 'orders' ? 'order' : 'contact');
  const contacts = per === 'orders' ? draftOf(given, 'contact') : base;
  if (!base || !contacts) return undefined;
  const common = { unit: 'ratio', direction: 'lower', population: 'full' } as const;
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
    parts: [
      part({ record: source.record, placed: source.placed, rows: complaint, rules: [adds('missed', 1, 0)] }),
      part({ record: base.record, placed: base.placed, rows: base.rows, rules: [adds('met', 0, 1)] }),
    ],
    statistic: { kind: 'total' },
    policy: { basis: source.basis, per, complaints: source === given ? 'complaint' : 'contact' },
    reads: [{ record: source.record, field: source.basis }],
  });
}
