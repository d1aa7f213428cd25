import { parseDuration } from '../calendar/duration.ts';
import { parseTarget } from '../catalogue/target.ts';
import type { Suggestion } from '../diagnostic/diagnostic.ts';
import { type Form, type Leaf, leavesOf } from '../document/leaves.ts';
import type { Loaded } from '../document/read.ts';
import { isFullWidth, toHalfWidth } from '../document/spelling.ts';
import { toSimplified } from '../text/traditional.ts';
import { chineseNumber, type Quantity, quantitiesIn } from './quantities.ts';
import { type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { binding, broken } from './severity.ts';

interface PlacedLeaf extends Leaf {
  readonly loaded: Loaded;
}

const isRead: Readonly<Partial<Record<Form, (text: string) => boolean>>> = {
  target: text => parseTarget(text) !== undefined,
  duration: text => parseDuration(text) !== undefined,
};

const known = new WeakMap<Subject, readonly PlacedLeaf[]>();

/** Every text that the schemas call a target or a duration and that is none; each rule here asks for them. */
function unread(subject: Subject, form: 'target' | 'duration'): PlacedLeaf[] {
  const leaves = known.get(subject) ?? unreadIn(subject);
  known.set(subject, leaves);
  return leaves.filter(leaf => leaf.form === form);
}

function unreadIn({ documents }: Subject): PlacedLeaf[] {
  return documents.flatMap(loaded =>
    leavesOf(loaded.document)
      .filter(({ form, value }) => isRead[form]?.(value) === false)
      .map(leaf => ({ loaded, ...leaf })),
  );
}

/** Whether only the width of its characters keeps a text from being read. */
const isWide = ({ value, form }: Leaf) =>
  isFullWidth(value) && isRead[form]?.(toHalfWidth(value).trim()) === true;

function instead({ loaded, path }: PlacedLeaf, isSafe: boolean, text: string): Suggestion {
  return { isSafe, edits: [{ range: loaded.locate(path), text }] };
}

const fullWidth = ruleOf('schema/fullwidth-digit', broken, subject =>
  [...unread(subject, 'target'), ...unread(subject, 'duration')].filter(isWide).map(leaf => {
    const plain = toHalfWidth(leaf.value).trim();
    const { loaded, path, value } = leaf;
    return { loaded, path, facts: { value, plain }, suggestions: [instead(leaf, true, plain)] };
  }),
);

const hasNumber = (text: string) => /[\p{N}一二三四五六七八九十百半]/u.test(text);

/** A target in words alone. */
const unmeasurable = ruleOf('kpi/unmeasurable', binding, subject =>
  unread(subject, 'target')
    .filter(({ value }) => !hasNumber(value))
    .map(({ loaded, path, value }) => ({ loaded, path, facts: { text: value } })),
);

const least =
  /^(?:不低于|不少于|不小于|大于等于|大于或等于|至少|at least )\s*(.+)$|^(.+?)\s*(?:及?以上|or more)$/i;
const most =
  /^(?:不高于|不超过|不多于|不大于|小于等于|小于或等于|至多|最多|at most )\s*(.+)$|^(.+?)\s*(?:(?:及?以下)|以?内|之内|or less)$/i;

/** Signs and words of a target as they are usually typed, and as a document spells them. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/[≧⩾]|^=>/g, '≥'],
  [/[≦⩽]|^=</g, '≤'],
  [/\s*(?:percent|per cent|pct)$/i, '%'],
  [/^(≥.+?)\s*及?以上$/, '$1'],
  [/^(≤.+?)\s*及?以[下内]$/, '$1'],
  [/^(?:大于|高于|超过)\s*(?=\d)/, '> '],
  [/^(?:小于|低于|少于)\s*(?=\d)/, '< '],
  [/^(\d[\d.]*)\s*(%?)\s*(?:~|-|–|—|至|到|…|\.{3})\s*(\d[\d.]*)\s*%$/, '$1%..$3%'],
];

/** A share as a percentage, which two thirds have none of: they get two decimals. */
function percentage(share: number): { readonly text: string; readonly isExact: boolean } {
  const exact = Number((100 * share).toFixed(6));
  const isExact = Math.abs(exact - 100 * share) < 1e-9;
  return { text: `${isExact ? exact : Number((100 * share).toFixed(2))}%`, isExact };
}

/** Whether rounding keeps a text from saying in digits what it says in words. */
const isRounded = (text: string) =>
  quantitiesIn(text).some(({ kind, value }) => kind === 'share' && !percentage(value).isExact);

/** 百分之九十八 and 十五秒 in digits. */
function inDigits(text: string): string {
  const numerals = /^[零〇一二两三四五六七八九十百千半]+(?:点[零〇一二三四五六七八九]+)?\s?个?/;
  return quantitiesIn(text).reduceRight((words, { kind, value, text: said, start, end }) => {
    const plain =
      kind === 'share' && !/[%％‰]/.test(said)
        ? percentage(value).text
        : said.replace(numerals, numeral => `${chineseNumber(numeral.replace(/\s?个?$/, '')) ?? numeral}`);
    return words.slice(0, start) + plain + words.slice(end);
  }, text);
}

/** The operator that the words of a target stand for. */
function worded(text: string): string | undefined {
  const plain = spellings.reduce(
    (words, [typed, meant]) => words.replace(typed, meant),
    inDigits(toSimplified(toHalfWidth(text).trim())),
  );
  if (plain !== text && parseTarget(plain)) return /^[<>]/.test(plain) ? `"${plain}"` : plain;
  const minimum = least.exec(plain);
  if (minimum) return `≥${minimum[1] ?? minimum[2]}`;
  const maximum = most.exec(plain);
  return maximum ? `≤${maximum[1] ?? maximum[2]}` : undefined;
}

function targetSuggestions(leaf: PlacedLeaf): Suggestion[] {
  const text = worded(leaf.value);
  if (text !== undefined && parseTarget(text.replace(/^"|"$/g, '')))
    return [instead(leaf, !isRounded(leaf.value), text)];
  const bare = `≥${inDigits(leaf.value.trim())}`;
  return /^≥\d/.test(bare) && parseTarget(bare) ? [instead(leaf, false, bare)] : [];
}

const target = ruleOf('kpi/target', broken, subject =>
  unread(subject, 'target')
    .filter(leaf => hasNumber(leaf.value) && !isWide(leaf))
    .map((leaf): Found<'kpi/target'> => {
      const { loaded, path, value } = leaf;
      return { loaded, path, facts: { text: value }, suggestions: targetSuggestions(leaf) };
    }),
);

/** A duration as a document spells it; undefined of what is no time. */
function spelt({ kind, value }: Quantity): string | undefined {
  if (kind === 'day') return `${value}cd`;
  if (kind === 'working') return value % 8 === 0 ? `${value / 8}wd` : `${value}bh`;
  if (kind !== 'clock') return undefined;
  if (value % 3600 === 0) return `${value / 3600}h`;
  return value % 60 === 0 ? `${value / 60}min` : `${value}s`;
}

const digits = '一二三四五六七八九';
const digit = (numeral: string) => (numeral === '两' ? 2 : digits.indexOf(numeral) + 1 || Number(numeral));

/** Ways of saying a duration that are no number and unit. */
const usual = (text: string): string =>
  toSimplified(text)
    .trim()
    .toLowerCase()
    .replace(/^(?:≤|<=|不超过|最[长迟]|至多)\s*/, '')
    .replace(/工作天$/, '工作日')
    .replace(
      /^([一两二三四五六七八九]|\d{1,3})个半小时/,
      (_, count: string) => `${digit(count) * 60 + 30}分钟`,
    )
    .replace(
      /^([一两二三四五六七八九]|\d{1,3})个?(?:周|星期)/,
      (_, count: string) => `${digit(count) * 7}日`,
    );

/** What a duration in words says, where it is one and nothing else; 1小时30分钟 is one. */
function durationSaid(text: string): string | undefined {
  const plain = usual(text);
  const found = quantitiesIn(plain);
  const [first, ...more] = found;
  if (!first) return undefined;
  if (more.length > 0) {
    const isSum =
      found.every(({ kind }) => kind === 'clock') &&
      found.map(part => plain.slice(part.start, part.end)).join('') === plain;
    return isSum ? spelt({ ...first, value: found.reduce((sum, { value }) => sum + value, 0) }) : undefined;
  }
  const only = first;
  const around = `${plain.slice(0, only.start)}${plain.slice(only.end)}`.trim();
  return /^(?:以?内|之内)?$/.test(around) ? spelt(only) : undefined;
}

function durationSuggestions(leaf: PlacedLeaf, number: string, unit: string | undefined): Suggestion[] {
  if (unit === 'm') return [instead(leaf, false, `${number}min`)];
  if (unit === 'd') return [`${number}wd`, `${number}cd`].map(text => instead(leaf, false, text));
  const text = durationSaid(leaf.value);
  // A week may be seven days or five working days.
  return text === undefined ? [] : [instead(leaf, !/周|星期/.test(leaf.value), text)];
}

const duration = ruleOf('kpi/duration', broken, subject =>
  unread(subject, 'duration')
    .filter(leaf => !isWide(leaf))
    .map((leaf): Found<'kpi/duration'> => {
      const { loaded, path, value } = leaf;
      const [, number = '', letter] = /^([\d.]+)\s*([md])$/.exec(value.trim()) ?? [];
      const unit = letter === 'm' || letter === 'd' ? letter : undefined;
      const suggestions = durationSuggestions(leaf, number, unit);
      return { loaded, path, facts: { text: value, number, unit }, suggestions };
    }),
);

/** Targets and durations that cannot be read as they are written. */
export const spelling: readonly Rule[] = [fullWidth, unmeasurable, target, duration];
