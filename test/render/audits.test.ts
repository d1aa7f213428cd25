import { beforeAll, describe, expect, test } from 'vitest';
import { unzipSync } from '../../src/report/libraries/zip.ts';
import { cells, json, markdown, read, render, results, shop } from './audited.ts';

describe('the white paper', () => {
  let text = '';
  beforeAll(async () => {
    await render('qc-whitepaper', '--period', '2026-01');
    text = markdown('qc-whitepaper-2026-01');
  });

  test('says the pass rate weighted back, as audit results say it', async () => {
    // 4 complaints of weight 1, 3 others of weight 4: (1 + 1 + 3 × 4) / 16.
    const { total } = await results();
    expect(total.pass_rate).toMatchObject({ value: 0.875, numerator: 14, denominator: 16, k: 5, n: 7 });
    expect(json('qc-whitepaper-2026-01').total).toEqual(total);
    expect(text).toContain('87.50%（按入样概率加权；评 7 条，合格 5 条；95% 区间');
    expect(text).toMatch(/目标 ≥85%，(达标|未达标|暂无法判定)。/);
  });

  test('counts critical errors by class, and every count equals its table', async () => {
    expect(text).toContain('7 条评分中 1 条有致命错误：客户 0、业务 0、合规 1。');
    const { items } = await results('--by', 'item');
    const lost = items.filter((item: { failed: number }) => item.failed > 0);
    expect(lost.length).toBe(3);
    for (const { failed, applicable } of lost) {
      expect(cells(text).some(row => row[2] === `${failed}/${applicable}`)).toBe(true);
    }
    expect(text).toContain('应评 9 条，已评 8 条，完成率 88.89%。');
    expect(cells(text)).toContainEqual(['每周抽检', '组长', '1', '16', '7', '0', '7', '100.00%']);
    expect(cells(text)).toContainEqual(['每日自检', '自检', '1', '8', '2', '0', '1', '50.00%']);
  });

  test('keeps self-checks and calibrations out of the total, and says so', () => {
    expect(text).toContain('不计入合计：自检 1、校准 3。');
    expect(cells(text)).toContainEqual(expect.arrayContaining(['自检（不计入）', '1']));
  });

  test('prints what people recommend, and how the records were drawn', () => {
    expect(cells(text)).toContainEqual(['重做开场白', '报名失分', '组长', '2026-02-10']);
    expect(text).toContain('s-weekly');
    expect(text).toMatch(/weekly\\?@1\.0\.0/);
  });

  test('says the same in Word, without markup from names', () => {
    const word = new TextDecoder().decode(unzipSync(read('qc-whitepaper-2026-01.docx'))['word/document.xml']);
    expect(word.replace(/<[^>]+>/g, '')).toContain('评 7 条，合格 5 条');
    const html = read('qc-whitepaper-2026-01.html').toString('utf8');
    expect(html.replace(/="[^"]*"/g, '')).not.toMatch(/<script/i);
  });

  test('of a period without evaluations is one line', async () => {
    await render('qc-whitepaper', '--period', '2025-12');
    const empty = markdown('qc-whitepaper-2025-12');
    expect(empty).toContain('本期没有计入合格率的评分。');
    expect(empty).not.toMatch(/NaN|null|undefined/);
  });
});

test('the self-check report counts draws, what was done, and nothing of the leaders', async () => {
  await render('self-check', '--period', '2026-01');
  const text = markdown('self-check-2026-01');
  expect(text).toContain('应评 2 条，已评 1 条，完成率 50.00%。');
  expect(text).toContain('自检评分 1 条，平均 100.00 分，合格 1/1，有致命错误 0 条。');
  expect(text).toContain('自检减组长平均 40.00 分');
  expect(json('self-check-2026-01').agents).toMatchObject([{ agent: 'Li', drawn: 2, done: 1, n: 1 }]);
});

test('a scorecard is printed with its guidance, its critical items and room to answer', async () => {
  await render('scorecard', 'hotline@1.0.0');
  const rows = cells(markdown('scorecard-hotline@1.0.0'));
  expect(rows.find(row => row[0] === '3')?.[1]).toContain('致命 合规');
  const listening = rows.find(row => row[0] === '2');
  expect(listening?.[4]).toMatch(/□ 0 差.*□ 3 优.*□ 不适用/);
  expect(rows.find(row => row[0] === '1')?.[2]).toMatch(
    /听开头.*正例：您好.*反例：喂.*检查条款：quality\/C1/,
  );
  expect((await shop.run('render', 'scorecard', '--period', '2026-01')).code).toBe(2);
});

test('the monthly report has a chapter on the month’s audits, and one line where there were none', async () => {
  const monthly = (period: string) =>
    shop.run('render', 'monthly', '--period', period, '--to', 'md', '--lang', 'zh-CN');
  expect((await monthly('2026-01')).code).toBe(0);
  expect(markdown('monthly-2026-01')).toContain('87.50%（按入样概率加权；评 7 条，合格 5 条');
  expect((await monthly('2026-02')).code).toBe(0);
  expect(markdown('monthly-2026-02')).toContain('本月没有质检评分。');
});
