import { compositionOf } from '../catalogue/composition.ts';
import { error } from '../diagnostic/diagnostic.ts';
import type { Kpi, Measure } from '../document/documents.generated.ts';
import { placeOf } from '../document/read.ts';
import { closest } from '../text/closest.ts';
import type { Rule } from './rule.ts';
import { broken } from './severity.ts';
import { kpisIn, kpisOf, living } from './standards.ts';

/** A KPI that another is made of is one of the same standard. */
const unknownPart: Rule<'kpi/unknown-part'> = {
  id: 'kpi/unknown-part',
  defaults: broken,
  check: subject =>
    kpisOf(subject).flatMap(({ loaded, kpi, path }) => {
      const ids = kpisIn(loaded).map(one => one.kpi.id);
      return (compositionOf(kpi.measure)?.parts ?? [])
        .filter(part => !ids.includes(part.kpi))
        .map(part => {
          const others = ids.filter(id => id !== kpi.id);
          const facts = { kpi: part.kpi, closest: closest(part.kpi, others) };
          const at = [...path, 'measure', ...part.path];
          return error(
            'kpi/unknown-part',
            placeOf(loaded, at, part.path.at(-1) === part.kpi ? 'key' : 'value'),
            facts,
          );
        });
    }),
};

const partsIn = ({ measure }: Kpi): string[] => compositionOf(measure)?.parts.map(({ kpi }) => kpi) ?? [];

/** The way from a KPI back to itself through what it is made of; each KPI is looked at once. */
function cycleFrom(id: string, parts: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  const waiting: string[][] = [[id]];
  for (let trail = waiting.shift(); trail; trail = waiting.shift()) {
    for (const next of parts.get(trail.at(-1) ?? '') ?? []) {
      if (next === id) return [...trail, id];
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push([...trail, next]);
    }
  }
  return undefined;
}

const partCycle: Rule<'kpi/part-cycle'> = {
  id: 'kpi/part-cycle',
  defaults: broken,
  check: subject =>
    living(subject).flatMap(loaded => {
      const placed = kpisIn(loaded);
      const parts = new Map(placed.map(({ kpi }) => [kpi.id, partsIn(kpi)]));
      // One circle is one mistake: said at the first KPI that it is found from.
      const said = new Set<string>();
      return placed.flatMap(({ kpi, path }) => {
        const kpis = partsIn(kpi).length > 0 ? cycleFrom(kpi.id, parts) : undefined;
        const circle = [...new Set(kpis)].sort().join(' ');
        if (!kpis || said.has(circle)) return [];
        said.add(circle);
        return [error('kpi/part-cycle', placeOf(loaded, [...path, 'measure']), { kpis })];
      });
    }),
};

/** What an own measure cannot do without; of several keys one. */
const needed: readonly (readonly [keyof Measure, readonly [keyof Measure, ...(keyof Measure)[]]])[] = [
  ['share', ['within']],
  ['answers', ['good', 'bad']],
  ['score', ['of']],
  ['change', ['vs']],
];

/** What an own measure lacks, by its name. */
export const lackingIn = (measure: Measure): { metric: string; key: string }[] =>
  needed
    .filter(([name, keys]) => measure[name] !== undefined && keys.every(key => measure[key] === undefined))
    .map(([metric, [key]]) => ({ metric, key }));

/** Whether the KPIs that others are made of can be. */
export const kpiParts: readonly Rule[] = [unknownPart, partCycle];
