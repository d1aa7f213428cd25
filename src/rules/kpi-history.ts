import type { Target } from '../catalogue/target.ts';
import type { KpiFacts } from '../diagnostic/sentences/kpi.ts';
import type { Kpi } from '../document/documents.generated.ts';
import { type Found, type Rule, ruleOf } from './rule.ts';
import { hint } from './severity.ts';
import { kpisOf } from './standards.ts';
import { boundsOf, senseOf, targetOf } from './targets.ts';

const months = 3;
/** Percentage points for a share, a share of the target for anything else. */
const farShare = 0.05;
const farPart = 0.2;
/** A share that is to stay small has to come down to half of what it was, or less. */
const farTimes = 2;
/** 0.98 − 0.93 is a little less than 0.05 to a computer. */
const rounding = 1e-9;

/** The best of the months, where even that is far from the target; undefined for any other, and for a range. */
export function bestFrom(target: Target, values: readonly number[]): number | undefined {
  const sense = senseOf(target);
  const [bound = 0] = boundsOf(target);
  if (!sense || (target.unit !== 'ratio' && bound === 0)) return undefined;
  const best = sense === 'up' ? Math.max(...values) : Math.min(...values);
  const missing = sense === 'up' ? bound - best : best - bound;
  const far = target.unit === 'ratio' ? farShare : farPart * Math.abs(bound);
  const isManyTimes = target.unit === 'ratio' && sense === 'down' && bound > 0 && best >= farTimes * bound;
  return missing >= far - rounding || isManyTimes ? best : undefined;
}

/** A target per quarter is not held against months. */
const isMonthly = ({ period }: Kpi) => period === undefined || period === 'month';

/** A target that the last months came nowhere near; says nothing without a history. */
export const kpiHistory: readonly Rule[] = [
  ruleOf('kpi/unrealistic', hint, subject => {
    const { history } = subject;
    if (!history) return [];
    return kpisOf(subject).flatMap(({ loaded, kpi, path }): Found<'kpi/unrealistic'>[] => {
      const { id, version } = loaded.document;
      const past = (history.get(`${id}@${version}/${kpi.id}`) ?? []).slice(-months);
      const [first, last] = [past[0], past.at(-1)];
      const target = targetOf(kpi.target);
      if (!target || !first || !last || past.length < months || !isMonthly(kpi)) return [];
      const best = bestFrom(
        target,
        past.map(({ value }) => value),
      );
      if (best === undefined) return [];
      const facts: KpiFacts['kpi/unrealistic'] = {
        target: kpi.target ?? '',
        best,
        unit: target.unit,
        from: first.id,
        to: last.id,
      };
      return [{ loaded, path: [...path, 'target'], facts }];
    });
  }),
];
