import type { Target } from '../catalogue/target.ts';
import type { Scoring } from '../document/documents.generated.ts';
import { type Found, type Rule, ruleOf, said } from './rule.ts';
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

/** The target that points are counted from, where there is one. */
const atTarget = ({ loaded, kpi: { target }, path }: PlacedKpi) =>
  target === undefined ? [] : said(loaded, [...path, 'target'], 'target', target);

/** From the best step to the worst, each asks less and gives fewer points. */
function steps(placed: PlacedKpi, { steps = [] }: Scoring): Finding[] {
  const { loaded, kpi, path } = placed;
  const wanted = targetOf(kpi.target);
  return steps.flatMap(({ at, points }, index): Finding[] => {
    const own = { loaded, path: [...path, 'scoring', 'steps', index, 'at'] };
    const [target, above] = [targetOf(at), steps[index - 1]];
    if (!target) return [];
    if (wanted && target.unit !== wanted.unit) {
      const facts = { problem: 'unit', text: at, other: kpi.target ?? '' } as const;
      return [{ ...own, facts, related: atTarget(placed) }];
    }
    const better = targetOf(above?.at);
    if (!above || !better || (isLooser(target, better) && points < above.points)) return [];
    const there = [...path, 'scoring', 'steps', index - 1, 'at'];
    const related = said(loaded, there, `steps[${index - 1}]`, above.at);
    return [{ ...own, facts: { problem: 'order', text: at, other: above.at }, related }];
  });
}

/** A distance is counted from one bound, in its unit. */
function distances(placed: PlacedKpi, { deduct, bonus }: Scoring): Finding[] {
  const { loaded, kpi, path } = placed;
  const related = atTarget(placed);
  const target = targetOf(kpi.target);
  return Object.entries({ deduct, bonus }).flatMap(([key, rule]): Finding[] => {
    if (!rule) return [];
    const own = { loaded, path: [...path, 'scoring', key, 'per'] };
    if (!target || senseOf(target) === undefined) {
      return [{ ...own, facts: { problem: 'no_bound', text: rule.per, other: kpi.target ?? '' }, related }];
    }
    const fits = endings[target.unit].test(rule.per);
    const facts = { problem: 'unit', text: rule.per, other: kpi.target ?? '' } as const;
    return fits ? [] : [{ ...own, facts, related }];
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
