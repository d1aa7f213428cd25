import { Failure } from '../../diagnostic/failure.ts';
import { unzipSync, zipSync } from '../libraries/zip.ts';
import type { Model } from '../template.ts';
import type { Page } from './setting.ts';
import { page } from './setting.ts';

/** A company's Word file. */
export interface CompanyFile {
  /** As the user named it. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** A reference lends its styles, theme, numbering, header, footer and page; a template its text as well. */
  readonly use: 'reference' | 'template';
  /** What the rows of a template's tables are filled from. */
  readonly data: Model;
}

/** The parts of a Word file; XML as text. */
export interface Parts {
  readonly text: Map<string, string>;
  readonly other: Map<string, Uint8Array>;
}

const largestFile = 50_000_000;
const largestUnpacked = 200_000_000;
const mostParts = 3000;
const decoder = new TextDecoder('utf-8', { fatal: true });
const mainPart = 'word/document.xml';

type Problem = 'not-word' | 'macros' | 'damaged' | 'too-large' | 'external';

/** Whether it stays inside the package. */
const isPartName = (name: string) => !/^\/|\\|:|(?:^|\/)\.\.(?:\/|$)/.test(name);

/** The parts of a zip, as long as they say of themselves that they are small enough; nothing grows beyond that. */
function unpacked({ file, bytes }: CompanyFile): Record<string, Uint8Array> {
  const refuse = (problem: Problem) => new Failure('brand/word', { file, problem });
  if (bytes.length > largestFile) throw refuse('too-large');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw refuse('not-word');
  const names = new Set<string>();
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        // Programs differ in which of two parts of one name they read.
        if (names.has(name.toLowerCase()) || !isPartName(name)) throw refuse('damaged');
        names.add(name.toLowerCase());
        size += originalSize;
        if (names.size > mostParts || size > largestUnpacked) throw refuse('too-large');
        return true;
      },
    });
  } catch (cause) {
    throw cause instanceof Failure ? cause : refuse('damaged');
  }
}

