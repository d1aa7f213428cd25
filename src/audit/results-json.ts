import type { Period } from '../calendar/period.ts';
import { formatInstant } from '../calendar/zone.ts';
import { targetJson } from '../metric/json.ts';
import { maskPersonal } from '../text/mask.ts';
import type { Weighted } from './estimate.ts';
import type { Gap } from './gap.ts';
import type { Deduction } from './items.ts';
import type { Group, Results, ResultsRequest } from './results.ts';

type Json = Readonly<Record<string, unknown>>;

export function periodJson({ id, from, to, zone }: Period): Json {
  return { id, from: formatInstant(from, zone), to: formatInstant(to, zone) };
}

const interval = (range: { low: number; high: number } | null): Json | null =>
  range && { level: 0.95, ...range };

/** `n` and `k` were seen; numerator and denominator are what they stand for, weighted by 1 / inclusion. */
function weightedJson({ n, k, weight, weighted_k, value, interval: range }: Weighted): Json {
  return { value, numerator: weighted_k, denominator: weight, n, k, interval: interval(range) };
}

const gapJson = ({ records, mean, interval: range }: Gap): Json => ({
  records,
  mean,
  interval: interval(range),
});

function groupJson({ n, mean_score, pass, critical, classes, verdict, gap, funnel }: Group): Json {
  return {
    evaluations: n,
    mean_score,
    pass_rate: { ...weightedJson(pass), verdict },
    critical_error_rate: { ...weightedJson(critical), classes },
    self_leader_gap: gapJson(gap),
    funnel,
  };
}

function deductionJson({ evaluation, ...one }: Deduction): Json {
  const { key, record, level, plan, file, line } = evaluation;
  return {
    evaluation: key,
    record,
    level,
    plan,
    item: one.item,
    answer: one.answer,
    lost: one.lost,
    critical: one.critical,
    note: one.note === null ? null : maskPersonal(one.note),
    offset_s: one.offset_s,
    file,
    line,
  };
}

/** Results for programs; numbers are not rounded. */
export function resultsJson(results: Results, { period, by, plan, agent, target }: ResultsRequest): Json {
  return {
    version: 1,
    period: periodJson(period),
    by,
    plan: plan ?? null,
    agent: agent === undefined ? null : maskPersonal(agent),
    target: targetJson(target),
    total: groupJson(results.total),
    plans: results.plans,
    groups: results.groups.map(group => ({
      by: { [by]: group.value === null ? null : maskPersonal(group.value) },
      ...groupJson(group),
    })),
    apart: results.apart,
    coverage: results.coverage.map(({ drawn, done, ...one }) => ({
      ...one,
      drawn,
      done,
      rate: drawn === 0 ? null : done / drawn,
    })),
    items: results.items,
    deductions: results.deductions.map(deductionJson),
  };
}
