import { describe, expect, it } from 'vitest';
import { defaultBrand } from '../../src/report/brand.ts';
import { unzipSync } from '../../src/report/libraries/zip.ts';
import type { Manuscript } from '../../src/report/manuscript.ts';
import { type ChartFormat, typeset } from '../../src/report/typeset.ts';
import { charts } from './fixtures/charts.ts';
import { monthly } from './monthly-manuscript.ts';
import { xmlFaults } from './reading.ts';

const names = Object.keys(charts);
const manuscript: Manuscript = {
  ...monthly,
  markdown: names
    .map(name => `::chart{name="${name}" caption="图 ${name}" alt="${name} 的文字说明"}\n`)
    .join('\n'),
  charts,
};

async function bytesOf(format: ChartFormat): Promise<Uint8Array> {
  const { files } = await typeset(manuscript, ['docx'], { brand: defaultBrand, charts: format });
  return files[0]?.bytes ?? new Uint8Array();
}

describe('the charts of a Word file', () => {
  it.each(['png', 'svg', 'native'] as const)('as %s are sound, and the same each time', async format => {
    const bytes = await bytesOf(format);
    const parts = unzipSync(bytes);
    const decoder = new TextDecoder();
    const faults = Object.entries(parts).flatMap(([name, content]) =>
      /\.(xml|rels)$/.test(name) ? xmlFaults(decoder.decode(content)).map(fault => `${name}: ${fault}`) : [],
    );
    expect(faults).toEqual([]);
    const document = decoder.decode(parts['word/document.xml']);
    const relations = decoder.decode(parts['word/_rels/document.xml.rels']);
    const used = [...document.matchAll(/\br:(?:id|embed)="([^"]+)"/g)].map(([, id]) => id);
    for (const id of used) expect(relations).toContain(`Id="${id}"`);
    const described = [...document.matchAll(/<wp:docPr[^>]*\bdescr="([^"]*)"/g)].map(([, words]) => words);
    expect(described).toEqual(names.map(name => `${name} 的文字说明`));
    expect(Buffer.from(await bytesOf(format)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('are outlines with a picture behind as svg, and can be edited as native where Word has such a chart', async () => {
    const count = (bytes: Uint8Array, pattern: RegExp) =>
      Object.keys(unzipSync(bytes)).filter(name => pattern.test(name)).length;
    const svg = await bytesOf('svg');
    expect(count(svg, /media\/.*\.svg$/)).toBe(names.length);
    expect(count(svg, /media\/.*\.png$/)).toBe(names.length);
    const native = await bytesOf('native');
    expect(count(native, /charts\/chart\d+\.xml$/)).toBe(5);
    expect(count(native, /media\/.*\.png$/)).toBe(names.length - 5);
  });
});
