import { metric } from '../catalogue/metric.ts';
import { constant, field } from './condition.ts';
import type { Draft } from './draft.ts';
import { fieldType } from './inventory.ts';
import type { Plan } from './plan.ts';
import { promoterScoreOf, ratingMean, ratingShare } from './rating-plans.ts';
import { refuse } from './setting.ts';

/** Ratings are those of the people who answered, unless the KPI says that they are all there are. */
const rating = metric({
  name: { 'zh-CN': '', en: '' },
  formula: { 'zh-CN': '', en: '' },
  fields: [],
  source: '',
  population: 'sample',
});

/** Whether the field holds numbers, or the reason is noted. */
function isRating(given: Draft, key: 'answers' | 'score' | 'nps', name: string): boolean {
  const { inventory, record, path } = given;
  const type = fieldType(inventory, record, name);
  if (type === 'number' || type === 'integer') return true;
  const at = [...path, 'measure', key];
  if (type) refuse(given, at, 'metric/not-a-number', { field: name, record });
  else refuse(given, at, 'metric/unknown-field', { field: name, record, closest: undefined });
  return false;
}

/** `{answers, good | bad, of}`: the share of a field's answers that are in a set. */
export function answersPlan(given: Draft, name: string): Plan | undefined {
  const { kpi, path } = given;
  const { good, bad, of } = kpi.measure;
  const at = [...path, 'measure'];
  if (!isRating(given, 'answers', name)) return undefined;
  if (good && bad)
    return refuse(given, [...at, 'bad'], 'metric/unused-parameter', { metric: 'answers', key: 'bad' }, 'key');
  const set = good ? 'good' : 'bad';
  const wanted = good ?? bad;
  if (!wanted) return refuse(given, at, 'metric/missing-parameter', { metric: 'answers', key: 'good' });
  const stray = of && wanted.find(value => !of.includes(value));
  if (stray !== undefined)
    return refuse(given, [...at, set], 'metric/outside-scale', { value: stray, of: of ?? [] });
  const plan = ratingShare(set, { of: name })(given, {
    ...rating,
    direction: good ? 'higher' : 'lower',
  });
  return plan && { ...plan, policy: { ...plan.policy, answers: name } };
}

/** `{score, of, hundred}`: the mean on a declared scale, in its own points or in a hundred. */
export function scorePlan(given: Draft, name: string): Plan | undefined {
  const { kpi, path } = given;
  const { of, hundred } = kpi.measure;
  const at = [...path, 'measure'];
  if (!isRating(given, 'score', name)) return undefined;
  if (!of) return refuse(given, at, 'metric/missing-parameter', { metric: 'score', key: 'of' });
  const plan = ratingMean({ of: name })(given, { ...rating, unit: 'score' });
  if (!plan) return undefined;
  const policy = { ...plan.policy, score: name, ...(hundred && { hundred }) };
  if (!hundred) return { ...plan, policy };
  const lowest = hundred === 'from_lowest' ? Math.min(...of) : 0;
  const span = Math.max(...of) - lowest;
  if (span <= 0) return refuse(given, [...at, 'of'], 'metric/no-span', {});
  const value = { kind: 'sum', of: [field(name), constant(-lowest)] } as const;
  return {
    ...plan,
    policy,
    scale: 100 / span,
    parts: plan.parts.map(part => ({ ...part, value: lowest === 0 ? field(name) : value })),
  };
}

/** `{nps}`: promoters less detractors of a field from 0 to 10. */
export function promotersPlan(given: Draft, name: string): Plan | undefined {
  if (!isRating(given, 'nps', name)) return undefined;
  const plan = promoterScoreOf(name)(given, { ...rating, unit: 'score' });
  return plan && { ...plan, policy: { ...plan.policy, nps: name } };
}
