import { parseDuration } from '../calendar/duration.ts';
import { parseTarget } from '../catalogue/target.ts';
import { toSimplified } from '../text/traditional.ts';
import { halfWidth } from '../text/width.ts';

/** What a number in a text counts; days as people say them (天) are neither working nor clock time. */
export type QuantityKind = 'share' | 'clock' | 'working' | 'day' | 'points';

/** A number with its unit in running text, in the unit's base: shares of one, seconds, working hours, days. */
export interface Quantity {
  readonly kind: QuantityKind;
  readonly value: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const digit: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const scale: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A whole number below ten thousand in Chinese numerals. */
function chineseWhole(text: string): number | undefined {
  let total = 0;
  let pending: number | undefined;
  for (const sign of text) {
    const unit = scale[sign];
    if (unit !== undefined) total += (pending ?? 1) * unit;
    else if (digit[sign] === undefined) return undefined;
    pending = unit === undefined ? digit[sign] : undefined;
  }
  return total + (pending ?? 0);
}

/** 九十八 is 98, 十五 is 15, 九十九点五 is 99.5, 半 is a half; undefined for any other word. */
export function chineseNumber(text: string): number | undefined {
  if (text === '半') return 0.5;
  const [whole = '', fraction = '', more] = text.split('点');
  const value = whole === '' || more !== undefined ? undefined : chineseWhole(whole);
  const decimals = [...fraction].map(sign => digit[sign] ?? 'x').join('');
  return value === undefined || decimals.includes('x') ? undefined : Number(`${value}.${decimals || 0}`);
}

const kinds: Readonly<Record<string, readonly [QuantityKind, number]>> = {
  '%': ['share', 0.01],
  '‰': ['share', 0.001],
  分: ['points', 1],
  秒: ['clock', 1],
  秒钟: ['clock', 1],
  s: ['clock', 1],
  sec: ['clock', 1],
  second: ['clock', 1],
  分钟: ['clock', 60],
  min: ['clock', 60],
  minute: ['clock', 60],
  刻钟: ['clock', 900],
  小时: ['clock', 3600],
  钟头: ['clock', 3600],
  h: ['clock', 3600],
  hour: ['clock', 3600],
  bh: ['working', 1],
  工作小时: ['working', 1],
  'working hour': ['working', 1],
  wd: ['working', 8],
  工作日: ['working', 8],
  工作天: ['working', 8],
  'working day': ['working', 8],
  'business day': ['working', 8],
  cd: ['day', 1],
  日: ['day', 1],
  天: ['day', 1],
  周: ['day', 7],
  星期: ['day', 7],
  自然日: ['day', 1],
  日历日: ['day', 1],
  day: ['day', 1],
  'calendar day': ['day', 1],
};

const number = String.raw`\d{1,9}(?:\.\d{1,6})?|[零〇一二两三四五六七八九十百千半]{1,12}(?:点[零〇一二三四五六七八九]{1,6})?`;
const unit = String.raw`[%‰]|工作小时|工作[日天]|自然日|日历日|秒钟?|分钟|分(?![之公支部机制秒析布类别百])(?!\s?\d)|刻钟|小时|钟头|天|周(?![一二三四五六日年末期边])|星期(?![一二三四五六日天])|日(?![常期程志历报])|(?:working |business |calendar )?(?:days?|hours?)\b|minutes?\b|mins?\b|seconds?\b|secs?\b|(?:bh|wd|cd|s|h)(?![a-z])`;
const quantity = new RegExp(String.raw`(?<![\d.第月A-Za-z×*])(${number})\s?个?\s?(${unit})(?!级)`, 'giu');
const numeral = '[零〇一二两三四五六七八九十百千]';
/** 百分之九十八, 三分之二, 九成五, 百分百. */
const worded = new RegExp(
  `(?<base>[百千万]|${numeral}{1,4})分之(?<part>${number})|(?<![统唯第同专单合归划\\d])(?<tenths>[一二两三四五六七八九十\\d])成(?<more>[一二三四五六七八九半])?(?=$|[^一-鿿]|[的以及之左右或至到客用顾订工投满率])|百分(?:之)?百`,
  'gu',
);
/** 一天 within 每一天 or 当日 names a day and does not measure it; the 4 of 1/4 is no number of its own. */
const naming = /[每当次翌隔同上下月周这那第年]\s*$|\d\s?\/\s?$/u;

const fullWidth = /[％．０-９ａ-ｚＡ-Ｚ]/g;

const numberOf = (text: string) => (/^\d/.test(text) ? Number(text) : chineseNumber(text));

/** The share that words for one give, of their parts. */
function shareOf({ base, part, tenths, more }: Readonly<Record<string, string | undefined>>) {
  if (tenths !== undefined) {
    const hundredths = more === '半' ? 5 : (numberOf(more ?? '零') ?? 0);
    return (10 * (numberOf(tenths) ?? 0) + hundredths) / 100;
  }
  if (part === undefined) return 1;
  const whole = base === '万' ? 10_000 : numberOf(base ?? '');
  const share = numberOf(part);
  return whole === undefined || whole === 0 || share === undefined ? undefined : share / whole;
}

/** Every share and duration in a text, full-width and Chinese numerals too; rings (三声) measure no time. */
export function quantitiesIn(source: string): Quantity[] {
  const text = toSimplified(halfWidth(source, fullWidth));
  const shares = [...text.matchAll(worded)].flatMap(({ 0: whole, groups = {}, index }) => {
    const value = shareOf(groups);
    return value === undefined ? [] : [placed(source, 'share', value, index, whole.length)];
  });
  const others = [...text.matchAll(quantity)].flatMap(({ 0: whole, 1: digits = '', 2: name = '', index }) => {
    const value = numberOf(digits);
    const key = name.toLowerCase().replace(/(?<=[a-z]{2})s$/, '');
    const entry = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
    if (value === undefined || !entry || naming.test(text.slice(0, index))) return [];
    return [placed(source, entry[0], value * entry[1], index, whole.length)];
  });
  return [...shares, ...others].sort((a, b) => a.start - b.start);
}

const placed = (
  source: string,
  kind: QuantityKind,
  value: number,
  start: number,
  length: number,
): Quantity => ({
  kind,
  value,
  text: source.slice(start, start + length),
  start,
  end: start + length,
});

const targetKinds = { ratio: 'share', seconds: 'clock', number: 'points' } as const;

/** What a duration or target of a document counts, to be compared with prose; none where it is neither. */
export function quantitiesOf(text: string): Pick<Quantity, 'kind' | 'value'>[] {
  const duration = parseDuration(text);
  if (duration) {
    const entry = kinds[duration.unit];
    return entry ? [{ kind: entry[0], value: duration.value * entry[1] }] : [];
  }
  const target = parseTarget(text);
  if (!target || target.op === 'change') return [];
  const kind = targetKinds[target.unit];
  const bounds = target.op === 'between' ? [target.low, target.high] : [target.bound];
  return bounds.map(({ value }) => ({ kind, value }));
}

const isClose = (left: number, right: number) => Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left));

/** Whether two quantities are the same amount; a day is 24 hours to whoever writes 天. */
export function isSameAmount(
  left: Pick<Quantity, 'kind' | 'value'>,
  right: Pick<Quantity, 'kind' | 'value'>,
): boolean {
  if (left.kind === right.kind) return isClose(left.value, right.value);
  const kinds = `${left.kind} ${right.kind}`;
  if (kinds === 'day clock') return isClose(left.value * 86_400, right.value);
  return kinds === 'clock day' && isClose(left.value, right.value * 86_400);
}
