import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { unzipSync } from '../../src/report/libraries/zip.ts';
import { documentFolders, yamlFiles } from '../../src/workspace/files.ts';
import { runIn } from '../cli/run.ts';
import {
  evil,
  evilLines,
  expectHarmlessHtml,
  expectHarmlessMarkdown,
  expectHarmlessWord,
} from './hostile-text.ts';
import { csv, ingested, standard, type Workspace } from './workspace.ts';

const title = JSON.stringify(evilLines);

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
      expectHarmlessHtml(html);
      expectHarmlessMarkdown(md);
      if (titled.includes(name)) expect(html).toContain('script>alert(1)');
    },
    30_000,
  );
});

describe('the documents of audits with hostile names, notes and words of the scorecard', () => {
  const now = () => new Date('2026-04-02T09:00:00+08:00');
  let root: string;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'hostile-audits-'));
    cpSync(new URL('../../examples/xinghe', import.meta.url), root, { recursive: true });
    const edit = (file: string, change: (text: string) => string) =>
      writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
    edit('scorecards/hotline.yaml', text =>
      text
        .replace(/^( *(?:- )?(?:title|guidance): ).*$/gm, (_, key: string) => `${key}${title}`)
        .replace(/^( *(?:good|bad): ).*$/gm, (_, key: string) => `${key}[${title}]`),
    );
    for (const month of ['01', '02', '03']) {
      edit(`data/calls-2026-${month}.csv`, text => text.replaceAll('吴雨欣', `"${evil}"`));
      edit(`data/evaluations-2026-${month}.csv`, text =>
        text
          .replaceAll(/(true|false),,(yes|no),,,/g, `$1,"${evilLines}",$2,"${evilLines}",12,`)
          .replaceAll('吴雨欣', `"${evil}"`),
      );
    }
    const { code, err } = await runIn(root, ['ingest', 'data/*-2026-*.csv'], { now });
    expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
  }, 60_000);

  test.each([
    ['qc-whitepaper', '--period', '2026-03'],
    ['self-check', '--period', '2026-03'],
    ['person', evil, '--period', '2026-03'],
    ['calibration', '--period', '2026-03'],
    ['scorecard', 'hotline'],
  ])(
    '%s stays text in Markdown, HTML and Word',
    async (...asked) => {
      const { code, out, err } = await runIn(root, ['render', ...asked, '--to', 'md,html,docx'], { now });
      expect(code, err).toBe(0);
      const file = (ending: string) => {
        const name = out.split('\n').find(line => line.endsWith(ending)) ?? '';
        return readFileSync(join(root, name));
      };
      const html = file('.html').toString('utf8');
      expectHarmlessMarkdown(file('.md').toString('utf8'));
      expectHarmlessHtml(html);
      expectHarmlessWord(file('.docx'));
      if (asked[0] !== 'calibration') expect(html).toContain('script>alert(1)');
    },
    30_000,
  );
});
