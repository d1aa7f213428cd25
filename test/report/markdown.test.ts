import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/diagnostic/failure.ts';
import type { Manuscript } from '../../src/report/manuscript.ts';
import { readMarkdown } from '../../src/report/markdown.ts';
import { chineseNumber } from '../../src/report/numbering.ts';
import { plainText } from '../../src/report/tree-walk.ts';
import { monthly } from './monthly-manuscript.ts';

const of = (markdown: string, locale: 'zh-CN' | 'en' = 'zh-CN'): Manuscript => ({
  ...monthly,
  markdown,
  meta: { ...monthly.meta, locale },
});

function headings(markdown: string, locale?: 'en'): string[] {
  return readMarkdown(of(markdown, locale)).children.flatMap(node =>
    node.type === 'heading' ? [plainText(node)] : [],
  );
}

function failure(markdown: string): Failure {
  try {
    readMarkdown(of(markdown));
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}

describe('reading Markdown', () => {
  it('numbers headings as text, in Chinese and in English', () => {
    const markdown = '# 概览\n\n## 甲\n\n### 子\n\n## 乙\n\n# 指标\n\n## 丙\n';
    expect(headings(markdown)).toEqual(['一、概览', '1.1 甲', '1.1.1 子', '1.2 乙', '二、指标', '2.1 丙']);
    expect(headings(markdown, 'en')).toEqual(['1 概览', '1.1 甲', '1.1.1 子', '1.2 乙', '2 指标', '2.1 丙']);
  });

  it('letters appendices', () => {
    expect(headings('# 正文\n\n# 附录：数据来源\n\n## 文件\n\n# 附录 口径\n')).toEqual([
      '一、正文',
      '附录 A　数据来源',
      'A.1 文件',
      '附录 B　口径',
    ]);
  });

  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [35, '三十五'],
    [99, '九十九'],
    [100, '100'],
  ])('counts %i as %s', (value, text) => {
    expect(chineseNumber(value)).toBe(text);
  });

  it('makes **接通率：**本月 bold', () => {
    const [paragraph] = readMarkdown(of('**接通率：**本月')).children;
    expect(paragraph).toMatchObject({ children: [{ type: 'strong' }, { type: 'text', value: '本月' }] });
  });

  it('leaves colons in Chinese prose alone', () => {
    const prose = '10:30 到 11:30，目标:90%，客服A:张三';
    expect(plainText(readMarkdown(of(prose)))).toBe(prose);
  });

  it('joins lines of Chinese without a space and of other words with one', () => {
    expect(plainText(readMarkdown(of('客户\n服务，\n2026\n年 and\nmore')))).toBe(
      '客户服务，2026 年 and more',
    );
  });

  it('makes no links of addresses, drops raw HTML, and keeps only the words of other links', () => {
    const root = readMarkdown(
      of('https://a.b a@b.c <b>x</b> [y](javascript:alert) [z](file:///etc/passwd) [ok](https://ok)'),
    );
    expect(plainText(root)).toBe('https://a.b a@b.c x y z ok');
    expect(JSON.stringify(root).match(/"type":"link"/g)?.length).toBe(1);
  });

  it.each([
    ['::foo', 'report/unknown-directive', 3],
    ['::table{caption="x"}\n\ntext', 'report/table-expected', 3],
    ['::table{wide="1"}\n\n| a |\n| - |', 'report/unknown-attribute', 3],
    ['::table{widths="1,x"}\n\n| a | b |\n| - | - |', 'report/bad-attribute', 3],
    ['::toc{depth="9"}', 'report/bad-attribute', 3],
    ['::chart{name="none"}', 'report/unknown-chart', 3],
    ['::chart{caption="x"}', 'report/missing-attribute', 3],
    [':::toc\nx\n:::', 'report/unknown-directive', 3],
    [':::approvals\nno table\n:::', 'report/table-expected', 3],
    ['![x](https://a/b.png)', 'report/image', 3],
  ])('refuses %j with its line', (markdown, code, line) => {
    expect(failure(`正文\n\n${markdown}\n`)).toMatchObject({ code, facts: { line, column: 1 } });
  });
});
