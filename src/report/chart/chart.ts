/** How the values of a chart are written: a percent is given as a ratio, 0.98 for 98 %. */
export type Unit = 'percent' | 'seconds' | 'score' | 'count';

export interface Series {
  readonly name: string;
  /** One a category; null where nothing was measured. */
  readonly values: readonly (number | null)[];
}

/** Lines over time. */
export interface TrendChart {
  readonly kind: 'trend';
  readonly unit: Unit;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  /** `best` says which side of the line is good; values on the other side are labelled. */
  readonly target?: { readonly value: number; readonly label: string; readonly best: 'high' | 'low' };
}

export type Chart = TrendChart;
