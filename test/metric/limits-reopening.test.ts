import { describe, expect, test } from 'vitest';
import { events, judged, limit, tickets } from './limit-bench.ts';

describe('reopening', () => {
  const created = '2026-03-02 10:00';
  const history = events(
    ...[
      ['03 09:00', 'Closed'],
      ['04 09:00', 'Open'],
      ['06 09:00', 'Closed'],
    ].map(([when, status]) => ({ contact_id: '1', at: `2026-03-${when}`, status: status ?? null })),
  );
  const feeds = [
    tickets(
      { created, resolved: '2026-03-06 09:00', status: 'Closed', reopened: '2026-03-04 09:00' },
      { created, resolved: '2026-03-03 09:00', status: 'Open', reopened: '2026-03-04 09:00' },
      { created, resolved: '2026-03-03 09:00', status: 'Open', reopened: '2026-03-20 09:00' },
    ),
    history,
  ];

  test('within the window it is the same obligation again; later it changes nothing', () => {
    expect(judged(limit('within: 24h, reopen: {window: 7cd, policy: resume}'), feeds)).toEqual({
      1: '03-03 10:00 missed',
      2: '03-03 10:00 missed: open',
      3: '03-03 10:00 met',
    });
  });

  test('or it is another obligation, from the reopening on', () => {
    expect(judged(limit('within: 24h, reopen: {window: 7cd, policy: new}'), feeds)).toEqual({
      '1#1': '03-03 10:00 met',
      '1#2': '03-05 09:00 missed',
      '2#1': '03-03 10:00 met',
      '2#2': '03-05 09:00 missed: open',
      3: '03-03 10:00 met',
    });
  });
});
