import type { Blockquote, Heading, List, ListItem, RootContent, Table as TableNode } from 'mdast';
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  PageBreak,
  Paragraph,
  SimpleField,
  TextRun,
} from '../libraries/word.ts';
import type { Figure } from '../tree.ts';
import { runs } from './inline.ts';
import { contents, signatures, titleBlock } from './matter.ts';
import { type Setting, textWidth } from './setting.ts';
import { table } from './table.ts';

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
}

const page: Around = { style: 'BodyText', depth: -1 };

function heading(node: Heading, setting: Setting): Paragraph {
  const id = setting.bookmarkOf.get(node.data?.id ?? '') ?? '';
  return new Paragraph({
    heading: headingLevels[node.depth - 1] ?? HeadingLevel.HEADING_6,
    children: [new Bookmark({ id, children: runs(node.children, setting) })],
  });
}

function caption(
  word: string,
  number: number | undefined,
  text: string,
  setting: Setting,
  keepNext: boolean,
): Paragraph {
  return new Paragraph({
    style: 'Caption',
    keepNext,
    children: [
      new TextRun(`${word} `),
      new SimpleField(` SEQ ${word} \\* ARABIC `, String(number ?? '')),
      new TextRun(`${setting.labels.captionGap}${text}`),
    ],
  });
}

function figure(node: Figure, setting: Setting): Paragraph[] {
  const data = setting.pictures.get(node.name);
  if (!data) throw new Error(`The chart ${node.name} was not drawn.`);
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const width = Math.round(textWidth / 15);
  const height = Math.round((width * view.getUint32(20)) / view.getUint32(16));
  const picture = new ImageRun({
    type: 'png',
    data,
    transformation: { width, height },
    altText: { name: node.name, description: node.alt, title: node.caption || node.alt },
  });
  const drawn = new Paragraph({ style: 'Figure', keepNext: node.caption !== '', children: [picture] });
  return node.caption
    ? [drawn, caption(setting.labels.figure, node.number, node.caption, setting, false)]
    : [drawn];
}

/** Word joins two tables that touch, so a small paragraph follows each. */
function captionedTable(node: TableNode, setting: Setting): FileChild[] {
  const { caption: text, number } = node.data ?? {};
  const gap = new Paragraph({ spacing: { before: 0, after: 60, line: 120, lineRule: 'auto' }, children: [] });
  const above = text ? [caption(setting.labels.table, number, text, setting, true)] : [];
  return [...above, table(node, setting), gap];
}

function listItem(
  item: ListItem,
  list: List,
  instance: number,
  around: Around,
  setting: Setting,
): FileChild[] {
  const level = Math.min(around.depth + 1, 8);
  const [first, ...rest] = item.children;
  const box = item.checked === null || item.checked === undefined ? '' : item.checked ? '☑ ' : '☐ ';
  const reference = list.ordered ? 'numbers' : 'bullets';
  const options: IParagraphOptions = {
    style: around.style,
    spacing: { after: 50, line: 312, lineRule: 'auto' },
    numbering: { reference, level, instance },
  };
  const inside: Around = { ...around, depth: level, indent: 420 * (level + 1) };
  const opening = first?.type === 'paragraph' ? runs(first.children, setting) : [];
  return [
    new Paragraph({ ...options, children: [...(box ? [new TextRun(box)] : []), ...opening] }),
    ...(first && first.type !== 'paragraph' ? [first, ...rest] : rest).flatMap(node =>
      block(node, setting, inside),
    ),
  ];
}

function list(node: List, setting: Setting, around: Around): FileChild[] {
  const instance = setting.nextList();
  return node.children.flatMap(item => listItem(item, node, instance, around, setting));
}

function callout(node: Blockquote, setting: Setting, around: Around): FileChild[] {
  const gap = new Paragraph({ spacing: { before: 0, after: 60, line: 120, lineRule: 'auto' }, children: [] });
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
          ...(around.indent && { indent: { left: around.indent } }),
          alignment: AlignmentType.LEFT,
          children: runs(node.children, setting),
        }),
      ];
    case 'heading':
      return [heading(node, setting)];
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
      return contents(node, setting);
    case 'signatures':
      return signatures(node, setting);
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
    default:
      return [];
  }
}

/** What stands in the body for these nodes. */
export function blocks(nodes: readonly RootContent[], setting: Setting, around: Around = page): FileChild[] {
  return nodes.flatMap(node => block(node, setting, around));
}
