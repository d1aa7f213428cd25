import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { unzipSync } from '../../src/report/libraries/zip.ts';
import { csv, ingested, standard, type Workspace } from './workspace.ts';

const evil =
  '|*_~`<script>alert(1)</script> [x](javascript:alert(1)) ![y](http://evil.example/y.png) {{title}} ::toc';
const title = JSON.stringify(`${evil}\n\n# not a heading\n| a | b |`);

describe('text from YAML and CSV', () => {
  let made: Workspace;
  const read = (ending: string) => readFileSync(join(made.root, `reports/monthly-2026-03.${ending}`));

  beforeAll(async () => {
    const team = `"${evil.replaceAll('"', '""')}"`;
    made = await ingested({
      'standards/care.yaml': standard.replace('title: {zh-CN: 接通率, en: Answer rate}', `title: ${title}`),
      'data/calls-2026-03.csv': csv(
        '2026-03',
        Array.from({ length: 12 }, (_, index) => ({
          answered: index > 2,
          wait: 10,
          score: 4,
          team: index % 2 === 0 ? team : '二组',
          reply: 1,
        })),
      ),
    });
    const { code } = await made.run('render', 'monthly', '--period', '2026-03', '--to', 'md,docx,html');
    expect(code).toBe(0);
  });

  test('stays text in HTML: no script, no link of its own, nothing fetched', () => {
    const html = read('html').toString('utf8');
    expect(html).toContain('script>alert(1)');
    expect(html.replace(/="[^"]*"/g, '')).not.toMatch(/<script/i);
    expect(html).not.toMatch(/href="?\s*javascript/i);
    expect(html).not.toMatch(/(?:src|href|url\()[^>]{0,3}https?:\/\/evil/i);
    expect(html).not.toContain('<h1>not a heading');
  });

  test('breaks no table of the Markdown', () => {
    const rows = read('md').toString('utf8').split('\n');
    rows.forEach((row, index) => {
      if (!/^\|[ |:-]+\|$/.test(row)) return;
      const width = row.split('|').length;
      for (let below = index + 1; rows[below]?.startsWith('|'); below += 1) {
        expect(rows[below]?.replace(/\\./g, '').split('|')).toHaveLength(width);
      }
    });
    expect(rows.some(row => row.startsWith('# not a heading'))).toBe(false);
  });

  test('stays text in Word, without a link or a picture from elsewhere', () => {
    const parts = unzipSync(read('docx'));
    const decode = (name: string) => new TextDecoder().decode(parts[name]);
    expect(decode('word/document.xml')).toContain('&lt;script&gt;alert(1)');
    expect(
      Object.keys(parts)
        .filter(name => name.endsWith('.rels'))
        .map(decode)
        .join(''),
    ).not.toContain('External');
  });
});
