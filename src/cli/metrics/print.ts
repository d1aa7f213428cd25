import type { MetricDefinition } from '../../catalogue/metric.ts';
import { isMetricId, metrics } from '../../catalogue/metrics.ts';
import { type LimitMetric, metricsByLimit } from '../../catalogue/metrics-by-limit.ts';
import { records } from '../../catalogue/records.ts';
import { fieldWord, populationWords, recordWord } from '../../report/model/words/trade.ts';
import type { Locale } from '../../text/locale.ts';
import { grid } from '../grid.ts';
import { words } from './words.ts';

/** What is listed: one metric, or the whole catalogue. */
export interface Listed {
  readonly metrics: readonly (readonly [string, MetricDefinition])[];
  readonly byLimit: readonly LimitMetric[];
}

/** The metric, or metric by time limit, of this id; everything without one, nothing for an unknown one. */
export function listed(id: string | undefined): Listed {
  if (id === undefined) return { metrics: Object.entries(metrics), byLimit: metricsByLimit };
  return {
    metrics: isMetricId(id) ? [[id, metrics[id]]] : [],
    byLimit: metricsByLimit.filter(one => one.id === id),
  };
}

/** `{start: created, stop: first_reply, within: 2h}` as it may be written in YAML. */
function flow(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return /^[<>]/.test(String(value)) ? `"${value}"` : String(value);
  }
  const pairs = Object.entries(value).map(([key, one]) => `${key}: ${flow(one)}`);
  return `{${pairs.join(', ')}}`;
}

function limitTable(byLimit: Listed['byLimit'], locale: Locale): string {
  const { columns } = words[locale];
  const titles = [columns.id, columns.name, columns.source, columns.limit].map(title => ({ title }));
  return grid(
    titles,
    byLimit.map(({ id, name, source, timeLimit }) => [id, name[locale], source, flow(timeLimit)]),
  );
}

function policyOf({ records: [record], statistic, basis: own }: MetricDefinition, locale: Locale): string {
  const say = words[locale];
  const basis = say.basis(fieldWord(own ?? records[record].anchor, locale));
  return [basis, ...(statistic ? [say.statistic(statistic)] : [])].join(say.join);
}

/** The catalogue as a table: a line for each metric, then those by time limit. */
export function catalogueTable({ metrics: all, byLimit }: Listed, locale: Locale): string {
  const say = words[locale];
  const { id, name, unit, better, record, population, source } = say.columns;
  const rows = all.map(([key, one]) => [
    key,
    one.name[locale],
    say.units[one.unit],
    say.better[one.direction],
    recordWord(one.records[0], locale),
    populationWords[one.population][locale],
    one.source,
  ]);
  const titles = [id, name, unit, better, record, population, source].map(title => ({ title }));
  return `${grid(titles, rows)}\n${say.limits}\n\n${limitTable(byLimit, locale)}`;
}

/** Everything about one metric. */
export function card({ metrics: all, byLimit }: Listed, locale: Locale): string {
  const say = words[locale];
  const cards = all.map(([id, one]) => {
    const { columns, card: lines } = say;
    const parameters = one.parameters.map(name => say.parameter(name, one.required.includes(name)));
    const said: [string, string][] = [
      [lines.formula, one.formula[locale]],
      [columns.unit, say.units[one.unit]],
      [columns.better, say.better[one.direction]],
      [columns.record, recordWord(one.records[0], locale)],
      [
        lines.records,
        one.records
          .slice(1)
          .map(kind => recordWord(kind, locale))
          .join(say.join),
      ],
      [lines.fields, one.fields.join(say.join)],
      [lines.parameters, parameters.join(say.join) || say.none],
      [lines.policy, policyOf(one, locale)],
      [columns.population, populationWords[one.population][locale]],
      [columns.source, one.source],
    ];
    const text = said
      .filter(([, value]) => value !== '')
      .map(([key, value]) => `  ${key}${say.colon}${value}\n`);
    return `${id}  ${one.name[locale]}\n${text.join('')}`;
  });
  return cards.join('\n') + (byLimit.length > 0 ? limitTable(byLimit, locale) : '');
}

/** The catalogue for programs. */
export function catalogueJson({ metrics: all, byLimit }: Listed): object {
  return {
    version: 1,
    metrics: all.map(([id, { records: kinds, ...one }]) => ({
      id,
      name: one.name,
      formula: one.formula,
      unit: one.unit,
      direction: one.direction,
      record: kinds[0],
      records: kinds,
      fields: one.fields,
      parameters: one.parameters,
      required: one.required,
      policy: {
        basis: one.basis ?? records[kinds[0]].anchor,
        ...(one.statistic && { statistic: one.statistic }),
      },
      population: one.population,
      source: one.source,
    })),
    by_time_limit: byLimit.map(({ id, name, source, timeLimit }) => ({
      id,
      name,
      source,
      time_limit: timeLimit,
    })),
  };
}
