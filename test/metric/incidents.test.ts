import { beforeAll, describe, expect, test } from 'vitest';
import { bench, type Feed, standardYaml } from './bench.ts';
import { hasCalls as hasSharedData } from './calls.ts';
import { incidents } from './incidents.ts';

const definitions = {
  'created, resolved by the end': '{attainment: fix, basis: start, open: excluded, missing: excluded}',
  'created, open is a miss': '{attainment: fix, basis: start, open: missed, missing: missed}',
  'created, decided': '{attainment: fix, basis: start, missing: missed}',
  'created early enough': '{attainment: fix, basis: start, mature: true, missing: missed}',
  'created, with later data': '{attainment: fix, basis: start, as_of: latest, open: missed, missing: missed}',
  'resolved in the month': '{attainment: fix, basis: stop}',
  'due, unrecorded is a miss': '{attainment: fix, missing: missed}',
  'due (the default)': '{attainment: fix}',
  'closed in the month': '{attainment: close, basis: stop}',
};

const answers: readonly [keyof typeof definitions, number, number][] = [
  ['created, resolved by the end', 5319, 6616],
  ['created, open is a miss', 5319, 7934],
  ['created, decided', 5319, 7640],
  ['created early enough', 4786, 7107],
  ['created, with later data', 5353, 7934],
  ['resolved in the month', 5395, 7794],
  ['due, unrecorded is a miss', 5320, 8220],
  ['due (the default)', 5320, 7615],
  ['closed in the month', 23, 8326],
];

const times = {
  mean: '{mean: {from: created, to: resolved}}',
  median: '{median: {from: created, to: resolved}}',
};

const kpis = Object.values({ ...definitions, ...times }).map(
  (measure, index) => `  - {id: k${index}, title: T, category: efficiency, owner: x, measure: ${measure}}`,
);

const limits =
  '[{id: fix, title: T, start: created, stop: resolved, within: 72h, owner: x}, {id: close, title: T, start: created, stop: closed, within: 72h, owner: x}]';

const files = {
  'yardstick.yaml': 'kind: workspace\nid: it\ntitle: IT\ntimezone: UTC\n',
  'standards/service.yaml': standardYaml(`\n${kpis.join('\n')}`, limits).replace('2020-01-01', '2016-01-01'),
  'sources/incidents.yaml':
    'kind: source\nid: incidents\ntitle: T\nrecord: contact\nmatch: "*.csv"\nkey: [number]\nterminal: [Resolved, Closed]\ncolumns: {contact_id: number, created: opened_at}\n',
};

describe.skipIf(!hasSharedData)('72 hours in April 2016, 24,918 real incidents (../shared/data)', () => {
  let feed: Feed;
  beforeAll(() => {
    feed = incidents();
  });

  test('each definition gives its own published share', () => {
    const { figures } = bench(files, [feed]).figures('2016-04');
    const found = answers.map(([name], index) => [
      name,
      figures[index]?.numerator,
      figures[index]?.denominator,
    ]);
    expect(found).toEqual(answers);
    expect(figures.find(({ kpi }) => kpi === 'k7')).toMatchObject({ missing: 605 });
  });

  test('the time to resolve over everything', () => {
    const { figures } = bench(files, [feed]).figures('2016-01-01..2017-12-31');
    const [mean, median] = figures.slice(-2);
    expect(mean?.denominator).toBe(23_362);
    expect((mean?.value ?? 0) / 3600).toBeCloseTo(178.1716, 4);
    expect((median?.value ?? 0) / 3600).toBe(22.1);
  });
});
