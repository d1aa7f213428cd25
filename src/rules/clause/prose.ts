import type { Clause, Standard, Text } from '../../document/documents.generated.ts';
import type { Loaded } from '../../document/read.ts';
import type { Path } from '../../document/tree.ts';
import { toSimplified } from '../../text/traditional.ts';
import { halfWidth } from '../../text/width.ts';
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
  /**
   * Words between quotation marks hidden, full-width digits and letters made plain, traditional characters
   * simplified; blanks within Chinese and the marks of emphasis left out.
   */
  readonly text: string;
  /** The same in the characters of the document. */
  readonly written: string;
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
  const { text, written, at } = prepare(value);
  return {
    loaded,
    clause,
    path,
    part,
    isChinese: /[一-鿿]/u.test(text),
    text,
    written,
    sentences: sentencesOf(text),
    within: (start, end) => [at(start), at(end - 1) + 1],
  };
}

const chinese = '[一-鿿\\u3001-\\u3011\\uff01-\\uff0f\\uff1a-\\uff1f]';
/** A blank between two Chinese characters comes of folding lines and is no part of a word. */
const innerBlank = new RegExp(`(?<=${chinese})[ \\t\\u3000]+(?=${chinese})`, 'gu');
/** What Markdown stresses; a blank to fill in, such as __ 分钟 or __分钟, stresses nothing. */
const stressed =
  /(?<![\w*])(\*{1,3}|_{2,3})(?=[^\s*_，。；：、])(?!个?(?:秒|分|小时|工作|天|日|周|月|年|次|元|名|%))([^*_\n]{0,60}[^\s*_，、])\1(?![\w*])/g;
const fullWidth = /[\uff05\uff0b\uff0d\uff10-\uff19\uff21-\uff3a\uff3f\uff41-\uff5a]/g;

interface Gap {
  readonly index: number;
  readonly length: number;
}

interface Shortened {
  readonly text: string;
  /** The index in the longer text of a character. */
  readonly at: (index: number) => number;
}

function without(text: string, gaps: readonly Gap[]): Shortened {
  if (gaps.length === 0) return { text, at: index => index };
  const ends = gaps.map(({ index, length }) => index + length);
  const kept = [0, ...ends].map((start, position) => text.slice(start, gaps[position]?.index));
  const at = (index: number) => {
    let original = index;
    for (const gap of gaps) if (gap.index <= original) original += gap.length;
    return original;
  };
  return { text: kept.join(''), at };
}

/** Most texts stress and quote nothing; to see that takes less than to look for where. */
const stresses = (text: string): Gap[] =>
  (/\*|__/.test(text) ? [...text.matchAll(stressed)] : []).flatMap(
    ({ 0: { length }, 1: mark = '', index }) => [
      { index, length: mark.length },
      { index: index + length - mark.length, length: mark.length },
    ],
  );

const blanks = (text: string): Gap[] =>
  [...text.matchAll(innerBlank)].map(({ 0: { length }, index }) => ({ index, length }));

/** The text as rules search it, as it is written, and the index in `value` of each character of both. */
export function prepare(value: string): Shortened & { readonly written: string } {
  const plain = halfWidth(hideQuoted(value), fullWidth);
  const unstressed = without(plain, stresses(plain));
  const { text, at } = without(unstressed.text, blanks(unstressed.text));
  return { text: toSimplified(text), written: text, at: index => unstressed.at(at(index)) };
}

/** Where staff act again after what they say: ，并登记. */
const resumed = '，(?:并(?!非)|再|且|然后|随后|之后|同时|接着|最后|后(?!续))';
const introduced = '(?<=(?:话术|用语|应答语|结束语|开场白|口径|询问|回答)[为是]?[：:])';
/** 告知：所需材料、办理时限 lists what to tell and is no script. */
const toldSo = '(?<=(?:告知|告诉|答复|回复)[：:])(?![^。；\\n]{0,60}、)';
const script = `(?:${introduced}|${toldSo})(?:(?!${resumed})[^“「『"。；\\n])+`;
const quotations = new RegExp(
  `${script}|‘[^’]{0,2000}’|“[^”]{0,2000}”|「[^」]{0,2000}」|『[^』]{0,2000}』|《[^》]{0,200}》|"[^"\\n]{0,2000}"`,
  'g',
);

/** 《XX 管理办法》 names nothing yet. */
const unwritten = /^《[^》]{0,40}(?:[XxＸ]{2}|××|[○〇◯]{2}|_{2}|某某)/;

/** What is quoted is a script or a title: its marks stay, its words do not count. */
function hideQuoted(text: string): string {
  if (!/[‘“「『《"：:]/.test(text)) return text;
  return text.replace(quotations, quoted => {
    if (unwritten.test(quoted)) return quoted;
    // The last character of a title says what it is: a law, a rule, a list.
    const kept = quoted.startsWith('《') && quoted.length > 2 ? 2 : 1;
    return `${quoted.charAt(0)}${'□'.repeat(quoted.length - 1 - kept)}${quoted.slice(-kept)}`;
  });
}

function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const { index } of text.matchAll(
    /[。！；\n]|？(?!？*\s*(?:秒|分钟|小时|个?(?:工作日|自然日|日历日|月|季度)|天|日[前内起之]|号[前内起之]|%|元|次|通|条))|[.!?;](?=\s|$)/g,
  )) {
    sentences.push({ text: text.slice(start, index), start });
    start = index + 1;
  }
  sentences.push({ text: text.slice(start), start });
  return sentences.filter(sentence => sentence.text.trim() !== '');
}
