import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { withItem } from '../../src/document/append.ts';
import { runIn } from './run.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yardstick-'));
  put('yardstick.yaml', 'kind: workspace\nid: shop\ntitle: 网店\ntimezone: Asia/Shanghai\n');
});

function put(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
const get = (file: string) => readFileSync(join(root, file), 'utf8');

describe('approve', () => {
  test('writes who approved what and when into the file, and keeps the rest as it was', async () => {
    await runIn(root, ['new', 'standard', 'hotline']);
    const before = get('standards/hotline.yaml');
    const { code, out } = await runIn(root, ['approve', 'hotline', '--by', '客服总监']);
    const print = /指纹 ([0-9a-f]{16})/.exec(out)?.[1];
    expect({ code, print }).toEqual({ code: 0, print: expect.any(String) });
    const line = `approvals: [{by: 客服总监, on: 2026-01-05, fingerprint: "${print}"}]\n`;
    expect(get('standards/hotline.yaml')).toBe(
      before.replace('owner: 客服总监\n', `owner: 客服总监\n${line}`),
    );
    await runIn(root, ['approve', 'hotline@0.1.0', '--by', '总经理']);
    expect(get('standards/hotline.yaml')).toContain(`"${print}"}, {by: 总经理, on: 2026-01-05`);
    const now = get('standards/hotline.yaml');
    expect((await runIn(root, ['approve', 'hotline', '--by', '总经理'])).out).toContain('已批准过');
    expect(get('standards/hotline.yaml')).toBe(now);
  });

  test('refuses an unknown standard, an unknown role and nobody', async () => {
    await runIn(root, ['new', 'standard', 'hotline']);
    expect((await runIn(root, ['approve', 'hotlin', '--by', '甲'])).err).toContain('是否想写“hotline');
    expect((await runIn(root, ['approve', 'hotline'])).code).toBe(2);
    put('yardstick.yaml', `${get('yardstick.yaml')}roles: [客服总监]\n`);
    expect((await runIn(root, ['approve', 'hotline', '--by', '客服总'])).code).toBe(2);
  });
});

describe('an item', () => {
  test.each([
    ['a: 1 # 甲\nb: 2\n', 'a: 1 # 甲\nlist: [{x: 1}]\nb: 2\n'],
    ['a: 1\nlist: []\n', 'a: 1\nlist: [{x: 1}]\n'],
    ['list: [{y: 2}, ] # 乙\n', 'list: [{y: 2}, {x: 1}, ] # 乙\n'],
    [
      'list:\n  - y: 2 # 乙\n    z: 3 # 丙\n\nb: 2',
      'list:\n  - y: 2 # 乙\n    z: 3 # 丙\n  - {x: 1}\n\nb: 2',
    ],
    ['list:\n- y: 2\nb: 2\n', 'list:\n- y: 2\n- {x: 1}\nb: 2\n'],
    ['a: 1\r\nb: 2\r\n', 'a: 1\r\nlist: [{x: 1}]\r\nb: 2\r\n'],
    ['{a: 1, b: 2}', '{a: 1, list: [{x: 1}], b: 2}'],
    ['b: 2', 'b: 2\nlist: [{x: 1}]'],
  ])('comes into %j without another change', (before, after) => {
    expect(withItem(before, 'list', '{x: 1}', ['a'])).toBe(after);
  });
});

describe('new', () => {
  test.each(['standard', 'source', 'calendar', 'scorecard', 'charter'])(
    'begins a %s that validate accepts',
    async kind => {
      expect((await runIn(root, ['new', kind, 'first'])).code).toBe(0);
      const { out } = await runIn(root, ['validate']);
      expect(out).not.toMatch(/: (error|warning) (schema|yaml|kpi|meta|clause)\//);
      const again = await runIn(root, ['new', kind, 'first']);
      expect(again.code).toBe(2);
      expect(again.err).toMatch(/已有 \w+\/first\.yaml，没有改动。请换一个标识/);
    },
  );

  test.each(['review', 'pilot', 'monthly'])('begins a %s about the standard that there is', async kind => {
    await runIn(root, ['new', 'standard', 'hotline']);
    const id = kind === 'monthly' ? '2026-04' : 'first';
    expect((await runIn(root, ['new', kind, id])).code).toBe(0);
    const { code, out } = await runIn(root, ['validate']);
    expect({ code, findings: out.match(/^\S+\.yaml:.*$/gm) }).toEqual({ code: 0, findings: null });
    const folder = { review: 'reviews', pilot: 'pilots', monthly: 'monthly' }[kind];
    const text = get(`${folder}/${id}.yaml`);
    expect(text).toMatch(/^standard: hotline(?:@0\.1\.0)? /m);
    if (kind === 'monthly') expect(text).toContain('period: 2026-04\n');
  });

  const scenarios = ['new-team', 'upgrade', 'regulated', 'cross-department'];

  test('knows the scenarios that a charter can have, and says them in its help', async () => {
    const schema = JSON.parse(readFileSync('schemas/charter.schema.json', 'utf8')) as {
      properties: { scenario: { enum: string[] } };
    };
    expect(schema.properties.scenario.enum).toEqual(scenarios);
    const { out } = await runIn(root, ['new', '--help', '--lang', 'en']);
    for (const scenario of scenarios) expect(out).toContain(scenario);
  });

  test.each(scenarios)(
    'begins a charter written out for %s, which has no finding and renders',
    async scenario => {
      const thursday = { now: () => new Date('2026-10-01T08:00:00Z') };
      await runIn(root, ['new', 'standard', 'hotline']);
      const before = (await runIn(root, ['validate'], thursday)).out;
      expect((await runIn(root, ['new', 'charter', 'p', '--scenario', scenario], thursday)).code).toBe(0);
      const text = readFileSync(join(root, 'charters', 'p.yaml'), 'utf8');
      expect(text).toContain(`scenario: ${scenario}\n`);
      expect(text).toContain('{step: 1, ');
      expect(/start: (\S+),/.exec(text)?.[1]).toBe('2026-10-05');
      expect(text).not.toMatch(/2025-Q4|2026-0|\bID\b(?! 生成)/);
      const findings = (said: string) => said.match(/^charters\S+: .*$/gm) ?? [];
      expect(findings(before)).toEqual([]);
      expect(findings((await runIn(root, ['validate'], thursday)).out)).toEqual([]);
      const { code, err } = await runIn(root, ['render', 'charter', '--to', 'md']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
    },
  );

  test('refuses a scenario that no charter has, or for another kind', async () => {
    expect((await runIn(root, ['new', 'charter', 'p', '--scenario', 'upgrad'])).code).toBe(2);
    const { code, err } = await runIn(root, ['new', 'standard', 'p', '--scenario', 'upgrade']);
    expect(code).toBe(2);
    expect(err).toContain('--scenario');
  });

  test('writes a file that Windows can have too, whatever the id', async () => {
    const { code, out } = await runIn(root, ['new', 'calendar', 'CON']);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('_CON.yaml') });
    expect(get('calendars/_CON.yaml')).toContain('id: CON\n');
  });

  test('puts in what was typed as it was typed', async () => {
    await runIn(root, ['new', 'standard', 'ID']);
    expect((await runIn(root, ['new', 'review', 'STANDARD-2026'])).code).toBe(0);
    expect(get('reviews/STANDARD-2026.yaml')).toMatch(
      /\nid: STANDARD-2026\n(?:.*\n)*standard: ID@0\.1\.0 {2}# 被评审的标准/,
    );
  });

  test('takes an id that is a month for the month, and another year’s thirteenth month for none', async () => {
    for (const id of ['2026-12', '2026-13', '2026-00']) await runIn(root, ['new', 'monthly', id]);
    const periods = ['2026-12', '2026-13', '2026-00'].map(
      id => /^period: (.*)$/m.exec(get(`monthly/${id}.yaml`))?.[1],
    );
    expect(periods).toEqual(['2026-12', '2026-03', '2026-03']);
  });

  test('refuses an unknown kind and an id that is a path', async () => {
    expect((await runIn(root, ['new', 'standrad', 'a'])).err).toContain('standard');
    expect((await runIn(root, ['new', 'standard', '../a'])).code).toBe(2);
  });
});
