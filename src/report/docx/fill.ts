import type { Root, RootContent } from 'mdast';
import { Failure } from '../../diagnostic/failure.ts';
import type { Brand } from '../brand.ts';
import { estimatePageNumbersWith } from '../libraries/layout.ts';
import { Document, Paragraph, PatchType, patchDetector, patchDocument } from '../libraries/word.ts';
import { unzipSync } from '../libraries/zip.ts';
import type { Meta } from '../manuscript.ts';
import { walk } from '../tree-walk.ts';
import { blocks } from './blocks.ts';
import { type CompanyFile, packed, pageOf, partsOf, withBody } from './company.ts';
import { chartPatches, placeCharts } from './company-charts.ts';
import { headingColour, renamed, withOurStyles } from './company-styles.ts';
import { footnotes } from './document.ts';
import { withWatermark } from './draft.ts';
import { type Package, packageOf, textOf } from './package.ts';
import { rowPatches, textPatch, unguarded } from './rows.ts';
import { type Picture, type Setting, settingOf } from './setting.ts';
import { stabilise } from './stable.ts';
import { numbering, styles } from './styles.ts';

/** Beyond it the layout that the page numbers of the contents need takes too long. */
const mostCells = 1500;

export interface Filled {
  readonly bytes: Uint8Array;
  /** Placeholders of the template that mean nothing to us; they stay as they are. */
  readonly unknown: readonly string[];
}

/** What each placeholder becomes, besides {{toc}} and {{body}}. */
function facts({ title, organisation, number, version, status, date }: Meta): Record<string, string> {
  return {
    title,
    organisation,
    number: number ?? '',
    version: version ?? '',
    status: status ?? '',
    date,
  };
}

/** Our styles as Word has them. */
function styleSheet(brand: Brand): string {
  const document = new Document({ styles: styles(brand), sections: [{ children: [new Paragraph('')] }] });
  return textOf(packageOf(document)['word/styles.xml']);
}

function cellCount(root: Root): number {
  let count = 0;
  walk(root, node => {
    if (node.type === 'tableCell') count += 1;
  });
  return count;
}

/** What the charts of the text show, in words, by their names. */
function chartWords(root: Root): Map<string, string> {
  const words = new Map<string, string>();
  walk(root, node => {
    if (node.type === 'figure') words.set(node.name, node.alt);
  });
  return words;
}

/** The body without what the template has a place of its own for. */
function bodyOf(nodes: readonly RootContent[], keys: readonly string[]): RootContent[] {
  return nodes.filter(
    node =>
      !(node.type === 'titleBlock' && keys.includes('title')) &&
      !(node.type === 'contents' && keys.includes('toc')),
  );
}

function patchesOf(root: Root, keys: readonly string[], { file, data }: CompanyFile, setting: Setting) {
  const words = Object.entries(facts(setting.meta)).map(([key, text]) => [key, textPatch(text)]);
  const contents = root.children.find(node => node.type === 'contents') ?? { type: 'contents', depth: 2 };
  return {
    ...Object.fromEntries(words),
    ...rowPatches(keys, data, file, setting.brand),
    ...(keys.includes('toc') && {
      toc: { type: PatchType.DOCUMENT, children: blocks([contents as RootContent], setting) },
    }),
    body: { type: PatchType.DOCUMENT, children: blocks(bodyOf(root.children, keys), setting) },
  };
}

/** What stands in the body refers to styles by the company's ids; braces that are text are so again. */
function restyled(bytes: Uint8Array, ids: ReadonlyMap<string, string>): Package {
  const parts: Record<string, string | Uint8Array> = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^word\/(document|footnotes|header[^/]*|footer[^/]*)\.xml$/.test(name)) continue;
    const text = unguarded(textOf(part));
    const isOwn = /^word\/(document|footnotes)/.test(name);
    parts[name] = isOwn ? renamed(text, ids) : text;
  }
  return parts;
}

/**
 * A document in a company's own Word file. Throws Failure brand/word where that cannot be used, and brand/no-body
 * where it has no place for the text.
 */
export async function fillCompany(
  root: Root,
  meta: Meta,
  { brand, company }: { readonly brand: Brand; readonly company: CompanyFile },
  pictures: ReadonlyMap<string, Picture>,
): Promise<Filled> {
  const own = withBody(partsOf(company), company.use);
  const accent = headingColour(own) ?? brand.accent;
  const look = { ...brand, accent };
  const styled = withOurStyles(own, styleSheet(look));
  const { parts, places } = placeCharts(styled.parts, company.file, [...pictures.keys()]);
  const data = packed(withWatermark(parts, meta, look));
  const keys = await patchDetector({ data, trimPlaceholders: true });
  if (!keys.includes('body')) throw new Failure('brand/no-body', { file: company.file, keys });
  const setting = settingOf(root, meta, look, pictures, pageOf(parts));
  const charts = chartPatches(places, pictures, chartWords(root));
  const patches = { ...patchesOf(root, keys, company, setting), ...charts };
  const filled = await patchDocument({
    outputType: 'uint8array',
    data,
    patches,
    trimPlaceholders: true,
    footnotes: footnotes(setting),
    numbering: numbering(),
    ...(cellCount(root) <= mostCells && { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
    properties: { title: meta.title, creator: meta.organisation, lastModifiedBy: meta.organisation },
  });
  return {
    bytes: stabilise(restyled(filled, styled.ids), meta.date),
    unknown: keys.filter(key => !Object.hasOwn(patches, key.split('.', 1)[0] ?? key) && key !== 'toc'),
  };
}
