import type { Root } from 'mdast';
import { type Brand, defaultBrand } from './brand.ts';
import type { Chart } from './chart/chart.ts';
import { missingGlyphs } from './chart/font.ts';
import { wordsOf } from './chart/words.ts';
import type { CompanyFile } from './docx/company.ts';
import type { Picture } from './docx/setting.ts';
import { xmlText } from './escape.ts';
import { labelsOf } from './labels.ts';
import type { Manuscript, Meta } from './manuscript.ts';
import { readMarkdown } from './markdown.ts';
import { walk } from './tree-walk.ts';

export type Format = 'md' | 'docx' | 'html';

/** How a Word file holds its charts: as pictures, as sharp ones with a PNG behind, or to be edited in Word. */
export type ChartFormat = 'png' | 'svg' | 'native';

/** `suffix` follows the manuscript's name: `.docx`, `.chart-trend.svg`. */
export interface TypesetFile {
  readonly suffix: string;
  readonly bytes: Uint8Array;
}

export interface Typeset {
  readonly files: readonly TypesetFile[];
  /** Characters that the pictures of charts leave out, because their font has no glyph for them. */
  readonly missingGlyphs: readonly string[];
  /** Placeholders of the company's Word file that mean nothing to us. */
  readonly unknownPlaceholders: readonly string[];
}

/** How the documents of a company look. */
export interface Look {
  readonly brand: Brand;
  readonly charts?: ChartFormat;
  /** The Word file that a .docx is made in. */
  readonly company?: CompanyFile;
}

function clean<T>(value: T): T {
  if (typeof value === 'string') return xmlText(value) as T;
  if (Array.isArray(value)) return value.map(clean) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, clean(child)])) as T;
}

/** A draft says so across every page. */
function marked(manuscript: Manuscript): Manuscript {
  const { meta } = manuscript;
  const { draft } = labelsOf(meta.locale);
  if (meta.watermark !== undefined || meta.status?.toLowerCase() !== draft.toLowerCase()) return manuscript;
  return { ...manuscript, meta: { ...meta, watermark: draft } };
}

/** By their names. */
type Charts = ReadonlyMap<string, Chart>;

/** The charts that the document shows, and `also` those that a company's file does. */
function chartsShown(root: Root, { charts }: Manuscript, also: readonly string[]): Charts {
  const names = new Set<string>(also);
  walk(root, node => {
    if (node.type !== 'figure') return;
    // It becomes part of a file's name and of an id.
    if (!/^[\p{L}\p{N}_-]+$/u.test(node.name)) throw new Error(`A chart cannot be named ${node.name}.`);
    names.add(node.name);
  });
  return new Map([...names].flatMap(name => (charts[name] ? [[name, charts[name]]] : [])));
}

/** Charts as SVG. */
async function drawings(charts: Charts, { locale }: Meta): Promise<Map<string, string>> {
  if (charts.size === 0) return new Map();
  const { drawSvg } = await import('./chart/svg.ts');
  return new Map([...charts].map(([name, chart]) => [name, drawSvg(name, chart, locale)]));
}

/** The charts that pictures of the company's Word file make room for. */
async function placedCharts(format: Format, { charts }: Manuscript, { company }: Look): Promise<string[]> {
  if (format !== 'docx' || company === undefined) return [];
  const { chartsPlaced } = await import('./docx/company-charts.ts');
  return chartsPlaced(company, Object.keys(charts));
}

/** Charts as Word shows them: threads make the PNG of one while the next is drawn. */
async function picturesOf(
  charts: Charts,
  { locale }: Meta,
  format: ChartFormat,
): Promise<Map<string, Picture>> {
  if (charts.size === 0) return new Map();
  const [{ drawSvg }, { drawPng, outlined }] = await Promise.all([
    import('./chart/svg.ts'),
    import('./chart/png.ts'),
  ]);
  const { nativeChart } = format === 'native' ? await import('./docx/native.ts') : {};
  const named = async ([name, chart]: readonly [string, Chart]): Promise<[string, Picture]> => {
    const svg = drawSvg(name, chart, locale);
    const png = drawPng(svg);
    const native = nativeChart?.(chart, locale);
    const vector = format === 'svg' ? { svg: new TextEncoder().encode(outlined(svg)) } : {};
    return [name, { png: await png, ...vector, ...(native && { native }) }];
  };
  return new Map(await Promise.all([...charts].map(named)));
}

interface Written {
  readonly files: readonly TypesetFile[];
  readonly unknown?: readonly string[];
}

async function write(
  format: Format,
  root: Root,
  manuscript: Manuscript,
  shown: Charts,
  { brand, charts = 'png', company }: Look,
): Promise<Written> {
  const { meta } = manuscript;
  if (format === 'docx') {
    const drawn = picturesOf(shown, meta, charts);
    if (company) {
      const [{ fillCompany }, pictures] = await Promise.all([import('./docx/fill.ts'), drawn]);
      const { bytes, unknown } = await fillCompany(root, meta, { brand, company }, pictures);
      return { files: [{ suffix: '.docx', bytes }], unknown };
    }
    const [{ makeDocx }, pictures] = await Promise.all([import('./docx/document.ts'), drawn]);
    return { files: [{ suffix: '.docx', bytes: makeDocx(root, meta, brand, pictures) }] };
  }
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const svgs = await drawings(shown, meta);
  if (format === 'html') {
    const { makeHtml } = await import('./html/page.ts');
    return { files: [{ suffix: '.html', bytes: encode(makeHtml(root, meta, brand, svgs)) }] };
  }
  const { makeGfm } = await import('./gfm.ts');
  const pictures = [...svgs].map(([name, svg]) => ({ suffix: `.chart-${name}.svg`, bytes: encode(svg) }));
  return { files: [{ suffix: '.md', bytes: encode(makeGfm(root, manuscript)) }, ...pictures] };
}

/**
 * The files of a document, in the formats asked for; the same bytes for the same manuscript. The libraries behind a
 * format are loaded only when it is asked for.
 * Throws a Failure for a directive, chart, image or company's Word file that cannot be used.
 */
export async function typeset(
  manuscript: Manuscript,
  formats: readonly Format[],
  look: Look = { brand: defaultBrand },
): Promise<Typeset> {
  const source = marked(clean(manuscript));
  const files: TypesetFile[] = [];
  let shown: Charts = new Map();
  let unknownPlaceholders: readonly string[] = [];
  for (const format of new Set(formats)) {
    const root = readMarkdown(source);
    shown = chartsShown(root, source, await placedCharts(format, source, look));
    const written = await write(format, root, source, shown, look);
    files.push(...written.files);
    unknownPlaceholders = written.unknown ?? unknownPlaceholders;
  }
  const words = [...shown.values()].map(wordsOf).join('');
  return { files, missingGlyphs: missingGlyphs(words), unknownPlaceholders };
}
