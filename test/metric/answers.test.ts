import { expect, test } from 'vitest';
import { bench, type Feed, type Given, kpiYaml, standardYaml } from './bench.ts';

const answer = (contact_id: string | null, responded: string, score: number, more: Given = {}): Given => ({
  ...{ contact_id, responded: `2026-03-${responded}`, score, fcr: score > 3, type: 'instant', valid: true },
  invited: '2026-03-05 10:00',
  ...more,
});
const surveys: Feed = {
  record: 'survey',
  rows: [
    answer('A', '05 11:00', 5),
    answer('A', '05 12:00', 1),
    answer('A', '06 12:00', 4, { type: 'callback' }),
    // The first one is not valid, so that the second is the first that is.
    answer('B', '05 11:00', 1, { valid: false }),
    answer('B', '05 12:00', 2),
    // 72 hours after the invitation, and a minute more.
    answer('C', '08 10:00', 4),
    answer('D', '08 10:01', 5),
    // A test, and answers that no contact is known of.
    answer('T', '05 11:00', 1),
    answer(null, '05 11:00', 3),
    answer(null, '05 11:00', 3),
    // Nobody knows when it was asked for.
    answer('E', '20 11:00', 5, { invited: null }),
  ],
};
const contacts: Feed = {
  rows: ['A', 'B', 'C', 'D', 'T', 'E'].map(contact_id => ({
    ...{ contact_id, created: '2026-03-05 09:00', is_test: contact_id === 'T' },
  })),
};

const measured = (measure: string, feeds: readonly Feed[] = [surveys, contacts], more = 'record: survey') =>
  bench({ 'standards/service.yaml': standardYaml(kpiYaml(measure, more)) }, feeds).figure('k', '2026-03');

test('of each contact and type the first valid answer within the window counts', () => {
  const figure = measured('{metric: csat_top2}');
  // A 5 and its callback 4, B 2, C 4, two of nobody at 3, E 5.
  expect(figure).toMatchObject({
    ...{ numerator: 4, denominator: 7 },
    excluded: { repeated: 1, invalid: 1, late: 1, is_test: 1 },
    policy: { window: '72h' },
  });
  expect(measured('{metric: csat_mean}')).toMatchObject({ numerator: 26, denominator: 7 });
});

test('the window is a choice', () => {
  const short = measured('{metric: csat_top2, window: 1h}');
  // A 5, the two of nobody and E remain.
  expect(short).toMatchObject({ numerator: 2, denominator: 4, policy: { window: '1h' } });
  expect(measured('{metric: csat_top2, window: 4cd}')).toMatchObject({ numerator: 5, denominator: 8 });
});

test('questions of yes and no are counted once too', () => {
  expect(measured('{metric: fcr_survey}', undefined, '')).toMatchObject({
    ...{ numerator: 4, denominator: 7 },
    excluded: { repeated: 1, invalid: 1, late: 1, is_test: 1 },
  });
});

test('a filter on a dimension of the contact does not choose which answer is the first', () => {
  const rows = surveys.rows.map((row, index) => ({ ...row, channel: index === 1 ? '电话' : '在线' }));
  const figure = measured(
    '{metric: csat_top2}',
    [{ record: 'survey', rows }],
    'record: survey, where: {channel: 电话}',
  );
  expect(figure).toMatchObject({ value: null, excluded: { repeated: 1 } });
});

test('a contact has one rating, and no window', () => {
  const { figures } = bench(
    { 'standards/service.yaml': standardYaml(kpiYaml('{metric: csat_top2, window: 72h}')) },
    [{ rows: [{ created: '2026-03-05 10:00', csat: 5 }] }],
  );
  expect(figures('2026-03').diagnostics.map(({ rule }) => rule)).toEqual(['metric/unused-parameter']);
});

test('callbacks are reached, and completed with a rating', () => {
  const callback = (score: number | null, invalid_reason: string | null, valid: boolean): Given => ({
    ...{ responded: '2026-03-05 10:00', type: '回访', score, invalid_reason, valid },
  });
  const rows = [
    callback(5, null, true),
    callback(null, '未接通', false),
    callback(null, '拒绝评价', false),
    { ...callback(3, null, true), type: 'instant' },
  ];
  const feeds: Feed[] = [{ record: 'survey', rows }];
  expect(measured('{metric: callback_reached}', feeds, '')).toMatchObject({ numerator: 2, denominator: 3 });
  expect(measured('{metric: callback_done}', feeds, '')).toMatchObject({ numerator: 1, denominator: 3 });
});
