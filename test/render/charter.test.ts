import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { charter, workspace } from './workspace.ts';

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

  test('is awaiting approval until somebody has approved it', async () => {
    const { out } = await workspace({
      'charters/project.yaml': charter.replace(/approvals:.*\n/, ''),
    }).run('render', 'charter', '--data');
    expect(JSON.parse(out)).toMatchObject({ status: '待批准', approvals: [] });
  });
});
