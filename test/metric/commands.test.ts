import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bench, type Given, kpiYaml, standardYaml } from './bench.ts';
import { run } from './command.ts';

const kpis = `
  - {id: answers, title: 接通率, category: efficiency, owner: 经理, measure: {metric: answer_rate}, target: ≥98%}
  - {id: waits, title: 平均等待, category: efficiency, owner: 经理, measure: {metric: asa}, target: ≤15秒}
`;

const rows: readonly Given[] = [
  { key: 'A', created: '2026-03-01 10:00', answered: true, wait: 12, agent: '=1+1' },
  { key: 'B', created: '2026-03-31 10:00', answered: false, wait: null, agent: 'x\u001b[31m\u202e' },
  { key: '13812345678', created: '2026-03-31 11:00', answered: true, wait: 3, agent: null },
];

const open = (yaml = kpis) =>
  bench({ 'standards/service.yaml': standardYaml(yaml) }, [{ source: 'calls', rows }]).repository.root;

describe('kpi', () => {
  test('prints a table for people with the definitions under it', async () => {
    const { code, out, err } = await run(open(), 'kpi', '--period', '2026-03');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatchInlineSnapshot(`
      "服务标准 service@1.0.0  期间 2026-03（2026-03-01 至 2026-03-31），截至 2026-04-01 00:00

      指标        目标    实际  分子/分母       95% 区间  判定
      接通率      ≥98%  66.67%        2/3  20.77%–93.85%  未达标
      平均等待  ≤15 秒  7.5 秒        n=2                 达标

      口径
        接通率：人工接听的联络 ÷ 请求人工的联络；数据没有进入队列的时刻，请求人工的联络按全部联络计；对象为联络记录（全量）；受理口径：按受理时刻归月。
        平均等待：已接听联络的等待时长之和 ÷ 已接听联络数；统计量为平均值；对象为联络记录（全量）；受理口径：按受理时刻归月。
      "
    `);
  });

  test('prints one JSON document and nothing else', async () => {
    const { code, out } = await run(open(), 'kpi', '--period', '2026-03', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      period: { id: '2026-03', from: '2026-03-01T00:00:00+08:00', to: '2026-04-01T00:00:00+08:00' },
      as_of: '2026-04-01T00:00:00+08:00',
      figures: [
        {
          standard: 'service@1.0.0',
          kpi: 'answers',
          variant: null,
          by: {},
          value: 2 / 3,
          target: { op: '>=', value: 0.98 },
          valid_if: null,
          policy: { basis: 'created', as_of: 'period_end', offered: 'all' },
          evidence: { rows: 3, files: [{ file: 'data/calls.csv' }] },
        },
        { kpi: 'waits', value: 7.5, numerator: 15, denominator: 2, verdict: 'met' },
      ],
    });
    expect(Object.keys(JSON.parse(out).figures[0])).toEqual([
      ...[
        'standard',
        'kpi',
        'variant',
        'by',
        'unit',
        'value',
        'numerator',
        'denominator',
        'pending',
        'missing',
      ],
      ...['excluded', 'unknown', 'bounds', 'target', 'population', 'verdict', 'near', 'interval', 'valid_if'],
      ...['policy', 'evidence'],
    ]);
  });

  test('prints CSV that a spreadsheet opens as UTF-8 and does not run', async () => {
    const { out } = await run(open(), 'kpi', '--period', '2026-03', '--by', 'agent', '--format', 'csv');
    expect(out.startsWith('\ufeffperiod,as_of,standard,kpi,title,agent,unit,value')).toBe(true);
    expect(out).toContain(",'=1+1,");
    expect(out.split('\r\n')).toHaveLength(9);
  });

  test('lets nothing from data act on the terminal', async () => {
    for (const format of ['table', 'json']) {
      const { out } = await run(open(), 'kpi', '--period', '2026-03', '--by', 'agent', '--format', format);
      for (const character of ['\u001b', '\u202e']) expect(out).not.toContain(character);
    }
  });

  test('--fail-on missed looks at the verdict', async () => {
    expect((await run(open(), 'kpi', '--period', '2026-03', '--fail-on', 'missed')).code).toBe(1);
    const met = await run(
      open(kpiYaml('{metric: asa}', 'target: ≤15秒')),
      'kpi',
      '--period',
      '2026-03',
      '--fail-on',
      'missed',
    );
    expect(met.code).toBe(0);
  });

  test('a figure that cannot be computed yet is said with its place, the others are printed', async () => {
    const root = open(
      `${kpis}  - {id: later, title: 服务水平, category: outcome, owner: 经理, measure: {metric: service_level, within: 1wd}}\n`,
    );
    const { code, out, err } = await run(root, 'kpi', '--period', '2026-03', '--lang', 'en');
    expect(code).toBe(1);
    expect(err).toMatch(/^standards\/service\.yaml:15:\d+: error: not yet: wd\. .*\[metric\/not-yet\]\n$/);
    expect(out).toContain('接通率');
  });

  test('no records in the period is no data', async () => {
    const { code, out, err } = await run(open(), 'kpi', '--period', '2026-01');
    expect(code).toBe(0);
    expect(out).toContain('无数据');
    expect(err).toContain('answers、waits：期间 2026-01 没有可计入的 contact 记录');
  });

  test('many KPIs without records are one line that counts them', async () => {
    const more = ['a', 'b', 'c', 'd', 'e'].map(
      id =>
        `  - {id: ${id}, title: 满意率, category: outcome, owner: 经理, measure: {metric: answer_rate}}\n`,
    );
    const err = async (count: number, ...argv: string[]) =>
      (await run(open(`${kpis}${more.slice(0, count).join('')}`), 'kpi', '--period', '2026-01', ...argv)).err;
    const said = (text: string) => text.split('\n').filter(line => /没有可计入|records to count/.test(line));
    expect(said(await err(1))).toEqual([
      '警告：answers、waits、a：期间 2026-01 没有可计入的 contact 记录。请核对指标的 where 与数据中的取值，并用 yardstick imports 看有没有这个期间的文件。',
    ]);
    expect(said(await err(5))).toEqual([
      '警告：answers、waits、a 等 7 个指标：期间 2026-01 没有可计入的 contact 记录。请核对指标的 where 与数据中的取值，并用 yardstick imports 看有没有这个期间的文件。',
    ]);
    expect(said(await err(5, '--lang', 'en'))).toEqual([
      'warning: 7 KPIs (answers, waits, a, …): no contact records to count in 2026-01. Check where of the KPI against the values in the data, and yardstick imports for files of this period.',
    ]);
  });

  test('--explain gives definition, policy and SQL', async () => {
    const { code, out } = await run(open(), 'kpi', '--period', '2026-03', '--explain', 'answers');
    expect(code).toBe(0);
    expect(out).toContain('"as_of":"period_end"');
    expect(out).toContain('GROUP BY outcome, reason, doubt, import_id');
  });

  test.each([
    ['no period', [], 2, '--period 2026-03'],
    ['a period that is none', ['--period', '2026-3'], 2, '2026-3'],
    ['an as-of that is none', ['--period', '2026-03', '--as-of', 'never'], 2, 'never'],
    ['an unknown dimension', ['--period', '2026-03', '--by', 'agnet'], 2, 'agent'],
    ['an unknown standard', ['--period', '2026-03', '--standard', 'servise'], 2, 'service'],
    ['an unknown KPI', ['--period', '2026-03', '--explain', 'answer'], 2, 'answers'],
    ['an unknown variant', ['--period', '2026-03', '--variant', 'strict'], 2, 'strict'],
  ])('%s ends with its exit code and a hint', async (_, options, exit, hint) => {
    const { code, out, err } = await run(open(), 'kpi', ...options);
    expect([code, out]).toEqual([exit, '']);
    expect(err).toContain(hint);
  });

  test('without data it says to ingest first', async () => {
    const root = mkdtempSync(join(tmpdir(), 'yardstick-'));
    writeFileSync(join(root, 'yardstick.yaml'), 'kind: workspace\nid: a\ntitle: A\ntimezone: UTC\n');
    const { code, err } = await run(root, 'kpi', '--period', '2026-03');
    expect(code).toBe(2);
    expect(err).toContain('yardstick ingest');
  });
});

