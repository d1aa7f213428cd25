import { parseDuration } from '../../calendar/duration.ts';
import { halfWidth } from '../../text/width.ts';
import { chineseNumber } from '../quantities.ts';
import { cadencesIn } from './cadence.ts';
import { measured } from './strictness.ts';

/** A number in the prose of a clause. */
export interface Quantity {
  /** As written, such as `20 秒`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What the amount counts; two quantities of one measure can be compared. */
  readonly measure: string;
  readonly amount: number;
  /** Whether the number is the most or the least allowed; undefined where the words do not tell. */
  readonly bound: 'most' | 'least' | undefined;
}

const tenths = '[一二两三四五六七八九]成[一二三四五六七八九半]?(?=$|[。，；、）)\\s]|以[上下内]|左右|的)';
const value = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|百分之[一二三四五六七八九十百点零\d.]{1,12}|${tenths}|半|[零〇一二两三四五六七八九十百千]{1,8}(?=\s*个?(?:秒|分钟|小时|工作|自然日|日|天|声|次|遍|个月))`;
const unit = String.raw`%|‰|秒钟?|分钟|个?(?:工作小时|工作日|自然日|小时)|[日天](?!期)|个?月(?!份)|年|声|次|遍|人次?|元|倍|件|条|字|分(?![钟之公部支机析布配享开别类])|(?:s|sec|min|h|bh|wd|cd|seconds?|minutes?|hours?|(?:working |business |calendar )?days?|times?|rings?|points?)\b`;
/** A number in a code, a date or a reference is a name and no quantity. */
const shape = new RegExp(
  String.raw`(?<![A-Za-z0-9.:/_-]|第\s?|[统唯同专单划逐])(${value})\s*(${unit})?(?![A-Za-z0-9_:/-]|\.\d)`,
  'g',
);

const most =
  /(?:不高于|不超过|不大于|不多于|不长于|不晚于|(?:不应|不得|不宜|不可|不能)[^，。；]{0,12}(?:超过|高于|大于|多于|长于|晚于)|(?:至多|最多|最迟|最长)[一-鿿]{0,4}|≤|<=|每隔?|within|at most|no more than|not exceed(?:ing)?|no later than|up to|every)\s*$/iu;
const least =
  /(?:不低于|不少于|不小于|不短于|(?:不应|不得|不宜|不可|不能)[^，。；]{0,12}(?:低于|少于|小于|短于)|(?:至少|最少|最低|提前)[一-鿿]{0,4}|≥|>=|达到|at least|no less than|not less than|no fewer than)\s*$/iu;
const mostAfter = /^\s*(?:铃响|响铃|振铃|铃声)?(?:以内|之内|内|以下|之前|前(?!台)|or less|at most)/i;
const leastAfter = /^\s*(?:以上(?![的时者])|or more)/i;
/** In a prohibition the same words mean the contrary. */
const prohibition = /不应|不得|不宜|不可|不能|禁止|严禁|must not|shall not|should not/i;
const boundary = /[，。；！？,;!?\n]|\. /;

function boundOf(text: string, start: number, end: number): Quantity['bound'] {
  const before =
    text
      .slice(Math.max(0, start - 40), start)
      .split(boundary)
      .at(-1) ?? '';
  const after = text.slice(end, end + 10);
  const rest = text.slice(end, end + 40).split(boundary)[0] ?? '';
  if (least.test(before)) return 'least';
  if (most.test(before)) return 'most';
  if (prohibition.test(before) || prohibition.test(rest)) return undefined;
  if (leastAfter.test(after)) return 'least';
  return mostAfter.test(after) ? 'most' : undefined;
}

const numberOf = (text: string): number =>
  /^[\d.,]+$/.test(text) ? Number(text.replaceAll(',', '')) : (chineseNumber(text) ?? Number.NaN);

/** 九成 is 90, 九成五 is 95. */
function percentOf(text: string): number {
  const [ten = '', more = ''] = text.split('成');
  return 10 * numberOf(ten) + (more === '半' ? 5 : more === '' ? 0 : numberOf(more));
}

const dayMs = 86_400_000;

const englishUnits: readonly (readonly [RegExp, string])[] = [
  [/^(?:s|sec|seconds?)$/, 's'],
  [/^minutes?$/, 'min'],
  [/^hours?$/, 'h'],
  [/^(?:working|business) days?$/, 'wd'],
  [/^(?:calendar )?days?$/, 'cd'],
];

function measureOf(number: string, word: string): Pick<Quantity, 'measure' | 'amount'> {
  if (number.startsWith('百分之')) return { measure: '%', amount: numberOf(number.slice(3)) };
  if (number.includes('成')) return { measure: '%', amount: percentOf(number) };
  const amount = numberOf(number);
  const proper = englishUnits.find(([pattern]) => pattern.test(word.toLowerCase()))?.[1] ?? word;
  const duration = parseDuration(`${amount}${proper}`);
  if (!duration || proper === '分') return { measure: word.replace(/^个/, ''), amount };
  // Whoever writes 1 天 for 24 小时 means no other time.
  if (duration.unit === 'cd') return { measure: 'clock', amount: duration.value * dayMs };
  const { clock, amount: length } = measured(duration);
  return { measure: clock, amount: length };
}

/** The quantities of a text, in order, and how often something is done. Full-width figures count as figures. */
export function quantitiesIn(prose: string): Quantity[] {
  const text = halfWidth(prose, /[\uff05\uff10-\uff19]/g);
  const cadences = cadencesIn(text);
  const numbers = [...text.matchAll(shape)].flatMap(({ 0: found, 1: number = '', 2: word = '', index }) => {
    const end = index + found.trimEnd().length;
    if (cadences.some(one => index < one.end && one.start < end)) return [];
    const bound = boundOf(text, index, end);
    return [{ text: prose.slice(index, end), start: index, end, ...measureOf(number, word), bound }];
  });
  if (cadences.length === 0) return numbers;
  return [...numbers, ...cadences].sort((left, right) => left.start - right.start);
}

/** The text with its quantities taken out: what is left is the wording. */
export function wordingOf(prose: string, quantities: readonly Quantity[]): string {
  let wording = '';
  let end = 0;
  for (const quantity of quantities) {
    wording += `${prose.slice(end, quantity.start)}\u0000`;
    end = quantity.end;
  }
  return (wording + prose.slice(end)).replace(/\s+/g, '');
}
