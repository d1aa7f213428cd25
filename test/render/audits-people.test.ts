import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../src/audit/evaluations.ts';
import { unzipSync } from '../../src/report/libraries/zip.ts';
import { majorityOf } from '../../src/report/model/audit/calibration.ts';
import { evaluatorName } from '../../src/report/model/audit/show.ts';
import { repository } from '../ingest/repository.ts';
import { cells, evil, files, json, markdown, read, render, results, shop } from './audited.ts';

describe('the minutes of a calibration', () => {
  test('print what each rater gave, and what most gave', async () => {
    await render('calibration', '2026-01-K1');
    const text = markdown('calibration-2026-01-K1');
    expect(text).toContain('1 条记录由两人以上用同一评分表评过，共 3 次，评分人 3 位。');
    expect(cells(text)).toContainEqual(['倾听', '2', '3', '2', '2']);
    expect(cells(text)).toContainEqual(['得分', '80.00', '100.00', '80.00', '86.67']);
    const agreement = JSON.parse(
      (
        await shop.run(
          ...['audit', 'agreement', '--period', '2026-01', '--session', '2026-01-K1', '--format', 'json'],
        )
      ).out,
    );
    expect(json('calibration-2026-01-K1')).toMatchObject({
      passed: agreement.passed,
      score: agreement.score,
      items: agreement.items,
    });
  });

  test('know the sessions that there are', async () => {
    const { code, err } = await shop.run('render', 'calibration', '2026-01-K2');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('2026-01-K1') });
  });

  test.each([
    [['yes', 'yes', 'no'], 'yes'],
    [['yes', 'no'], null],
    [[2, 2], 2],
    [[], null],
  ])('the majority of %j is %j', (answers, majority) => {
    expect(majorityOf<string | number>(answers)).toBe(majority);
  });
});

describe('the record of a person', () => {
  test('lists every evaluation and every loss with its evidence, personal data masked', async () => {
    await render('person', 'Li', '--period', '2026-01');
    const text = markdown('person-Li-2026-01');
    const { deductions } = await results('--by', 'agent', '--agent', 'Li');
    expect(deductions).toHaveLength(1);
    const rows = cells(text);
    const loss = rows.find(row => row[5] === '1:05');
    expect(loss?.[0]).toContain('contact:C3');
    expect(loss?.[0]).toContain('evaluations.csv:4');
    expect(loss?.[6]).toBe('没有报工号，回拨 138****5678');
    expect(rows.filter(row => row[0]?.includes('evaluations.csv:'))).toHaveLength(8 + deductions.length);
    expect(text).toContain(
      '计入的评分 4 条，平均 90.00 分；评 4 条，合格 3 条，加权合格率 90.00%；有致命错误 0 条。',
    );
    expect(text).toContain('不排名');
  });

  test('names the agent who was meant, or all of them', async () => {
    const wrong = await shop.run('render', 'person', 'Lii', '--period', '2026-01');
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('did you mean "Li"') });
    expect((await shop.run('render', 'person', '--period', '2026-01')).code).toBe(2);
  });

  test('needs evaluations', async () => {
    const empty = repository(files);
    empty.write('calls.csv', 'id,created,agent,team,answered\nA1,2026-01-05,Li,T1,y\n');
    await empty.ingest('calls.csv');
    const { code, err } = await empty.run('render', 'person', 'Li', '--period', '2026-01');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('evaluations') });
  });

  test('breaks no table, and no spreadsheet computes a name', async () => {
    expect((await shop.run('render', 'person', evil, '--period', '2026-01', '--to', 'md')).code).toBe(0);
    const { code } = await shop.run('render', 'qc-whitepaper', '--period', '2026-01', '--to', 'md,xlsx');
    expect(code).toBe(0);
    const widths = cells(markdown('qc-whitepaper-2026-01')).map(row => row.length);
    expect(widths.every(width => width >= 4 && width <= 8)).toBe(true);
    const parts = unzipSync(read('qc-whitepaper-2026-01.xlsx'));
    const markup = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/'));
    for (const [, part] of markup) expect(new TextDecoder().decode(part)).not.toContain('<f>');
  });
});

test('who scored as a mystery shopper or a colleague stays unsaid', () => {
  const one = { evaluator: 'Zhou' } as Evaluation;
  expect(evaluatorName({ ...one, level: 'mystery' }, 'en')).toBe('—');
  expect(evaluatorName({ ...one, level: 'peer' }, 'en')).toBe('—');
  expect(evaluatorName({ ...one, level: 'leader' }, 'en')).toBe('Zhou');
});
