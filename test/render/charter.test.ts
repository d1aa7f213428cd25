import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { baselineText } from '../../src/report/model/baseline.ts';
import { wilson } from '../../src/statistics/wilson.ts';
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

  test('that awaits approval says so where it would be signed, and a relative target in words', async () => {
    const text = charter.replace(/approvals: .*\n/, '').replace(/target: [^,}]*/, 'target: -50% vs 2025-Q4');
    const { root, run } = workspace({ 'charters/second.yaml': text.replace(/id: .*\n/, 'id: second\n') });
    expect((await run('render', 'charter', 'second', '--to', 'md')).code).toBe(0);
    const printed = readFileSync(join(root, 'reports/charter-second.md'), 'utf8');
    expect(printed).toMatch(/批准\n\n待批准\n/);
    expect(printed).toContain('较 2025-Q4 下降 50%');
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

  test('prints a baseline whose source is empty as one that has none', () => {
    const goal = { title: '接通率', target: '≥90%', by: '2026-06-30' };
    const text = (source: string) =>
      baselineText({ ...goal, baseline: { value: '90%', period: '2025', source } }, undefined, 'zh-CN');
    expect([text(''), text('话务系统')]).toEqual(['90%（2025）', '90%\n2025，话务系统']);
  });

  test('computes a baseline that names a period alone, and prints its counts and its definition', async () => {
    const { root, run } = await ingested({ 'charters/project.yaml': withPeriod });
    const { code, err } = await run('render', 'charter', '--to', 'md');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const text = readFileSync(join(root, 'reports/charter.md'), 'utf8');
    expect(text).toContain('| 接通率（比率） | 85.00%<br>2026-02，17/20 | ≥90% |');
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

  const later = charter
    .replace(/start: 2026-01-\d\d, end: 2026-0\d-\d\d/g, 'start: 2026-04-05, end: 2026-04-30')
    .replace(
      / {2}- \{title: \{zh-CN: 减少投诉.*/,
      '  - {title: 满意, kpi: satisfied, target: ≥80%, by: 2026-06-30}',
    );

  test('holds its goals against the months before the project, and says what sample shows them', async () => {
    const { root, run } = await ingested({ 'charters/project.yaml': later });
    const { code, err } = await run('render', 'charter', '--to', 'md');
    expect(code).toBe(0);
    expect(err).toContain('数据止于 2026-03-20，早于期间 2026-03 结束');
    const text = readFileSync(join(root, 'reports/charter.md'), 'utf8');
    expect(text).toContain(
      '2 项目标：项目开始前 1 项每个月都达到，1 项有的月份达到；以通常的样本，1 项不足以表明是否达到。',
    );
    expect(text).toContain(
      '| 提高接通率 | ≥90% | 2026-01 至 2026-03 有数据的 3 个月中 1 个月达到；各月均为 85.00% 或更好 | 全量，每条都计算，不需要样本 |',
    );
    // 43 of 50 ratings are good: 7 failures in 50.
    let needed = 1;
    while ((wilson(needed - Math.ceil((needed * 7) / 50), needed)?.low ?? 0) < 0.8) needed += 1;
    expect(text).toContain(
      `🔴 历史水平 86.00%（43/50），需要 ${needed} 条；通常每月 10 条，约需合并 ${Math.ceil(needed / 10)} 个月`,
    );
    expect(text).toContain('| 2026-02 | 🔴 85.00%<br>17/20 | — |');
    const record = JSON.parse(readFileSync(join(root, 'reports/charter.figures.json'), 'utf8')) as {
      histories: { period: { id: string }; figures: object[] }[];
    };
    expect(record.histories).toHaveLength(5);
    expect(record.histories[1]).toMatchObject({
      period: { id: '2026-02' },
      figures: [{ kpi: 'answered', numerator: 17, denominator: 20, target: { op: '>=', value: 0.9 } }],
    });
    expect((await run('verify', 'reports/charter.md')).code).toBe(0);
  });

  test('keeps what the project changes out of the history', async () => {
    const text = later.replaceAll('2026-04-05', '2026-03-02');
    const { run } = await ingested({ 'charters/project.yaml': text });
    const { feasibility } = JSON.parse((await run('render', 'charter', '--data')).out);
    expect(feasibility.rows[0]).toMatchObject({ months: 2, months_reached: 1 });
    expect(feasibility.months[0].rows.map(({ title }: { title: string }) => title)).toEqual([
      '2026-01',
      '2026-02',
    ]);
  });

  test('says what a goal without a history lacks', async () => {
    const histories = async (text: string, made: typeof ingested | typeof workspace) => {
      const { run } = await made({ 'charters/project.yaml': text });
      const { feasibility } = JSON.parse((await run('render', 'charter', '--data')).out);
      return feasibility.rows.map(({ history, sample }: Record<string, string>) => [history, sample]);
    };
    expect(await histories(later, workspace)).toEqual([
      ['尚未导入数据', '全量，每条都计算，不需要样本'],
      ['尚未导入数据', '没有一条不合格时，30 条足以表明'],
    ]);
    expect(await histories(charter, ingested)).toEqual([
      ['2025-01 至 2025-12 没有这项指标的数据', '全量，每条都计算，不需要样本'],
      ['未关联指标，无从计算', '—'],
    ]);
    const other = later.replace('≥90%', '-10% vs 2026-01').replace('≥80%', '≤3分钟');
    expect((await histories(other, ingested)).map(([history]: string[]) => history)).toEqual([
      '目标是相对变化，不逐月对照',
      '目标值不能与指标相比',
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
