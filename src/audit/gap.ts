import { meanInterval } from '../statistics/student.ts';
import { mean } from './estimate.ts';
import type { Evaluation } from './evaluations.ts';

/** How far agents score themselves above their leaders, on the records that both scored. */
export interface Gap {
  readonly records: number;
  /** In points, above 0: agents are kinder to themselves; null where no record was scored by both. */
  readonly mean: number | null;
  /** 95 %, over the records; null for fewer than two. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** Mean scores by record. */
function scoresAt(evaluations: readonly Evaluation[], level: string): Map<string, number> {
  const scores = new Map<string, number[]>();
  for (const one of evaluations) {
    if (one.level !== level || one.record === null || one.score === null) continue;
    scores.set(one.record, [...(scores.get(one.record) ?? []), one.score]);
  }
  return new Map([...scores].map(([record, all]) => [record, mean(all) ?? 0]));
}

/** The mean of self − leader over the records that have both; several scores of a level are averaged first. */
export function gapOf(evaluations: readonly Evaluation[]): Gap {
  const leader = scoresAt(evaluations, 'leader');
  const gaps = [...scoresAt(evaluations, 'self')].flatMap(([record, self]) => {
    const other = leader.get(record);
    return other === undefined ? [] : self - other;
  });
  const sum = gaps.reduce((total, gap) => total + gap, 0);
  const squares = gaps.reduce((total, gap) => total + gap * gap, 0);
  return {
    records: gaps.length,
    mean: mean(gaps),
    interval: meanInterval(sum, squares, gaps.length) ?? null,
  };
}
