import type { MetricDefinition } from '../catalogue/metric.ts';
import {
  allOf,
  always,
  anyOf,
  type Condition,
  compare,
  constant,
  type Expression,
  field,
  instant,
  known,
  not,
} from './condition.ts';
import { type Draft, planOf, statisticOf } from './draft.ts';
import { filterCondition } from './filter.ts';
import { imported } from './inventory.ts';
import { apart, counted, judged, type Plan, part, type Rule, unplanned } from './plan.ts';
import { answersOf } from './survey-plans.ts';

/** How a metric of the catalogue becomes a plan; undefined, with the reason noted, where it cannot be computed. */
export type Builder = (given: Draft, definition: MetricDefinition) => Plan | undefined;

/** The record's source does not carry one of the fields that the metric reads. */
function untold({ inventory, record }: Draft, { fields }: MetricDefinition): Condition {
  return anyOf(...fields.map(name => not(imported(inventory, record, name))));
}

const readsOf = ({ record }: Draft, { fields }: Pick<MetricDefinition, 'fields'>): Plan['reads'] =>
  fields.map(field => ({ record, field }));

const said = ({ unit, direction, population }: MetricDefinition) => ({ unit, direction, population });

/** A text that is one of these words, or of their synonyms where the workspace has the term. */
export const worded =
  (name: string, ...words: readonly string[]) =>
  (given: Draft): Condition =>
    filterCondition(given, given.record, { [name]: [...words] }, given.path);

export interface Share {
  /** Who is asked about. */
  readonly rows?: (given: Draft) => Condition;
  /** Who is counted; where it cannot be told, the row is missing. */
  readonly part: (given: Draft) => Condition;
  /** What is set apart before anything is judged. */
  readonly apart?: (given: Draft) => readonly Rule[];
  /** The instant that places a row in the period, where it is not the anchor. */
  readonly placed?: string;
  /** The rows are answers to surveys, of which one of each contact counts. */
  readonly isAnswered?: boolean;
}

/** The share of the rows that a condition holds for. */
export const share =
  (terms: Share): Builder =>
  (given, definition) => {
    const { record, rows, basis } = given;
    const { direction } = definition;
    const inside = terms.part(given);
    const answers = terms.isAnswered ? answersOf(given) : undefined;
    const [when, otherwise] =
      direction === 'lower' ? (['missed', 'met'] as const) : (['met', 'missed'] as const);
    const rules = [
      ...(terms.apart?.(given) ?? []),
      ...(answers?.rules ?? []),
      apart(untold(given, definition), 'missing'),
      judged(inside, when, direction),
      judged(not(inside), otherwise, direction),
      apart(always, 'missing'),
    ];
    const placed = terms.placed === undefined ? given.placed : instant(terms.placed);
    return planOf(given, {
      parts: [
        part({
          ...{ record, placed, rules },
          rows: allOf(rows, terms.rows?.(given) ?? always),
          course: answers?.course ?? null,
        }),
      ],
      statistic: { kind: 'share' },
      ...said(definition),
      policy: { basis: terms.placed ?? basis, record, ...answers?.policy },
      reads: readsOf(given, definition),
    });
  };

/** Of a drawn record one over the chance that it was drawn; 1 of one that no plan drew. */
const drawnWeight: Expression = {
  kind: 'choice',
  of: [
    { when: known(field('weight')), gives: field('weight') },
    { when: not(known(field('plan'))), gives: constant(1) },
  ],
};

/**
 * The share of the population that a condition holds for, each drawn row standing for as many as it was drawn from.
 * Rows drawn only to compare raters stand for none; a row whose plan has drawn nothing yet is missing.
 */
