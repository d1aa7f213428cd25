import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { charter, ingested, workspace } from './workspace.ts';

describe('a charter', () => {
  test.each(['zh-CN', 'en'])('reads as the golden file in %s, and needs no data', async lang => {
    const { root, run } = workspace();
    const { code, out } = await run('--lang', lang, 'render', 'charter', '--to', 'md');
    const files = ['charter.md', 'charter.chart-plan.svg', 'charter.figures.json'];
    expect({ code, out }).toEqual({ code: 0, out: files.map(file => `reports/${file}\n`).join('') });
    await expect(readFileSync(join(root, 'reports/charter.md'), 'utf8')).toMatchFileSnapshot(
      `golden/charter.${lang}.md`,
    );
  });

  test('prints the laws that a regulated scenario answers to', async () => {
    const basis = "legal_basis: ['《个人信息保护法》第十七条']\n";
    const text = charter.replace(/scenario: .*\n/, `scenario: regulated\n${basis}`);
    const { root, run } = workspace({ 'charters/second.yaml': text.replace(/id: .*\n/, 'id: second\n') });
    expect((await run('render', 'charter', 'second', '--to', 'md')).code).toBe(0);
    expect(readFileSync(join(root, 'reports/charter-second.md'), 'utf8')).toContain(
      '法规依据\n\n- 《个人信息保护法》第十七条\n',
    );
  });

  const goals = async (files: Readonly<Record<string, string>>) => {
    const { out } = await workspace(files).run('render', 'charter', '--data');
    return JSON.parse(out).goals.map(({ kpi, data }: { kpi: string; data: string }) => ({ kpi, data }));
  };

  test('says which source feeds a goal, and that a KPI is not there', async () => {
    expect(await goals({})).toEqual([
      { kpi: '接通率（比率）', data: '话单' },
      { kpi: 'complaints（没有这项指标）', data: '没有数据源' },
    ]);
  });

  test('names the fields that no source maps', async () => {
    const source =
      'kind: source\nid: calls\ntitle: 话单\nrecord: contact\nmatch: "c*.csv"\nkey: [id]\ncolumns: {created: at}\n';
    const [first] = await goals({ 'sources/calls.yaml': source });
    expect(first).toEqual({ kpi: '接通率（比率）', data: '缺字段：接通' });
  });

  test('prefers a source whose records all pass the filter of the KPI', async () => {
    const source = (id: string, set: string) =>
      `kind: source\nid: ${id}\ntitle: ${id}\nrecord: contact\nmatch: "${id}*.csv"\nkey: [id]\ncolumns: {created: at, answered: answered}\n${set}`;
    const standard = `kind: standard
id: care
title: 标准
version: 1.0.0
status: effective
effective_from: 2026-01-01
owner: 总监
scope: {}
kpis:
  - {id: answered, title: 接通率, category: efficiency, measure: {metric: answer_rate}, where: {channel: 电话}, owner: 主管}
`;
    const [first] = await goals({
      'standards/care.yaml': standard,
      'sources/calls.yaml': source('phone', 'set: {channel: 电话}\n'),
      'sources/chats.yaml': source('chats', 'set: {channel: 在线}\n'),
      'sources/mixed.yaml': source('mixed', ''),
    });
    expect(first?.data).toBe('phone');
  });

  const withPeriod = charter.replace(/baseline: \{value.*?\}\}/, 'baseline: {period: 2026-02}');

  test('computes a baseline that names a period alone, and prints its counts and its definition', async () => {
    const { root, run } = await ingested({ 'charters/project.yaml': withPeriod });
    const { code, err } = await run('render', 'charter', '--to', 'md');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const text = readFileSync(join(root, 'reports/charter.md'), 'utf8');
    expect(text).toContain('| 接通率（比率） | 85.00%（2026-02，17/20） | ≥90% |');
    expect(text).toContain('人工接听的联络 ÷ 请求人工的联络；剔除等待不足 5 秒的短时放弃；');
    const record = JSON.parse(readFileSync(join(root, 'reports/charter.figures.json'), 'utf8')) as {
      baselines: { period: { id: string }; figures: object[] }[];
    };
    expect(record.baselines).toMatchObject([
      { period: { id: '2026-02' }, figures: [{ kpi: 'answered', numerator: 17, denominator: 20 }] },
    ]);
    expect((await run('verify', 'reports/charter.md')).code).toBe(0);
  });

  test('with a baseline to compute needs data, and says so', async () => {
    const { run } = workspace({ 'charters/project.yaml': withPeriod });
    const { code, err } = await run('render', 'charter', '--to', 'md');
    expect(code).toBe(2);
    expect(err).toContain('yardstick ingest');
  });

  test('has no baseline where a period is given and no KPI, or nothing was measured in it', async () => {
    const baselines = async (text: string) => {
      const { run } = await ingested({ 'charters/project.yaml': text });
      const { out } = await run('render', 'charter', '--data');
      return JSON.parse(out).goals.map((goal: Record<string, unknown>) => [goal.baseline, goal.has_baseline]);
    };
    expect(await baselines(withPeriod.replace('kpi: answered, ', ''))).toEqual([
      ['未给出基线（2026-02）', false],
      ['未给出基线', false],
    ]);
    expect((await baselines(withPeriod.replace('2026-02}', '2025-06}')))[0]).toEqual([
      '无数据（2025-06）',
      false,
    ]);
  });

  test('refuses a value without its source, and a source without its value', async () => {
    for (const [text, lacking] of [
      ['{value: 85%, period: 2026-02}', 'source'],
      ['{source: 话单, period: 2026-02}', 'value'],
    ] as const) {
      const { run } = workspace({
        'charters/project.yaml': withPeriod.replace('{period: 2026-02}', text),
      });
      const { code, out } = await run('validate');
      expect(code).toBe(1);
      expect(out).toMatch(new RegExp(`charters/project.yaml.*schema/missing-key .*“${lacking}”`));
    }
  });

  test('is awaiting approval until somebody has approved it', async () => {
    const { out } = await workspace({
      'charters/project.yaml': charter.replace(/approvals:.*\n/, ''),
    }).run('render', 'charter', '--data');
    expect(JSON.parse(out)).toMatchObject({ status: '待批准', approvals: [] });
  });
});
