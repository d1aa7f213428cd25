import { describe, expect, test } from 'vitest';
import { bench, standardYaml } from './bench.ts';
import { calls, hasCalls } from './calls.ts';

const kpi = (id: string, measure: string, target: string) =>
  `  - {id: ${id}, title: ${id}, category: efficiency, owner: 经理, where: {channel: 电话}, measure: ${measure}, target: ${target}}`;

const standard = standardYaml(`
${[
  kpi('answer-rate', '{metric: answer_rate, short_abandon: 5s}', '≥98%'),
  kpi('abandon-rate', '{metric: abandon_rate}', '≤5%'),
  kpi('resolution', '{metric: resolution_rate}', '≥70%'),
  kpi('asa', '{metric: asa}', '≤60秒'),
  kpi('wait-p90', '{metric: wait_time, statistic: p90}', '≤120秒'),
  kpi('wait-median', '{metric: wait_time, statistic: median}', '≤68秒'),
  kpi('talk', '{metric: talk_time}', '≤240秒'),
  kpi('csat', '{metric: csat_mean}', '≥3.4'),
  kpi('top2', '{metric: csat_top2}', '≥50%'),
  ...[20, 30, 60].map(limit => kpi(`sl${limit}`, `{metric: service_level, within: ${limit}s}`, '≥80%')),
].join('\n')}
`);

describe.skipIf(!hasCalls)('the public call-centre file (../shared/data)', () => {
  const open = () => bench({ 'standards/service.yaml': standard }, [calls()]);

  test('gives the published figures of the quarter', () => {
    const { figures } = open().figures('2021-Q1');
    const values = Object.fromEntries(figures.map(({ kpi: id, value }) => [id, value]));
    expect(values['answer-rate']).toBe(4054 / 5000);
    expect(values['abandon-rate']).toBe(946 / 5000);
    expect(values.resolution).toBe(3646 / 5000);
    expect(values.asa).toBeCloseTo(67.5207, 4);
    expect(values['wait-p90']).toBe(114);
    expect(values['wait-median']).toBe(68);
    expect(values.talk).toBeCloseTo(224.9228, 4);
    expect(values.csat).toBe(13798 / 4054);
    expect(values.top2).toBeCloseTo(0.499013, 6);
    expect([values.sl20, values.sl30, values.sl60]).toEqual([374 / 5000, 751 / 5000, 1796 / 5000]);
  });

  test('gives January alone', () => {
    const figure = open().figure('answer-rate', '2021-01');
    expect([figure.numerator, figure.denominator]).toEqual([1455, 1772]);
    expect(figure.value).toBeCloseTo(0.821106, 6);
  });

  test('says of the answer rate its parts, its policy and its files', () => {
    const figure = open().figure('answer-rate', '2021-Q1');
    expect(figure).toMatchObject({
      standard: 'service@1.0.0',
      by: {},
      unit: 'ratio',
      pending: 0,
      missing: 0,
      excluded: { short_abandon: 0 },
      unknown: { short_abandon: 946 },
      bounds: null,
      population: 'full',
      verdict: 'missed',
      near: false,
      policy: { basis: 'created', asOf: 'period_end', offered: 'all', shortAbandonS: 5 },
      evidence: { rows: 5000, files: [{ file: 'data/phone-log.csv' }] },
    });
    expect(figure.interval?.low).toBeCloseTo(0.799707, 6);
    expect(figure.interval?.high).toBeCloseTo(0.821416, 6);
  });

  test('lists exactly the unanswered calls, with their lines', () => {
    const { rows } = open().trace('answer-rate', '2021-Q1', { outcome: 'missed' });
    const unanswered = calls().rows.flatMap((row, index) =>
      row.answered === false ? [[row.key, index + 2]] : [],
    );
    expect(rows).toHaveLength(946);
    expect(rows.map(({ record, line }) => [record.slice('contact:'.length), line]).sort()).toEqual(
      unanswered.sort(),
    );
    const [first] = rows;
    expect(first).toMatchObject({ record: 'contact:ID0006', line: 7, by: { agent: 'Stewart' } });
  });

  test('sums by agent and by month to the whole', () => {
    const open5000 = open();
    for (const by of [['agent'], ['month'], ['week', 'x-topic']]) {
      const [total, ...slices] = open5000.figures('2021-Q1', { by, kpis: ['asa'] }).figures;
      expect(slices.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)).toBe(total?.numerator);
      expect(slices.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0)).toBe(4054);
    }
    const becky = open5000
      .figures('2021-Q1', { by: ['agent'], kpis: ['asa'] })
      .figures.find(({ by }) => by.agent === 'Becky');
    expect(becky?.value).toBeCloseTo(65.3308, 4);
  });
});
