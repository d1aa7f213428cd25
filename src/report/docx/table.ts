import type { RootContent, TableCell as TableCellNode, Table as TableNode } from 'mdast';
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from '../libraries/word.ts';
import { plainText } from '../tree-walk.ts';
import { textWidth } from './breaking.ts';
import { runs } from './inline.ts';
import { cellMargins, measures } from './measures.ts';
import type { Setting } from './setting.ts';

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

function shading(fill: string): { type: typeof ShadingType.CLEAR; color: string; fill: string } {
  return { type: ShadingType.CLEAR, color: 'auto', fill };
}

/** How wide a text wants to be: Chinese characters count twice. */
function breadth(text: string): number {
  let sum = 0;
  for (const character of text) sum += character > '\u2E7F' ? 2 : 1;
  return sum;
}

/** Longer words are cut, so that other columns keep their place. */
const longestWord = 14;

/** How wide a column has to be for its words to stay whole. */
function leastWidth({ children: rows }: TableNode, column: number): number {
  const { size } = measures.TableText;
  const widest = rows.map((row, index) => {
    const cell = row.children[column];
    const words = plainText(cell ?? { type: 'text', value: '' }).split(
      /[\s\p{Script=Han}，。、；：（）“”]+/u,
    );
    const whole = words.filter(word => word.length <= longestWord);
    const isBold = index === 0 || cell?.data?.status !== undefined;
    return Math.max(0, ...whole.map(text => textWidth({ text, isBold }, size * 10)));
  });
  return Math.ceil(Math.max(0, ...widest)) + 2 * cellMargins.horizontal + 20;
}

/** Columns too narrow for a word get the room for it from the others, as much from each as it can spare. */
function widened(widths: readonly number[], least: readonly number[]): number[] {
  const spare = widths.map((width, index) => Math.max(0, width - (least[index] ?? 0)));
  const lacking = widths.map((width, index) => Math.max(0, (least[index] ?? 0) - width));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const share = sum(lacking) / sum(spare);
  if (!(share <= 0.5)) return [...widths];
  return widths.map((width, index) =>
    Math.floor(width + (lacking[index] ?? 0) - (spare[index] ?? 0) * share),
  );
}

/** Widths of the columns in twentieths of a point, from `::table` or from what the cells hold; their sum is `total`. */
export function columnWidths(node: TableNode, total: number): number[] {
  const columns = node.children[0]?.children.length ?? 0;
  const shares =
    node.data?.widths ??
    Array.from({ length: columns }, (_, column) => {
      const widest = Math.max(
        ...node.children.map(row => breadth(plainText(row.children[column] ?? { type: 'text', value: '' }))),
      );
      return Math.min(Math.max(widest + 3, 8), 44);
    });
  const sum = shares.reduce((a, b) => a + b, 0);
  const widths = widened(
    shares.map(share => Math.floor((total * share) / sum)),
    shares.map((_, column) => leastWidth(node, column)),
  );
  const rest = total - widths.reduce((a, b) => a + b, 0);
  return widths.map((width, index) => (index === 0 ? width + rest : width));
}

function headCell(
  cell: TableCellNode | undefined,
  width: number,
  align: keyof typeof alignments,
  setting: Setting,
): TableCell {
  const look = { bold: true, color: 'FFFFFF' };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    shading: shading(setting.brand.accent),
    children: [
      new Paragraph({
        style: 'TableHead',
        alignment: alignments[align],
        keepNext: true,
        children: runs(cell?.children ?? [], setting, look),
      }),
    ],
  });
}

function bodyCell(
  cell: TableCellNode | undefined,
  width: number,
  align: keyof typeof alignments,
  setting: Setting,
  keepNext: boolean,
): TableCell {
  const status = cell?.data?.status;
  const look = status && setting.brand.status[status];
  const children = cell?.children ?? [];
  const end = children.findIndex(child => child.type === 'break');
  const verdict = end < 0 ? children : children.slice(0, end);
  const details = end < 0 ? [] : children.slice(end);
  const ink = look ? { color: look.ink } : {};
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(look && { shading: shading(look.fill) }),
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: alignments[align],
        keepNext,
        children: [
          ...runs(verdict, setting, look ? { ...ink, bold: true } : {}),
          ...runs(details, setting, ink),
        ],
      }),
    ],
  });
}

/** A table of so few rows and characters, its head included, stays on one page. */
const short = { rows: 8, breadth: 700 };

function isShortTable({ children: rows }: TableNode): boolean {
  if (rows.length > short.rows) return false;
  const text = rows.flatMap(row => row.children.map(cell => plainText(cell))).join('');
  return breadth(text) <= short.breadth;
}

/**
 * Whether a row below the head stands on the same page as the next. Only where all do: of a table that goes over to
 * another page LibreOffice loses rows when some of them have to stay together.
 */
export const keepsNext = (node: TableNode, index: number): boolean =>
  index < node.children.length - 2 && isShortTable(node);

/** Whether a paragraph says what the table right below it is about. */
export function introduces(nodes: readonly RootContent[], index: number): boolean {
  const below = nodes[index + 1]?.type;
  return nodes[index]?.type === 'paragraph' && (below === 'table' || below === 'revisions');
}

/** A table in a fixed layout, its head repeated on every page, no row broken over two. */
export function table(node: TableNode, setting: Setting, total = setting.textWidth): Table {
  const widths = columnWidths(node, total);
  const { rule, accent } = setting.brand;
  const border = { style: BorderStyle.SINGLE, size: 4, color: rule };
  const edge = { style: BorderStyle.SINGLE, size: 8, color: accent };
  return new Table({
    width: { size: total, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: {
      left: cellMargins.horizontal,
      right: cellMargins.horizontal,
      top: cellMargins.vertical,
      bottom: cellMargins.vertical,
      marginUnitType: WidthType.DXA,
    },
    borders: {
      top: edge,
      bottom: edge,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: node.children.map((row, index) => {
      const cell = index === 0 ? headCell : bodyCell;
      return new TableRow({
        tableHeader: index === 0,
        cantSplit: true,
        children: widths.map((width, column) =>
          cell(
            row.children[column],
            width,
            node.align?.[column] ?? (index === 0 ? 'center' : 'left'),
            setting,
            keepsNext(node, index - 1),
          ),
        ),
      });
    }),
  });
}
