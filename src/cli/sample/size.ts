import { Failure } from '../../diagnostic/failure.ts';
import { acceptance, aqlLots, aqlPlan } from '../../statistics/aql.ts';
import { detection, sampleToDetect, sampleToEstimate } from '../../statistics/sample-size.ts';
import { jsonLine } from '../../text/json.ts';
import type { Locale } from '../../text/locale.ts';
import { grouped } from '../../text/number.ts';
import { grid } from '../grid.ts';
import type { SampleAction, SampleOptions } from './action.ts';
import { words } from './words.ts';

/** What a question comes to: for programs and for people. */
interface Answer {
  readonly json: object;
  readonly text: (locale: Locale) => string;
}

/** Answers how large a sample has to be. */
export const size: SampleAction = async (plan, options, { out, locale }) => {
  if (plan !== undefined) throw new Failure('usage/excess-arguments', { command: 'sample size' });
  const { json, text } = answer(options);
  out(options.format === 'json' ? jsonLine({ version: 1, ...json }) : text(locale));
  return 0;
};

function answer(options: SampleOptions): Answer {
  const { margin, defects, aql } = options;
  const asked = [margin, defects, aql].filter(one => one !== undefined);
  if (asked.length !== 1 || options.population === undefined) throw new Failure('sample/question', {});
  const population = whole('--population', options.population);
  if (margin !== undefined) return estimate(population, margin, options);
  if (defects !== undefined) return detect(population, defects, options);
  return lot(population, aql ?? '');
}

function whole(option: string, text: string): number {
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (count < 1) throw new Failure('sample/number', { option, text });
  return count;
}

/** A share above 0 and below 1, written as a percentage or a decimal. */
function share(option: string, text: string): number {
  const [, digits, percent] = /^(\d{1,3}(?:\.\d{1,6})?)([%％]?)$/.exec(text) ?? [];
  const value = percent ? Number(digits) / 100 : Number(digits ?? 0);
  if (value <= 0 || value >= 1) throw new Failure('sample/number', { option, text });
  return value;
}

const percent = (value: number) => `${Number((value * 100).toPrecision(4))}%`;

function table(what: string, population: number, n: number, locale: Locale): string {
  const [purpose = '', records = '', sample = ''] = words[locale].size;
  const columns = [
    { title: purpose },
    { title: records, align: 'right' as const },
    { title: sample, align: 'right' as const },
  ];
  return grid(columns, [[what, grouped(population), grouped(n)]]);
}

/** Two-sided quantiles of the standard normal distribution, by the confidences that can be asked for. */
const quantiles: ReadonlyMap<number, number> = new Map([
  [0.9, 1.6448536269514722],
  [0.95, 1.959963984540054],
  [0.99, 2.5758293035489004],
]);

function estimate(population: number, text: string, options: SampleOptions): Answer {
  const margin = share('--margin', text);
  const rate = share('--rate', options.rate ?? '50%');
  const confidence = share('--confidence', options.confidence ?? '95%');
  const n = sampleToEstimate(population, rate, margin, quantiles.get(confidence));
  return {
    json: { population, margin, rate, confidence, sample: n },
    text: locale =>
      table(
        words[locale].estimate(percent(margin), percent(rate), percent(confidence)),
        population,
        n,
        locale,
      ),
  };
}

function detect(population: number, text: string, options: SampleOptions): Answer {
  const defects = Math.min(whole('--defects', text), population);
  const chance = share('--detect', options.detect ?? '90%');
  const n = sampleToDetect(population, defects, chance);
  return {
    json: { population, defects, detect: chance, sample: n, chance: detection(population, defects, n) },
    text: locale => table(words[locale].detect(grouped(defects), percent(chance)), population, n, locale),
  };
}

const curve = [0.01, 0.025, 0.05, 0.1, 0.15];

function lot(population: number, aql: string): Answer {
  if (aql !== '2.5') throw new Failure('sample/number', { option: '--aql', text: aql });
  const plan = aqlPlan(population);
  if (!plan) throw new Failure('sample/aql-lot', { lot: population, ...aqlLots });
  const points = curve.map(nonconforming => ({ nonconforming, accept: acceptance(plan, nonconforming) }));
  return {
    json: {
      population,
      aql: 2.5,
      confirmed: false,
      letter: plan.letter,
      sample: plan.n,
      accept: plan.accept,
      curve: points,
    },
    text: locale => {
      const say = words[locale];
      const rows = points.map(({ nonconforming, accept }) => [percent(nonconforming), percent(accept)]);
      const columns = say.curve.map(title => ({ title, align: 'right' as const }));
      const head = table(say.lot(aql), population, plan.n, locale);
      const sentence = say.plan(plan.letter, grouped(plan.n), String(plan.accept));
      return `${head}\n${sentence}\n\n${grid(columns, rows)}\n${say.unconfirmed}\n`;
    },
  };
}
