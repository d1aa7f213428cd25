import type { Sentence } from './prose.ts';

/** Words that say too little, and the longer expressions in which they do not. */
export interface WordList {
  /** Chinese words that count wherever they stand as words of their own. */
  readonly words: readonly string[];
  /** Chinese expressions that need their surroundings to be told. */
  readonly patterns: readonly RegExp[];
  readonly english: readonly string[];
  /** English expressions, whatever their case. */
  readonly englishPatterns?: readonly RegExp[];
  /** A word within one of these means something else. */
  readonly innocent: readonly RegExp[];
}

/** Words that blanks part. */
export const words = (text: string): string[] => text.trim().split(/\s+/);

/** Phrases that commas part. */
export const phrases = (text: string): string[] =>
  text.split(',').map(phrase => phrase.trim().replace(/\s+/g, ' '));

/** What a workspace adds to a list and takes from it. */
export interface Changes {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

export interface Match {
  readonly word: string;
  /** Within the sentence. */
  readonly start: number;
  readonly end: number;
}

export type Matcher = (sentence: Sentence) => Match[];

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);
const anyOf = (sources: readonly string[], flags: string) => {
  const source = sources.length > 0 ? sources.join('|') : '(?!)';
  return new RegExp(source, flags);
};
/** As few as are fast: one that looks back first would be tried, with all beside it, at every character. */
function fewestOf(sources: readonly string[]): RegExp[] {
  const looksBack = (source: string) => /(?:^|\|)\(\?<[=!]/.test(source);
  const ahead = sources.filter(source => !looksBack(source));
  return [
    ...(ahead.length > 0 ? [anyOf(ahead, 'gu')] : []),
    ...sources.filter(looksBack).map(source => new RegExp(source, 'gu')),
  ];
}
const hasLatin = /[a-z]/i;
/** Two words: a name such as APP or P1 among Chinese characters is no English. */
const hasEnglish = /[a-z] [a-z]/;
/** English expressions that are no part of a longer word. */
const apartOf = (sources: readonly string[]) =>
  anyOf(sources.length > 0 ? [`(?<![\\w-])(?:${sources.join('|')})(?![\\w-])`] : [], 'giu');
const isLatin = (word: string) => hasLatin.test(word) && /^[\x20-\x7e]+$/.test(word);

/** Finds the words of a list in a sentence, each place once, the longest word that fits. */
export function matcherOf(list: WordList, { add, remove }: Changes): Matcher {
  const latin = longestFirst([...list.english, ...add.filter(isLatin)]).map(literal);
  const own = longestFirst(add.filter(word => !isLatin(word))).map(literal);
  const single = anyOf(longestFirst(list.words).map(literal), 'gu');
  const others = fewestOf([...own, ...list.patterns.map(({ source }) => source)]);
  const english = apartOf(latin);
  const englishPatterns = apartOf((list.englishPatterns ?? []).map(({ source }) => source));
  const withNames = [...others, english];
  const withEnglish = [...withNames, englishPatterns];
  const patternsFor = (text: string) =>
    hasEnglish.test(text) ? withEnglish : hasLatin.test(text) ? withNames : others;
  const innocent = anyOf(
    list.innocent.map(({ source }) => source),
    'giu',
  );
  const removed = new Set(remove.map(word => word.toLowerCase()));
  return sentence => {
    const { text } = sentence;
    const all = matches(single, text).filter(match => isWhole(sentence, match));
    for (const pattern of patternsFor(text)) all.push(...matches(pattern, text));
    if (all.length === 0) return all;
    const found = all
      .filter(match => !removed.has(match.word.toLowerCase()) && !crosses(match) && !isName(text, match))
      .slice(0, most);
    if (found.length === 0) return found;
    const covers = matches(innocent, text);
    return apart(found.filter(one => !covers.some(cover => lies(one, cover))));
  };
}

/** What is quoted was hidden; words on both sides of it are no one expression. */
const crosses = ({ word }: Match) => word.includes('□');

/** 及时率 and 按期办结率 name figures, Professional Services a team: such words ask for nothing. */
const isName = (text: string, { word, start, end }: Match): boolean =>
  /^[一-鿿]{0,2}(?<![效频比概])率(?![先领])/u.test(text.slice(end, end + 4)) ||
  (/^[A-Z][a-z]/.test(word) && /[a-z,] $/.test(text.slice(0, start)) && /^ [A-Z]/.test(text.slice(end)));

/** Most texts hold none; to see that takes less than to begin a list. */
const matches = (pattern: RegExp, text: string): Match[] =>
  text.search(pattern) < 0
    ? []
    : [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
        word,
        start: index,
        end: index + word.length,
      }));

/** No reader wants more of one sentence, and a hostile one would take long. */
const most = 20;

const lies = (inner: Match, outer: Match) => outer.start <= inner.start && inner.end <= outer.end;

/** The matches in order, without those that overlap an earlier or longer one. */
function apart(found: readonly Match[]): Match[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Match[] = [];
  for (const match of sorted) {
    if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  }
  return kept;
}

/** No sentence is so long; to part a hostile one into words would take seconds. */
const longest = 2000;

let segmenter: Intl.Segmenter | undefined;
const boundaries = new WeakMap<Sentence, ReadonlySet<number>>();

function boundariesOf(sentence: Sentence): ReadonlySet<number> {
  const known = boundaries.get(sentence);
  if (known) return known;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const indexes = [...segmenter.segment(sentence.text)].map(({ index }) => index);
  const made = new Set([...indexes, sentence.text.length]);
  boundaries.set(sentence, made);
  return made;
}

/**
 * Whether characters are words of their own and not the end of one and the start of the next, as in 以及|时间;
 * four characters never come about so.
 */
function isWhole(sentence: Sentence, { start, end }: Match): boolean {
  if (end - start > 3 || sentence.text.length > longest) return true;
  const at = boundariesOf(sentence);
  if (at.has(start) && at.has(end)) return true;
  for (let inner = start + 1; inner < end; inner++) if (at.has(inner)) return false;
  return true;
}
