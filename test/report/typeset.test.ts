import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINE_BREAK, xmlText } from '../../src/report/escape.ts';
import type { Manuscript } from '../../src/report/manuscript.ts';
import { readMarkdown } from '../../src/report/markdown.ts';
import { renderTemplate } from '../../src/report/template.ts';
import { plainText } from '../../src/report/tree-walk.ts';
import { typeset } from '../../src/report/typeset.ts';
import { monthly } from './monthly-manuscript.ts';
import { partsOf, textOf, unescapeXml, xmlFaults } from './reading.ts';

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '![x](https://evil/x.png)',
  '| a | b |',
  '**bold** _it_ `code` ~~del~~',
  '# heading',
  '1. list',
  '- item',
  '> quote',
  '::chart{name="x"}',
  ':::approvals',
  '{{constructor}}',
  '[^口径]',
  '&lt;b&gt; &amp; &#x41;',
  'https://evil.example www.evil.example a@evil.example',
  'back\\slash \\| \\',
  '"quotes" \'single\'',
  '```',
  '---',
  '=== ',
  '<!-- comment -->',
  ']]>',
  '$(rm) `id`',
  'PAGE \\* MERGEFORMAT',
  '=1+1',
  '  indented',
];

const template =
  '# {{x}}\n\n段落 {{x}} 完。\n\n::table{caption="{{x}}"}\n\n| 甲 | 乙 |\n| --- | --- |\n| {{x}} | 尾 |\n\n- {{x}}\n\n> {{x}}\n';

function manuscript(x: string): Manuscript {
  const markdown = renderTemplate({ name: 'hostile', text: template }, { x });
  return { ...monthly, markdown, charts: {}, meta: { ...monthly.meta, title: x, organisation: x } };
}

const places = 6;

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe('text from data', () => {
  it.each(hostile)('%j stays text in Word', async value => {
    const parts = await partsOf(manuscript(value));
    expect([...parts].flatMap(([name, xml]) => xmlFaults(xml).map(fault => `${name}: ${fault}`))).toEqual([]);
    const document = parts.get('word/document.xml') ?? '';
    const paragraphs = [...document.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, xml = '']) =>
      unescapeXml([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')),
    );
    expect(paragraphs.filter(text => text.includes(value.trim())).length).toBe(places);
    expect(document).not.toMatch(/TargetMode="External"/);
  });

  it.each(hostile)('%j stays text in HTML', async value => {
    const html = await textOf(manuscript(value), 'html');
    const body = html.slice(html.indexOf('<body>'));
    expect(body).not.toMatch(/<script|<img|<a href="(?!#content)|\son\w+="/);
    expect(occurrences(unescapeXml(body.replace(/<[^>]*>/g, '')), value.trim())).toBe(places);
  });

  it.each(hostile)('%j stays text in Markdown', async value => {
    const markdown = await textOf(manuscript(value), 'md');
    const words = plainText(readMarkdown({ ...monthly, markdown, charts: {} }));
    expect(occurrences(words, value.trim())).toBe(places);
  });

  it('of any kind comes back from the Markdown it was escaped into', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'|*_`<>[](){}!#\\-+.:~^&;= \n"$@甲，1a') }),
    );
    fc.assert(
      fc.property(text, value => {
        const markdown = renderTemplate(
          { name: 't', text: '段{{x}}落\n\n| 甲 |\n| --- |\n| 首{{x}}尾 |\n' },
          { x: value },
        );
        const [paragraph, table] = readMarkdown({ ...monthly, markdown }).children;
        const shown = xmlText(value)
          .replace(/\t/g, ' ')
          .replace(/\r\n|[\r\n]/g, LINE_BREAK)
          .trim();
        const expected = shown.replaceAll(LINE_BREAK, ' ').replace(/[🟢🟡🔴⚪]\uFE0F?/gu, '');
        expect(paragraph && plainText(paragraph)).toBe(`段${expected}落`);
        expect(table && plainText(table)).toBe(`甲首${expected}尾`);
      }),
      { numRuns: 400 },
    );
  });

  it('loses what XML cannot hold, and keeps its line breaks', async () => {
    const parts = await partsOf(manuscript('a\u0000b\uFFFEc\uFFFF\uD800d\ne'));
    expect(parts.get('word/document.xml')).toMatch(/abcd<\/w:t><\/w:r><w:r><w:br\/><\/w:r><w:r><w:t[^>]*>e/);
    expect([...parts.values()].flatMap(xmlFaults)).toEqual([]);
  });
});

