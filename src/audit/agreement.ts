import { findScorecard, itemsOf } from '../catalogue/scorecard.ts';
import type { Item, Scorecard, Text } from '../document/documents.generated.ts';
import { cohenKappa, gwetAc1, percentAgreement, type Ratings } from '../statistics/agreement.ts';
import { krippendorffAlpha, type Scale } from '../statistics/krippendorff.ts';
import { mean } from './estimate.ts';
import type { Evaluation } from './evaluations.ts';
import { type Answer, isOptional } from './scoring.ts';

/** How far raters agree on one thing; null where it does not apply or cannot be told. */
export interface Agreement {
  /** Records that two or more raters rated. */
  readonly records: number;
  /** Of the pairs of raters of a record, the share that said the same. */
  readonly percent: number | null;
  /** Gwet's, of answers in words. */
  readonly ac1: number | null;
  /** Krippendorff's, of numbers. */
  readonly alpha: number | null;
  /** Of numbers: the mean distance between two raters of a record. */
  readonly mean_deviation: number | null;
}

export interface ItemAgreement extends Agreement {
  /** `scorecard.item`. */
  readonly item: string;
  readonly title: Text;
}

export interface PairAgreement {
  readonly raters: readonly [string, string];
  readonly passed: Agreement;
  /** Cohen's κ of pass and fail, which is low where nearly all pass: never to be read alone. */
  readonly kappa: number | null;
  readonly score: Agreement;
  /** The first rater's score minus the second's, the mean over the records. */
  readonly gap: number | null;
}

/** How far a rater is from the reference, on the records that both rated. */
export interface CalibrationGap {
  readonly rater: string;
  readonly records: number;
  /** Mean of |rater − reference|, in points. */
  readonly mean_deviation: number | null;
  /** Mean of rater − reference: above 0 is kinder. */
  readonly gap: number | null;
}

export interface AgreementReport {
  /** Evaluations compared, of how many records, by how many raters. */
  readonly evaluations: number;
  readonly records: number;
  readonly raters: readonly string[];
  readonly passed: Agreement;
  readonly score: Agreement;
  readonly items: readonly ItemAgreement[];
  readonly pairs: readonly PairAgreement[];
  /** Empty where no reference was named. */
  readonly calibration: readonly CalibrationGap[];
}

export interface AgreementRequest {
  /** A calibration session: the plan or the period of the evaluations of level calibration. */
  readonly session?: string | undefined;
  /** The rater whom the others are held against. */
  readonly reference?: string | undefined;
}

/** Who rated a record how; of two evaluations by the same rater the later counts. */
export type Unit = ReadonlyMap<string, Evaluation>;

/** Records that two or more raters scored with one scorecard. Self-checks are compared by their gap, not here. */
export function unitsOf(evaluations: readonly Evaluation[], { session }: AgreementRequest = {}): Unit[] {
  const units = new Map<string, Map<string, Evaluation>>();
  for (const one of evaluations) {
    const { level, record, evaluator, scorecard, plan, period } = one;
    const isMeant = session === undefined || (level === 'calibration' && [plan, period].includes(session));
    if (!isMeant || level === 'self' || record === null || evaluator === null) continue;
    const name = JSON.stringify([record, scorecard]);
    units.set(name, (units.get(name) ?? new Map()).set(evaluator, one));
  }
  return [...units.values()].filter(unit => unit.size >= 2);
}

const ratings = <Value>(
  units: readonly Unit[],
  raters: readonly string[],
  of: (one: Evaluation) => Value | null,
) =>
  units.map(unit =>
    raters.map(rater => {
      const one = unit.get(rater);
      return one ? of(one) : null;
    }),
  );

const both = <Value>(values: Ratings<Value>): Value[] => values.filter(value => value !== null);

/** The mean distance of two ratings of a record, each pair counting once. */
function deviation(all: readonly Ratings<number>[]): number | null {
  const distances = all.flatMap(unit => {
    const values = both(unit);
    return values.flatMap((value, index) => values.slice(index + 1).map(other => Math.abs(value - other)));
  });
  return mean(distances);
}

const compared = (all: readonly Ratings<unknown>[]) => all.filter(unit => both(unit).length >= 2).length;

