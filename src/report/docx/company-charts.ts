import { Failure } from '../../diagnostic/failure.ts';
import type { BrandFacts } from '../../diagnostic/sentences/brand.ts';
import { ImagePatch } from '../libraries/word.ts';
import { type CompanyFile, type Parts, partsOf, withBody } from './company.ts';
import type { Picture } from './setting.ts';

/** A picture of the company's file in whose place a chart stands. */
export interface ChartPlace {
  /** What its alt text says between braces, once it is told from all others. */
  readonly key: string;
  readonly chart: string;
  /** The frame of the picture, in pixels. */
  readonly width: number;
  readonly height: number;
}

const drawings = /<wp:(inline|anchor)\b[\s\S]*?<\/wp:\1>/g;
const placeholder = /\{\{\s*chart\s+([\p{L}\p{N}_-]+)\s*\}\}/u;
const emuPerPixel = 9525;

function partKind(name: string): BrandFacts['brand/chart']['part'] {
  if (/^word\/header[^/]*\.xml$/.test(name)) return 'header';
  return /^word\/footer[^/]*\.xml$/.test(name) ? 'footer' : 'text';
}

const numberOf = (text: string, attribute: string) =>
  Number(new RegExp(`<wp:extent\\b[^>]*\\b${attribute}="(\\d+)"`).exec(text)?.[1] ?? 0) / emuPerPixel;

/**
 * The company's file with the alt texts such as {{chart trend}} told apart, and what they name. Throws Failure
 * brand/chart for a chart that the document does not have, and for what is no picture.
 */
export function placeCharts(
  { text, other }: Parts,
  file: string,
  charts: readonly string[],
): { readonly parts: Parts; readonly places: readonly ChartPlace[] } {
  const places: ChartPlace[] = [];
  const marked = [...text].map(([name, xml]): [string, string] => {
    const changed = xml.replace(drawings, drawing => {
      const [properties = ''] = /<wp:docPr\b[^>]*>/.exec(drawing) ?? [];
      const [whole = '', chart] = placeholder.exec(properties) ?? [];
      if (chart === undefined) return drawing;
      const facts = { file, key: whole, part: partKind(name), charts };
      if (!charts.includes(chart)) throw new Failure('brand/chart', { ...facts, problem: 'unknown' });
      if (!drawing.includes('<pic:pic'))
        throw new Failure('brand/chart', { ...facts, problem: 'not-a-picture' });
      const key = `chart ${places.length + 1}`;
      places.push({ key, chart, width: numberOf(drawing, 'cx'), height: numberOf(drawing, 'cy') });
      return drawing.replace(properties, () => properties.replaceAll(whole, `{{${key}}}`));
    });
    return [name, changed];
  });
  return { parts: { text: new Map(marked), other }, places };
}

/** The charts that stand in for pictures of the company's file. Throws Failure brand/word and brand/chart. */
export function chartsPlaced(company: CompanyFile, charts: readonly string[]): string[] {
  const { places } = placeCharts(withBody(partsOf(company), company.use), company.file, charts);
  return [...new Set(places.map(({ chart }) => chart))];
}

/** The charts in the frames of those pictures, as large as they go there; `words` describes each by its name. */
export function chartPatches(
  places: readonly ChartPlace[],
  pictures: ReadonlyMap<string, Picture>,
  words: ReadonlyMap<string, string>,
) {
  const patches = places.map(({ key, chart, width, height }) => {
    const picture = pictures.get(chart);
    if (!picture) throw new Error(`The chart ${chart} was not drawn.`);
    const { png: data, svg } = picture;
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    const scale = Math.min(width / view.getUint32(16), height / view.getUint32(20));
    const transformation = { width: view.getUint32(16) * scale, height: view.getUint32(20) * scale };
    const description = words.get(chart);
    const look = { transformation, ...(description && { altText: { description } }) };
    const patch = svg
      ? new ImagePatch({ type: 'svg', data: svg, fallback: { type: 'png', data }, ...look })
      : new ImagePatch({ type: 'png', data, ...look });
    return [key, patch] as const;
  });
  return Object.fromEntries(patches);
}