describe('an HTML page', () => {
  it('needs nothing else and runs nothing', async () => {
    const html = await textOf(monthly, 'html');
    expect(unescapeXml(html)).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<link|<iframe|@import|\ssrc=|url\((?!#)/);
    expect(html).toContain('<html lang="zh-CN">');
  });

  it('has landmarks, column heads, and words for every picture', async () => {
    const html = await textOf(monthly, 'html');
    expect(html).toMatch(
      /<main id="content">.*<header class="title-block">.*<nav class="contents" aria-label="目录">/s,
    );
    expect(html).toContain('<th class="right" scope="col">');
    expect([...html.matchAll(/role="img" aria-label="([^"]*)"/g)].every(([, words]) => words)).toBe(true);
  });

  it('repeats no id, and every link inside it leads somewhere', async () => {
    const html = await textOf(monthly, 'html');
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
    // A browser looks for the fragment as it is written, then decoded.
    expect(targets.filter(id => !ids.includes(id) && !ids.includes(decodeURIComponent(id)))).toEqual([]);
  });
});

describe('Markdown for a code host', () => {
  it('has no directive left, and links its pictures', async () => {
    const { files } = await typeset(monthly, ['md']);
    const markdown = new TextDecoder().decode(files[0]?.bytes);
    expect(markdown).not.toMatch(/^:{2,}/m);
    expect(markdown).toContain('](monthly.chart-answer-rate.svg)');
    expect(files.map(({ suffix }) => suffix)).toEqual([
      '.md',
      '.chart-answer-rate.svg',
      '.chart-experience.svg',
    ]);
  });

  it('keeps emphasis that a reader without Chinese rules would lose', async () => {
    expect(await textOf({ ...monthly, markdown: '**接通率：**本月' }, 'md')).toBe('**接通率**：本月\n');
  });
});

describe('typesetting', () => {
  it('says which characters the pictures lack', async () => {
    const chart = {
      ...monthly.charts['experience'],
      series: [{ name: '訊', values: [0.5] }],
    } as Manuscript['charts'][string];
    const { missingGlyphs } = await typeset(
      { ...monthly, markdown: '::chart{name="a"}', charts: { a: chart } },
      ['md'],
    );
    expect(missingGlyphs).toEqual(['訊']);
  });

  it('shows the same headings and table captions in all three formats', async () => {
    const words = ['一、指标达成情况', '1.1.1 分班组', '附录 A　数据来源', 'A.2 修订记录'];
    const html = unescapeXml((await textOf(monthly, 'html')).replace(/<[^>]*>/g, ''));
    const markdown = await textOf(monthly, 'md');
    const document = ((await partsOf(monthly)).get('word/document.xml') ?? '').replace(/<[^>]*>/g, '');
    for (const word of words) for (const text of [html, markdown, document]) expect(text).toContain(word);
  });

  it('speaks English where the locale is English', async () => {
    const english: Manuscript = {
      ...monthly,
      markdown: '::title-block\n\n::toc\n\n# Overview\n\n## Rates\n',
      meta: { ...monthly.meta, locale: 'en' },
    };
    const footer = (await partsOf(english)).get('word/footer1.xml') ?? '';
    expect(footer).toMatch(/Page .*PAGE.* of .*NUMPAGES/);
    expect(await textOf(english, 'md')).toContain('### 1.1 Rates');
  });
});
