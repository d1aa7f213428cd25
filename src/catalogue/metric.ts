import type { Bilingual } from '../text/locale.ts';
import type { RecordKind } from './records.ts';

/** What the value of a figure counts. */
export type Unit = 'ratio' | 'seconds' | 'score' | 'count' | 'per_10k';

/** Whether a figure speaks for every record (全量) or for those that were drawn or answered (抽样). */
export type Population = 'full' | 'sample';

/** The measure keys that a catalogue metric can understand. */
export const parameters = [
  'statistic',
  'censored',
  'attribution',
  'within',
  'window',
  'tolerance',
  'short_abandon',
  'good',
  'bad',
  'of',
  'per',
  'critical_class',
  'item',
  'hours',
  'coefficient',
  'reference',
  'action',
] as const;

export type Parameter = (typeof parameters)[number];

/** One metric of the catalogue: what it means in words. How it is computed is its plan, under the same id. */
export interface MetricDefinition {
  readonly name: Bilingual;
  /** Numerator over denominator, in words. */
  readonly formula: Bilingual;
  readonly unit: Unit;
  readonly direction: 'higher' | 'lower';
  readonly population: Population;
  /** The kinds of record it can be computed on; the first is the default. */
  readonly records: readonly [RecordKind, ...RecordKind[]];
  /** The fields that it reads of the default record. */
  readonly fields: readonly string[];
  readonly parameters: readonly Parameter[];
  /** The parameters that a measure has to give. */
  readonly required: readonly Parameter[];
  /** What places its rows in a period, where that is not the anchor of the default record. */
  readonly basis?: string;
  /** The least and the most that it can be, where its scale is not the user's. */
  readonly range?: readonly [number, number];
  /** What `statistic` is when a measure does not say. */
  readonly statistic?: string;
  /** Its number in the catalogue of customer service metrics. */
  readonly source: string;
}

type Said = Pick<MetricDefinition, 'name' | 'formula' | 'fields' | 'source'>;

const plain = {
  unit: 'ratio',
  direction: 'higher',
  population: 'full',
  records: ['contact'],
  parameters: [],
  required: [],
} as const;

/** A share of contacts of which more is better, unless it says otherwise. */
export const metric = (given: Said & Partial<MetricDefinition>): MetricDefinition => ({ ...plain, ...given });
