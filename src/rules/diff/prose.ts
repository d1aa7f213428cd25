import type { Effect } from '../../diagnostic/sentences/change-facts.ts';
import type { Text } from '../../document/documents.generated.ts';
import type { Path } from '../../document/tree.ts';
import { pick } from '../../text/locale.ts';
import { modalsIn } from '../clause/modal.ts';
import { type Change, change, changeAt, type Pair, type Part, type Side } from './change.ts';
import { compareQuantities, type Dealt, dealtOut } from './dealt.ts';
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

const placedQuantity = (path: Path, { text, start, end }: Quantity): Side => ({
  path,
  value: text,
  span: [start, end],
});

const sideOf = (path: Path, quantity: Quantity | undefined): Side | null =>
  quantity ? placedQuantity(path, quantity) : null;

function draft({ pair, aspect }: Texts) {
  return { item: pair.item, id: pair.id, aspect };
}

/** A number that appeared or went; a new one that is looser than one there was may be leave from that. */
function compareLonely(
  older: Quantity | undefined,
  newer: Quantity | undefined,
  there: readonly Quantity[],
): Effect {
  const bound = (older ?? newer)?.bound;
  if (!bound) return 'changed';
  if (!newer) return 'relaxed';
  return there.some(one => compareQuantities(one, newer) === 'relaxed') ? 'changed' : 'tightened';
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
  const groups = isSameWording
    ? []
    : dealtOut({ ...texts.older, all: older }, { ...texts.newer, all: newer });
  const dealt = new Set(groups.flatMap(({ whole, pieces }) => [whole, ...pieces]));
  const [from, to] = [older, newer].map(all => all.filter(one => !dealt.has(one)));
  const pairs = isSameWording
    ? older.map((quantity, index) => [quantity, newer[index]] as const)
    : align(from ?? [], to ?? []);
  if (!pairs) return undefined;
  return [...groups.flatMap(group => dealtChange(texts, group)), ...pairs.flatMap(pairChange(texts, older))];
}

const pairChange =
  (texts: Texts, older: readonly Quantity[]) =>
  ([from, to]: readonly [Quantity | undefined, Quantity | undefined]): Change[] => {
    const type = from && to ? compareQuantities(from, to) : compareLonely(from, to, older);
    if (type === 'unchanged') return [];
    const before = sideOf(texts.older.path, from);
    const after = sideOf(texts.newer.path, to);
    return [change({ ...draft(texts), type, before, after })];
  };

/** One number that became several, or several that became one. */
function dealtChange(texts: Texts, { type, whole, pieces }: Dealt): Change[] {
  const parts = pieces.map((piece): Part => {
    const [from, to] = type === 'split' ? [whole, piece] : [piece, whole];
    return {
      ...{ id: texts.pair.id, when: null, effect: compareQuantities(from, to) },
      before: placedQuantity(texts.older.path, from),
      after: placedQuantity(texts.newer.path, to),
    };
  });
  if (parts.every(({ effect }) => effect === 'unchanged')) return [];
  const one =
    type === 'split'
      ? { before: sideOf(texts.older.path, whole) }
      : { after: sideOf(texts.newer.path, whole) };
  return [change({ ...draft(texts), type, parts, ...one })];
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
