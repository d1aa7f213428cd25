import { compareSlices, type SumRow, type Sums, sumsOf } from './aggregate.ts';
import type { Slice } from './figure.ts';
import type { Groups } from './groups.ts';
import type { Plan } from './plan.ts';
import { rankedOf, type Sample } from './ranked.ts';
import type { Reach, Tally } from './tally.ts';

/** What was counted of a part, and the groups that it is counted by. */
export interface Counted {
  readonly tally: Tally;
  readonly groups: Groups;
}

/** What the rows of a task add up to: all of them, and those of each slice that has any, null last. */
export interface Sheet {
  readonly total: Sums;
  readonly slices: readonly Sums[];
  /** From the first start to the last due date, where a calendar counts; undefined where there is none. */
  readonly reach: Reach | undefined;
}

export function sheetOf(parts: readonly Counted[], { statistic }: Plan): Sheet {
  const found = new Map<string, { by: Slice; rows: SumRow[]; samples: Sample[] }>();
  for (const { tally, groups } of parts) {
    groups.list().forEach(({ key, by, importId }, index) => {
      const rows = tally.rowsOf(index).map(row => ({ ...row, import_id: importId }));
      if (rows.length === 0) return;
      const slice = found.get(key) ?? { by, rows: [], samples: [] };
      slice.rows.push(...rows);
      slice.samples.push(tally.sampleOf(index));
      found.set(key, slice);
    });
  }
  const all = [...found.values()];
  const slices = all.map(({ by, rows, samples }) => sumsOf(by, rows, rankedOf(samples, statistic)));
  const ranked = rankedOf(
    all.flatMap(({ samples }) => samples),
    statistic,
  );
  return {
    total: sumsOf(
      {},
      all.flatMap(({ rows }) => rows),
      ranked,
    ),
    slices: slices.sort(compareSlices),
    reach: reachOf(parts),
  };
}

function reachOf(parts: readonly Counted[]): Reach | undefined {
  const first = Math.min(...parts.map(({ tally }) => tally.reach.first));
  const last = Math.max(...parts.map(({ tally }) => tally.reach.last));
  return Number.isFinite(first) && Number.isFinite(last) ? { first, last } : undefined;
}
