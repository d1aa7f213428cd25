import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../src/calendar/period.ts';
import { computeSensitivity } from '../../src/metric/sensitivity.ts';
import { at } from './bench.ts';
import { events, judged, limit, open, tickets } from './limit-bench.ts';

describe('pauses', () => {
  const feeds = [
    tickets(
      { created: '2026-03-02 10:00', resolved: '2026-03-03 15:00', status: 'Closed' },
      { created: '2026-03-02 10:00', resolved: '2026-03-03 15:00', status: 'Closed' },
      { created: '2026-03-02 10:00', status: 'Waiting' },
    ),
    events(
      { contact_id: '1', at: '2026-03-02 12:00', status: 'Waiting' },
      { contact_id: '1', at: '2026-03-02 17:00', status: 'Open' },
      { contact_id: '1', at: '2026-03-03 15:00', status: 'Closed' },
      { contact_id: '2', at: '2026-03-02 12:00', status: 'Waiting' },
      { contact_id: '2', at: '2026-03-02 16:59', status: 'Open' },
      { contact_id: '3', at: '2026-03-02 12:00', status: 'Waiting' },
    ),
  ];

  test('the time in a pausing state moves the due date, until the record goes on', () => {
    expect(judged(limit('within: 24h, pause: [Waiting], basis: start'), feeds)).toEqual({
      1: '03-03 15:00 met',
      2: '03-03 14:59 missed',
      3: '04-01 22:00 pending',
    });
    const { rows } = open(limit('within: 24h, pause: [Waiting]'), feeds).trace('k', '2026-03');
    expect(rows.map(({ pausedS }) => pausedS)).toEqual([4 * 3600 + 59 * 60, 5 * 3600]);
  });

  test('gross and net are variants of one limit', () => {
    const limits = limit('within: 24h, basis: stop, variants: {net: {pause: [Waiting]}}');
    const gross = open(limits, feeds);
    expect(gross.figure('k', '2026-03')).toMatchObject({ numerator: 0, denominator: 2, variant: null });
    expect(gross.figure('k', '2026-03', { override: { name: 'net' } })).toMatchObject({
      numerator: 1,
      denominator: 2,
      variant: 'net',
      policy: { pause: ['Waiting'] },
    });
    expect(open(limits, feeds, '{attainment: fix, variant: net}').figure('k', '2026-03').variant).toBe('net');
  });

  test('a standard variant changes one choice of the KPI as it stands, its own variant included', () => {
    const limits = limit('within: 24h, variants: {net: {pause: [Waiting], basis: start}}');
    const { repository, store } = open(limits, feeds, '{attainment: fix, variant: net}');
    const period = parsePeriod('2026-03', 'Asia/Shanghai');
    if (!period) throw new Error('no period');
    const { figures } = computeSensitivity(repository, store, { period, now: at('2026-05-01') });
    expect(figures.map(({ variant, numerator, denominator }) => [variant, numerator, denominator])).toEqual([
      ['net', 1, 2],
      ['basis=due', 1, 2],
      ['basis=stop', 1, 2],
      ['open=missed', 1, 3],
      ['open=excluded', 1, 2],
      ['missing=missed', 1, 2],
      ['missing=excluded', 1, 2],
      ['mature', 1, 2],
      ['as_of=latest', 1, 2],
      ['gross', 0, 3],
    ]);
  });

  test('working hours pause too: only working time in the state is taken out', () => {
    // 12:00-17:00 are four working hours; of 8 from 10:00, 2 are used before and 6 are left from 17:00.
    expect(judged(limit('within: 8bh, pause: [Waiting], basis: start'), feeds)[1]).toBe('03-03 15:00 met');
  });

  test('without the states of events there is no data', () => {
    const figure = open(limit('within: 24h, pause: [Waiting]'), feeds.slice(0, 1)).figure('k', '2026-03');
    expect(figure).toMatchObject({ value: null, verdict: 'no_data' });
  });
});
