import type { Effect } from '../../diagnostic/sentences/change-facts.ts';
import type { Text } from '../../document/documents.generated.ts';
import type { Path } from '../../document/tree.ts';
import { pick } from '../../text/locale.ts';
import { modalsIn } from '../clause/modal.ts';
import { type Change, change, changeAt, type Pair, type Side } from './change.ts';
import { gramsIn, shareOf } from './grams.ts';
import { meansSame } from './meaning.ts';
import { type Quantity, quantitiesIn, wordingOf } from './quantity.ts';

/** One text of both versions, in one language. */
interface Texts {
  readonly pair: Pair<object>;
  readonly aspect: string;
  readonly older: { readonly path: Path; readonly text: string };
  readonly newer: { readonly path: Path; readonly text: string };
}

function sides(texts: Texts): { before: Side; after: Side } {
  const { older, newer } = texts;
  return { before: { path: older.path, value: older.text }, after: { path: newer.path, value: newer.text } };
}

const sideOf = (path: Path, quantity: Quantity | undefined): Side | null =>
  quantity ? { path, value: quantity.text, span: [quantity.start, quantity.end] } : null;

function draft({ pair, aspect }: Texts) {
  return { item: pair.item, id: pair.id, aspect };
}

/** A number that moved along its limit, or appeared or went. */
function compareQuantities(older: Quantity | undefined, newer: Quantity | undefined): Effect {
  if (!older || !newer) {
    const bound = (older ?? newer)?.bound;
    if (!bound) return 'changed';
    return newer ? 'tightened' : 'relaxed';
  }
  if (older.measure === newer.measure && older.amount === newer.amount) return 'unchanged';
  if (older.measure !== newer.measure || older.bound !== newer.bound || !older.bound) return 'changed';
  return newer.amount < older.amount === (older.bound === 'most') ? 'tightened' : 'relaxed';
}

const key = ({ measure, amount }: Quantity) => `${amount} ${measure}`;

/** The quantities of one text that the other has not, each as often as it is missing there. */
function without(quantities: readonly Quantity[], others: readonly Quantity[]): Quantity[] {
  const left = others.map(key);
  return quantities.filter(quantity => {
    const index = left.indexOf(key(quantity));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** Which quantities stand for which; undefined where that cannot be told. */
function align(
  older: readonly Quantity[],
  newer: readonly Quantity[],
): readonly (readonly [Quantity | undefined, Quantity | undefined])[] | undefined {
  const [gone, come] = [without(older, newer), without(newer, older)];
  if (gone.length === 0 || come.length === 0) {
    return [
      ...gone.map(quantity => [quantity, undefined] as const),
      ...come.map(quantity => [undefined, quantity] as const),
    ];
  }
  const isAlike = gone.length === come.length && gone.every(({ measure }, i) => measure === come[i]?.measure);
  return isAlike ? gone.map((quantity, index) => [quantity, come[index]] as const) : undefined;
}

function quantityChanges(texts: Texts, isSameWording: boolean): Change[] | undefined {
  const [older, newer] = [quantitiesIn(texts.older.text), quantitiesIn(texts.newer.text)];
  const pairs = isSameWording
    ? older.map((quantity, index) => [quantity, newer[index]] as const)
    : align(older, newer);
  return pairs?.flatMap(([from, to]) => {
    const type = compareQuantities(from, to);
    if (type === 'unchanged') return [];
    const before = sideOf(texts.older.path, from);
    const after = sideOf(texts.newer.path, to);
    return [change({ ...draft(texts), type, before, after })];
  });
}

const negations = /不(?!断|同|仅|但|久|便)|未|无|非|除外|除非|\b(?:not|no|never|except|unless)\b/gi;

/** Numbers that are no quantity: in dates, ranges and names, and those in words. */
const numbers = /\d+|[二两三四五六七八九十百千半]+/g;
const englishNumbers = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|half)\b/gi;

/** What turns the meaning of a sentence and stands in no quantity: how it binds, what it denies, other numbers. */
function turnsOf(text: string, wording: string): string {
  const modals = modalsIn(text).map(({ strength, word }) => `${strength}${/[不禁切勿]|not/i.test(word)}`);
  const denials = text.match(negations)?.length ?? 0;
  const words = text.match(englishNumbers) ?? [];
  return [...modals, denials, ...words, ...(wording.match(numbers) ?? [])].join();
}

/** Two wordings of one sentence have half of either in common; with less it is another sentence. */
function areAlike(older: string, newer: string): boolean {
  const [from, to] = [gramsIn(older), gramsIn(newer)];
  return Math.min(shareOf(from, to), shareOf(to, from)) >= 0.5;
}

function withinLanguage(texts: Texts, isLevelChanged: boolean): Change[] {
  const { older, newer } = texts;
  const from = wordingOf(older.text, quantitiesIn(older.text));
  const to = wordingOf(newer.text, quantitiesIn(newer.text));
  const changes = quantityChanges(texts, from === to);
  if (from === to) return changes ?? [];
  const isTurned = !isLevelChanged && turnsOf(older.text, from) !== turnsOf(newer.text, to);
  const type = !changes || isTurned || !areAlike(from, to) ? 'changed' : 'reworded';
  return [...(changes ?? []), change({ ...draft(texts), type, ...sides(texts) })];
}

/** A text without the language that it is looked up in. */
function placed(text: Text, path: Path, locale: 'zh-CN' | 'en'): { path: Path; text: string } {
  if (typeof text === 'string') return { path, text };
  const language = text[locale] === undefined ? (locale === 'en' ? 'zh-CN' : 'en') : locale;
  return { path: [...path, language], text: pick(text, locale) };
}

/**
 * What changed between two wordings: each number and which way it went; then whether the words changed too,
 * which is `changed` where they turn the meaning (a modal verb, a denial, most of the sentence) and `reworded`
 * elsewhere.
 */
export function compareTexts(
  pair: Pair<object>,
  aspect: string,
  [older, newer]: readonly [Text, Text],
  isLevelChanged = false,
): Change[] {
  const read = (locale: 'zh-CN' | 'en'): Texts => ({
    pair,
    aspect,
    older: placed(older, [...pair.older.path, aspect], locale),
    newer: placed(newer, [...pair.newer.path, aspect], locale),
  });
  const [first, second] = [read('zh-CN'), read('en')];
  const isOne = first.older.text === second.older.text && first.newer.text === second.newer.text;
  return (isOne ? [first] : [first, second]).flatMap(texts => withinLanguage(texts, isLevelChanged));
}

/** A title binds nobody, whatever numbers it names. */
export const compareTitles = (pair: Pair<{ readonly title?: Text }>): Change[] =>
  meansSame(pair.older.value.title, pair.newer.value.title) ? [] : [changeAt(pair, 'reworded', ['title'])];
