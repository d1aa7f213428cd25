import { beforeAll, describe, expect, it } from 'vitest';
import type { Manuscript } from '../../src/report/manuscript.ts';
import { charts } from './fixtures/charts.ts';
import { monthly } from './monthly-manuscript.ts';
import { partsOf, textOf, unescapeXml, xmlFaults } from './reading.ts';

const markdown = `::title-block{title="客户服务质量标准"}

::control{organisation="客服中心"}

::toc{depth="1"}

# 结论

达标情况见[](#ref:kpis)，原因见[](#ref:pareto)。

::table{caption="关键指标" name="kpis"}

| 指标 | 值 |
| --- | --- |
| 人工接通率 | 98.1% |

::chart{name="pareto" caption="投诉原因" alt="投诉原因排列图"}
`;

const manuscript: Manuscript = {
  ...monthly,
  markdown,
  charts,
  meta: { ...monthly.meta, status: '草案', cover: true },
};

let parts: Map<string, string>;
let document: string;

beforeAll(async () => {
  parts = await partsOf(manuscript);
  document = parts.get('word/document.xml') ?? '';
});

const textIn = (xml: string): string =>
  unescapeXml([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''));

describe('a cross reference', () => {
  it('says the number of its table or figure in every format', async () => {
    const sentence = /达标情况见表 1，原因见图 1。/;
    expect(textIn(document)).toMatch(sentence);
    expect(await textOf(manuscript, 'md')).toMatch(sentence);
    expect((await textOf(manuscript, 'html')).replace(/<[^>]*>/g, '')).toMatch(sentence);
  });

  it('is a field of Word that points to a bookmark, and a link of the page that points to an anchor', async () => {
    const bookmarks = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    const fields = [...document.matchAll(/w:instr=" REF (\S+) \\h "/g)].map(([, name]) => name);
    expect(fields).toEqual(['_ref_table_1', '_ref_figure_1']);
    expect(bookmarks).toEqual(expect.arrayContaining(fields));
    const html = await textOf(manuscript, 'html');
    for (const anchor of ['ref-table-1', 'ref-figure-1']) {
      expect(html).toContain(`href="#${anchor}"`);
      expect(html).toContain(`id="${anchor}"`);
    }
  });

  it('to nothing is refused', async () => {
    const broken = { ...manuscript, markdown: markdown.replace('#ref:kpis', '#ref:kpi') };
    await expect(textOf(broken, 'md')).rejects.toMatchObject({
      code: 'report/unknown-reference',
      facts: { name: 'kpi', known: ['kpis', 'pareto'] },
    });
  });
});

describe('a document with a cover', () => {
  it('has a page for its title, without header and footer, and begins the contents on the next', () => {
    expect(document).toContain('<w:titlePg/>');
    expect(document).toMatch(/<w:pageBreakBefore\/>|<w:br w:type="page"\/>/);
    expect([...parts].flatMap(([name, xml]) => xmlFaults(xml).map(fault => `${name}: ${fault}`))).toEqual([]);
  });

  it('shows its control table, and leaves the contents out where it wants none', async () => {
    expect(textIn(document)).toMatch(/项目内容项目内容/);
    expect(textIn(document)).toContain('目录');
    const without = { ...manuscript, meta: { ...manuscript.meta, contents: false } };
    expect(textIn((await partsOf(without)).get('word/document.xml') ?? '')).not.toContain('目录');
  });
});

describe('a draft', () => {
  it('says so across every page of the Word file and of the web page', async () => {
    const headers = [...parts].filter(([name]) => /header\d\.xml$/.test(name));
    expect(headers.length).toBeGreaterThan(1);
    for (const [, xml] of headers) expect(xml).toContain('草案');
    expect(await textOf(manuscript, 'html')).toContain(
      '<div class="watermark" aria-hidden="true">草案</div>',
    );
  });
});
