import type { Brand } from '../brand.ts';
import { Document, Header, Paragraph } from '../libraries/word.ts';
import type { Meta } from '../manuscript.ts';
import type { Parts } from './company.ts';
import { watermark } from './matter.ts';
import { packageOf, textOf } from './package.ts';

const namespace = 'http://schemas.openxmlformats.org';
const relationType = `${namespace}/officeDocument/2006/relationships/header`;
const mainPart = 'word/document.xml';
const relationsPart = 'word/_rels/document.xml.rels';
const typesPart = '[Content_Types].xml';
const emptyRelations = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${namespace}/package/2006/relationships"></Relationships>`;
const emptyHeader = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr xmlns:w="${namespace}/wordprocessingml/2006/main"><w:p/></w:hdr>`;

/** The run that holds the watermark, with the names of its parts declared on it; undefined where there is none. */
function watermarkRun(meta: Meta, brand: Brand): string | undefined {
  const children = watermark({ meta, brand });
  if (children.length === 0) return undefined;
  const headers = { default: new Header({ children: [new Paragraph({ children })] }) };
  const document = new Document({ sections: [{ headers, children: [] }] });
  const part = textOf(packageOf(document)['word/header1.xml']);
  const run = /<w:r>(<w:pict>[\s\S]*<\/w:pict><\/w:r>)/.exec(part)?.[1];
  if (run === undefined) throw new Error('The watermark is not built as expected.');
  return `<w:r xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">${run}`;
}

/** In the first paragraph, before what it says, so that no line is added. */
function inFirstParagraph(header: string, run: string): string {
  const first = /<w:p(?=[\s/>])[^>]*?(\/?)>(\s*<w:pPr\b[^>]*?(?:\/>|>[\s\S]*?<\/w:pPr>))?/.exec(header);
  if (!first) return header.replace('</w:hdr>', () => `<w:p>${run}</w:p></w:hdr>`);
  const [opening, empty] = first;
  const begun = empty ? `${opening.slice(0, -2)}>${run}</w:p>` : `${opening}${run}`;
  return header.slice(0, first.index) + begun + header.slice(first.index + opening.length);
}

const isOn = (xml: string, element: string) =>
  new RegExp(`<w:${element}\\b(?![^>]*w:val="(?:false|0|off)")`).test(xml);

/** The kinds of header that a page of the file can have and its first section, and so no section, has. */
function missingHeaders({ text }: Parts): string[] {
  const main = text.get(mainPart) ?? '';
  const [section = ''] = /<w:sectPr\b(?:[^>]*\/>|[\s\S]*?<\/w:sectPr>)/.exec(main) ?? [];
  const settings = text.get('word/settings.xml') ?? '';
  const used = [
    'default',
    ...(isOn(main, 'titlePg') ? ['first'] : []),
    ...(isOn(settings, 'evenAndOddHeaders') ? ['even'] : []),
  ];
  return used.filter(type => !new RegExp(`<w:headerReference\\b[^>]*w:type="${type}"`).test(section));
}

/** An empty header of one kind in the first section, which the later ones take over. */
function withHeader(parts: Parts, type: string): Parts {
  const name = `header-draft-${type}.xml`;
  const reference = `<w:headerReference w:type="${type}" r:id="draft-${type}" xmlns:r="${namespace}/officeDocument/2006/relationships"/>`;
  const relation = `<Relationship Id="draft-${type}" Type="${relationType}" Target="${name}"/>`;
  const contentType = `<Override PartName="/word/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>`;
  const text = new Map(parts.text);
  const change = (part: string, at: RegExp, by: (found: string) => string) =>
    text.set(part, (text.get(part) ?? emptyRelations).replace(at, by));
  change(mainPart, /<w:sectPr\b[^>]*>/, open =>
    open.endsWith('/>') ? `${open.slice(0, -2)}>${reference}</w:sectPr>` : `${open}${reference}`,
  );
  change(relationsPart, /<\/Relationships>/, close => `${relation}${close}`);
  change(typesPart, /<\/Types>/, close => `${contentType}${close}`);
  return { text: text.set(`word/${name}`, emptyHeader), other: parts.other };
}

/** The company's file with the watermark of a draft behind every page, in headers that keep what they say. */
export function withWatermark(company: Parts, meta: Meta, brand: Brand): Parts {
  const run = watermarkRun(meta, brand);
  if (run === undefined) return company;
  const { text, other } = missingHeaders(company).reduce(withHeader, company);
  const isHeader = (name: string) => /^word\/header[^/]*\.xml$/.test(name);
  const marked = [...text].map(([name, xml]): [string, string] => [
    name,
    isHeader(name) ? inFirstParagraph(xml, run) : xml,
  ]);
  return { text: new Map(marked), other };
}
