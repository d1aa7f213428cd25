import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { unzipSync } from '../../src/report/libraries/zip.ts';
import { documentFolders, yamlFiles } from '../../src/workspace/files.ts';
import { runIn } from '../cli/run.ts';
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

describe('every document of the example with hostile titles', () => {
  const periods: Readonly<Record<string, string>> = {
    monthly: '2026-03',
    csat: '2026-03',
    'pilot-weekly': '2026-W11',
  };
  const titled = ['charter', 'research', 'needs', 'benchmark', 'standard', 'minutes', 'comments'];
  const authored = [...titled, 'update-process', 'handbook', 'pilot-report'];
  let root: string;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'hostile-'));
    cpSync(new URL('../../examples/xinghe', import.meta.url), root, { recursive: true });
    for (const folder of documentFolders.filter(name => name !== 'calendars' && name !== 'sources')) {
      for (const file of existsSync(join(root, folder)) ? yamlFiles(join(root, folder)) : []) {
        writeFileSync(
          file,
          readFileSync(file, 'utf8').replace(/^title: .*$/m, () => `title: ${title}`),
        );
      }
    }
    const { code, err } = await runIn(root, ['ingest', 'data/*.csv'], {
      now: () => new Date('2026-04-02T09:00:00+08:00'),
    });
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
  }, 60_000);

  test.each([...authored, ...Object.keys(periods)])(
    '%s stays text: nothing runs, nothing is fetched, no table breaks',
    async name => {
      const period = periods[name] === undefined ? [] : ['--period', periods[name] ?? ''];
      const { code, out, err } = await runIn(root, ['render', name, ...period, '--to', 'md,html'], {
        now: () => new Date('2026-04-02T09:00:00+08:00'),
      });
      expect(code, err).toBeLessThan(2);
      const files = out.split('\n').filter(file => /\.(md|html)$/.test(file));
      const [md = '', html = ''] = files.map(file => readFileSync(join(root, file), 'utf8'));
      expect(html.replace(/="[^"]*"/g, '')).not.toMatch(/<script/i);
      expect(html).not.toMatch(/href="?\s*javascript/i);
      expect(html).not.toMatch(/(?:src|href|url\()[^>]{0,3}https?:\/\/evil/i);
      expect(html).not.toMatch(/<h\d[^>]*>not a heading/);
      expect(md).not.toMatch(/^#+ not a heading/m);
      expect(md).not.toMatch(/(?<!\\)!\[y\]\(http/);
      expect(widthsIn(md)).toEqual([]);
      if (titled.includes(name)) expect(html).toContain('script>alert(1)');
    },
    30_000,
  );
});

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
