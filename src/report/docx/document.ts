import type { Root } from 'mdast';
import type { Brand } from '../brand.ts';
import { Document, type FileChild, Paragraph } from '../libraries/word.ts';
import type { Meta } from '../manuscript.ts';
import { blocks } from './blocks.ts';
import { runs } from './inline.ts';
import { coverHeader, footer, header } from './matter.ts';
import { packageOf } from './package.ts';
import { pagesOf } from './pages.ts';
import { type Picture, page, type Setting, settingOf } from './setting.ts';
import { stabilise } from './stable.ts';
import { numbering, styles } from './styles.ts';

/** The notes that the text refers to, by their numbers. */
export function footnotes(setting: Setting): Record<string, { children: Paragraph[] }> {
  const notes: Record<string, { children: Paragraph[] }> = {};
  for (const [identifier, number] of setting.footnotes) {
    const children = setting.footnoteDefinitions.get(identifier)?.children ?? [];
    const paragraphs = children.flatMap(child =>
      child.type === 'paragraph'
        ? [new Paragraph({ style: 'FootnoteText', children: runs(child.children, setting) })]
        : [],
    );
    notes[String(number)] = { children: paragraphs.length > 0 ? paragraphs : [new Paragraph('')] };
  }
  return notes;
}

/** Programs differ in what they let hang over the end of a line, so nothing does; docx cannot say so in a style. */
function withoutHanging(name: string, xml: string): string {
  if (name !== 'word/styles.xml') return xml;
  return xml.replace('<w:pPrDefault><w:pPr>', '$&<w:overflowPunct w:val="0"/>');
}

function properties({ title, organisation, date }: Meta): object {
  return { title, creator: organisation, lastModifiedBy: organisation, description: '', revision: 1, date };
}

/** The bytes of a .docx; the same for the same content. `pictures` holds every chart that the tree shows. */
export function makeDocx(
  root: Root,
  meta: Meta,
  brand: Brand,
  pictures: ReadonlyMap<string, Picture>,
): Uint8Array {
  const plain = settingOf(root, meta, brand, pictures);
  const pages = pagesOf(root.children, plain);
  const setting = { ...plain, breaks: pages.breaks };
  const children: FileChild[] = blocks(root.children, setting);
  const { width, height, top, right, bottom, left } = page;
  const document = new Document({
    ...properties(meta),
    styles: styles(brand),
    numbering: numbering(),
    footnotes: footnotes(setting),
    pageNumbers: () => pages,
    sections: [
      {
        properties: {
          titlePage: meta.cover === true,
          page: { size: { width, height }, margin: { top, right, bottom, left, header: 680, footer: 560 } },
        },
        headers: { default: header(setting), ...(meta.cover && { first: coverHeader(setting) }) },
        footers: { default: footer(setting) },
        children,
      },
    ],
  });
  return stabilise(packageOf(document), meta.date, withoutHanging);
}
