import {
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageBreak,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { unzipSync, zipSync } from '../../src/report/libraries/zip.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Style ids as a Chinese Word writes them: the names stay English. */
const chineseIds: Readonly<Record<string, string>> = {
  Normal: 'a',
  Heading1: '1',
  Heading2: '2',
  Title: 'a3',
};

function edited(bytes: Uint8Array, change: (text: string, name: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, content] of Object.entries(parts)) {
    if (/\.(xml|rels)$/.test(name)) parts[name] = encoder.encode(change(decoder.decode(content), name));
  }
  return zipSync(parts);
}

function withChineseIds(text: string): string {
  return Object.entries(chineseIds).reduce(
    (xml, [id, other]) =>
      xml.replace(
        new RegExp(`(w:styleId="|<w:(?:pStyle|basedOn|next|link) w:val=")${id}"`, 'g'),
        `$1${other}"`,
      ),
    text,
  );
}

interface Wanted {
  readonly body?: string;
  readonly chinese?: boolean;
  readonly section?: boolean;
}

/** A company's template: its own cover, green headings in 宋体, wide margins, header and footer. */
export async function companyTemplate({
  body = '{{body}}',
  chinese,
  section = true,
}: Wanted = {}): Promise<Uint8Array> {
  const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' };
  const green = { run: { color: '1B7F5C', bold: true, font } };
  const document = new Document({
    styles: {
      default: {
        document: { run: { font, size: 21 } },
        heading1: { ...green, run: { ...green.run, size: 32 } },
        heading2: { ...green, run: { ...green.run, size: 26 } },
      },
    },
    sections: [
      {
        properties: { page: { margin: { left: 2200, right: 2200 } } },
        headers: { default: new Header({ children: [new Paragraph('绿洲集团 · 内部资料')] }) },
        footers: { default: new Footer({ children: [new Paragraph('{{organisation}}')] }) },
        children: [
          new Paragraph({ heading: 'Title', children: [new TextRun('{{ti'), new TextRun('tle}}')] }),
          new Paragraph('编制日期：{{date}}　密级：{{密级}}'),
          new Paragraph({ children: [new PageBreak()] }),
          new Paragraph('{{toc}}'),
          new Paragraph(body),
        ],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toBuffer(document));
  return edited(bytes, (text, name) => {
    const own = chinese ? withChineseIds(text) : text;
    return section || name !== 'word/document.xml' ? own : own.replace(/<w:sectPr[\s\S]*?<\/w:sectPr>/, '');
  });
}

/** A template of one section whose first page is apart, without any header. */
export async function plainTemplate(): Promise<Uint8Array> {
  const children = [new Paragraph('{{title}}'), new Paragraph('{{body}}')];
  const document = new Document({ sections: [{ properties: { titlePage: true }, children }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A template with a table of two columns: a head, and a row of these placeholders. */
export async function tableTemplate(left: string, right: string): Promise<Uint8Array> {
  const row = (...texts: string[]) =>
    new TableRow({ children: texts.map(text => new TableCell({ children: [new Paragraph(text)] })) });
  const table = new Table({ rows: [row('目标', '期限'), row(left, right)] });
  const children = [new Paragraph('{{title}}'), table, new Paragraph('{{body}}')];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** A file of two sections: the second, on its side, has the header of the first and a footer of its own. */
export async function sectionsTemplate(): Promise<Uint8Array> {
  const first = {
    headers: { default: new Header({ children: [new Paragraph('绿洲集团页眉')] }) },
    footers: { default: new Footer({ children: [new Paragraph('封面页脚')] }) },
    children: [new Paragraph('封面')],
  };
  const second = {
    properties: { page: { size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE } } },
    footers: { default: new Footer({ children: [new Paragraph('正文页脚')] }) },
    children: [new Paragraph('正文')],
  };
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [first, second] })));
}

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR4nGOQrvdEIIYGBgAhqgPh0aD2lAAAAABJRU5ErkJggg==',
  'base64',
);

/** A template with a picture of this size, in pixels, for each alt text; the first stands in the header. */
export async function pictureTemplate(
  ...pictures: readonly (readonly [alt: string, width: number, height: number])[]
): Promise<Uint8Array> {
  const [first, ...others] = pictures.map(([description, width, height]) => {
    const altText = { name: 'picture', description };
    const image = new ImageRun({ type: 'png', data: dot, transformation: { width, height }, altText });
    return new Paragraph({ children: [image] });
  });
  const headers = { default: new Header({ children: first ? [first] : [] }) };
  const children = [new Paragraph('{{title}}'), ...others, new Paragraph('{{body}}')];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ headers, children }] })));
}

/** The same file with another part. */
export function withPart(bytes: Uint8Array, name: string, content: string): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [name]: encoder.encode(content) });
}
