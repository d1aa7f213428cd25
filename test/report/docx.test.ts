import { beforeAll, describe, expect, it } from 'vitest';
import type { Manuscript } from '../../src/report/manuscript.ts';
import { monthly } from './monthly-manuscript.ts';
import { fileOf, partsOf, xmlFaults } from './reading.ts';

let parts: Map<string, string>;
let document: string;

beforeAll(async () => {
  parts = await partsOf({ ...monthly, meta: { ...monthly.meta, watermark: '草案' } });
  document = parts.get('word/document.xml') ?? '';
});

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

describe('a Word file', () => {
  it('is well-formed in every part', () => {
    expect([...parts].flatMap(([name, xml]) => xmlFaults(xml).map(fault => `${name}: ${fault}`))).toEqual([]);
  });

  it('declares a content type for every part', () => {
    const types = parts.get('[Content_Types].xml') ?? '';
    const extensions = new Set(all(types, /<Default[^>]*Extension="([^"]+)"/g));
    const overrides = new Set(all(types, /<Override[^>]*PartName="([^"]+)"/g));
    const without = [...parts.keys()].filter(
      name => !overrides.has(`/${name}`) && !extensions.has(name.split('.').at(-1) ?? ''),
    );
    expect(without.filter(name => name !== '[Content_Types].xml')).toEqual([]);
  });

  it('resolves every relationship that it uses', () => {
    for (const [name, xml] of parts) {
      const used = all(xml, /\br:(?:id|embed|link)="([^"]+)"/g);
      if (used.length === 0) continue;
      const rels = parts.get(name.replace(/([^/]+)$/, '_rels/$1.rels')) ?? '';
      const known = all(rels, /\bId="([^"]+)"/g);
      expect(known, name).toEqual(expect.arrayContaining(used));
      expect(new Set(known).size, name).toBe(known.length);
    }
  });

  it('defines every style and list that it uses', () => {
    const styles = all(parts.get('word/styles.xml') ?? '', /w:styleId="([^"]+)"/g);
    const lists = all(parts.get('word/numbering.xml') ?? '', /<w:num [^>]*w:numId="([^"]+)"/g);
    for (const name of ['word/document.xml', 'word/footnotes.xml', 'word/header1.xml', 'word/footer1.xml']) {
      const xml = parts.get(name) ?? '';
      expect(styles).toEqual(expect.arrayContaining(all(xml, /<w:(?:p|r|tbl)Style w:val="([^"]+)"/g)));
      expect(lists).toEqual(expect.arrayContaining(all(xml, /<w:numId w:val="([^"]+)"/g)));
    }
  });

  it('numbers drawings and bookmarks once each, and closes every bookmark', () => {
    const drawings = all(document, /<wp:docPr[^>]*\bid="([^"]+)"/g);
    const starts = all(document, /<w:bookmarkStart[^>]*w:id="([^"]+)"/g);
    expect(drawings.length).toBe(2);
    expect(new Set(drawings).size).toBe(drawings.length);
    expect(new Set(starts).size).toBe(starts.length);
    expect(all(document, /<w:bookmarkEnd[^>]*w:id="([^"]+)"/g).sort()).toEqual([...starts].sort());
  });

  it('ends every field that it begins, and every table cell in a paragraph', () => {
    for (const xml of parts.values()) {
      expect(all(xml, /fldCharType="(begin)"/g).length).toBe(all(xml, /fldCharType="(end)"/g).length);
      expect(xml).not.toMatch(/<\/w:tbl><\/w:tc>/);
      expect(xml).not.toMatch(/<w:tc>(?:<w:tcPr>.*?<\/w:tcPr>)?<\/w:tc>/);
    }
  });

  it('never asks to update its fields', () => {
    expect(parts.get('word/settings.xml')).not.toContain('updateFields');
    for (const xml of parts.values()) expect(xml).not.toMatch(/w:dirty="(?:true|1)"/);
  });

  it('has a table of contents with the text, a link and a page number for each heading', () => {
    const entries = all(document, /<w:hyperlink [^>]*w:anchor="(_Toc\d+)"/g);
    const bookmarks = all(document, /<w:bookmarkStart [^>]*w:name="(_Toc\d+)"/g);
    const numbers = all(
      document,
      /PAGEREF _Toc\d+ \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/><w:t[^>]*>(\d+)<\/w:t>/g,
    );
    expect(entries.slice(0, 8).every(entry => bookmarks.includes(entry))).toBe(true);
    expect(numbers.length).toBe(8);
    expect(numbers.map(Number)).toEqual([...numbers.map(Number)].sort((a, b) => a - b));
  });

  it('names a Chinese font and Chinese as the East Asian language', () => {
    const styles = parts.get('word/styles.xml') ?? '';
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/.exec(styles)?.[0] ?? '';
    expect(defaults).toContain('w:eastAsia="Microsoft YaHei"');
    expect(defaults).toMatch(/<w:lang [^>]*w:eastAsia="zh-CN"/);
    for (const [fonts] of styles.matchAll(/<w:rFonts [^>]*>/g)) expect(fonts).toContain('w:eastAsia=');
  });

  it('draws the quotes of a Chinese text with the Chinese font, those of an English one with the Latin', async () => {
    const quoted = async (locale: 'zh-CN' | 'en') => {
      const manuscript: Manuscript = {
        ...monthly,
        markdown: '“应”，见“原因与措施”。\n',
        charts: {},
        meta: { ...monthly.meta, locale },
      };
      const body = (await partsOf(manuscript)).get('word/document.xml') ?? '';
      return all(body, /<w:rFonts ([^>]*)\/><\/w:rPr><w:t[^>]*>[“”]<\/w:t>/g);
    };
    const [chinese, english] = [await quoted('zh-CN'), await quoted('en')];
    expect(chinese).toHaveLength(4);
    expect(chinese.every(fonts => /w:ascii="Microsoft YaHei".*w:hint="eastAsia"/.test(fonts))).toBe(true);
    expect(english.every(fonts => fonts.includes('w:eastAsia="Arial"') && !fonts.includes('hint'))).toBe(
      true,
    );
  });

  it('repeats table heads, breaks no row, and fixes every width', () => {
    const tables = all(document, /<w:tbl>(.*?)<\/w:tbl>/g);
    expect(tables.length).toBe(6);
    for (const table of tables) {
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      const grid = all(table, /<w:gridCol w:w="(\d+)"/g).map(Number);
      expect(grid.reduce((a, b) => a + b, 0)).toBe(9298);
      expect(all(table, /<w:tr>(.*?)<\/w:tr>/g).every(row => row.includes('<w:cantSplit/>'))).toBe(true);
    }
    expect(all(document, /(<w:tblHeader\/>)/g).length).toBe(5);
  });

  it('describes every picture in words', () => {
    expect(all(document, /<wp:docPr[^>]*\bdescr="([^"]*)"/g).every(words => words.length > 5)).toBe(true);
  });

  it('shows the page and the page count in its footer, and the watermark in its header', () => {
    const footer = parts.get('word/footer1.xml') ?? '';
    expect(footer).toMatch(/第 .*PAGE.* 页 \/ 共 .*NUMPAGES.* 页/);
    expect(parts.get('word/header1.xml')).toContain('草案');
  });

  it('is the same to the byte each time', async () => {
    expect(
      Buffer.from(await fileOf(monthly, 'docx')).equals(Buffer.from(await fileOf(monthly, 'docx'))),
    ).toBe(true);
  });

  it('begins a page with a heading that would leave its table for the next one', async () => {
    const text = Array.from({ length: 24 }, () => '客服人员应在通话接起后报出公司名称。\n');
    const rows = Array.from({ length: 5 }, () => '| 接通率 | 98% |');
    const markdown = [
      '::toc',
      '',
      '# 其前',
      '',
      ...text,
      '# 其后',
      '',
      '| 指标 | 目标 |',
      '| --- | --- |',
      ...rows,
    ];
    const pageBreaks = async (lines: readonly string[]) =>
      all(
        (await partsOf({ ...monthly, markdown: lines.join('\n') })).get('word/document.xml') ?? '',
        /(<w:pageBreakBefore\/>.*?<w:spacing [^>]*w:before="0")/g,
      ).length;
    expect(await pageBreaks(markdown)).toBe(1);
    expect(await pageBreaks(markdown.slice(6))).toBe(0);
  });

  it('numbers the pages behind a table of any length', async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => `| ${row} | a | b | c |`);
    const head = ['::toc', '', '# 明细', '', '| n | a | b | c |', '| --- | --- | --- | --- |'];
    const markdown = [...head, ...rows, '', '# 其后'].join('\n');
    const large: Manuscript = { ...monthly, markdown };
    const started = performance.now();
    const xml = (await partsOf(large)).get('word/document.xml') ?? '';
    expect(performance.now() - started).toBeLessThan(20_000);
    const numbers = all(
      xml,
      /PAGEREF _Toc\d+ \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/><w:t[^>]*>(\d+)<\/w:t>/g,
    ).map(Number);
    expect(numbers[0]).toBe(1);
    // A row is 18.5 pt high, a page of text 703 pt, and each page repeats the head.
    expect(Math.abs((numbers[1] ?? 0) - 3000 / Math.floor((703 - 18.5) / 18.5))).toBeLessThan(2);
  });
});
