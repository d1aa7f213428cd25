import type { Heading, List, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import type { Contents, Figure, TitleBlock } from '../tree.ts';
import { plainText, walk } from '../tree-walk.ts';
import { lineCount, type Manner, type Words } from './breaking.ts';
import { signsTogether } from './matter.ts';
import { cellMargins, headingMeasure, listIndent, type Measure, measures, signatureRow } from './measures.ts';
import { type Setting, textWidth } from './setting.ts';
import { columnWidths, introduces, keepsNext } from './table.ts';

/** What the pieces of a body are reckoned with. */
export type Reckoning = Setting & { readonly manner: Manner };

/** What stands on a page as a whole or in lines; all in twentieths of a point. */
export interface Piece {
  readonly height: number;
  readonly before: number;
  readonly after: number;
  /** Of a paragraph that may be broken over two pages. */
  readonly line?: number;
  readonly keepNext?: boolean;
  readonly breakBefore?: boolean;
  readonly bookmark?: string;
  /** What is repeated above it at the top of a page: the head of its table. */
  readonly head?: number;
  /** Height of the footnotes that it refers to. */
  readonly notes?: number;
}

const BORDER = 10;
/** The border above and below a callout, with its distance from the text. */
const CALLOUT_EDGE = 110;
/** The border below what a document says of itself, likewise. */
const FACTS_EDGE = 190;

function runOf(node: PhrasingContent, isBold: boolean): Words[] {
  switch (node.type) {
    case 'text':
      return [{ text: node.value, isBold }];
    case 'inlineCode':
      return [{ text: node.value, isMonospaced: true }];
    case 'break':
      return [{ text: '\n' }];
    case 'statusMark':
      return [{ text: '●' }];
    case 'crossReference':
      return [{ text: node.text }];
    case 'footnoteReference':
      return [{ text: '1' }];
    default:
      return 'children' in node ? wordsOf(node.children, isBold || node.type === 'strong') : [];
  }
}

/** The words of a paragraph as runs. */
function wordsOf(nodes: readonly PhrasingContent[], isBold = false): Words[] {
  return nodes.flatMap(node => runOf(node, isBold));
}

function paragraph(
  words: readonly Words[],
  measure: Measure,
  width: number,
  { manner }: Reckoning,
  more: Partial<Piece> = {},
): Piece {
  const line = measure.line * 20;
  const height = lineCount(words, width, measure.size * 10, manner) * line;
  return { height, before: measure.before, after: measure.after, line, ...more };
}

const signature = { height: signatureRow, before: 0, after: 0 };

/** A line that holds one text, never broken. */
function plain(text: string, measure: Measure, setting: Reckoning, more: Partial<Piece> = {}): Piece {
  const { line: _, ...whole } = paragraph([{ text }], measure, textWidth, setting, more);
  return whole;
}

function notesHeight(node: Nodes, setting: Reckoning): number {
  if (!('children' in node)) return 0;
  let height = 0;
  walk(node, child => {
    if (child.type !== 'footnoteReference') return;
    for (const note of setting.footnoteDefinitions.get(child.identifier)?.children ?? []) {
      height += paragraph([{ text: plainText(note) }], measures.FootnoteText, textWidth, setting).height;
    }
  });
  return height;
}

function rowHeight(
  row: Table['children'][number],
  widths: readonly number[],
  { manner }: Reckoning,
  isHead: boolean,
): number {
  const { size, line, before, after } = measures.TableText;
  const lines = widths.map((width, column) => {
    const words = wordsOf(row.children[column]?.children ?? [], isHead);
    return lineCount(words, width - 2 * cellMargins.horizontal, size * 10, manner);
  });
  return Math.max(1, ...lines) * line * 20 + before + after + 2 * cellMargins.vertical + BORDER;
}

function tablePieces(node: Table, setting: Reckoning): Piece[] {
  const widths = columnWidths(node, textWidth);
  const [head, ...body] = node.children.map((row, index) => rowHeight(row, widths, setting, index === 0));
  const caption = node.data?.caption;
  const above = caption ? [plain(`00 0${caption}`, measures.Caption, setting, { keepNext: true })] : [];
  const rows = body.map(
    (height, index): Piece => ({
      height,
      before: 0,
      after: 0,
      head: head ?? 0,
      keepNext: keepsNext(node, index),
      notes: notesHeight(node.children[index + 1] ?? node, setting),
    }),
  );
  const first: Piece = { height: head ?? 0, before: 0, after: 0, keepNext: rows.length > 0 };
  return [...above, first, ...rows, plain('', measures.Gap, setting, { before: 3 * BORDER })];
}

function listPieces(node: List, setting: Reckoning, depth: number): Piece[] {
  const width = textWidth - listIndent * (depth + 1);
  return node.children.flatMap(item =>
    item.children.flatMap((child, index): Piece[] => {
      if (child.type === 'list') return listPieces(child, setting, depth + 1);
      if (child.type !== 'paragraph') return piecesOf(child, setting);
      const measure = index === 0 ? measures.ListItem : measures.BodyText;
      return [
        paragraph(wordsOf(child.children), measure, width, setting, { notes: notesHeight(child, setting) }),
      ];
    }),
  );
}

function figurePieces(node: Figure, setting: Reckoning): Piece[] {
  const data = setting.pictures.get(node.name)?.png;
  const view = data && new DataView(data.buffer, data.byteOffset, data.byteLength);
  const ratio = view ? view.getUint32(20) / view.getUint32(16) : 0.5;
  const { before, after } = measures.Figure;
  const picture = {
    height: Math.round(textWidth * ratio),
    before,
    after,
    keepNext: node.caption !== '',
  };
  return node.caption ? [picture, plain(`00 0${node.caption}`, measures.FigureCaption, setting)] : [picture];
}

function contentsPieces({ depth }: Contents, setting: Reckoning): Piece[] {
  const entries = [...setting.headings.values()].filter(heading => heading.depth <= depth);
  if (entries.length === 0) return [];
  const isShort = entries.length <= 30;
  const lines = entries.map((heading, index) =>
    plain('', heading.depth === 1 ? measures.ContentsChapter : measures.ContentsEntry, setting, {
      keepNext: isShort && index < entries.length - 1,
    }),
  );
  return [plain('', measures.ContentsHeading, setting, { keepNext: true }), ...lines];
}

function titlePieces(node: TitleBlock, setting: Reckoning): Piece[] {
  if (node.isCover) return [{ height: 0, before: 0, after: 0 }];
  const words = node.facts.map(({ label, value }) => `${label}：${value}`).join('\u3000');
  const facts = plain(words, measures.Facts, setting);
  return [
    ...(node.organisation ? [plain(node.organisation, measures.Organisation, setting)] : []),
    plain(node.title, measures.Title, setting),
    ...(node.subtitle ? [plain(node.subtitle, measures.Subtitle, setting)] : []),
    { ...facts, height: facts.height + FACTS_EDGE },
  ];
}

function headingPiece(node: Heading, setting: Reckoning): Piece {
  const { line: _, ...whole } = paragraph(
    wordsOf(node.children, true),
    headingMeasure(node.depth),
    textWidth,
    setting,
  );
  return { ...whole, keepNext: true, bookmark: setting.bookmarkOf.get(node.data?.id ?? '') ?? '' };
}

function piecesOf(node: RootContent, setting: Reckoning): Piece[] {
  switch (node.type) {
    case 'heading':
      return [headingPiece(node, setting)];
    case 'paragraph':
      return [
        paragraph(wordsOf(node.children), measures.BodyText, textWidth, setting, {
          notes: notesHeight(node, setting),
        }),
      ];
    case 'table':
      return tablePieces(node, setting);
    case 'revisions':
      return tablePieces(node.children[0], setting);
    case 'list':
      return listPieces(node, setting, 0);
    case 'figure':
      return figurePieces(node, setting);
    case 'blockquote': {
      const inside = node.children.flatMap(child =>
        child.type === 'paragraph'
          ? [paragraph(wordsOf(child.children), measures.Callout, textWidth - 220, setting)]
          : piecesOf(child, setting),
      );
      const [first, ...rest] = inside;
      if (!first) return [];
      const { before } = measures.Callout;
      const gap = { before, height: measures.Gap.line * 20 + CALLOUT_EDGE };
      return [
        { ...first, height: first.height + CALLOUT_EDGE },
        ...rest,
        plain('', measures.Gap, setting, gap),
      ];
    }
    case 'code':
      return node.value.split('\n').map(text => plain(text, measures.CodeBlock, setting));
    case 'titleBlock':
      return titlePieces(node, setting);
    case 'contents':
      return contentsPieces(node, setting);
    case 'signatures':
      return [
        ...node.people.map((_, index): Piece => ({ ...signature, keepNext: signsTogether(node, index) })),
        plain('', measures.Gap, setting),
      ];
    case 'thematicBreak':
      return [plain('', measures.Normal, setting)];
    default:
      return [];
  }
}

/** The pieces of the body in order; a page break before one is its own. */
export function bodyPieces(nodes: readonly RootContent[], setting: Reckoning): Piece[] {
  return nodes.flatMap((node, index) => {
    const [first, ...rest] = piecesOf(node, setting);
    if (!first) return [];
    const follows = nodes[index - 1]?.type === 'pageBreak';
    const keeps = introduces(nodes, index);
    return [{ ...first, ...(keeps && { keepNext: true }), ...(follows && { breakBefore: true }) }, ...rest];
  });
}
