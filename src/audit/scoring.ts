import { itemsOf, type ScoredItem, scaleValues } from '../catalogue/scorecard.ts';
import type { Fraction } from '../catalogue/target.ts';
import type { AnswerScale, Item, Scorecard, Text } from '../document/documents.generated.ts';
import { exactFraction } from '../statistics/decimal.ts';

/** `na`: the item does not apply; a number is a value of the item's scale. */
export type Answer = 'yes' | 'no' | 'na' | number;
export type Answers = Readonly<Record<string, Answer>>;
export type CriticalClass = NonNullable<Item['critical']>;

/** What one item brought. */
export interface ItemScore {
  readonly item: string;
  readonly section: string | undefined;
  readonly answer: Answer;
  /** In points of the item's weight; what a bonus adds; what a deduction takes off, below 0. Null for N/A. */
  readonly points: number | null;
  /** The item's weight, 0 of a bonus or deduction; null for N/A. */
  readonly max: number | null;
  /** The class of the critical error that was made. */
  readonly failed: CriticalClass | null;
}

export interface Scoring {
  /** 0 to 100. */
  readonly score: number;
  /** Null where the scorecard has no pass mark and nothing critical failed. */
  readonly passed: boolean | null;
  readonly critical: boolean;
  /** The classes of the critical errors, each once, in the order of the scorecard. */
  readonly classes: readonly CriticalClass[];
  readonly items: readonly ItemScore[];
}

/** `nothing`: no item that counts applies. */
export type ProblemKind = 'unknown' | 'range' | 'missing' | 'na' | 'nothing';

/** Why answers cannot be scored; `item` is '' where it is all of them. */
export interface ScoringProblem {
  readonly kind: ProblemKind;
  readonly item: string;
}

type Card = Pick<Scorecard, 'items' | 'sections' | 'pass_mark' | 'on_critical'>;

const words: Readonly<Record<string, Answer>> = {
  yes: 'yes',
  y: 'yes',
  true: 'yes',
  是: 'yes',
  no: 'no',
  n: 'no',
  false: 'no',
  否: 'no',
  na: 'na',
  'n/a': 'na',
  不适用: 'na',
};

const plain = (text: string) => text.normalize('NFKC').trim();

/** What a label says, in every language that it says it in. */
const wordings = (label: Text) => (typeof label === 'string' ? [label] : Object.values(label)).map(plain);

/** An answer as people and worksheets write it, on a scale also by its label; undefined for what is none. */
export function readAnswer(text: string, scale?: Item['scale']): Answer | undefined {
  const trimmed = plain(text);
  const labelled = scale?.labels?.findIndex(label => wordings(label).includes(trimmed)) ?? -1;
  if (scale && labelled >= 0) return scaleValues(scale)[labelled];
  if (/^-?\d{1,6}(\.0+)?$/.test(trimmed)) return Number(trimmed);
  const word = trimmed.toLowerCase();
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

/** Whether an item can be left without an answer: what adds or takes off did then not happen. */
export const isOptional = ({ bonus, deduction, critical }: Item): boolean =>
  bonus !== undefined || (deduction !== undefined && critical === undefined);

const isOn = ({ min, max }: AnswerScale, answer: number) =>
  Number.isInteger(answer - min) && answer >= min && answer <= max;

function problemOf(item: Item, answer: Answer | undefined): ProblemKind | undefined {
  if (answer === undefined) return isOptional(item) ? undefined : 'missing';
  if (answer === 'na') return item.na ? undefined : 'na';
  if (!item.scale) return typeof answer === 'number' ? 'range' : undefined;
  return typeof answer === 'number' && isOn(item.scale, answer) ? undefined : 'range';
}

const none: Fraction = { numerator: 0n, denominator: 1n };
const one: Fraction = { numerator: 1n, denominator: 1n };

const plus = (left: Fraction, right: Fraction): Fraction => ({
  numerator: left.numerator * right.denominator + right.numerator * left.denominator,
  denominator: left.denominator * right.denominator,
});
const times = (left: Fraction, right: Fraction): Fraction => ({
  numerator: left.numerator * right.numerator,
  denominator: left.denominator * right.denominator,
});
const sum = (fractions: readonly Fraction[]) => fractions.reduce(plus, none);
const isLess = (left: Fraction, right: Fraction) =>
  left.numerator * right.denominator < right.numerator * left.denominator;

function divisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : divisor(right, left % right);
}

