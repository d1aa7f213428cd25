import { expect } from 'vitest';
import { unzipSync } from '../../src/report/libraries/zip.ts';

export const evil =
  '|*_~`<script>alert(1)</script> [x](javascript:alert(1)) ![y](http://evil.example/y.png) {{title}} ::toc';
export const evilLines = `${evil}\n\n# not a heading\n| a | b |`;

/** The rows of tables that have other cells than their head. */
function widthsIn(markdown: string): string[] {
  const rows = markdown.split('\n');
  const cells = (row: string) => row.replace(/\\./g, '').split('|').length;
  return rows.flatMap((row, index) => {
    if (!/^\|[ |:-]+\|$/.test(row)) return [];
    const end = rows.findIndex((below, at) => at > index && !below.startsWith('|'));
    return rows.slice(index + 1, end < 0 ? undefined : end).filter(below => cells(below) !== cells(row));
  });
}

export function expectHarmlessMarkdown(md: string): void {
  expect(md).not.toMatch(/^#+ not a heading/m);
  expect(md).not.toMatch(/(?<!\\)!\[y\]\(http/);
  expect(widthsIn(md)).toEqual([]);
}

export function expectHarmlessHtml(html: string): void {
  expect(html.replace(/="[^"]*"/g, '')).not.toMatch(/<script/i);
  expect(html).not.toMatch(/href="?\s*javascript/i);
  expect(html).not.toMatch(/(?:src|href|url\()[^>]{0,3}https?:\/\/evil/i);
  expect(html).not.toMatch(/<h\d[^>]*>not a heading/);
}

/** Nothing in it is fetched or linked elsewhere, and every row of a table has as many cells as its grid. */
export function expectHarmlessWord(docx: Uint8Array): void {
  const parts = Object.entries(unzipSync(docx)).map(
    ([name, content]) => [name, new TextDecoder().decode(content)] as const,
  );
  for (const [name, text] of parts) if (name.endsWith('.rels')) expect(text).not.toContain('External');
  const main = parts.find(([name]) => name === 'word/document.xml')?.[1] ?? '';
  expect(main).not.toMatch(/<script/i);
  for (const table of main.split('<w:tbl>').slice(1)) {
    const columns = table.match(/<w:gridCol\b/g)?.length;
    for (const row of table.match(/<w:tr>[\s\S]*?<\/w:tr>|<w:tr [\s\S]*?<\/w:tr>/g) ?? []) {
      const spans = [...row.matchAll(/<w:gridSpan w:val="(\d+)"/g)].map(([, span]) => Number(span) - 1);
      const cells = row.match(/<w:tc>/g)?.length ?? 0;
      expect(cells + spans.reduce((sum, span) => sum + span, 0)).toBe(columns);
    }
  }
}
