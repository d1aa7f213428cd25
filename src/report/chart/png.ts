import { Resvg, type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import { fontFile } from './font.ts';

const SCALE = 2;
const options: ResvgRenderOptions = {
  fitTo: { mode: 'zoom', value: SCALE },
  background: 'white',
  font: { loadSystemFonts: false, fontFiles: [fontFile], defaultFontFamily: 'Noto Sans SC' },
};

/** An SVG picture as PNG, in twice its size; the same on every machine, whatever fonts it has. Drawn in a thread. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const picture = await renderAsync(svg, options);
  return picture.asPng();
}

/** The same picture with its letters as outlines, for readers without a Chinese font. */
export function outlined(svg: string): string {
  return new Resvg(svg, options).toString();
}
