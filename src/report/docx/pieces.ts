import type { Heading, List, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import type { Contents, Figure, TitleBlock } from '../tree.ts';
import { plainText, walk } from '../tree-walk.ts';
import { lineCount, type Words } from './breaking.ts';
import { cellMargins, headingMeasure, listIndent, type Measure, measures, signatureRow } from './measures.ts';
import { type Setting, textWidth } from './setting.ts';
import { columnWidths, isShortTable } from './table.ts';

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
  more: Partial<Piece> = {},
): Piece {
  const line = measure.line * 20;
  const height = lineCount(words, width, measure.size * 10) * line;
  return { height, before: measure.before, after: measure.after, line, ...more };
}

/** A line that holds one text, never broken. */
function plain(text: string, measure: Measure, more: Partial<Piece> = {}): Piece {
  const { line: _, ...whole } = paragraph([{ text }], measure, textWidth, more);
  return whole;
}

function notesHeight(node: Nodes, setting: Setting): number {
  if (!('children' in node)) return 0;
  let height = 0;
  walk(node, child => {
    if (child.type !== 'footnoteReference') return;
    for (const note of setting.footnoteDefinitions.get(child.identifier)?.children ?? []) {
      height += paragraph([{ text: plainText(note) }], measures.FootnoteText, textWidth).height;
    }
  });
  return height;
}

function rowHeight(row: Table['children'][number], widths: readonly number[], isHead: boolean): number {
  const { size, line, before, after } = measures.TableText;
  const lines = widths.map((width, column) => {
    const words = wordsOf(row.children[column]?.children ?? [], isHead);
    return lineCount(words, width - 2 * cellMargins.horizontal, size * 10);
  });
  return Math.max(1, ...lines) * line * 20 + before + after + 2 * cellMargins.vertical + BORDER;
}

function tablePieces(node: Table, setting: Setting): Piece[] {
  const widths = columnWidths(node, textWidth);
  const [head, ...body] = node.children.map((row, index) => rowHeight(row, widths, index === 0));
  const caption = node.data?.caption;
  const above = caption ? [plain(`00 0${caption}`, measures.Caption, { keepNext: true })] : [];
  const isWhole = isShortTable(node);
  const rows = body.map(
    (height, index): Piece => ({
      height,
      before: 0,
      after: 0,
      head: head ?? 0,
      keepNext: isWhole && index < body.length - 1,
      notes: notesHeight(node.children[index + 1] ?? node, setting),
    }),
  );
  const first: Piece = { height: head ?? 0, before: 0, after: 0, keepNext: rows.length > 0 };
  return [...above, first, ...rows, plain('', measures.Gap, { before: 3 * BORDER })];
}

function listPieces(node: List, setting: Setting, depth: number): Piece[] {
  const width = textWidth - listIndent * (depth + 1);
  return node.children.flatMap(item =>
    item.children.flatMap((child, index): Piece[] => {
      if (child.type === 'list') return listPieces(child, setting, depth + 1);
      if (child.type !== 'paragraph') return piecesOf(child, setting);
      const measure = index === 0 ? measures.ListItem : measures.BodyText;
      return [paragraph(wordsOf(child.children), measure, width, { notes: notesHeight(child, setting) })];
    }),
  );
}

function figurePieces(node: Figure, setting: Setting): Piece[] {
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
  return node.caption ? [picture, plain(`00 0${node.caption}`, measures.Caption)] : [picture];
}

function contentsPieces({ depth }: Contents, setting: Setting): Piece[] {
  const entries = [...setting.headings.values()].filter(heading => heading.depth <= depth);
  if (entries.length === 0) return [];
  const isShort = entries.length <= 30;
  const lines = entries.map((heading, index) =>
    plain('', heading.depth === 1 ? measures.ContentsChapter : measures.ContentsEntry, {
      keepNext: isShort && index < entries.length - 1,
    }),
  );
  return [plain('', measures.ContentsHeading, { keepNext: true }), ...lines];
}

function titlePieces(node: TitleBlock): Piece[] {
  if (node.isCover) return [{ height: 0, before: 0, after: 0 }];
  const facts = node.facts.map(({ label, value }) => `${label}：${value}`).join('\u3000');
  return [
    ...(node.organisation ? [plain(node.organisation, measures.Organisation)] : []),
    plain(node.title, measures.Title),
    ...(node.subtitle ? [plain(node.subtitle, measures.Subtitle)] : []),
    plain(facts, measures.Facts),
  ];
}

function headingPiece(node: Heading, setting: Setting): Piece {
  const { line: _, ...whole } = paragraph(
    wordsOf(node.children, true),
    headingMeasure(node.depth),
    textWidth,
  );
  return { ...whole, keepNext: true, bookmark: setting.bookmarkOf.get(node.data?.id ?? '') ?? '' };
}

function piecesOf(node: RootContent, setting: Setting): Piece[] {
  switch (node.type) {
    case 'heading':
      return [headingPiece(node, setting)];
    case 'paragraph':
      return [
        paragraph(wordsOf(node.children), measures.BodyText, textWidth, {
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
          ? [paragraph(wordsOf(child.children), measures.Callout, textWidth - 220)]
          : piecesOf(child, setting),
      );
      const [first, ...rest] = inside;
      if (!first) return [];
      const { before } = measures.Callout;
      const gap = { before, height: measures.Gap.line * 20 + CALLOUT_EDGE };
      return [{ ...first, height: first.height + CALLOUT_EDGE }, ...rest, plain('', measures.Gap, gap)];
    }
    case 'code':
      return node.value.split('\n').map(text => plain(text, measures.CodeBlock));
    case 'titleBlock':
      return titlePieces(node);
    case 'contents':
      return contentsPieces(node, setting);
    case 'signatures':
      return [
        ...node.people.map((): Piece => ({ height: signatureRow, before: 0, after: 0 })),
        plain('', measures.Normal),
      ];
    case 'thematicBreak':
      return [plain('', measures.Normal)];
    default:
      return [];
  }
}

/** The pieces of the body in order; a page break before one is its own. */
export function bodyPieces(nodes: readonly RootContent[], setting: Setting): Piece[] {
  return nodes.flatMap((node, index) => {
    const [first, ...rest] = piecesOf(node, setting);
    if (!first) return [];
    const follows = nodes[index - 1]?.type === 'pageBreak';
    return [{ ...first, ...(follows && { breakBefore: true }) }, ...rest];
  });
}
