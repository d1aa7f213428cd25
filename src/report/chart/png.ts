import { renderAsync } from '@resvg/resvg-js';
import { fontFile } from './font.ts';

const SCALE = 2;

/** An SVG picture as PNG, in twice its size; the same on every machine, whatever fonts it has. Drawn in a thread. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    background: 'white',
    font: { loadSystemFonts: false, fontFiles: [fontFile], defaultFontFamily: 'Noto Sans SC' },
  });
  return picture.asPng();
}
