import { readFileSync } from 'node:fs';
import { packageFile } from '../../text/package-file.ts';

/** The font that pictures are drawn with: all of GB 2312, names, symbols; see scripts/font.ts. */
export const fontFile = packageFile('assets/fonts/NotoSansSC-Regular-subset.ttf');

/** Characters that follow each other, and the glyph of the first. */
type Span = readonly [first: number, last: number, glyph: number];

interface Table {
  /** Where the font's directory tells its length. */
  readonly lengthAt: number;
  readonly start: number;
  readonly length: number;
}

function tableOf(font: DataView, tag: number): Table {
  for (let index = 0; index < font.getUint16(4); index++) {
    const record = 12 + 16 * index;
    if (font.getUint32(record) !== tag) continue;
    const [start, lengthAt] = [font.getUint32(record + 8), record + 12];
    return { lengthAt, start, length: font.getUint32(lengthAt) };
  }
  throw new Error('The chart font has no such table.');
}

/** The characters of a TrueType font, from the format 12 subtable of its cmap. */
function coverage(font: DataView): Span[] {
  const cmap = tableOf(font, 0x636d6170).start;
  for (let index = 0; index < font.getUint16(cmap + 2); index++) {
    const table = cmap + font.getUint32(cmap + 8 + 8 * index);
    if (font.getUint16(table) !== 12) continue;
    return Array.from({ length: font.getUint32(table + 12) }, (_, group): Span => {
      const record = table + 16 + 12 * group;
      return [font.getUint32(record), font.getUint32(record + 4), font.getUint32(record + 8)];
    });
  }
  throw new Error('The chart font has no cmap of format 12.');
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new DataView(buffer, byteOffset, byteLength);

/** The characters of `text` that the chart font cannot draw, each once. A picture would leave them out silently. */
export function missingGlyphs(text: string): string[] {
  const characters = [...new Set(text.replace(/[\s\p{C}]/gu, ''))];
  if (characters.every(character => character <= '~')) return [];
  const spans = coverage(viewOf(readFileSync(fontFile)));
  return characters.filter(character => {
    const code = character.codePointAt(0) ?? 0;
    return !spans.some(([first, last]) => code >= first && code <= last);
  });
}

const isHan = (code: number) => (code >= 0x3400 && code < 0xa000) || code >= 0x20000;

/** The glyphs that a text of these Han characters can need: what is not Han may be composed, mirrored or escaped. */
function glyphsFor(text: string, font: DataView): Set<number> {
  const characters = new Set(text + text.normalize());
  const glyphs = new Set([0]);
  for (const [first, last, glyph] of coverage(font)) {
    for (let code = first; code <= last; code++) {
      const isWanted = !isHan(code) || characters.has(String.fromCodePoint(code));
      if (isWanted) glyphs.add(glyph + code - first);
    }
  }
  return glyphs;
}

/**
 * The chart font without the outlines of the Han characters that `text` does not have: a tenth of its size. Its
 * outlines, none made of others, are its last table; `loca` says where each of them begins.
 */
export function fontFor(text: string): Uint8Array {
  const bytes = readFileSync(fontFile);
  const font = viewOf(bytes);
  const [outlines, places] = [tableOf(font, 0x676c7966), tableOf(font, 0x6c6f6361)];
  const wanted = glyphsFor(text, font);
  const kept = [bytes.subarray(0, outlines.start)];
  let size = 0;
  let begin = 0;
  for (let glyph = 0; glyph < places.length / 4; glyph++) {
    const place = places.start + 4 * glyph;
    if (wanted.has(glyph - 1)) {
      kept.push(bytes.subarray(outlines.start + begin, outlines.start + font.getUint32(place)));
      size += font.getUint32(place) - begin;
    }
    begin = font.getUint32(place);
    font.setUint32(place, size);
  }
  font.setUint32(outlines.lengthAt, size);
  return Buffer.concat(kept);
}
