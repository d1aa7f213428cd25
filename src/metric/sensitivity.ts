import { isMetricId, metrics } from '../catalogue/metrics.ts';
import type { Kpi, Standard, Variant } from '../document/documents.generated.ts';
import type { Reader } from '../store/store.ts';
import type { StandardsRepository } from '../workspace/workspace.ts';
import { type Computed, computeFigures } from './compute.ts';
import { takeInventory } from './inventory.ts';
import type { Request } from './job.ts';
import { spanOf } from './own-plans.ts';
import type { Override } from './setting.ts';
import { effectiveLimit } from './variant.ts';

/** The definitions that any attainment could have as well; each changes one choice. */
const standardVariants: readonly (readonly [string, Variant])[] = [
  ['basis=due', { basis: 'due' }],
  ['basis=start', { basis: 'start' }],
  ['basis=stop', { basis: 'stop' }],
  ['open=missed', { open: 'missed' }],
  ['open=excluded', { open: 'excluded' }],
  ['missing=missed', { missing: 'missed' }],
  ['missing=excluded', { missing: 'excluded' }],
  ['mature', { mature: true }],
  ['as_of=latest', { as_of: 'latest' }],
];

const defaults: Variant = { basis: 'due', open: 'due', missing: 'apart', mature: false };

/** The other definitions of a time limit's attainment, those that it declares first. */
function ofAttainment(standard: Standard, kpi: Kpi): Override[] {
  const limit = standard.time_limits?.find(({ id }) => id === kpi.measure.attainment);
  if (!limit) return [];
  const current: Variant = { ...defaults, ...effectiveLimit({ kpi }, limit, limit) };
  const declared = Object.keys(limit.variants ?? {}).filter(name => name !== kpi.measure.variant);
  const differs = ([, changes]: readonly [string, Variant]) =>
    Object.entries(changes).some(([key, value]) => current[key as keyof Variant] !== value);
  // With a pause the figure is net; without, it is gross.
  const gross: [string, Variant][] = current.pause ? [['gross', { pause: [] }]] : [];
  return [
    ...declared.map(name => ({ name })),
    ...[...standardVariants.filter(differs), ...gross].map(([name, changes]) => ({ name, changes })),
  ];
}

/** A median or percentile may leave out what is still open, or take it in. */
function ofDuration({ measure }: Kpi): Override[] {
  const { metric = '', censored } = measure;
  const own = spanOf(measure);
  const statistic = own ?? measure.statistic ?? 'median';
  const isKnown =
    own !== undefined || (isMetricId(metric) && metrics[metric].parameters.includes('censored'));
  if (!isKnown || statistic === 'mean' || statistic === 'max') return [];
  const { censored: _, ...without } = measure;
  return censored === undefined
    ? [{ name: 'censored=km', measure: { ...measure, censored: 'km' } }]
    : [{ name: 'censored=none', measure: without }];
}

/** Whether short abandons leave the denominator is a choice of those metrics that know them. */
function ofMetric({ measure }: Kpi): Override[] {
  const { metric = '', short_abandon: own } = measure;
  if (!isMetricId(metric) || !metrics[metric].parameters.includes('short_abandon')) return [];
  const { short_abandon: _, ...without } = measure;
  return [
    ...(own === undefined ? [] : [{ name: 'short_abandon=none', measure: without }]),
    ...['5s', '10s', '20s']
      .filter(seconds => seconds !== own)
      .map(seconds => ({
        name: `short_abandon=${seconds}`,
        measure: { ...measure, short_abandon: seconds },
      })),
  ];
}

/**
 * The figures of the KPIs asked for under every definition (口径) that they could have: for each its own, the
 * variants that its time limit declares, then the standard ones.
 */
export function computeSensitivity(
  repository: StandardsRepository,
  store: Reader,
  request: Request,
): Computed {
  const inventory = request.inventory ?? takeInventory(repository, store);
  const own = computeFigures(repository, store, { ...request, inventory });
  const variations = own.standards.flatMap(standard =>
    (standard.kpis ?? []).flatMap(kpi => {
      const name = `${standard.id}@${standard.version}`;
      const figures = own.figures.filter(one => one.standard === name && one.kpi === kpi.id);
      if (figures.length === 0) return [];
      const overrides =
        kpi.measure.attainment === undefined
          ? [...ofMetric(kpi), ...ofDuration(kpi)]
          : ofAttainment(standard, kpi);
      const others = overrides.map(override =>
        computeFigures(repository, store, {
          ...request,
          ...{ inventory, override, kpis: [`${name}/${kpi.id}`] },
        }),
      );
      return [{ figures, others }];
    }),
  );
  const others = variations.flatMap(one => one.others);
  return {
    ...own,
    figures: variations.flatMap(one => [...one.figures, ...one.others.flatMap(({ figures }) => figures)]),
    diagnostics: [...own.diagnostics, ...others.flatMap(({ diagnostics }) => diagnostics)],
  };
}
