import type { PhrasingContent } from 'mdast';
import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  SimpleField,
  TextRun,
} from '../libraries/word.ts';
import { bookmarkOf, type Setting } from './setting.ts';

type Look = Omit<IRunOptions, 'text' | 'children'>;

/** Marks that Chinese and Latin text share: programs guess from what stands before whose font draws them. */
const sharedMarks = /([“”‘’…]+|—{2,})/;

/** The font of shared marks: as wide as the language of the document has them. */
function fontOf(part: string, { brand, meta, hasOwnStyles }: Setting): Look {
  if (!sharedMarks.test(part)) return {};
  const isChinese = meta.locale === 'zh-CN';
  const hint = isChinese ? { hint: 'eastAsia' as const } : {};
  if (!hasOwnStyles) return isChinese ? { font: hint } : {};
  const name = isChinese ? brand.fonts.chinese : brand.fonts.latin;
  return { font: { ascii: name, hAnsi: name, eastAsia: name, ...hint } };
}

/** A text as runs of one font each. */
export function textRuns(text: string, setting: Setting, look: Look = {}): TextRun[] {
  const parts = text.split(sharedMarks).filter(part => part !== '');
  return parts.map(part => new TextRun({ ...look, text: part, ...fontOf(part, setting) }));
}

function linked(node: PhrasingContent & { type: 'link' }, setting: Setting, look: Look): ParagraphChild[] {
  const children = runs(node.children, setting, { ...look, style: 'Hyperlink' });
  if (!node.url.startsWith('#')) return [new ExternalHyperlink({ link: node.url, children })];
  const anchor = setting.bookmarkOf.get(decodeURIComponent(node.url.slice(1)));
  return anchor ? [new InternalHyperlink({ anchor, children })] : runs(node.children, setting, look);
}

function run(node: PhrasingContent, setting: Setting, look: Look): ParagraphChild[] {
  switch (node.type) {
    case 'text':
      return textRuns(node.value, setting, look);
    case 'strong':
      return runs(node.children, setting, { ...look, bold: true });
    case 'emphasis':
      return runs(node.children, setting, { ...look, italics: true });
    case 'delete':
      return runs(node.children, setting, { ...look, strike: true });
    case 'inlineCode':
      return [new TextRun({ ...look, text: node.value, style: 'InlineCode' })];
    case 'break':
      return [new TextRun({ ...look, break: 1 })];
    case 'link':
      return linked(node, setting, look);
    case 'statusMark': {
      const { mark, ink } = setting.brand.status[node.status];
      return [new TextRun({ ...look, text: mark, color: ink, bold: true })];
    }
    case 'crossReference':
      return [new SimpleField(` REF ${bookmarkOf(node.target)} \\h `, node.text)];
    case 'footnoteReference': {
      const number = setting.footnotes.get(node.identifier);
      return number === undefined ? [] : [new FootnoteReferenceRun(number)];
    }
    default:
      return [];
  }
}

/** The runs of a paragraph; `look` is laid under what the Markdown says. */
export function runs(nodes: readonly PhrasingContent[], setting: Setting, look: Look = {}): ParagraphChild[] {
  return nodes.flatMap(node => run(node, setting, look));
}
