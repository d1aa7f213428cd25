import { type Period, parsePeriod, periodOf, previousPeriods } from '../../calendar/period.ts';
import type { Instant } from '../../calendar/zone.ts';
import { parseTarget } from '../../catalogue/target.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { Charter, Goal, Standard } from '../../document/documents.generated.ts';
import { lastCompleteMonth } from '../../metric/complete-month.ts';
import { type Feasibility, judgeFeasibility } from '../../metric/feasibility.ts';
import { figuresJson } from '../../metric/json.ts';
import type { Reader } from '../../store/store.ts';
import type { StandardsRepository } from '../../workspace/workspace.ts';
import type { DocumentRequest } from '../build.ts';
import { kpiOfGoal } from './baseline.ts';

/** The months that a goal is held against. */
const months = 12;

/** What history says of a goal, or why it says nothing. */
export type GoalHistory =
  | { readonly state: 'judged'; readonly judged: Feasibility }
  | { readonly state: 'no_kpi' | 'no_store' | 'change' | 'target' };

export interface HistoryOfGoals {
  readonly byGoal: ReadonlyMap<Goal, GoalHistory>;
  /** The months before the project begins, so that what it changes is not in them; [] where they are not known. */
  readonly periods: readonly Period[];
}

/** Undefined before the first import. */
function storeOf({ store }: DocumentRequest): Reader | undefined {
  try {
    return store();
  } catch (cause) {
    if (cause instanceof Failure && cause.code === 'store/none') return undefined;
    throw cause;
  }
}

/** The last month before the plan begins; while that is still to come, the last complete month with data. */
function lastMonth(
  { plan }: Charter,
  store: Reader,
  { settings }: StandardsRepository,
  now: Instant,
): Period | undefined {
  const { timezone } = settings;
  const [start] = plan.map(task => task.start).sort();
  const day = start === undefined ? undefined : parsePeriod(start, timezone);
  const [before] = day ? previousPeriods(periodOf(day.from, 'month', timezone), 1) : [];
  return before && before.to <= now ? before : lastCompleteMonth(store, timezone);
}

const isTargetRefused = (cause: unknown): boolean =>
  cause instanceof Failure && ['feasibility/target', 'feasibility/target-unit'].includes(cause.code);

function historyOf(
  goal: Goal,
  { repository, now }: DocumentRequest,
  standards: readonly Standard[],
  data: { readonly store: Reader; readonly until: Period } | undefined,
): GoalHistory {
  const found = kpiOfGoal(goal, standards);
  if (!found) return { state: 'no_kpi' };
  if (parseTarget(goal.target)?.op === 'change') return { state: 'change' };
  if (!data) return { state: 'no_store' };
  const { id, version } = found.standard;
  const kpi = `${id}@${version}/${found.kpi.id}`;
  const { store, until } = data;
  try {
    const request = { kpi, target: goal.target, until, periods: months, now };
    return { state: 'judged', judged: judgeFeasibility(repository, store, request) };
  } catch (cause) {
    if (isTargetRefused(cause)) return { state: 'target' };
    throw cause;
  }
}

/** Every goal held against the months before the project begins, each by the definition of its KPI. */
export function computeHistories(
  request: DocumentRequest,
  charter: Charter,
  standards: readonly Standard[],
): HistoryOfGoals {
  const { repository, now } = request;
  const store = storeOf(request);
  const until = store && lastMonth(charter, store, repository, now);
  const data = store && until && { store, until };
  return {
    byGoal: new Map(charter.goals.map(goal => [goal, historyOf(goal, request, standards, data)])),
    periods: until ? [...previousPeriods(until, months - 1), until] : [],
  };
}

export const judgedOf = ({ byGoal }: HistoryOfGoals): Feasibility[] =>
  [...byGoal.values()].flatMap(one => (one.state === 'judged' ? [one.judged] : []));

/** What stands in `<name>.figures.json`: of each goal the figure of every month with data. */
export function historiesJson(histories: HistoryOfGoals): object[] {
  return judgedOf(histories).flatMap(({ past }) =>
    past
      .filter(({ figure }) => figure.value !== null)
      .map(({ figure, period, asOf }) => {
        const { version: _, ...figures } = figuresJson([figure], period, asOf);
        return figures;
      }),
  );
}
