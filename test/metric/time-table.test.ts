import { expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.ts';
import { applyRules } from '../../src/rules/rules.ts';
import { bench, standardYaml } from './bench.ts';

const matrix = `time_table:
  start: created
  owner: 客服部经理
  calendar: office
  limits:
    reply: {title: 首次响应, stop: first_reply}
    solution: {title: 出具方案, stop: solution_sent, basis: start}
  rows:
    - {stage: 咨询, reply: 30min, solution: 8bh}
    - {stage: 投诉, customer: 企业, reply: 15min, solution: 4h}
    - {stage: 投诉, reply: 1h}
`;

const kpi = (id: string) =>
  `{id: ${id}, title: T, category: efficiency, owner: x, measure: {attainment: ${id}}}`;

const standard = (table: string) => standardYaml(`[${kpi('reply')}, ${kpi('solution')}]`, '[]', table);

const office = 'kind: calendar\nid: office\ntitle: T\nweek: {mon-fri: ["09:00-18:00"]}\n';

const contact = (stage: string, customer: string, reply: string, solution: string) => ({
  created: '2026-03-02 10:00',
  first_reply: `2026-03-02 ${reply}`,
  solution_sent: `2026-03-0${solution}`,
  ...{ stage, customer },
});

const rows = [
  contact('咨询', '个人', '10:30', '3 09:30'),
  contact('complaint', '企业', '10:20', '2 13:00'),
  contact('投诉', '个人', '10:59', '2 13:00'),
  contact('回访', '个人', '10:01', '2 10:02'),
];

test('a matrix is a time limit for each column, with a row for each cell', () => {
  const { figures, trace } = bench(
    { 'standards/service.yaml': standard(matrix), 'calendars/office.yaml': office },
    [{ rows }],
  );
  const { figures: found, diagnostics } = figures('2026-03');
  expect(diagnostics).toEqual([]);
  expect(found.map(({ numerator, denominator, excluded }) => [numerator, denominator, excluded])).toEqual([
    [2, 3, { no_row: 1 }],
    [1, 2, { no_row: 2 }],
  ]);
  expect(trace('solution', '2026-03').rows.map(({ limit, outcome }) => [limit, outcome])).toEqual([
    ['8bh', 'missed'],
    ['4h', 'met'],
    [null, 'excluded'],
    [null, 'excluded'],
  ]);
});

test('what is wrong in a cell is placed at the cell', () => {
  const { loaded } = readDocument(
    'standards/service.yaml',
    Buffer.from(standard(matrix.replace('15min', '15m').replace('created', 'creatd'))),
  );
  if (!loaded) throw new Error('not read');
  const found = applyRules({
    documents: [loaded],
    settings: undefined,
    today: '2026-03-31',
    isComplete: true,
  }).filter(({ rule }) => rule === 'kpi/duration' || rule === 'ref/unknown-field');
  const text = standard(matrix).split('\n');
  const line = (part: string) => text.findIndex(one => one.includes(part)) + 1;
  expect(found.map(({ rule, place }) => [rule, place.path, place.range.start.line])).toEqual(
    expect.arrayContaining([
      ['kpi/duration', 'time_limits[reply].table[1].within', line('15min')],
      ['ref/unknown-field', 'time_limits[reply].start', line('start: created')],
    ]),
  );
});
