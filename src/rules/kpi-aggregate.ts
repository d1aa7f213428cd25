import type { Target } from '../catalogue/target.ts';
import { type Conditions, conditionsOf, includes } from './conditions.ts';
import { canonical } from './kpi-together.ts';
import { elsewhere, type Rule, ruleOf, type Subject } from './rule.ts';
import { advisory } from './severity.ts';
import { kpisIn, living, type PlacedKpi } from './standards.ts';
import { isLooser, targetOf } from './targets.ts';

interface Aimed extends PlacedKpi {
  readonly text: string;
  readonly target: Target;
  readonly when: Conditions;
  readonly measure: string;
}

/** The KPIs of one standard whose whole lies between its parts: a count is their sum. */
function aimedIn(kpis: readonly PlacedKpi[], { settings }: Subject): Aimed[] {
  return kpis.flatMap(placed => {
    const { kpi, metric } = placed;
    const target = targetOf(kpi.target);
    if (!target || kpi.target === undefined || kpi.measure.count || metric?.unit === 'count') return [];
    const when = conditionsOf(kpi.where, settings?.terms);
    return [{ ...placed, text: kpi.target, target, when, measure: canonical(kpi.measure) }];
  });
}

/** The one condition that a part has and the whole lacks; undefined where it is no such part. */
function partedBy(part: Aimed, whole: Aimed): string | undefined {
  const added = [...part.when.keys()].filter(key => !whole.when.has(key));
  const isPart =
    part.measure === whole.measure && part.kpi.record === whole.kpi.record && includes(whole.when, part.when);
  return isPart && added.length === 1 ? added[0] : undefined;
}

/** Two parts or more along one dimension, each of which may keep its target while the whole misses its own. */
function looserParts(whole: Aimed, kpis: readonly Aimed[]): Aimed[] {
  const dimensions = new Set(kpis.flatMap(part => partedBy(part, whole) ?? []));
  for (const dimension of dimensions) {
    const parts = kpis.filter(part => partedBy(part, whole) === dimension);
    if (parts.length > 1 && parts.every(part => isLooser(part.target, whole.target))) return parts;
  }
  return [];
}

/** A whole and two parts. */
const fewest = 3;

/** A whole cannot be better than the best of its parts. */
export const kpiAggregate: readonly Rule[] = [
  ruleOf('kpi/aggregate-inconsistent', advisory, subject =>
    living(subject).flatMap(loaded => {
      const all = kpisIn(loaded);
      if (all.length < fewest) return [];
      const kpis = aimedIn(all, subject);
      return kpis.flatMap(whole => {
        const parts = looserParts(whole, kpis);
        if (parts.length === 0) return [];
        const facts = { target: whole.text, parts: parts.map(({ kpi, text }) => `${kpi.id} ${text}`) };
        const related = parts.map(({ kpi, text, path }) =>
          elsewhere(loaded, [...path, 'target'], 'related/target', { name: kpi.id, target: text }),
        );
        return [{ loaded, path: [...whole.path, 'target'], facts, related }];
      });
    }),
  ),
];
