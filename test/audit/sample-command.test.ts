import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/database.ts';
import { type Draw, drawsOf, saveDraws } from '../../src/store/draws.ts';
import { readStore } from '../../src/store/store.ts';
import { runIn } from '../cli/run.ts';

const example = fileURLToPath(new URL('../../examples/xinghe', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'yardstick-sample-'));
const sample = (...words: string[]) => runIn(root, ['sample', ...words]);
const json = async (...words: string[]) => JSON.parse((await sample(...words, '--format', 'json')).out);

beforeAll(async () => {
  for (const name of ['yardstick.yaml', 'calendars', 'sources', 'scorecards', 'sampling', 'data']) {
    cpSync(join(example, name), join(root, name), { recursive: true });
  }
  const ingested = await runIn(root, ['ingest', 'data/calls-2026-03.csv', 'data/online-tickets-2026-03.csv']);
  expect(ingested.code).toBe(0);
}, 30_000);

const stored = (plan: string, period: string): Draw[] => {
  const store = readStore(root);
  const draws = drawsOf(store, plan, period);
  store.close();
  return draws;
};

describe('sample draw', () => {
  test('gives the draws with their places, and stores them', async () => {
    const drawn = await json('draw', 'manager-monthly', '--period', '2026-03');
    expect(Object.keys(drawn)).toEqual(['version', 'plan', 'period', 'seed', 'population', 'draws']);
    expect(drawn).toMatchObject({ version: 1, plan: 'manager-monthly', period: '2026-03', population: 723 });
    expect(drawn.draws[0]).toEqual({
      record: 'contact:00416054',
      stratum: 'stage=咨询',
      rank: 1,
      inclusion: 33 / 321,
      reviewer: '客服总监',
      file: 'data/calls-2026-03.csv',
      line: 249,
    });
    // ⌈10 %⌉ of 321, 366 and 36 calls that were answered.
    expect(drawn.draws).toHaveLength(33 + 37 + 4);
    expect(stored('manager-monthly', '2026-03')).toHaveLength(74);
  });

  test('draws the same again, and shows it', async () => {
    const first = await json('draw', 'leader-weekly', '--period', '2026-W10');
    expect(await json('draw', 'leader-weekly', '--period', '2026-W10')).toEqual(first);
    expect(await json('show', 'leader-weekly', '--period', '2026-W10')).toEqual(first);
  });

  test('takes every complaint and long call for certain, each team by itself', async () => {
    const { draws } = await json('draw', 'leader-weekly', '--period', '2026-W10');
    const counts: Record<string, number> = {};
    for (const { stratum } of draws) counts[stratum] = (counts[stratum] ?? 0) + 1;
    expect(counts).toEqual({
      'certainty=complaints': 9,
      'certainty=long-calls': 13,
      'team=一组': 13,
      'team=三组': 13,
      'team=二组': 16,
    });
  });

  test('lets everybody check themselves with self', async () => {
    const { draws } = await json('draw', 'self-daily', '--period', '2026-03-05');
    for (const { stratum, reviewer } of draws) expect(stratum).toBe(`agent=${reviewer}`);
  });

  test('draws every day of a month for a plan by the day, as it draws each by itself', async () => {
    const [one, all] = [
      await json('draw', 'self-daily', '--period', '2026-03-10'),
      await json('draw', 'self-daily', '--period', '2026-03'),
    ];
    expect(all).toMatchObject({ version: 1, plan: 'self-daily', period: '2026-03' });
    const days: { period: string; population: number; draws: unknown[] }[] = all.periods;
    expect(days.map(({ period }) => period)).toEqual([...new Set(days.map(({ period }) => period))].sort());
    expect(days.find(({ period }) => period === '2026-03-10')).toEqual({
      period: '2026-03-10',
      population: one.population,
      draws: one.draws,
    });
    // 723 calls of the month were answered.
    expect(all.population).toBe(723);
    expect(days.reduce((sum, { population }) => sum + population, 0)).toBe(723);
    const { out } = await sample('draw', 'self-daily', '--period', '2026-03');
    expect(out).toContain('方案 self-daily，2026-03：从 723 条中抽取');
  });

  test('takes a week in the month in which it ends', async () => {
    const { periods } = await json('draw', 'leader-weekly', '--period', '2026-03');
    const ids: string[] = periods.map(({ period }: { period: string }) => period);
    expect(ids).toEqual(['2026-W09', '2026-W10', '2026-W11', '2026-W12', '2026-W13']);
    expect((await sample('draw', 'leader-weekly', '--period', '2026-03-15')).code).toBe(2);
  });

  test('draws customers once, over stages and channels', async () => {
    const { draws, population } = await json('draw', 'customer-quarterly', '--period', '2026-Q1');
    expect(new Set(draws.map(({ record }: Draw) => record)).size).toBe(draws.length);
    expect(draws[0].record).toMatch(/^customer:\d{7}$/);
    expect(new Set(draws.map(({ stratum }: Draw) => stratum)).size).toBe(5);
    expect(population).toBeLessThan(1200);
  });

  test('prints what is drawn, who has how much to do, and the records', async () => {
    const { out } = await sample('draw', 'leader-weekly', '--period', '2026-W10');
    expect(out).toContain('方案 leader-weekly，2026-W10：从 160 条中抽取 64 条\n');
    expect(out).toContain('必抽 投诉                 9     9      100%\n');
    expect(out).toContain('李晓雯    22   2.2     4\n');
  });
});

