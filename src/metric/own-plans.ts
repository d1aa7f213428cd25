import type { Unit } from '../catalogue/metric.ts';
import { parseTarget } from '../catalogue/target.ts';
import type { Field, Measure } from '../document/documents.generated.ts';
import { allOf, always, compare, constant, known } from './condition.ts';
import { elapsed } from './contact-plans.ts';
import { type Draft, draft, planOf, statisticOf } from './draft.ts';
import { filterCondition } from './filter.ts';
import { fieldType } from './inventory.ts';
import { answersPlan, promotersPlan, scorePlan } from './own-ratings.ts';
import { ratePlan, sharePlan } from './own-shares.ts';
import { isRated, numeric, populationOf, sumsPlan } from './own-sums.ts';
import { apart, counted, judged, type Plan, part } from './plan.ts';
import { type KpiSetting, refuse } from './setting.ts';

export const isLowerBetter = (target: string | undefined): boolean => {
  const parsed = target === undefined ? undefined : parseTarget(target);
  if (parsed?.op === 'change') return parsed.bound.value < 0;
  return parsed?.op === '<=' || parsed?.op === '<';
};

const directionOf = ({ kpi }: Draft): Plan['direction'] => (isLowerBetter(kpi.target) ? 'lower' : 'higher');

/** `{ratio: {part, whole}}`: the share of the rows of `whole` that are also in `part`. */
function filterRatio(given: Draft, partPath: readonly (string | number)[]): Plan {
  const { kpi, record, placed, rows, basis } = given;
  const { ratio } = kpi.measure;
  if (ratio?.unit !== undefined) {
    refuse(given, [...partPath, 'unit'], 'metric/unused-parameter', { metric: 'ratio', key: 'unit' }, 'key');
  }
  const whole = filterCondition(given, record, ratio?.whole, [...partPath, 'whole']);
  const share = filterCondition(given, record, ratio?.part, [...partPath, 'part']);
  const direction = directionOf(given);
  const [inside, outside] =
    direction === 'lower' ? (['missed', 'met'] as const) : (['met', 'missed'] as const);
  const rules = [judged(share, inside, direction), judged(always, outside, direction)];
  return planOf(given, {
    parts: [part({ record, placed, rows: allOf(rows, whole), rules })],
    statistic: { kind: 'share' },
    unit: 'ratio',
    direction,
    population: populationOf(record, ''),
    policy: { basis, record },
  });
}

function ratio(given: Draft): Plan | undefined {
  const { measure } = given.kpi;
  const path = [...given.path, 'measure', 'ratio'];
  if (measure.ratio?.part && measure.ratio.whole) return filterRatio(given, path);
  if (measure.ratio?.sum && measure.ratio.over) return sumsPlan(given, path, directionOf(given));
  const key = measure.ratio?.part
    ? 'whole'
    : measure.ratio?.whole
      ? 'part'
      : measure.ratio?.sum
        ? 'over'
        : 'sum';
  return refuse(given, path, 'metric/missing-parameter', { metric: 'ratio', key });
}

function count(given: Draft): Plan {
  const { kpi, path, record, placed, rows, basis } = given;
  const matching = filterCondition(given, record, kpi.measure.count, [...path, 'measure', 'count']);
  return planOf(given, {
    parts: [
      part({
        record,
        placed,
        rows: allOf(rows, matching),
        rules: [{ when: always, outcome: 'counted', reason: null, numerator: 1, denominator: null }],
      }),
    ],
    statistic: { kind: 'count' },
    unit: 'count',
    direction: isLowerBetter(kpi.target) ? 'lower' : 'higher',
    population: 'full',
    policy: { basis, record },
  });
}

const values = ['mean', 'median', 'p90', 'p95', 'max'] as const;

/** The statistic of a time between two instants; undefined where the measure is none. */
export const spanOf = (measure: Measure): (typeof values)[number] | undefined =>
  values.find(name => typeof measure[name] === 'object');