function numberOf({ numerator, denominator }: Fraction): number {
  const common = divisor(numerator < 0n ? -numerator : numerator, denominator) || 1n;
  return Number(numerator / common) / Number(denominator / common);
}

/** How much of an item was done, 0 to 1. */
function share(item: Item, answer: Answer): Fraction {
  if (typeof answer !== 'number' || !item.scale) return answer === 'yes' ? one : none;
  const { min, max } = item.scale;
  return { numerator: BigInt(answer - min), denominator: BigInt(max - min) };
}

interface Counted {
  readonly scored: ScoredItem;
  readonly answer: Answer;
  /** Undefined for N/A. */
  readonly share: Fraction | undefined;
  readonly failed: CriticalClass | null;
}

function count(scored: ScoredItem, answer: Answer): Counted {
  const { item } = scored;
  if (answer === 'na') return { scored, answer, share: undefined, failed: null };
  const done = share(item, answer);
  const isFailed = (done.numerator === 0n) === (item.deduction === undefined);
  return { scored, answer, share: done, failed: isFailed ? (item.critical ?? null) : null };
}

/** The points that an item moves the total by, or counts towards its weight. */
function pointsOf({ scored: { item, weight }, share: done }: Counted): Fraction {
  const { bonus, deduction } = item;
  const whole = bonus ?? (deduction === undefined ? weight : -deduction);
  return done ? times(exactFraction(whole), done) : none;
}

const isAside = ({ scored: { item } }: Counted) => item.bonus !== undefined || item.deduction !== undefined;

/** Exactly: 100 × points ÷ maximum over the items that apply, with bonus and deductions, within 0 and 100. */
function total(counted: readonly Counted[]): Fraction | undefined {
  const applicable = counted.filter(one => one.share && !isAside(one));
  const max = sum(applicable.map(({ scored: { weight } }) => exactFraction(weight)));
  if (max.numerator === 0n) return undefined;
  const got = sum(applicable.map(pointsOf));
  const base = times(
    exactFraction(100),
    times(got, { numerator: max.denominator, denominator: max.numerator }),
  );
  const moved = plus(base, sum(counted.filter(isAside).map(pointsOf)));
  if (isLess(moved, none)) return none;
  return isLess(exactFraction(100), moved) ? exactFraction(100) : moved;
}

function itemScore(counted: Counted): ItemScore {
  const { scored, answer, failed } = counted;
  const isApplicable = counted.share !== undefined;
  return {
    item: scored.item.id,
    section: scored.section,
    answer,
    points: isApplicable ? numberOf(pointsOf(counted)) : null,
    max: isApplicable ? scored.weight : null,
    failed,
  };
}

/** The score of one evaluation, or everything that is wrong with its answers. */
export function scoreAnswers(
  card: Card,
  answers: Answers,
): Scoring | { readonly problems: readonly ScoringProblem[] } {
  const items = itemsOf(card);
  const answerOf = (id: string) => (Object.hasOwn(answers, id) ? answers[id] : undefined);
  const ids = new Set(items.map(({ item }) => item.id));
  const unknown = Object.keys(answers).filter(id => !ids.has(id));
  const problems: ScoringProblem[] = [
    ...unknown.map(item => ({ kind: 'unknown' as const, item })),
    ...items.flatMap(({ item }) => {
      const kind = problemOf(item, answerOf(item.id));
      return kind ? [{ kind, item: item.id }] : [];
    }),
  ];
  if (problems.length > 0) return { problems };
  const counted = items.map(scored => count(scored, answerOf(scored.item.id) ?? 'no'));
  const score = total(counted);
  return score ? judged(card, counted, score) : { problems: [{ kind: 'nothing', item: '' }] };
}

function judged({ pass_mark, on_critical }: Card, counted: readonly Counted[], score: Fraction): Scoring {
  const classes = [...new Set(counted.flatMap(({ failed }) => failed ?? []))];
  const critical = classes.length > 0;
  const standing = critical && on_critical !== 'fail' ? none : score;
  const isEnough = pass_mark === undefined ? null : !isLess(standing, exactFraction(pass_mark));
  return {
    score: numberOf(standing),
    passed: critical ? false : isEnough,
    critical,
    classes,
    items: counted.map(itemScore),
  };
}
