import { expect, test } from 'vitest';
import { bench, kpiYaml, standardYaml } from './bench.ts';

const created = '2026-03-05 10:00';

const rows = [
  {
    key: 'phone',
    created,
    channel: 'Phone',
    csat: 5,
    talk: 30,
    is_complex: true,
    answered: true,
    grade: 'P1',
  },
  {
    key: 'hotline',
    created,
    channel: '电话',
    csat: 2,
    talk: 90,
    is_complex: false,
    answered: false,
    grade: 'P2',
  },
  {
    key: 'chat',
    created,
    channel: 'chat',
    csat: null,
    talk: null,
    is_complex: null,
    answered: true,
    grade: 'p1',
  },
  { key: 'mail', created, channel: '邮件', csat: 3, talk: 60, is_complex: true, answered: true, grade: null },
  {
    key: 'unknown',
    created,
    channel: null,
    csat: 4,
    talk: 61,
    is_complex: true,
    answered: null,
    grade: 'P1',
  },
];

const matching = (where: string): string[] => {
  const { trace } = bench({ 'standards/service.yaml': standardYaml(kpiYaml(`{count: ${where}}`)) }, [
    {
      rows,
      mapped: {
        channel: 'text',
        created: 'instant',
        csat: 'number',
        talk: 'duration',
        is_complex: 'boolean',
        answered: 'boolean',
        grade: 'text',
      },
    },
  ]);
  return trace('k', '2026-03')
    .rows.map(({ record }) => record.slice(8))
    .sort();
};

test.each([
  ['a term matches its synonyms in either case', '{channel: 电话}', ['hotline', 'phone']],
  ['a synonym matches as its term does', '{channel: call}', ['hotline', 'phone']],
  ['a word that is no term matches itself', '{channel: 邮件}', ['mail']],
  ['a list is OR', '{channel: [在线, 邮件]}', ['chat', 'mail']],
  ['keys are AND', '{channel: [电话, 邮件], csat: "≥3"}', ['mail', 'phone']],
  ['not negates, but a missing value never matches', '{not: {channel: 电话}}', ['chat', 'mail']],
  ['not beside another key', '{csat: ">2", not: {channel: 电话}}', ['mail']],
  ['a number may be compared', '{csat: "<3"}', ['hotline']],
  ['a number may be named', '{csat: [2, "5"]}', ['hotline', 'phone']],
  ['a duration may be compared in its units', '{talk: "＞1min"}', ['hotline', 'unknown']],
  ['a duration in seconds', '{talk: "<= 60"}', ['mail', 'phone']],
  ['a boolean', '{is_complex: false}', ['hotline']],
  ['a state', '{answered: false}', ['hotline']],
  ['an instant by its day', '{created: "≥2026-03-05", csat: 5}', ['phone']],
  ['a dimension without declared terms matches exactly', '{grade: P1}', ['phone', 'unknown']],
])('%s', (_, where, expected) => {
  expect(matching(where)).toEqual(expected);
});

test('a hostile value is only a value', () => {
  expect(matching(`{channel: "电话' OR 1=1 --"}`)).toEqual([]);
});

test.each([
  ['an unknown field', '{chanel: 电话}', 'metric/unknown-field', 'measure.count.chanel'],
  ['unknown opening hours', '{during: office}', 'metric/unknown-calendar', 'measure.count.during'],
  ['a comparison with what is no number', '{csat: "<many"}', 'metric/filter-value', 'measure.count.csat'],
])('refuses %s at its place', (_, where, rule, path) => {
  const { figures } = bench({ 'standards/service.yaml': standardYaml(kpiYaml(`{count: ${where}}`)) }, [
    { rows },
  ]);
  const { diagnostics, figures: none } = figures('2026-03');
  expect(none).toEqual([]);
  expect(diagnostics).toMatchObject([
    { rule, place: { file: 'standards/service.yaml', path: `kpis[k].${path}` } },
  ]);
});
