import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  PageNumber,
  PageReference,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TabStopType,
  TextRun,
  TextWatermark,
  VerticalAlign,
  WidthType,
} from '../libraries/word.ts';
import type { Contents, Signatures, TitleBlock } from '../tree.ts';
import { plainText } from '../tree-walk.ts';
import { measures, signatureRow, spacingOf } from './measures.ts';
import type { Setting } from './setting.ts';

/** The title in the middle of the first page, what the document says of itself below it, a page to itself. */
function cover(node: TitleBlock, { labels }: Setting): FileChild[] {
  const centred = { alignment: AlignmentType.CENTER };
  const facts = node.facts.map(
    ({ label, value }) =>
      new Paragraph({ style: 'Subtitle', ...centred, text: `${label}${labels.colon}${value}` }),
  );
  return [
    new Paragraph({ spacing: { before: 0, after: 3600 }, children: [] }),
    new Paragraph({ heading: HeadingLevel.TITLE, ...centred, text: node.title }),
    new Paragraph({ style: 'Subtitle', ...centred, spacing: { after: 2400 }, text: node.subtitle }),
    ...facts,
    new Paragraph({ style: 'Subtitle', ...centred, spacing: { before: 2400 }, text: node.organisation }),
  ];
}

export function titleBlock(node: TitleBlock, setting: Setting): FileChild[] {
  const { labels } = setting;
  if (node.isCover) return cover(node, setting);
  const facts = node.facts.map(({ label, value }) => `${label}${labels.colon}${value}`).join('\u3000');
  return [
    ...(node.organisation ? [new Paragraph({ style: 'Organisation', text: node.organisation })] : []),
    new Paragraph({ heading: HeadingLevel.TITLE, text: node.title }),
    ...(node.subtitle ? [new Paragraph({ style: 'Subtitle', text: node.subtitle })] : []),
    new Paragraph({ style: 'Facts', text: facts }),
  ];
}

/** docx keeps its parts to itself; each holds its children in `root`. */
function partsOf(component: unknown): unknown[] {
  const { root } = component as { root?: unknown };
  if (!Array.isArray(root)) throw new Error('The table of contents is not built as expected.');
  return root;
}

/** The field begins in the first entry and ends in the last, not in empty paragraphs above and below them. */
function beginInFirstEntry(table: TableOfContents): void {
  const paragraphs = partsOf(partsOf(table).at(-1));
  const [opening, first] = [paragraphs.shift(), paragraphs[0]];
  const [last, closing] = [paragraphs.at(-2), paragraphs.pop()];
  partsOf(first).splice(1, 0, ...partsOf(opening).slice(1));
  partsOf(last).push(...partsOf(closing).slice(1));
}

/**
 * Entries of our own, each with its link and page number, so that nothing is left for Word to fill in; on one page
 * where they fit on one.
 */
export function contents(node: Contents, setting: Setting, pageBreakBefore: boolean): FileChild[] {
  const entries = [...setting.headings].filter(([, heading]) => heading.depth <= node.depth);
  const isShort = entries.length <= 30;
  const contentChildren = entries.map(([bookmark, heading], index) => {
    const words = new TextRun(plainText(heading));
    const page = [new TextRun({ children: [new Tab()] }), new PageReference(bookmark, { hyperlink: true })];
    return new Paragraph({
      style: `TOC${heading.depth}`,
      keepNext: isShort && index < entries.length - 1,
      tabStops: [{ type: TabStopType.RIGHT, position: setting.textWidth, leader: 'dot' }],
      children: [new InternalHyperlink({ anchor: bookmark, children: [words, ...page] })],
    });
  });
  if (contentChildren.length === 0) return [];
  const table = new TableOfContents(setting.labels.contents, {
    hyperlink: true,
    headingStyleRange: `1-${node.depth}`,
    contentChildren,
    beginDirty: false,
  });
  beginInFirstEntry(table);
  return [new Paragraph({ style: 'ContentsHeading', text: setting.labels.contents, pageBreakBefore }), table];
}

const nothing = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: nothing, bottom: nothing, left: nothing, right: nothing };