describe('trace', () => {
  test('prints the rows with file and line', async () => {
    const { code, out } = await run(open(), 'trace', 'answers', '--period', '2026-03');
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "接通率 service@1.0.0/answers  期间 2026-03，共 3 行

      记录                 结果    开始                 分子  分母  文件:行           维度
      contact:A            符合    2026-03-01 10:00:00     1     1  data/calls.csv:2  =1+1
      contact:B            不符合  2026-03-31 10:00:00     0     1  data/calls.csv:3  x\\x1b[31m\\u202e
      contact:138****5678  符合    2026-03-31 11:00:00     1     1  data/calls.csv:4
      "
    `);
  });

  test('prints one JSON document, with each figure, its verdict and its evidence', async () => {
    const { out } = await run(
      open(),
      'trace',
      'answers',
      '--period',
      '2026-03',
      '--outcome',
      'missed',
      '--format',
      'json',
    );
    expect(JSON.parse(out)).toEqual({
      version: 1,
      standard: 'service@1.0.0',
      kpi: 'answers',
      variant: null,
      where: {},
      period: { id: '2026-03', from: '2026-03-01T00:00:00+08:00', to: '2026-04-01T00:00:00+08:00' },
      as_of: '2026-04-01T00:00:00+08:00',
      total: 1,
      rows: [
        {
          record: 'contact:B',
          outcome: 'missed',
          reason: null,
          numerator: 0,
          denominator: 1,
          start: '2026-03-31T10:00:00+08:00',
          due: null,
          end: null,
          paused_s: 0,
          limit: null,
          value: null,
          file: 'data/calls.csv',
          line: 3,
          by: { agent: 'x\u001b[31m\u202e' },
        },
      ],
    });
  });

  test('prints CSV, with slices by --where', async () => {
    const { out } = await run(
      open(),
      'trace',
      'answers',
      '--period',
      '2026-03',
      '--where',
      'agent==1+1',
      '--format',
      'csv',
    );
    expect(out.split('\r\n')).toEqual([
      '\ufeffrecord,outcome,reason,numerator,denominator,start,due,end,paused_s,limit,value,file,line,agent',
      "contact:A,met,,1,1,2026-03-01T10:00:00+08:00,,,0,,,data/calls.csv,2,'=1+1",
      '',
    ]);
  });

  test.each([
    ['team=一组', '班组=二组', 'team'],
    ['agent=甲', 'agent=乙', 'agent'],
  ])('one dimension with two values is refused: %s and %s', async (one, other, dimension) => {
    const where = ['--where', one, '--where', other];
    const { code, out, err } = await run(open(), 'trace', 'answers', '--period', '2026-03', ...where);
    expect([code, out, err]).toEqual([
      2,
      '',
      `错误：--where 给了两次维度“${dimension}”：每个维度只能给一个值。\n`,
    ]);
  });

  test('a slice that is not DIMENSION=VALUE is refused', async () => {
    const { code, err } = await run(open(), 'trace', 'answers', '--period', '2026-03', '--where', 'agent');
    expect([code, err]).toEqual([2, '错误：“agent”不是“维度=值”的形式，如 agent=Stewart。\n']);
  });
});