/** Whether a part fetches something when the file is opened; a link that a reader clicks does not. */
function isExternal(relations: string): boolean {
  const external = relations.match(/<Relationship\b[^>]*TargetMode\s*=\s*["'](?!Internal["'])[^>]*>/g) ?? [];
  return external.some(relation => !/\/(hyperlink|attachedTemplate)["']/.test(relation));
}

/** The template that Word would look for on opening is left out. */
function withoutAttached(name: string, text: string): string {
  if (name === 'word/settings.xml') return text.replace(/<w:attachedTemplate\b[^>]*\/>/g, '');
  if (!/\.rels$/i.test(name)) return text;
  return text.replace(/<Relationship\b[^>]*\/attachedTemplate"[^>]*\/>/g, '');
}

/** The first thing that makes a Word file unusable. */
function problemIn({ text, other }: Parts): Problem | undefined {
  const types = text.get('[Content_Types].xml') ?? '';
  const all = [...text];
  if (/macroEnabled/i.test(types) || [...other.keys()].some(name => /vbaProject/i.test(name)))
    return 'macros';
  if (types === '' || !text.get(mainPart)?.includes('<w:body')) return 'damaged';
  if (all.some(([, content]) => /<!(DOCTYPE|ENTITY)/i.test(content))) return 'damaged';
  return all.some(([name, content]) => /\.rels$/i.test(name) && isExternal(content)) ? 'external' : undefined;
}

/** Throws Failure brand/word where it is no Word file that can be used. */
export function partsOf(company: CompanyFile): Parts {
  const { file } = company;
  if (/\.(docm|dotm)$/i.test(file)) throw new Failure('brand/word', { file, problem: 'macros' });
  if (!/\.docx$/i.test(file)) throw new Failure('brand/word', { file, problem: 'not-word' });
  const parts: Parts = { text: new Map(), other: new Map() };
  for (const [name, content] of Object.entries(unpacked(company))) {
    if (/\.(xml|rels)$/i.test(name)) parts.text.set(name, withoutAttached(name, textIn(content, file)));
    else parts.other.set(name, content);
  }
  const problem = problemIn(parts);
  if (problem) throw new Failure('brand/word', { file, problem });
  return parts;
}

function textIn(content: Uint8Array, file: string): string {
  try {
    return decoder.decode(content);
  } catch (cause) {
    throw new Failure('brand/word', { file, problem: 'damaged' }, cause);
  }
}

export function packed({ text, other }: Parts): Uint8Array {
  const encoder = new TextEncoder();
  const entries = [...text].map(([name, content]): [string, Uint8Array] => [name, encoder.encode(content)]);
  // docx looks for the content types first.
  const sorted = entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return zipSync(Object.fromEntries([...sorted, ...other]), { level: 6, mtime: '2000-01-01T00:00:00' });
}

const ownSection = `<w:sectPr><w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}" w:header="680" w:footer="560" w:gutter="0"/></w:sectPr>`;

const sectionsIn = (body: string) => body.match(/<w:sectPr\b[^>]*>[\s\S]*?<\/w:sectPr>/g) ?? [];

/** The last section's properties, which decide the width of text; a page of our own where there are none. */
function lastSection(body: string): string {
  const last = sectionsIn(body).at(-1);
  return last?.includes('<w:pgSz') && last.includes('<w:pgMar') ? last : ownSection;
}

/** The last section with the headers and footers that it takes over from those before it. */
function wholeSection(body: string): string {
  const references = new Map<string, string>();
  for (const section of sectionsIn(body)) {
    for (const [reference, part, type] of section.matchAll(
      /<w:(header|footer)Reference\b[^>]*\bw:type="(\w+)"[^>]*\/>/g,
    )) {
      references.set(`${part} ${type}`, reference);
    }
  }
  const last = lastSection(body).replace(/<w:(?:header|footer)Reference\b[^>]*\/>/g, '');
  return last.replace(/^<w:sectPr\b[^>]*>/, open => `${open}${[...references.values()].join('')}`);
}

/** The body of a reference is one placeholder; that of a template stays, with a page size where it had none. */
export function withBody({ text, other }: Parts, use: CompanyFile['use']): Parts {
  const main = text.get(mainPart) ?? '';
  const [, open = '', body = '', close = ''] =
    /^([\s\S]*?<w:body\b[^>]*>)([\s\S]*)(<\/w:body>[\s\S]*)$/.exec(main) ?? [];
  const section = use === 'reference' ? wholeSection(body) : lastSection(body);
  const kept = use === 'reference' ? '<w:p><w:r><w:t>{{body}}</w:t></w:r></w:p>' : body;
  const isThere = use === 'template' && section !== ownSection;
  const whole = isThere
    ? kept
    : `${kept.replace(/<w:sectPr\b[^>]*\/>|<w:sectPr\b[^>]*>\s*<\/w:sectPr>/g, '')}${section}`;
  return { text: new Map(text).set(mainPart, `${open}${whole}${close}`), other };
}

const numberIn = (xml: string, element: string, attribute: string, standard: number) => {
  const found = new RegExp(`<w:${element}\\b[^>]*\\bw:${attribute}="(-?\\d+)"`).exec(xml);
  return found ? Math.abs(Number(found[1])) : standard;
};

/** Two inches: below it no table of ours can be read. */
const narrowest = 2880;

/** The page of the last section; ours where that leaves no room for text. */
export function pageOf({ text }: Parts): Page {
  const section = lastSection(text.get(mainPart) ?? '');
  const own = {
    width: numberIn(section, 'pgSz', 'w', page.width),
    height: numberIn(section, 'pgSz', 'h', page.height),
    left: numberIn(section, 'pgMar', 'left', page.left),
    right: numberIn(section, 'pgMar', 'right', page.right),
    top: numberIn(section, 'pgMar', 'top', page.top),
    bottom: numberIn(section, 'pgMar', 'bottom', page.bottom),
  };
  return own.width - own.left - own.right < narrowest ? page : own;
}
