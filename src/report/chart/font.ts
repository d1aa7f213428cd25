import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The font that pictures are drawn with: all of GB 2312, names, symbols; see scripts/font.ts. */
export const fontFile = fileURLToPath(
  new URL('../../../assets/fonts/NotoSansSC-Regular-subset.ttf', import.meta.url),
);

type Span = readonly [first: number, last: number];

function tableOffset(font: DataView, tag: number): number {
  for (let index = 0; index < font.getUint16(4); index++) {
    const record = 12 + 16 * index;
    if (font.getUint32(record) === tag) return font.getUint32(record + 8);
  }
  throw new Error('The chart font has no such table.');
}

/** The characters of a TrueType font, from the format 12 subtable of its cmap. */
function coverage(font: DataView): Span[] {
  const cmap = tableOffset(font, 0x636d6170);
  for (let index = 0; index < font.getUint16(cmap + 2); index++) {
    const table = cmap + font.getUint32(cmap + 8 + 8 * index);
    if (font.getUint16(table) !== 12) continue;
    return Array.from({ length: font.getUint32(table + 12) }, (_, group): Span => {
      const record = table + 16 + 12 * group;
      return [font.getUint32(record), font.getUint32(record + 4)];
    });
  }
  throw new Error('The chart font has no cmap of format 12.');
}

/** The characters of `text` that the chart font cannot draw, each once. A picture would leave them out silently. */
export function missingGlyphs(text: string): string[] {
  const characters = [...new Set(text.replace(/[\s\p{C}]/gu, ''))];
  if (characters.every(character => character <= '~')) return [];
  const bytes = readFileSync(fontFile);
  const spans = coverage(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return characters.filter(character => {
    const code = character.codePointAt(0) ?? 0;
    return !spans.some(([first, last]) => code >= first && code <= last);
  });
}
