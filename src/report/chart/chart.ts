/** How the values of a chart are written: a percent is given as a ratio, 0.98 for 98 %. */
export type Unit = 'percent' | 'seconds' | 'score' | 'count';

export interface Series {
  readonly name: string;
  /** One a category; null where nothing was measured. */
  readonly values: readonly (number | null)[];
}

/** `best` says which side of the line is good; values on the other side are labelled. */
export interface TargetLine {
  readonly value: number;
  readonly label: string;
  readonly best: 'high' | 'low';
}

/** Lines over time. */
export interface TrendChart {
  readonly kind: 'trend';
  readonly unit: Unit;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly target?: TargetLine;
}

/** One process over time within its control limits: XmR, p or p′. */
export interface ControlChart {
  readonly kind: 'control';
  readonly unit: Unit;
  readonly categories: readonly string[];
  /** One a category; null where nothing was measured. */
  readonly values: readonly (number | null)[];
  readonly centre: number;
  /** One a category; limits that are the same everywhere are repeated; null where there is none. */
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
  /** The points that signal a special cause, and the Nelson rules that say so; rule 1 is beyond a limit. */
  readonly signals: readonly { readonly category: number; readonly rules: readonly number[] }[];
  readonly target?: TargetLine;
}

/** Causes by how often they occur, and their cumulative share of the total. */
export interface ParetoChart {
  readonly kind: 'pareto';
  /** In the order they are drawn: most frequent first, the rest (其他) last. Their sum is the total. */
  readonly causes: readonly { readonly title: string; readonly count: number }[];
}

export type BarOutcome = 'met' | 'missed' | 'pending' | 'missing' | 'excluded';

/** How the rows of each KPI, team or stage divide: one horizontal bar each, as shares of its own total. */
export interface OutcomeChart {
  readonly kind: 'outcomes';
  readonly bars: readonly {
    readonly title: string;
    readonly counts: { readonly [O in BarOutcome]?: number };
  }[];
}

/** How much falls into each cell of a grid, such as weekday by hour. */
export interface HeatMap {
  readonly kind: 'heat';
  readonly unit: Unit;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row, then column; null where nothing was measured. */
  readonly values: readonly (readonly (number | null)[])[];
}

/** A plan. Dates are civil dates, YYYY-MM-DD, both included. */
export interface GanttChart {
  readonly kind: 'gantt';
  readonly tasks: readonly {
    readonly title: string;
    readonly start: string;
    readonly end: string;
    readonly owner?: string;
    readonly done?: boolean;
  }[];
  readonly today?: string;
}

/** Agents, teams or sites by how much they did and at what rate, within limits that widen as n falls. */
export interface FunnelChart {
  readonly kind: 'funnel';
  readonly unit: Unit;
  /** What n counts, such as 评分量. */
  readonly size: string;
  readonly centre: number;
  /** Beyond a limit a point is marked and named. */
  readonly points: readonly { readonly title: string; readonly n: number; readonly value: number }[];
  /** Each a curve by rising n, such as 95% and 99.8%; the outermost last. */
  readonly limits: readonly {
    readonly label: string;
    readonly curve: readonly { readonly n: number; readonly low: number; readonly high: number }[];
  }[];
}

/** A daily or weekly series over phases such as 基线 and 试点, with a vertical line where a phase begins. */
export interface PhaseChart {
  readonly kind: 'phases';
  readonly unit: Unit;
  readonly categories: readonly string[];
  /** Pilot and control, or one series of differences. */
  readonly series: readonly (Series & {
    /** One a category, drawn as whiskers. */
    readonly intervals?: readonly ({ readonly low: number; readonly high: number } | null)[];
  })[];
  /** In order; each runs from its first category to the next phase. The first begins at 0. */
  readonly phases: readonly { readonly title: string; readonly from: number }[];
  readonly target?: TargetLine;
  /** A horizontal line without a good side, such as 0 for differences. */
  readonly reference?: { readonly value: number; readonly label: string };
}

export type Chart =
  | TrendChart
  | ControlChart
  | ParetoChart
  | OutcomeChart
  | HeatMap
  | GanttChart
  | FunnelChart
  | PhaseChart;
