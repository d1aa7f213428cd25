import type { MetricDefinition } from '../catalogue/metric.ts';
import type { Target } from '../catalogue/target.ts';
import type { KpiFacts } from '../diagnostic/sentences/kpi.ts';
import type { Path } from '../document/tree.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { measuredRange } from './measured-unit.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject, said } from './rule.ts';
import { advisory, binding, broken, type Severities } from './severity.ts';
import { kpisOf, type PlacedKpi } from './standards.ts';
import { boundsOf, senseOf, targetOf } from './targets.ts';

export const isShare = ({ kpi: { measure }, metric }: Pick<PlacedKpi, 'kpi' | 'metric'>): boolean =>
  metric?.unit === 'ratio' ||
  [measure.attainment, measure.ratio?.part, measure.share, measure.answers].some(one => one !== undefined);

/** Scores without a declared scale are mostly these. */
const usual = [1, 5] as const;

/** The values that a figure can have; undefined where nothing bounds it. */
export function rangeOf(placed: PlacedKpi): readonly [number, number] | undefined {
  if (isShare(placed)) return [0, 1];
  const { metric, kpi } = placed;
  if (metric?.unit !== 'score') return measuredRange(kpi.measure);
  if (metric.range) return metric.range;
  const { of } = kpi.measure;
  return of ? [Math.min(...of), Math.max(...of)] : usual;
}

/** Whether the range of a score is only what such scores mostly have. */
const isAssumed = ({ metric, kpi: { measure } }: PlacedKpi) =>
  metric?.unit === 'score' && !metric.range && measure.of === undefined;

type Facts = KpiFacts['kpi/unit-range'];

interface Judged {
  readonly facts: Facts;
  readonly severities?: Severities;
}

/** A share of 0.98 % was hardly meant, nor a net promoter score of 0.4. */
const isTiny = (target: Target, most: number) => boundsOf(target).every(value => value > 0 && value <= most);

/**
 * Below the middle of its scale a good score asks nothing; it was rather written on another scale. The lowest of
 * all is `kpi/trivial`.
 */
const isLow = (target: Target, [low, high]: readonly [number, number]) =>
  low >= 0 && high > low && boundsOf(target).every(value => value > low && value < (low + high) / 2);

const lowerIsBetter = (metric: MetricDefinition | undefined) => metric?.direction === 'lower';

/** What is wrong with the numbers of a target for what a KPI measures. */
function judge(placed: PlacedKpi, text: string): Judged | undefined {
  const [target, range] = [targetOf(text), rangeOf(placed)];
  if (!target || !range || target.op === 'change' || (target.unit === 'ratio') !== isShare(placed)) {
    return undefined;
  }
  const [low, high] = range;
  const facts: Facts = { target: text, low, high, isShare: isShare(placed) };
  if (boundsOf(target).some(value => value < low || value > high)) {
    return isAssumed(placed) ? { facts: { ...facts, why: 'assumed' }, severities: advisory } : { facts };
  }
  if (senseOf(target) !== 'up' || lowerIsBetter(placed.metric)) return undefined;
  const why = unlikely(target, range, facts.isShare);
  const isFixed = placed.metric?.range !== undefined;
  return why && { facts: { ...facts, why, ...(isFixed && { isFixed }) }, severities: advisory };
}

function unlikely(target: Target, range: readonly [number, number], isRatio: boolean): Facts['why'] {
  if (isRatio) return isTiny(target, 0.01) ? 'tiny' : undefined;
  if (range[0] < 0) return isTiny(target, 1) ? 'tiny' : undefined;
  return isLow(target, range) ? 'low' : undefined;
}

/** Where the scale is declared, where it is. */
const atScale = ({ loaded, path, kpi: { measure } }: PlacedKpi) =>
  measure.of ? said(loaded, [...path, 'measure', 'of'], 'of', measure.of.join(', ')) : [];

/** The targets of a KPI: its own, and those of its levels. */
function aimsOf({ kpi: { target, levels = {} }, path }: PlacedKpi): { text: string; path: Path }[] {
  const levelled = Object.entries(levels).map(([name, text]) => ({ text, path: [...path, 'levels', name] }));
  return target === undefined ? levelled : [{ text: target, path: [...path, 'target'] }, ...levelled];
}

function ofGoals(subject: Subject): Found<'kpi/unit-range'>[] {
  const kpis = kpisOf(subject);
  return documentsOf(subject, 'charter').flatMap(loaded =>
    loaded.document.goals.flatMap(({ kpi: id, target }, index): Found<'kpi/unit-range'>[] => {
      const placed = id === undefined ? undefined : kpis.find(({ kpi }) => kpi.id === id);
      const judged = placed && judge(placed, target);
      if (!placed || !judged) return [];
      const there = [...placed.path, 'measure'];
      const related = [elsewhere(placed.loaded, there, 'related/declared', { name: placed.kpi.id })];
      return [{ loaded, path: ['goals', index, 'target'], ...judged, related }];
    }),
  );
}

const unitRange = ruleOf('kpi/unit-range', binding, subject => [
  ...kpisOf(subject).flatMap(placed =>
    aimsOf(placed).flatMap(({ text, path }): Found<'kpi/unit-range'>[] => {
      const judged = judge(placed, text);
      return judged ? [{ loaded: placed.loaded, path, ...judged, related: atScale(placed) }] : [];
    }),
  ),
  ...ofGoals(subject),
]);

/** An answer that nobody can give counts for nothing. */
const outsideScale = ruleOf('kpi/outside-scale', broken, subject =>
  kpisOf(subject).flatMap(placed => {
    const { measure } = placed.kpi;
    const { of } = measure;
    if (!of) return [];
    const { loaded, path } = placed;
    const related = atScale(placed);
    return (['good', 'bad'] as const).flatMap(key =>
      (measure[key] ?? []).flatMap((value, index): Found<'kpi/outside-scale'>[] =>
        of.includes(value)
          ? []
          : [{ loaded, path: [...path, 'measure', key, index], facts: { value, of }, related }],
      ),
    );
  }),
);

/** Whether the numbers of KPIs lie on the scales that they are measured on. */
export const kpiRange: readonly Rule[] = [unitRange, outsideScale];