function inWords<Value>(all: readonly Ratings<Value>[], categories: number): Agreement {
  return {
    records: compared(all),
    percent: percentAgreement(all) ?? null,
    ac1: gwetAc1(all, categories) ?? null,
    alpha: null,
    mean_deviation: null,
  };
}

function inNumbers(all: readonly Ratings<number>[], scale: Scale): Agreement {
  return {
    records: compared(all),
    percent: percentAgreement(all) ?? null,
    ac1: null,
    alpha: krippendorffAlpha(all, scale) ?? null,
    mean_deviation: deviation(all),
  };
}

const passedOf = ({ passed }: Evaluation) => passed;
const scoreOf = ({ score }: Evaluation) => score;
const number = (answer: Answer | null) => (typeof answer === 'number' ? answer : null);

/** What a rater said of an item: what adds or takes off points and was left out did not happen. */
export function answerTo(item: Item, { answers }: Evaluation): Answer | null {
  const given = Object.hasOwn(answers, item.id) ? answers[item.id] : undefined;
  return given ?? (isOptional(item) ? 'no' : null);
}

/** Every item that two raters answered on a record, by the latest version; on a scale, an N/A is no rating. */
function itemsAgreeing(
  units: readonly Unit[],
  raters: readonly string[],
  cards: readonly Scorecard[],
): ItemAgreement[] {
  const names = units.flatMap(unit => [...unit.values()].flatMap(({ scorecard }) => scorecard ?? []));
  const latest = new Map(
    [...new Set(names)].flatMap(name => {
      const card = findScorecard(cards, name);
      return card ? [[card.id, card] as const] : [];
    }),
  );
  return [...latest.values()]
    .flatMap(card => {
      const own = units.filter(unit =>
        [...unit.values()].some(({ scorecard }) => scorecard?.split('@')[0] === card.id),
      );
      return itemsOf(card).map(({ item }) => {
        const agreement = item.scale
          ? inNumbers(
              ratings(own, raters, one => number(answerTo(item, one))),
              'ordinal',
            )
          : inWords(
              ratings(own, raters, one => answerTo(item, one)),
              item.na ? 3 : 2,
            );
        return { item: `${card.id}.${item.id}`, title: item.title, ...agreement };
      });
    })
    .filter(({ records }) => records > 0);
}

function pairOf(units: readonly Unit[], first: string, second: string): PairAgreement | undefined {
  const own = units.filter(unit => unit.has(first) && unit.has(second));
  if (own.length === 0) return undefined;
  const raters = [first, second];
  const passes = ratings(own, raters, passedOf);
  const scores = ratings(own, raters, scoreOf);
  const gaps = scores.flatMap(([a = null, b = null]) => (a === null || b === null ? [] : a - b));
  return {
    raters: [first, second],
    passed: inWords(passes, 2),
    kappa: cohenKappa(passes.map(([a = null, b = null]) => [a, b] as const)) ?? null,
    score: inNumbers(scores, 'interval'),
    gap: mean(gaps),
  };
}

function calibrationGap(units: readonly Unit[], reference: string, rater: string): CalibrationGap[] {
  const pair = rater === reference ? undefined : pairOf(units, rater, reference);
  if (!pair) return [];
  const { records, mean_deviation } = pair.score;
  return [{ rater, records, mean_deviation, gap: pair.gap }];
}

/** How far the raters of the same records agree: in all, item by item and rater by rater. */
export function agreementOf(
  evaluations: readonly Evaluation[],
  cards: readonly Scorecard[],
  request: AgreementRequest,
): AgreementReport {
  const units = unitsOf(evaluations, request);
  const raters = [...new Set(units.flatMap(unit => [...unit.keys()]))].sort();
  const { reference } = request;
  return {
    evaluations: units.reduce((sum, unit) => sum + unit.size, 0),
    records: units.length,
    raters,
    passed: inWords(ratings(units, raters, passedOf), 2),
    score: inNumbers(ratings(units, raters, scoreOf), 'interval'),
    items: itemsAgreeing(units, raters, cards),
    pairs: raters.flatMap((first, index) =>
      raters.slice(index + 1).flatMap(second => pairOf(units, first, second) ?? []),
    ),
    calibration:
      reference === undefined ? [] : raters.flatMap(rater => calibrationGap(units, reference, rater)),
  };
}
