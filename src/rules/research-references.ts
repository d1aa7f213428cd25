import type { Benchmark, Research } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { type Declared, one, type Reference } from './declared.ts';
import type { Subject } from './rule.ts';

/** What a research names. */
export function inResearch(loaded: Loaded<Research>, { kpis, items, standards }: Declared): Reference[] {
  const { standard, figures = [], pain_points = [], needs = [] } = loaded.document;
  const answers = (list: 'pain_points' | 'needs', given: typeof needs | typeof pain_points) =>
    given.flatMap(({ answered_by = [] }, index) =>
      answered_by.flatMap((id, at) => one('item', [list, index, 'answered_by', at], id, items, true)),
    );
  return [
    ...one('standard', ['standard'], standard, standards, true),
    ...figures.flatMap(({ kpi }, index) => one('kpi', ['figures', index, 'kpi'], kpi, kpis, true)),
    ...answers('pain_points', pain_points),
    ...answers('needs', needs),
  ].map(given => ({ loaded, ...given }));
}

/** What a benchmark names. */
export function inBenchmark(
  loaded: Loaded<Benchmark>,
  { kpis, standards }: Declared,
  subject: Subject,
): Reference[] {
  const limits = documentsOf(subject, 'standard').flatMap(({ document }) => document.time_limits ?? []);
  const variants = new Set(limits.flatMap(limit => Object.keys(limit.variants ?? {})));
  const { standard, rows } = loaded.document;
  return [
    ...one('standard', ['standard'], standard, standards, true),
    ...rows.flatMap(({ kpi, variant }, index) => [
      ...one('kpi', ['rows', index, 'kpi'], kpi, kpis, true),
      ...one('variant', ['rows', index, 'variant'], variant, variants, true),
    ]),
  ].map(given => ({ loaded, ...given }));
}