function cell(
  width: number,
  text: string,
  keepNext: boolean,
  look: { underlined?: boolean; bold?: boolean; muted?: string } = {},
): TableCell {
  const line = { style: BorderStyle.SINGLE, size: 6, color: '7A838F' };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.BOTTOM,
    borders: look.underlined ? { ...noBorders, bottom: line } : noBorders,
    children: [
      new Paragraph({
        style: 'TableText',
        keepNext,
        children: [
          new TextRun({ text, ...(look.bold && { bold: true }), ...(look.muted && { color: look.muted }) }),
        ],
      }),
    ],
  });
}

/** Whether a row of signatures stands on the same page as the next; a long list may be broken. */
export const signsTogether = ({ people }: Signatures, index: number): boolean =>
  people.length <= 8 && index < people.length - 1;

/** Role and name wide enough for a title in full, then a line to sign on and a date. */
export function signatures(node: Signatures, { labels, brand, textWidth }: Setting): FileChild[] {
  const shares = [1500, 2300, 1050, 2400, 700].map(share => Math.floor((share * textWidth) / 9298));
  const widths = [...shares, textWidth - shares.reduce((a, b) => a + b, 0)];
  const [role = 0, name = 0, signLabel = 0, sign = 0, dateLabel = 0, date = 0] = widths;
  const muted = brand.muted;
  const rows = node.people.map((person, index) => {
    const keeps = signsTogether(node, index);
    return new TableRow({
      cantSplit: true,
      height: { value: signatureRow, rule: 'atLeast' },
      children: [
        cell(role, person.role, keeps, { bold: true }),
        cell(name, person.name, keeps),
        cell(signLabel, labels.signature, keeps, { muted }),
        cell(sign, '', keeps, { underlined: true }),
        cell(dateLabel, labels.date, keeps, { muted }),
        cell(date, person.date, keeps, { underlined: true }),
      ],
    });
  });
  if (rows.length === 0) return [];
  const table = new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: nothing, insideVertical: nothing },
    rows,
  });
  return [table, new Paragraph({ spacing: spacingOf(measures.Gap), children: [] })];
}

function tabbed(
  style: string,
  left: ParagraphChild[],
  right: ParagraphChild[],
  textWidth: number,
  isTall = false,
): Paragraph {
  return new Paragraph({
    style,
    ...(isTall && { spacing: { line: 240, lineRule: 'auto' as const } }),
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    alignment: AlignmentType.LEFT,
    children: [...left, new TextRun({ children: [new Tab()] }), ...right],
  });
}

/** A shape behind the text of every page that has the header; none where there is nothing to say. */
export function watermark({ meta, brand }: Pick<Setting, 'meta' | 'brand'>): TextWatermark[] {
  const text = meta.watermark?.replace(/\s/g, '');
  if (!text) return [];
  return [new TextWatermark({ text, font: brand.fonts.chinese, color: 'D9DDE3', width: 400, height: 200 })];
}

const logoHeight = 22;
const widestLogo = 160;

/** In pixels, no larger than the line of a header takes. */
function logo({ brand, meta }: Setting): ParagraphChild[] {
  if (!brand.logo) return [];
  const { type, data, width, height } = brand.logo;
  const scale = Math.min(logoHeight / height, widestLogo / width);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const altText = { name: 'logo', title: meta.organisation, description: meta.organisation };
  return [new ImageRun({ type, data, transformation, altText }), new TextRun('  ')];
}

export function header(setting: Setting): Header {
  const { meta, brand } = setting;
  const right = [meta.title, meta.number, meta.version].filter(Boolean).join('\u3000');
  const words = [new TextRun(right), ...watermark(setting)];
  const left = [...logo(setting), new TextRun(brand.header ?? meta.organisation)];
  return new Header({
    children: [tabbed('Header', left, words, setting.textWidth, brand.logo !== undefined)],
  });
}

/** Of a cover, which shows nothing but the watermark. */
export function coverHeader(setting: Setting): Header {
  return new Header({ children: [new Paragraph({ children: watermark(setting) })] });
}

export function footer({ meta, labels, textWidth }: Setting): Footer {
  const [before, between, after] = labels.page;
  const pages = new TextRun({
    children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
  });
  return new Footer({ children: [tabbed('Footer', [new TextRun(meta.status ?? '')], [pages], textWidth)] });
}
