import type { Figure } from '../../metric/figure.ts';
import type { Locale } from '../../text/locale.ts';
import type { Series } from './story.ts';
import { type Method, methodWords } from './words/method.ts';

const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((total, count) => total + count, 0);

const isMean = ({ policy }: Figure) => policy.statistic === 'mean';
const isPercentile = ({ policy }: Figure) => /^p\d+$/.test(policy.statistic ?? '');
const isMedian = ({ policy }: Figure) => policy.statistic === 'median';
const hasInterval = ({ population, interval }: Figure) => population === 'sample' && interval !== null;

const used: { readonly [M in Method]: (figure: Figure) => boolean } = {
  full: ({ population, target }) => population === 'full' && target !== null,
  sample: ({ population, target }) => population === 'sample' && target !== null,
  wilson: figure => hasInterval(figure) && figure.unit === 'ratio',
  n: ({ unit, denominator }) => unit !== 'ratio' && unit !== 'per_10k' && denominator !== null,
  percentile: isPercentile,
  median: isMedian,
  student: figure => hasInterval(figure) && figure.unit !== 'ratio',
  mean: isMean,
  due: ({ policy }) => policy.basis === 'due',
  missing: ({ missing }) => missing > 0,
  excluded: ({ excluded }) => sum(excluded) > 0,
  no_data: ({ verdict }) => verdict === 'no_data',
  near: ({ near }) => near,
  rounding: () => true,
  distance: ({ verdict }) => verdict === 'missed',
  streak: () => true,
};

/** The methods that the figures of a report use, in plain words. */
export function methodsOf(series: readonly Series[], locale: Locale): string[] {
  return (Object.keys(methodWords) as Method[])
    .filter(method => series.some(({ current }) => used[method](current)))
    .map(method => methodWords[method][locale]);
}
