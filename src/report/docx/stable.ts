import { unzipSync, zipSync } from '../libraries/zip.ts';
import { type Package, textOf } from './package.ts';

type ZipPart = Uint8Array | [Uint8Array, { level: 0 }];

const encoder = new TextEncoder();

/** Gives every random id of a kind a number, in the order in which they first appear. */
function renumber(prefix: string): (id: string) => string {
  const seen = new Map<string, string>();
  return id => {
    const known = seen.get(id) ?? `${prefix}${seen.size + 1}`;
    seen.set(id, known);
    return known;
  };
}

/**
 * The bytes of a Word document, the same for the same content: docx draws random relationship ids and picture
 * names, counts bookmarks and drawings through the whole process, and writes the time into the properties. `change`
 * makes of the XML of each part what is to be written.
 */
export function stabilise(
  parts: Package,
  date: string,
  change: (name: string, xml: string) => string = (_, xml) => xml,
): Uint8Array {
  const relation = renumber('rIdY');
  const picture = renumber('picture');
  const bookmark = renumber('');
  const drawing = renumber('');
  const watermark = renumber('');
  const rename = (text: string): string =>
    text.replace(/[0-9a-f]{40}(?=\.(png|jpg|svg))/g, id => picture(id));
  const stable = Object.entries(parts).map(([name, content]): [string, ZipPart] => {
    if (typeof content === 'string' || /\.(xml|rels)$/.test(name)) {
      const text = change(name, textOf(content))
        .replace(/(?<=(?:r:id|r:embed|Id)=")rId[\w-]{10,}(?=")/g, relation)
        .replace(/(?<=<w:bookmark(?:Start|End)\b[^>]*\bw:id=")[^"]+/g, bookmark)
        .replace(/(?<=<wp:docPr\b[^>]*\bid=")[^"]+/g, drawing)
        .replace(/(?<=<pic:cNvPr\b[^>]*\bid=")[^"]+/g, '0')
        .replace(/(?<=<v:shape\b[^>]*\bid="PowerPlusWaterMarkObject)[\w-]+/g, watermark)
        .replace(/(?<=<dcterms:(?:created|modified)[^>]*>)[^<]+/g, `${date}T00:00:00Z`);
      return [rename(name), encoder.encode(rename(text))];
    }
    // The table behind a chart is a package of its own; pictures are compressed already.
    const bytes = name.endsWith('.xlsx') ? stabilise(unzipSync(content), date) : content;
    return [rename(name), [bytes, { level: 0 }]];
  });
  // Without a zone: a zip holds local time, and must hold the same one everywhere.
  return zipSync(Object.fromEntries(stable), { level: 6, mtime: `${date}T00:00:00` });
}
