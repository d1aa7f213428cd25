import { describe, expect, test } from 'vitest';
import { events, judged, limit, open, tickets } from './limit-bench.ts';

describe('what events tell', () => {
  const created = '2026-03-02 10:00';

  test('a stop by a role is the first such event of that role', () => {
    const limits =
      '[{id: fix, title: T, start: created, stop: {event: followed_up, role: 主管}, within: 2h, owner: x}]';
    const feeds = [
      tickets({ created }, { created }, { created, status: 'Closed' }),
      events(
        { contact_id: '1', at: '2026-03-02 10:30', event: 'followed_up', role: '座席' },
        { contact_id: '1', at: '2026-03-02 13:00', event: 'followed_up', role: '主管' },
        { contact_id: '2', at: '2026-03-02 11:00', event: 'followed_up', role: '主管' },
      ),
    ];
    expect(judged(limits, feeds)).toEqual({
      1: '03-02 12:00 missed',
      2: '03-02 12:00 met',
      3: '03-02 12:00 missed: open',
    });
  });

  test('an event that nobody reports gives no data, and is said', () => {
    const limits = '[{id: fix, title: T, start: created, stop: {event: called}, within: 2h, owner: x}]';
    const { figures, warnings } = open(limits, [
      tickets({ created }),
      events({ contact_id: '1', at: created, event: 'other' }),
    ]).figures('2026-03');
    expect(figures[0]).toMatchObject({ value: null, verdict: 'no_data' });
    expect(warnings).toContainEqual({ code: 'notice/no-event', facts: { kpi: 'k', event: 'called' } });
  });

  test('an extension counts when it was announced before the due date, with a reason', () => {
    const extended = (contact_id: string, when: string, due: string, note: string | null) => ({
      contact_id,
      at: when,
      event: 'extended',
      due,
      note,
    });
    const resolved = '2026-03-04 09:00';
    const feeds = [
      tickets({ created, resolved }, { created, resolved }, { created, resolved }, { created, resolved }),
      events(
        extended('1', '2026-03-03 09:59', '2026-03-04 10:00', '等配件'),
        extended('2', '2026-03-03 10:00', '2026-03-04 10:00', '等配件'),
        extended('3', '2026-03-03 09:59', '2026-03-04 10:00', ' '),
        extended('4', '2026-03-03 09:59', '2026-03-03 18:00', '等配件'),
        extended('4', '2026-03-03 17:00', '2026-03-04 10:00', '等客户'),
      ),
    ];
    const limits = limit('within: 24h, extend: {notice: before_due, reason: required}');
    expect(judged(limits, feeds)).toEqual({
      1: '03-04 10:00 met',
      2: '03-03 10:00 missed',
      3: '03-03 10:00 missed',
      4: '03-04 10:00 met',
    });
    expect(judged(limit('within: 24h'), feeds)[1]).toBe('03-03 10:00 missed');
  });

  test('a cadence owes an update every interval, until the end', () => {
    const limits =
      '[{id: fix, title: T, start: created, event: update_sent, every: 60min, until: resolved, owner: x}]';
    const feeds = [
      tickets({ created, resolved: '2026-03-02 14:20' }),
      events(
        { contact_id: '1', at: '2026-03-02 10:50', event: 'update_sent' },
        { contact_id: '1', at: '2026-03-02 13:10', event: 'update_sent' },
      ),
    ];
    // 10:00-10:50 met; due 11:50 missed, due 12:50 missed, 12:50-13:10 met; due 14:10 missed; resolved within the next.
    expect(judged(limits, feeds)).toEqual({
      '1#1': '03-02 11:00 met',
      '1#2': '03-02 11:50 missed',
      '1#3': '03-02 12:50 missed',
      '1#4': '03-02 13:50 met',
      '1#5': '03-02 14:10 missed',
      '1#6': '03-02 15:10 met',
    });
    expect(open(limits, feeds).figure('k', '2026-03')).toMatchObject({
      numerator: 3,
      denominator: 6,
      policy: { every: '60min', event: 'update_sent' },
    });
  });

  test('a cadence of an open record goes on until now, and then is pending', () => {
    const limits =
      '[{id: fix, title: T, start: created, event: update_sent, every: 12h, until: resolved, owner: x}]';
    const feeds = [
      tickets({ created: '2026-03-31 06:00' }, { created: '2026-03-01 06:00', status: 'Closed' }),
      events({ contact_id: '9', at: created, event: 'update_sent' }),
    ];
    const { rows } = open(limits, feeds, '{attainment: fix, basis: start}').trace('k', '2026-03');
    expect(rows.map(({ record, outcome }) => `${record} ${outcome}`)).toEqual([
      // It ended nobody knows when: no interval after the first is owed for certain.
      'contact:2#1 missing',
      'contact:1#1 missed',
      'contact:1#2 pending',
    ]);
  });
});

test('a promise is due when the record says so; without one nothing is owed', () => {
  const feed = tickets(
    { created: '2026-03-02 10:00', promised: '2026-03-05 10:00', resolved: '2026-03-05 10:00' },
    { created: '2026-03-02 10:00', promised: '2026-03-05 10:00', resolved: '2026-03-05 10:01' },
    { created: '2026-03-02 10:00', promised: '2026-04-05 10:00' },
    { created: '2026-03-02 10:00', resolved: '2026-03-05 10:01' },
  );
  const limits = limit('by: promised, basis: start');
  expect(judged(limits, [feed])).toEqual({
    1: '03-05 10:00 met',
    2: '03-05 10:00 missed',
    3: '04-05 10:00 pending',
  });
  expect(open(limits, [feed]).figure('k', '2026-03').policy).toMatchObject({ by: 'promised' });
});
