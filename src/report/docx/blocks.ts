import type { Blockquote, Heading, List, ListItem, RootContent, Table as TableNode } from 'mdast';
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  ImageRun,
  PageBreak,
  Paragraph,
  SimpleField,
  Tab,
  TextRun,
} from '../libraries/word.ts';
import { anchorOf } from '../references.ts';
import type { Figure } from '../tree.ts';
import { runs, textRuns } from './inline.ts';
import { contents, signatures, titleBlock } from './matter.ts';
import { listIndent, measures, spacingOf } from './measures.ts';
import { bookmarkOf, type Setting } from './setting.ts';
import { introduces, table } from './table.ts';

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** Where a block stands: what its paragraphs inherit. */
interface Around {
  readonly style: string;
  readonly depth: number;
  readonly indent?: number;
  /** Whether it stands on the same page as what follows. */
  readonly keepNext?: boolean;
}

const page: Around = { style: 'BodyText', depth: -1 };

function heading(node: Heading, setting: Setting, follows: boolean): Paragraph {
  const id = setting.bookmarkOf.get(node.data?.id ?? '') ?? '';
  const pageBreakBefore = follows || setting.breaks.has(id);
  return new Paragraph({
    pageBreakBefore,
    // Programs differ in whether the space above is kept at the top of a page.
    ...(pageBreakBefore && { spacing: { before: 0 } }),
    heading: headingLevels[node.depth - 1] ?? HeadingLevel.HEADING_6,
    children: [new Bookmark({ id, children: runs(node.children, setting) })],
  });
}

function caption(
  kind: 'table' | 'figure',
  number: number,
  text: string,
  setting: Setting,
  keepNext: boolean,
): Paragraph {
  const word = setting.labels[kind];
  const label = [new TextRun(`${word} `), new SimpleField(` SEQ ${word} \\* ARABIC `, String(number))];
  return new Paragraph({
    style: 'Caption',
    keepNext,
    ...(kind === 'figure' && { spacing: spacingOf(measures.FigureCaption) }),
    children: [
      new Bookmark({ id: bookmarkOf(anchorOf(kind, number)), children: label }),
      ...textRuns(`${setting.labels.captionGap}${text}`, setting),
    ],
  });
}

function figure(node: Figure, setting: Setting): Paragraph[] {
  const picture = setting.pictures.get(node.name);
  if (!picture) throw new Error(`The chart ${node.name} was not drawn.`);
  const { png: data, svg, native } = picture;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const width = Math.round(setting.textWidth / 15);
  const height = Math.round((width * view.getUint32(20)) / view.getUint32(16));
  const look = {
    transformation: { width, height },
    altText: { name: node.name, description: node.alt, title: node.caption || node.alt },
  };
  const image = svg
    ? new ImageRun({ type: 'svg', data: svg, fallback: { type: 'png', data }, ...look })
    : new ImageRun({ type: 'png', data, ...look });
  const children = [native ? native(look) : image];
  const drawn = new Paragraph({ style: 'Figure', keepNext: node.caption !== '', children });
  return node.caption ? [drawn, caption('figure', node.number ?? 0, node.caption, setting, false)] : [drawn];
}

/** Word joins two tables that touch, so a small paragraph follows each. */
function captionedTable(node: TableNode, setting: Setting): FileChild[] {
  const { caption: text, number = 0 } = node.data ?? {};
  const gap = new Paragraph({ spacing: spacingOf(measures.Gap), children: [] });
  const above = text ? [caption('table', number, text, setting, true)] : [];
  return [...above, table(node, setting), gap];
}

/** A mark of our own, where Word's numbering has none: a box to tick, or a list that does not start at 1. */
function marker(item: ListItem, index: number, list: List): string | undefined {
  if (typeof item.checked === 'boolean') return item.checked ? '☑' : '☐';
  const start = list.start ?? 1;
  return list.ordered && start !== 1 ? `${start + index}.` : undefined;
}

function list(node: List, setting: Setting, around: Around): FileChild[] {
  const level = Math.min(around.depth + 1, 8);
  const left = listIndent * (level + 1);
  const numbering = node.ordered
    ? { reference: 'numbers', level, instance: setting.nextList() }
    : { reference: 'bullets', level };
  const inside: Around = { ...around, depth: level, indent: left };
  return node.children.flatMap((item, index) => {
    const [first, ...rest] = item.children;
    const opening = first?.type === 'paragraph' ? first.children : [];
    const mark = marker(item, index, node);
    const line = new Paragraph({
      style: around.style,
      spacing: { after: measures.ListItem.after },
      ...(mark ? { indent: { left, hanging: 320 } } : { numbering }),
      children: [...(mark ? [new TextRun({ children: [mark, new Tab()] })] : []), ...runs(opening, setting)],
    });
    const below = first && first.type !== 'paragraph' ? item.children : rest;
    return [line, ...below.flatMap(child => block(child, setting, inside))];
  });
}

function callout(node: Blockquote, setting: Setting, around: Around): FileChild[] {
  const gap = new Paragraph({ spacing: spacingOf(measures.Gap), children: [] });
  return [...blocks(node.children, setting, { ...around, style: 'Callout' }), gap];
}

function code(value: string): Paragraph[] {
  return value.split('\n').map(text => new Paragraph({ style: 'CodeBlock', children: [new TextRun(text)] }));
}

function rule(setting: Setting): Paragraph {
  return new Paragraph({
    border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: setting.brand.rule, space: 1 } },
    children: [],
  });
}

function block(node: RootContent, setting: Setting, around: Around): FileChild[] {
  switch (node.type) {
    case 'paragraph':
      return [
        new Paragraph({
          style: around.style,
          ...(around.keepNext && { keepNext: true }),
          ...(around.indent && { indent: { left: around.indent } }),
          alignment: AlignmentType.LEFT,
          children: runs(node.children, setting),
        }),
      ];
    case 'heading':
      return [heading(node, setting, false)];
    case 'table':
      return captionedTable(node, setting);
    case 'revisions':
      return captionedTable(node.children[0], setting);
    case 'figure':
      return figure(node, setting);
    case 'list':
      return list(node, setting, around);
    case 'blockquote':
      return callout(node, setting, around);
    case 'code':
      return code(node.value);
    case 'thematicBreak':
      return [rule(setting)];
    case 'titleBlock':
      return titleBlock(node, setting);
    case 'contents':
      return contents(node, setting, false);
    case 'signatures':
      return signatures(node, setting);
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
    default:
      return [];
  }
}

const beginsPages = new Set(['heading', 'contents']);

/**
 * What stands in the body for these nodes. A page break before a heading or the contents becomes their own, and
 * no gap stands before one: a paragraph there would leave an empty page where the one before is just full.
 */
export function blocks(nodes: readonly RootContent[], setting: Setting, around: Around = page): FileChild[] {
  return nodes.flatMap((node, index) => {
    const follows = nodes[index - 1]?.type === 'pageBreak';
    const precedes = nodes[index + 1]?.type === 'pageBreak';
    if (node.type === 'pageBreak' && beginsPages.has(nodes[index + 1]?.type ?? '')) return [];
    if (node.type === 'heading') return [heading(node, setting, follows)];
    if (node.type === 'contents') return contents(node, setting, follows);
    const made = block(node, setting, { ...around, keepNext: introduces(nodes, index) });
    return node.type === 'table' && precedes ? made.slice(0, -1) : made;
  });
}
