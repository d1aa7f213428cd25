import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg, type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import { fontFile, fontFor } from './font.ts';

const SCALE = 2;
const optionsWith = (font: string): ResvgRenderOptions => ({
  fitTo: { mode: 'zoom', value: SCALE },
  background: 'white',
  font: { loadSystemFonts: false, fontFiles: [font], defaultFontFamily: 'Noto Sans SC' },
});

/** The library reads the whole file again for every letter: a small one for this picture, where there is room for it. */
function smallFont(file: string, svg: string): string {
  const font = fontFor(svg);
  try {
    writeFileSync(file, font, { flag: 'wx', mode: 0o600 });
    return file;
  } catch {
    return fontFile;
  }
}

/** An SVG picture as PNG, in twice its size; the same on every machine, whatever fonts it has. Drawn in a thread. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const file = join(tmpdir(), `yardstick-${randomBytes(8).toString('hex')}.ttf`);
  try {
    const picture = await renderAsync(svg, optionsWith(smallFont(file, svg)));
    return picture.asPng();
  } finally {
    rmSync(file, { force: true });
  }
}

/** The same picture with its letters as outlines, for readers without a Chinese font. */
export function outlined(svg: string): string {
  return new Resvg(svg, optionsWith(fontFile)).toString();
}
