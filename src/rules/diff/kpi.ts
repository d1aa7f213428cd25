import { compositionOf } from '../../catalogue/composition.ts';
import { isMetricId, metrics } from '../../catalogue/metrics.ts';
import type { Kpi } from '../../document/documents.generated.ts';
import { isWindow, measuredDirection } from '../measured-unit.ts';
import { type Change, changeAt, effectAt, type Pair, type Placed, valueAt } from './change.ts';
import { conditionsOf, implies } from './inclusion.ts';
import { keysOf, meaningOf, meansSame } from './meaning.ts';
import { compareTitles } from './prose.ts';
import type { Telling } from './regroup.ts';
import { compareDefinitions, compareFilters } from './scope.ts';
import { compareDurations, compareTargets } from './strictness.ts';
import { areAllApart } from './time-limit.ts';

/** What is measured, its parameters apart. */
function subjectOf({ measure, record }: Kpi): string {
  const { metric, attainment, ratio, mean, median, p90, p95, max, count } = measure;
  const { share, rate, answers, score, nps, vs } = measure;
  const own = { share, rate, answers, score, nps, made: compositionOf(measure), vs };
  return meaningOf({ metric, attainment, ratio, mean, median, p90, p95, max, count, ...own, record });
}

/** Which way is better; undefined where only the team knows. */
function directionOf({ measure }: Kpi): 'higher' | 'lower' | undefined {
  const own = measuredDirection(measure);
  if (own) return own;
  return measure.metric && isMetricId(measure.metric) ? metrics[measure.metric].direction : undefined;
}

/** A target means nothing for another measure. */
function targetEffect(older: Kpi, newer: Kpi, path: readonly string[]) {
  const [before, after] = [valueAt(older, path), valueAt(newer, path)] as (string | undefined)[];
  if (before === after) return 'unchanged';
  if (before && after && subjectOf(older) !== subjectOf(newer)) return 'changed';
  return compareTargets(before, after, directionOf(newer));
}

function compareMeasures(pair: Pair<Kpi>): Change[] {
  const [older, newer] = [pair.older.value, pair.newer.value];
  if (subjectOf(older) !== subjectOf(newer)) return [changeAt(pair, 'definition_changed', ['measure'])];
  return keysOf(older.measure, newer.measure).flatMap(key => {
    if (key === 'within') {
      const [from, to] = [older.measure.within, newer.measure.within];
      // What counts against a team for longer asks more of it.
      const effect = isWindow(newer.measure) ? compareDurations(to, from) : compareDurations(from, to);
      return effectAt(pair, effect, ['measure', key]);
    }
    const isSame = meansSame(valueAt(older.measure, [key]), valueAt(newer.measure, [key]));
    return isSame ? [] : [changeAt(pair, 'definition_changed', ['measure', key])];
  });
}

const told = ['id', 'title', 'owner', 'weight', 'where', 'target', 'levels', 'measure', 'expected_volume'];

/** What changed in a KPI; of one that was split or merged only what the pieces do not tell. */
export function compareKpis(pair: Pair<Kpi>, isRegrouped: boolean): Change[] {
  const [older, newer] = [pair.older.value, pair.newer.value];
  const target = (path: readonly string[]) => effectAt(pair, targetEffect(older, newer, path), path);
  return [
    ...compareTitles(pair),
    ...(isRegrouped ? [] : [...compareFilters(pair, ['where']), ...target(['target'])]),
    ...target(['levels', 'floor']),
    ...target(['levels', 'stretch']),
    ...compareMeasures(pair),
    ...compareDefinitions(pair, [], told),
    ...(older.weight === newer.weight ? [] : [changeAt(pair, 'weight_changed', ['weight'])]),
    ...(older.owner === newer.owner ? [] : [changeAt(pair, 'owner_changed', ['owner'])]),
    ...(older.expected_volume === newer.expected_volume
      ? []
      : [changeAt(pair, 'metadata_changed', ['expected_volume'])]),
  ];
}

const conditions = ({ value }: Placed<Kpi>) => conditionsOf(value.where);

/** The KPIs that divide the records of one among them. */
export function piecesOfKpi(whole: Placed<Kpi>, candidates: readonly Placed<Kpi>[]): readonly Placed<Kpi>[] {
  if (whole.value.target === undefined) return [];
  const inner = candidates.filter(
    candidate =>
      candidate.value.target !== undefined &&
      meansSame(candidate.value.measure, whole.value.measure) &&
      candidate.value.record === whole.value.record &&
      implies(conditions(candidate), conditions(whole)) &&
      !implies(conditions(whole), conditions(candidate)),
  );
  return areAllApart(inner.map(conditions)) ? inner : [];
}

export const kpiTelling: Telling<Kpi> = {
  item: 'kpi',
  aspect: 'target',
  id: ({ id }) => id,
  when: ({ where }) => where ?? null,
  side: ({ path, value }) => ({ path: [...path, 'target'], value: value.target ?? '' }),
  effect: (older, newer) => targetEffect(older, newer, ['target']),
};