/** A mean, percentile or maximum of a field, or of the time from one instant to another. */
function statistic(given: Draft, name: (typeof values)[number], of: Field): Plan | undefined {
  const { kpi, path, record, placed, rows, basis, inventory } = given;
  const at = [...path, 'measure', name];
  const direction = isLowerBetter(kpi.target) ? 'lower' : 'higher';
  if (typeof of !== 'string') {
    const ends = [of.from, of.to].map(end => fieldType(inventory, record, end));
    const odd = ends.findIndex(type => type !== 'instant' && type !== 'state');
    if (odd < 0) return { ...elapsed(given, of.from, of.to, name), direction };
    const wrong = odd === 0 ? of.from : of.to;
    return refuse(given, at, 'metric/not-an-instant', { field: wrong, record });
  }
  const value = numeric(given, of, at);
  if (!value) return undefined;
  const isTime = fieldType(inventory, record, of) === 'duration';
  const unit: Unit = isTime ? 'seconds' : 'score';
  const negative = isTime ? [apart(compare(value, '<', constant(0)), 'excluded', 'negative')] : [];
  const rules = [...negative, counted(known(value), statisticOf(name)), apart(always, 'missing')];
  const isPlain = !isTime && !isPoints(given, of);
  return planOf(given, {
    parts: [
      part({
        ...{ record, placed, rules, value },
        rows: isRated(record, of) ? allOf(rows, known(value)) : rows,
      }),
    ],
    statistic: statisticOf(name),
    unit,
    direction,
    population: populationOf(record, of),
    policy: { basis, record, statistic: name, ...(isPlain && { plain: true }) },
    reads: [{ record, field: of }],
  });
}

/** Ratings and what is scored are points, and so is what the target says is. */
const isPoints = ({ kpi, record }: Draft, name: string): boolean =>
  isRated(record, name) || name === 'score' || asksForPoints(kpi.target);

const asksForPoints = (target: string | undefined): boolean => /\d ?分$/.test(target ?? '');

/** What a bare number counts beside a target: per cent, seconds or points. */
function enteredUnit(target: string | undefined): Unit {
  const unit = target === undefined ? 'number' : parseTarget(target)?.unit;
  return unit === 'ratio' || unit === 'seconds' ? unit : 'score';
}

/** `{entered, source}`: a value that no export carries, in the unit of the KPI's target (41 for 41 %). */
function entered(given: Draft, value: number): Plan | undefined {
  const { kpi, path } = given;
  const { source } = kpi.measure;
  const at = [...path, 'measure'];
  if (source === undefined)
    return refuse(given, at, 'metric/missing-parameter', { metric: 'entered', key: 'source' });
  if (kpi.where)
    return refuse(given, [...path, 'where'], 'metric/unused-parameter', { metric: 'entered', key: 'where' });
  const unit = enteredUnit(kpi.target);
  return planOf(given, {
    parts: [],
    statistic: { kind: 'entered', value: unit === 'ratio' ? Number((value / 100).toPrecision(15)) : value },
    unit,
    direction: isLowerBetter(kpi.target) ? 'lower' : 'higher',
    population: 'full',
    policy: {
      ...{ basis: 'entered', source },
      ...(unit === 'score' && !asksForPoints(kpi.target) && { plain: true }),
    },
  });
}

/** A measure of the user's own; undefined, with the reason noted, where it gives no figure. */
export function ownPlan(setting: KpiSetting): Plan | undefined {
  const { kpi } = setting;
  const { share, rate, answers, score, nps } = kpi.measure;
  if (share !== undefined) return sharePlan(setting);
  if (rate) return ratePlan(setting, isLowerBetter(kpi.target) ? 'lower' : 'higher');
  const given = draft(setting, kpi.record ?? 'contact');
  if (!given) return undefined;
  if (answers !== undefined) return answersPlan(given, answers);
  if (score !== undefined) return scorePlan(given, score);
  if (nps !== undefined) return promotersPlan(given, nps);
  return plainPlan(given);
}

function plainPlan(given: Draft): Plan | undefined {
  const { measure } = given.kpi;
  if (measure.entered !== undefined) return entered(given, measure.entered);
  if (measure.ratio) return ratio(given);
  if (measure.count) return count(given);
  for (const name of values) {
    const of = measure[name];
    if (of !== undefined) return statistic(given, name, of);
  }
  return undefined;
}
