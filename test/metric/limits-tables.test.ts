import { describe, expect, test } from 'vitest';
import { at } from './bench.ts';
import { events, judged, limit, open, tickets } from './limit-bench.ts';

describe('tables', () => {
  const table =
    '{when: {grade: problem.P1}, within: 30min}, {when: {grade: problem.P2}, within: 2h}, {when: {grade: problem.P1, channel: 电话}, within: 10min}, {when: {grade: problem.P3}, within: 1wd}';
  const one = (grade: string | null, minutes: number, channel = 'chat') => ({
    created: '2026-03-02 10:00',
    resolved: at('2026-03-02 10:00') + minutes * 60_000,
    grade,
    channel,
  });

  test('the row with most conditions wins; what no row is for is excluded', () => {
    const feed = tickets(
      one('problem.P1', 20),
      one('problem.P1', 20, 'phone'),
      one('P1', 20),
      one('紧急', 40),
      one('problem.P2', 100),
      one('problem.P3', 60 * 24),
      one('feedback.P1', 1),
      one(null, 1),
    );
    const { figure, trace } = open(limit(`table: [${table}]`), [feed]);
    const { rows } = trace('k', '2026-03');
    expect(
      Object.fromEntries(
        rows.map(row => [
          row.record.slice(8),
          `${row.limit} ${row.outcome}${row.reason ? ` ${row.reason}` : ''}`,
        ]),
      ),
    ).toEqual({
      1: '30min met',
      2: '10min missed',
      3: '30min met',
      4: '30min missed',
      5: '2h met',
      6: '1wd met',
      7: 'null excluded no_row',
      8: 'null excluded no_row',
    });
    expect(figure('k', '2026-03')).toMatchObject({
      numerator: 4,
      denominator: 6,
      excluded: { no_row: 2 },
      policy: { calendar: 'office' },
    });
  });

  test('a narrower row decides between two that would tie', () => {
    const rows =
      '{when: {team: A}, within: 1h}, {when: {channel: 电话}, within: 2h}, {when: {team: A, channel: phone}, within: 3h}';
    const feed = tickets({ ...one(null, 150, 'call'), team: 'A' });
    expect(judged(limit(`table: [${rows}]`), [feed])).toEqual({ 1: '03-02 13:00 met' });
  });
});

test('the grade at the start judges, not the one that a record has come to', () => {
  const graded = (contact_id: string, when: string, grade: string) => ({
    contact_id,
    at: `2026-03-02 ${when}`,
    grade,
  });
  const feeds = [
    tickets(
      { created: '2026-03-02 10:00', resolved: '2026-03-02 11:00', grade: 'problem.P1' },
      { created: '2026-03-02 10:00', resolved: '2026-03-02 11:00', grade: 'problem.P2' },
      { created: '2026-03-02 10:00', resolved: '2026-03-02 11:00', grade: 'problem.P1' },
    ),
    events(
      graded('1', '10:00', 'P2'),
      graded('1', '10:30', 'P1'),
      graded('2', '09:00', 'P2'),
      graded('2', '09:59', 'P1'),
      graded('2', '10:01', 'P2'),
    ),
  ];
  const table =
    'table: [{when: {grade: problem.P1}, within: 30min}, {when: {grade: problem.P2}, within: 2h}]';
  expect(judged(limit(table), feeds)).toEqual({
    1: '03-02 12:00 met',
    2: '03-02 10:30 missed',
    3: '03-02 10:30 missed',
  });
  expect(open(limit(table), feeds).figure('k', '2026-03').policy.grade).toBe('at_start');
  const extending = `${table}, extend: {reason: required}`;
  expect(judged(limit(extending), feeds)[1]).toBe('03-02 12:00 met');
});