export const weightedShare =
  (terms: Share): Builder =>
  (given, definition) => {
    const { record, rows, basis, placed } = given;
    const { direction } = definition;
    const inside = terms.part(given);
    const undrawn = not(known(field('plan')));
    const [yes, no] = direction === 'lower' ? (['missed', 'met'] as const) : (['met', 'missed'] as const);
    const weighs = (when: Condition, outcome: 'met' | 'missed', numerator: 'value' | 0): Rule[] => [
      { when: allOf(undrawn, when), outcome, reason: unplanned, numerator, denominator: 'value' },
      { when, outcome, reason: null, numerator, denominator: 'value' },
    ];
    const rules = [
      ...(terms.apart?.(given) ?? []),
      apart(compare(field('weight'), '==', constant(0)), 'excluded', 'overlap'),
      apart(anyOf(untold(given, definition), not(known(drawnWeight))), 'missing'),
      ...weighs(inside, yes, 'value'),
      ...weighs(not(inside), no, 0),
      apart(always, 'missing'),
    ];
    return planOf(given, {
      parts: [
        part({ record, placed, rows: allOf(rows, terms.rows?.(given) ?? always), rules, value: drawnWeight }),
      ],
      statistic: { kind: 'weighted' },
      ...said(definition),
      policy: { basis, record, weight: 'inclusion' },
      reads: readsOf(given, definition),
    });
  };

interface Value {
  /** The fields that it cannot do without, where those are not all that the metric names. */
  readonly reads?: readonly string[];
  readonly rows?: (given: Draft) => Condition;
  readonly value: (given: Draft) => Expression;
  readonly apart?: (given: Draft) => readonly Rule[];
}

/** A mean, percentile or maximum of a value; a row without it is missing, a duration below 0 is set apart. */
export const valued =
  (terms: Value): Builder =>
  (given, definition) => {
    const { record, placed, rows, basis, kpi } = given;
    const name = kpi.measure.statistic ?? definition.statistic ?? 'mean';
    const value = terms.value(given);
    const negative =
      definition.unit === 'seconds' ? [apart(compare(value, '<', constant(0)), 'excluded', 'negative')] : [];
    const rules = [
      ...(terms.apart?.(given) ?? []),
      ...negative,
      counted(known(value), statisticOf(name)),
      apart(always, 'missing'),
    ];
    return planOf(given, {
      parts: [part({ record, placed, rows: allOf(rows, terms.rows?.(given) ?? always), rules, value })],
      statistic: statisticOf(name),
      ...said(definition),
      policy: { basis, record, statistic: name },
      reads: readsOf(given, { fields: terms.reads ?? definition.fields }),
    });
  };

interface Total {
  readonly rows?: (given: Draft) => Condition;
  readonly value: (given: Draft) => Expression;
  readonly over: (given: Draft) => Expression;
}

/** One sum over another; a row that lacks one of them is missing. */
export const total =
  (terms: Total): Builder =>
  (given, definition) => {
    const { record, placed, rows, basis } = given;
    const [value, over] = [terms.value(given), terms.over(given)];
    const rules: Rule[] = [
      {
        when: allOf(known(value), known(over)),
        outcome: 'counted',
        reason: null,
        numerator: 'value',
        denominator: 'over',
      },
      apart(always, 'missing'),
    ];
    return planOf(given, {
      parts: [part({ record, placed, rows: allOf(rows, terms.rows?.(given) ?? always), rules, value, over })],
      statistic: { kind: 'total' },
      ...said(definition),
      policy: { basis, record },
      reads: readsOf(given, definition),
    });
  };

/** How many there are at as-of, of those that had begun by then. */
export const stock =
  (rows: (given: Draft) => Condition): Builder =>
  (given, definition) => {
    const { record, placed } = given;
    const standing = part({
      record,
      placed: { kind: 'as_of' },
      start: placed,
      rows: allOf(given.rows, known(placed), rows(given)),
      rules: [{ when: always, outcome: 'counted', reason: null, numerator: 1, denominator: null }],
    });
    return planOf(given, {
      parts: [standing],
      statistic: { kind: 'count' },
      ...said(definition),
      policy: { basis: 'as_of', record },
      reads: readsOf(given, definition),
    });
  };