describe('sample verify', () => {
  test('finds nothing where all can be reproduced, exit 0', async () => {
    await sample('draw', 'specialist-monthly', '--period', '2026-03');
    const verified = await json('verify', 'specialist-monthly', '--period', '2026-03');
    expect(verified).toMatchObject({ version: 1, draws: 60, same: true, differences: [] });
    expect((await sample('verify', 'specialist-monthly', '--period', '2026-03')).code).toBe(0);
  });

  test('finds what was changed in the database, exit 1', async () => {
    const [first] = stored('specialist-monthly', '2026-03');
    if (!first) throw new Error('60 were drawn');
    const database = openStore(root);
    saveDraws(database, [{ ...first, inclusion: 1 }]);
    database.close();
    const { code, out } = await sample('verify', 'specialist-monthly', '--period', '2026-03');
    expect(code).toBe(1);
    expect(out).toContain(`${first.record}  已改变  inclusion  1`);
    expect(out).toContain('yardstick sample draw specialist-monthly --period 2026-03');
  });
});

test('a changed seed or version is said', async () => {
  const file = join(root, 'sampling/leader-weekly.yaml');
  const text = readFileSync(file, 'utf8');
  const asked = ['leader-weekly', '--period', '2026-W13'];
  await sample('draw', ...asked);
  writeFileSync(file, text.replace('seed: ', 'seed: other-'));
  expect((await sample('verify', ...asked)).out).toContain('请恢复方案原来的 seed');
  expect((await sample('draw', ...asked)).code).toBe(1);
  writeFileSync(file, text.replace('version: 1.0.0', 'version: 1.1.0'));
  expect((await sample('draw', ...asked)).err).toContain('上次抽取时是 1.0.0 版，现在是 1.1.0 版');
  writeFileSync(file, text);
});

describe('sample replace', () => {
  test('draws the next with the reason, and what was drawn can still be reproduced', async () => {
    await sample('draw', 'manager-monthly', '--period', '2026-03');
    const asked = ['manager-monthly', '--period', '2026-03', '--record', '00416054', '--reason', '录音缺失'];
    const replaced = await json('replace', ...asked);
    expect(replaced).toMatchObject({ record: 'contact:00416054', reason: '录音缺失' });
    const draws = stored('manager-monthly', '2026-03');
    expect(draws.find(({ record }) => record === replaced.replaced_by)).toMatchObject({ rank: 34 });
    expect(draws.find(({ record }) => record === 'contact:00416054')).toMatchObject({
      replaced_by: replaced.replaced_by,
      reason: '录音缺失',
    });
    expect((await sample('verify', 'manager-monthly', '--period', '2026-03')).code).toBe(0);
    expect((await sample('replace', ...asked)).code).toBe(2);
  });
});

describe('sample size', () => {
  test.each([
    ['--population 1000 --margin 5%', 278],
    ['--population 400 --margin 5% --rate 90%', 103],
    ['--population 60000 --margin 5%', 382],
    ['--population 200 --defects 4 --detect 34.5%', 20],
    ['--population 200 --defects 4 --detect 76.2%', 60],
    ['--population 800 --aql 2.5', 80],
  ])('%s takes %i', async (options, n) => {
    expect(await json('size', ...options.split(' '))).toMatchObject({ version: 1, sample: n });
  });

  test('says that the AQL table is not confirmed', async () => {
    expect((await sample('size', '--population', '800', '--aql', '2.5')).out).toContain('未核对标准原文');
  });
});

describe('sample', () => {
  test.each([
    ['an action that there is not', 'drow', '可用：draw、show、verify、replace、list、size'],
    ['a plan that there is not', 'draw leader-weekli --period 2026-W10', '是否想写“leader-weekly”'],
    ['a period of another length', 'verify leader-weekly --period 2026-03', '按周抽样'],
    [
      'a period that nothing was drawn for',
      'verify leader-weekly --period 2026-W14',
      'sample draw leader-weekly',
    ],
    ['no plan', 'draw --period 2026-W10', 'PLAN'],
    [
      'a record that was not drawn',
      'replace leader-weekly --period 2026-W10 --record 1 --reason x',
      '没有抽到',
    ],
    ['a replacement without a reason', 'replace leader-weekly --period 2026-W10 --record 1', '--reason'],
    ['two questions at once', 'size --population 10 --margin 5% --defects 2', '--population'],
    ['a margin that is none', 'size --population 10 --margin 200%', '--margin'],
    ['a lot without a plan', 'size --population 100 --aql 2.5', '151'],
  ])('says what to do about %s', async (_, words, sentence) => {
    const { code, err } = await sample(...words.split(' '));
    expect(err).toContain(sentence);
    expect(code).toBeGreaterThan(0);
  });

  test('lists the plans with what was drawn', async () => {
    const { plans } = await json('list');
    expect(plans.map(({ id }: { id: string }) => id)).toContain('customer-quarterly');
    expect((await sample('list')).out).toContain('每日自检');
  });

  test('says where a filter names what there is not, and draws nothing', async () => {
    const text = `kind: sampling\nid: broken\ntitle: 坏\nversion: 1.0.0\nlevel: leader\nseed: s\nsize: 1
population: {record: contact, per: centre-month, where: {chanel: 电话}}\n`;
    writeFileSync(join(root, 'sampling', 'broken.yaml'), text);
    const { code, err, out } = await sample('draw', 'broken', '--period', '2026-03');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('是否想写“channel”');
  });
});
