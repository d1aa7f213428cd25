import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionCounts, statusOf } from '../../src/report/model/month-analysis.ts';
import { ingested } from './workspace.ts';

const analysis = `kind: monthly
id: 2026-03
title: 三月分析
period: 2026-03
standard: care
analysis:
  - {kpi: wait, cause: 排班不足, evidence: 40 条, action: 加班次, owner: 总监, due: 2026-04-10}
actions:
  - {action: 甲, owner: 主管, due: 2026-03-10, done: 2026-03-10}
  - {action: 乙, owner: 主管, due: 2026-03-10, done: 2026-03-11}
  - {action: 丙, owner: 主管, due: 2026-03-30}
  - {action: 丁, owner: 主管, due: 2026-03-31}
plan: [{task: 复盘, owner: 总监, due: 2026-04-30}]
corrections: [{period: 2026-02, kpi: answered, before: 84%, after: 85.00%, reason: 补导 1 个文件}]
`;

describe('an action of last month', () => {
  test.each([
    ['2026-03-10', '2026-03-10', 'on_time'],
    ['2026-03-10', '2026-03-11', 'late'],
    ['2026-03-10', undefined, 'overdue'],
    ['2026-03-31', undefined, 'open'],
    ['2026-03-10', '2026-04-02', 'overdue'],
    ['2026-04-10', '2026-04-02', 'open'],
  ])('due %s and done %s is, on 31 March, %s', (due, done, status) => {
    const action = { action: '措施', owner: '主管', due, ...(done && { done }) };
    expect(statusOf(action, '2026-03-31')).toBe(status);
  });

  test('is counted once, whatever its dates', () => {
    const day = fc.integer({ min: 1, max: 28 }).map(number => `2026-03-${String(number).padStart(2, '0')}`);
    const action = fc.record(
      { action: fc.constant('措施'), owner: fc.constant('主管'), due: day, done: day },
      {
        requiredKeys: ['action', 'owner', 'due'],
      },
    );
    fc.assert(
      fc.property(fc.array(action), day, (actions, today) => {
        const counts = Object.values(actionCounts(actions, today));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(actions.length);
      }),
    );
  });
});

describe('a monthly report', () => {
  test('prints what people wrote, and counts what its tables show', async () => {
    const made = await ingested({ 'monthly/2026-03.yaml': analysis });
    const { out } = await made.run('render', 'monthly', '--period', '2026-03', '--data');
    const { analysis: written, worst } = JSON.parse(out);
    expect(written.note).toBe(
      '未达标而未写明原因的指标 1 项：接通率。上月措施 4 项：按期完成 1 项，逾期 2 项（其中已完成 1 项），未到期 1 项。更正以前报告中的数字 1 处，见“更正说明”。',
    );
    const statuses = written.actions.map(({ status }: { status: string }) => status);
    expect(statuses).toEqual(['🟢 按期完成', '🟡 逾期完成', '🔴 逾期未完成', '⚪ 未到期']);
    expect(written.corrections).toEqual([
      { month: '2026-02', kpi: '接通率', before: '84%', after: '85.00%', reason: '补导 1 个文件' },
    ]);
    expect(worst).toMatchObject([
      { title: '等待时长', action: '加班次', owner: '总监', due: '2026-04-10' },
      { title: '接通率', action: '—', owner: '主管', due: '—' },
    ]);
  });

  test('says in both languages that nobody has written it', async () => {
    const made = await ingested();
    for (const [lang, said] of [
      ['zh-CN', '本月的分析尚未编写'],
      ['en', 'The analysis of this month is not written yet'],
    ]) {
      const { out } = await made.run(
        '--lang',
        lang ?? '',
        'render',
        'monthly',
        '--period',
        '2026-03',
        '--data',
      );
      expect(JSON.parse(out).analysis.note).toContain(said);
      expect(JSON.parse(out).analysis.is_written).toBe(false);
    }
  });

  test('is found by its month and standard alone', async () => {
    const made = await ingested({
      'monthly/2026-02.yaml': analysis.replace('period: 2026-03', 'period: 2026-02'),
    });
    const { out } = await made.run('render', 'monthly', '--period', '2026-03', '--data');
    expect(JSON.parse(out).analysis.is_written).toBe(false);
  });
});
