import { Resvg } from '@resvg/resvg-js';
import { fontFile } from './font.ts';

const SCALE = 2;

/** An SVG picture as PNG, in twice its size; the same on every machine, whatever fonts it has. */
export function drawPng(svg: string): Uint8Array {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: SCALE },
    background: 'white',
    font: { loadSystemFonts: false, fontFiles: [fontFile], defaultFontFamily: 'Noto Sans SC' },
  });
  return picture.render().asPng();
}
