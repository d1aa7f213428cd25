import type { Heading, Root } from 'mdast';
import type { Locale } from '../text/locale.ts';
import { labelsOf } from './labels.ts';
import { plainText, walk } from './tree-walk.ts';

const digits = '〇一二三四五六七八九';

/** 1 to 99 as 一 to 九十九; digits from 100. */
export function chineseNumber(value: number): string {
  const tens = Math.floor(value / 10);
  if (value >= 100) return String(value);
  if (tens === 0) return digits.charAt(value);
  return `${tens === 1 ? '' : digits.charAt(tens)}十${value % 10 === 0 ? '' : digits.charAt(value % 10)}`;
}

/** The anchor that code hosts give a heading with this text. */
function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .trim()
    .replace(/ /g, '-');
}

interface Counters {
  /** How often each level was counted since the level above it; the first may be a letter. */
  readonly levels: number[];
  appendices: number;
  inAppendix: boolean;
}

function count(counters: Counters, depth: number): void {
  const { levels } = counters;
  levels.length = Math.min(levels.length, depth);
  while (levels.length < depth) levels.push(0);
  levels[depth - 1] = (levels[depth - 1] ?? 0) + 1;
}

function isAppendix({ depth, children }: Heading, word: string): boolean {
  const first = children[0];
  if (depth !== 1 || first?.type !== 'text' || !first.value.startsWith(word)) return false;
  first.value = first.value.slice(word.length).replace(/^[\s:：]+/, '');
  return true;
}

function headingNumber(heading: Heading, counters: Counters, locale: Locale): string {
  const { appendix } = labelsOf(locale);
  if (isAppendix(heading, appendix)) {
    counters.inAppendix = true;
    counters.appendices += 1;
    counters.levels.length = 1;
    return `${appendix} ${String.fromCharCode(64 + counters.appendices)}${locale === 'zh-CN' ? '\u3000' : '. '}`;
  }
  if (heading.depth === 1) counters.inAppendix = false;
  count(counters, heading.depth);
  const [chapter = 0, ...below] = counters.levels;
  if (below.length === 0) return locale === 'zh-CN' ? `${chineseNumber(chapter)}、` : `${chapter} `;
  const root = counters.inAppendix ? String.fromCharCode(64 + counters.appendices) : String(chapter);
  return `${[root, ...below].join('.')} `;
}

/**
 * Writes the numbers of headings into them, as text, so that every format shows the same: 一、 and 2.1 in Chinese,
 * 1 and 1.1 in English, 附录 A or Appendix A where a chapter's title begins with that word. Numbers tables and
 * figures that have a caption, and gives every heading its anchor.
 */
export function numberParts(root: Root, locale: Locale): void {
  const counters: Counters = { levels: [], appendices: 0, inAppendix: false };
  const slugs = new Map<string, number>();
  let tables = 0;
  let figures = 0;
  walk(root, node => {
    if (node.type === 'heading') {
      const number = headingNumber(node, counters, locale);
      node.children.unshift({ type: 'text', value: number });
      const anchor = slug(plainText(node));
      const before = slugs.get(anchor) ?? 0;
      slugs.set(anchor, before + 1);
      node.data = { ...node.data, id: before === 0 ? anchor : `${anchor}-${before}` };
    }
    if (node.type === 'table' && node.data?.caption) node.data.number = ++tables;
    if (node.type === 'figure' && node.caption) node.number = ++figures;
  });
}
