import type { Period } from '../calendar/period.ts';
import { parseTarget, type Target } from '../catalogue/target.ts';
import { chooseStandards } from '../metric/version.ts';
import { documentsOf, type StandardsRepository } from '../workspace/workspace.ts';

/** What a pass rate is held against, and how many judged records it takes. */
export interface Goal {
  readonly target: Target | null;
  readonly minN?: number | undefined;
}

/**
 * The target of the pass rate in the standards of the period, or in the one that is named; null where there is none,
 * or several. Throws Failure kpi/unknown-standard.
 */
export function passGoal(
  repository: StandardsRepository,
  standard: string | undefined,
  period: Period,
): Goal {
  if (documentsOf(repository, 'standard').length === 0) return { target: null };
  const kpis = chooseStandards(repository, standard, period).flatMap(
    ({ loaded }) => loaded.document.kpis ?? [],
  );
  const passing = kpis.filter(
    ({ measure, where, target }) => measure.metric === 'qa_pass_rate' && !where && target !== undefined,
  );
  const [only, other] = passing;
  const target = only?.target === undefined || other ? undefined : parseTarget(only.target);
  return target && target.op !== 'change' ? { target, minN: only?.min_n } : { target: null };
}
