import type { Clause, Standard, Text } from '../../document/documents.generated.ts';
import type { Loaded } from '../../document/read.ts';
import type { Path } from '../../document/tree.ts';
import type { Subject } from '../rule.ts';
import { living } from '../standards.ts';

/** A piece of a text between 。！？； or line ends. */
export interface Sentence {
  readonly text: string;
  /** Its index in the text that it is part of. */
  readonly start: number;
}

/** One text of a clause, made ready to be searched; indexes are those of `text`. */
export interface Prose {
  readonly loaded: Loaded<Standard>;
  readonly clause: Clause;
  readonly path: Path;
  /** The clause's text itself, or one of its criteria. */
  readonly part: 'text' | 'criterion';
  readonly isChinese: boolean;
  /** Words between quotation marks hidden, full-width digits and letters made plain, blanks within Chinese left out. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** The same characters in the document's value. */
  within(start: number, end: number): readonly [number, number];
}

const known = new WeakMap<Loaded, readonly Prose[]>();

/** Every text of the clauses of standards that are not retired. */
export function prosesOf(subject: Subject): readonly Prose[] {
  return living(subject).flatMap(loaded => prosesIn(loaded));
}

/** The texts of one standard's clauses and of their criteria. */
export function prosesIn(loaded: Loaded<Standard>): readonly Prose[] {
  const proses = known.get(loaded) ?? read(loaded);
  known.set(loaded, proses);
  return proses;
}

const read = (loaded: Loaded<Standard>): Prose[] =>
  (loaded.document.clauses ?? []).flatMap((clause, index) => {
    const path = ['clauses', index];
    const criteria = clause.criteria ?? [];
    return [
      ...inEachLanguage(clause.text, [...path, 'text']).map(one => prose(loaded, clause, 'text', one)),
      ...criteria
        .flatMap((text, item) => inEachLanguage(text, [...path, 'criteria', item]))
        .map(one => prose(loaded, clause, 'criterion', one)),
    ];
  });

interface Written {
  readonly value: string;
  readonly path: Path;
}

export function inEachLanguage(text: Text, path: Path): Written[] {
  if (typeof text === 'string') return [{ value: text, path }];
  return (['zh-CN', 'en'] as const).flatMap(language => {
    const value = text[language];
    return value === undefined ? [] : [{ value, path: [...path, language] }];
  });
}

function prose(
  loaded: Loaded<Standard>,
  clause: Clause,
  part: Prose['part'],
  { value, path }: Written,
): Prose {
  const { text, at } = prepare(value);
  return {
    loaded,
    clause,
    path,
    part,
    isChinese: /\p{Script=Han}/u.test(text),
    text,
    sentences: sentencesOf(text),
    within: (start, end) => [at(start), at(end - 1) + 1],
  };
}

const chinese = '[\\p{Script=Han}\\u3001-\\u3011\\uff01-\\uff0f\\uff1a-\\uff1f]';
/** A blank between two Chinese characters comes of folding lines and is no part of a word. */
const innerBlank = new RegExp(`(?<=${chinese})[ \\t\\u3000]+(?=${chinese})`, 'gu');
const fullWidth = /[\uff05\uff0b\uff0d\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;

/** The text as rules search it, and the index in `value` of each of its characters. */
export function prepare(value: string): { readonly text: string; readonly at: (index: number) => number } {
  const plain = hideQuoted(value).replace(fullWidth, character =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
  const left = [...plain.matchAll(innerBlank)].map(({ 0: blank, index }) => ({
    index,
    length: blank.length,
  }));
  const at = (index: number) => {
    let original = index;
    for (const blank of left) if (blank.index <= original) original += blank.length;
    return original;
  };
  return { text: left.length > 0 ? plain.replace(innerBlank, '') : plain, at };
}

const quotations =
  /(?<=(?:话术|用语|应答语|结束语|开场白|口径|询问|回答)[为是]?[：:])[^“「"。；\n]+|‘[^’]*’|“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》|"[^"\n]*"/g;

/** What is quoted is a script or a title: its marks stay, its words do not count. */
function hideQuoted(text: string): string {
  return text.replace(quotations, quoted => {
    // The last character of a title says what it is: a law, a rule, a list.
    const kept = quoted.startsWith('《') && quoted.length > 2 ? 2 : 1;
    return `${quoted.charAt(0)}${'□'.repeat(quoted.length - 1 - kept)}${quoted.slice(-kept)}`;
  });
}

function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/[。！？；\n]|[.!?;](?=\s|$)/g)) {
    sentences.push({ text: text.slice(start, index), start });
    start = index + 1;
  }
  sentences.push({ text: text.slice(start), start });
  return sentences.filter(sentence => sentence.text.trim() !== '');
}
