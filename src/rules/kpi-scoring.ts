import type { Target } from '../catalogue/target.ts';
import type { Scoring } from '../document/documents.generated.ts';
import { type Found, type Rule, ruleOf } from './rule.ts';
import { advisory, binding } from './severity.ts';
import { kpisIn, kpisOf, living, type PlacedKpi } from './standards.ts';
import { isLooser, senseOf, targetOf } from './targets.ts';

type Finding = Found<'kpi/scoring'>;

/** The endings that a distance has by the unit of its target. */
const endings: Readonly<Record<Target['unit'], RegExp>> = {
  ratio: /(?:pp|%)$/,
  seconds: /(?:s|min|h)$/,
  number: /\d$/,
};

/** From the best step to the worst, each asks less and gives fewer points. */
function steps({ loaded, kpi, path }: PlacedKpi, { steps = [] }: Scoring): Finding[] {
  const wanted = targetOf(kpi.target);
  return steps.flatMap(({ at, points }, index): Finding[] => {
    const own = { loaded, path: [...path, 'scoring', 'steps', index, 'at'] };
    const [target, above] = [targetOf(at), steps[index - 1]];
    if (!target) return [];
    if (wanted && target.unit !== wanted.unit) {
      return [{ ...own, facts: { problem: 'unit', text: at, other: kpi.target ?? '' } }];
    }
    const better = targetOf(above?.at);
    if (!above || !better || (isLooser(target, better) && points < above.points)) return [];
    return [{ ...own, facts: { problem: 'order', text: at, other: above.at } }];
  });
}

/** A distance is counted from one bound, in its unit. */
function distances({ loaded, kpi, path }: PlacedKpi, { deduct, bonus }: Scoring): Finding[] {
  const target = targetOf(kpi.target);
  return Object.entries({ deduct, bonus }).flatMap(([key, rule]): Finding[] => {
    if (!rule) return [];
    const own = { loaded, path: [...path, 'scoring', key, 'per'] };
    if (!target || senseOf(target) === undefined) {
      return [{ ...own, facts: { problem: 'no_bound', text: rule.per, other: kpi.target ?? '' } }];
    }
    const fits = endings[target.unit].test(rule.per);
    return fits ? [] : [{ ...own, facts: { problem: 'unit', text: rule.per, other: kpi.target ?? '' } }];
  });
}

/** Whether the points that KPIs give make one total. */
export const kpiScoring: readonly Rule[] = [
  ruleOf('kpi/scoring', binding, subject =>
    kpisOf(subject).flatMap(placed => {
      const { scoring } = placed.kpi;
      return scoring ? [...steps(placed, scoring), ...distances(placed, scoring)] : [];
    }),
  ),
  ruleOf('kpi/unscored', advisory, subject =>
    living(subject).flatMap(loaded => {
      const weighted = kpisIn(loaded).filter(({ kpi }) => kpi.weight);
      if (!weighted.some(({ kpi }) => kpi.scoring)) return [];
      return weighted
        .filter(({ kpi }) => !kpi.scoring)
        .map(({ path, kpi }) => ({ loaded, path, facts: { kpi: kpi.id, weight: kpi.weight ?? 0 } }));
    }),
  ),
];
