import { parameters } from '../catalogue/metric.ts';
import { isMetricId, metrics } from '../catalogue/metrics.ts';
import { parseTarget } from '../catalogue/target.ts';
import { error, type Suggestion, suggesting } from '../diagnostic/diagnostic.ts';
import { type Loaded, placeOf } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { closest } from '../text/closest.ts';
import { lackingIn } from './kpi-parts.ts';
import { measuredUnit } from './measured-unit.ts';
import { type Found, type Rule, ruleOf } from './rule.ts';
import { broken } from './severity.ts';
import { kpisOf } from './standards.ts';

/** The metric that a word was meant for: by its name in the catalogue, else by its id. */
function metricNamed(word: string): { id: string; isSure: boolean } | undefined {
  const names = Object.entries(metrics).map(([id, { name }]) => ({ id, name: name['zh-CN'] ?? '' }));
  const same = names.find(({ name }) => name === word);
  if (same) return { id: same.id, isSure: true };
  const longest = names
    .filter(({ name }) => word.includes(name))
    .sort((left, right) => right.name.length - left.name.length);
  const near =
    longest[0]?.id ??
    names.find(({ name }) => word.length > 2 && name.includes(word))?.id ??
    Object.keys(metrics).find(id => id.startsWith(`${word}_`)) ??
    closest(word, Object.keys(metrics));
  return near === undefined ? undefined : { id: near, isSure: false };
}

const unknownMetric: Rule<'kpi/unknown-metric'> = {
  id: 'kpi/unknown-metric',
  defaults: broken,
  check: subject =>
    kpisOf(subject).flatMap(({ loaded, kpi, path }) => {
      const named: [string | undefined, Path][] = [
        [kpi.measure.metric, [...path, 'measure', 'metric']],
        [kpi.valid_if?.metric, [...path, 'valid_if', 'metric']],
      ];
      return named.flatMap(([metric, at]) => {
        if (metric === undefined || isMetricId(metric)) return [];
        const near = metricNamed(metric);
        const found = error('kpi/unknown-metric', placeOf(loaded, at), { metric, closest: near?.id });
        if (!near) return [found];
        return [suggesting(found, near.isSure, { range: loaded.locate(at), text: near.id })];
      });
    }),
};

const record: Rule<'kpi/record'> = {
  id: 'kpi/record',
  defaults: broken,
  check: subject =>
    kpisOf(subject).flatMap(({ loaded, kpi, path, metric }) => {
      if (!metric || !kpi.record || metric.records.includes(kpi.record)) return [];
      const facts = { metric: kpi.measure.metric ?? '', record: kpi.record, records: metric.records };
      return [error('kpi/record', placeOf(loaded, [...path, 'record']), facts)];
    }),
};

const missingParameter: Rule<'kpi/missing-parameter'> = {
  id: 'kpi/missing-parameter',
  defaults: broken,
  check: subject =>
    kpisOf(subject).flatMap(({ loaded, kpi, path, metric }) =>
      [
        ...(metric?.required ?? [])
          .filter(key => kpi.measure[key] === undefined)
          .map(key => ({ metric: kpi.measure.metric ?? '', key })),
        ...lackingIn(kpi.measure),
      ].map(facts => error('kpi/missing-parameter', placeOf(loaded, [...path, 'measure'], 'key'), facts)),
    ),
};

const unusedParameter: Rule<'kpi/unused-parameter'> = {
  id: 'kpi/unused-parameter',
  defaults: broken,
  check: subject =>
    kpisOf(subject).flatMap(({ loaded, kpi, path, metric }) =>
      parameters
        .filter(key => metric && kpi.measure[key] !== undefined && !metric.parameters.includes(key))
        .map(key =>
          error('kpi/unused-parameter', placeOf(loaded, [...path, 'measure', key], 'key'), {
            metric: kpi.measure.metric ?? '',
            key,
          }),
        ),
    ),
};

/** What a bare number lacks to be of the metric's unit. */
const signs: Readonly<Record<string, string>> = { ratio: '%', seconds: 's' };

/** 0.98 of a share is 98 per cent. */
const asPercent = (target: string) =>
  target.replace(/(?<!\d)0?\.\d+/, decimal => String(Number((100 * Number(decimal)).toFixed(6))));

function unitSuggestions(loaded: Loaded, path: Path, target: string, wanted: string): Suggestion[] {
  const text = `${wanted === 'ratio' ? asPercent(target) : target}${signs[wanted] ?? ''}`;
  const isBare = parseTarget(target)?.unit === 'number' && parseTarget(text)?.unit === wanted;
  return isBare ? [{ isSafe: false, edits: [{ range: loaded.locate(path), text }] }] : [];
}

const targetUnit = ruleOf('kpi/target-unit', broken, subject =>
  kpisOf(subject).flatMap(({ loaded, kpi, path }): Found<'kpi/target-unit'>[] => {
    const { target } = kpi;
    const unit = measuredUnit(kpi, loaded.document);
    const parsed = parseTarget(target ?? '');
    if (!target || !parsed || !unit || parsed.op === 'change') return [];
    const wanted = unit === 'ratio' || unit === 'seconds' ? unit : 'number';
    if (parsed.unit === wanted) return [];
    const at = [...path, 'target'];
    const suggestions = unitSuggestions(loaded, at, target, wanted);
    return [{ loaded, path: at, facts: { target, unit }, suggestions }];
  }),
);

/** Whether what a KPI says can be measured. */
export const kpi: readonly Rule[] = [unknownMetric, record, missingParameter, unusedParameter, targetUnit];
