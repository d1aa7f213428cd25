import { describe, expect, test } from 'vitest';
import { at, bench, kpiYaml, standardYaml } from './bench.ts';
import { judged, limit, night, office, open, tickets, workspace } from './limit-bench.ts';

describe('working time', () => {
  const made = (created: string, resolved: string | null = null) => tickets({ created, resolved });

  test.each([
    // Friday: an hour is left before closing, two are left for Monday.
    ['3bh', '2026-03-06 17:00', '03-09 11:00'],
    // The day itself is not counted; close of business of the third working day after it.
    ['3wd', '2026-03-06 17:00', '03-11 18:00'],
    ['15日', '2026-03-06 17:00', '03-22 00:00'],
    ['3wd, workday: 8h', '2026-03-06 17:00', '03-11 17:00'],
    ['2bh, calendar: night', '2026-03-06 17:00', '03-06 22:00'],
  ])('%s from %s is due %s', (within, created, due) => {
    expect(judged(limit(`within: ${within}`), [made(created)])).toEqual({ 1: `${due} missed: open` });
  });

  test('calendar days without a calendar end at midnight, whatever day that is', () => {
    const { trace } = bench(
      { 'standards/service.yaml': standardYaml(kpiYaml('{attainment: fix}'), limit('within: 3cd')) },
      [made('2026-04-29 10:00')],
    );
    expect(trace('k', '2026-05').rows.map(({ due }) => due)).toEqual([at('2026-05-03 00:00')]);
    // With the holidays of May the third day moves behind them.
    const feeds = [made('2026-04-29 10:00')];
    expect(judged(limit('within: 3cd'), feeds, '{attainment: fix}', '2026-05')[1]).toMatch(/^05-07 00:00/);
  });

  test('a make-up Saturday works, and the spring festival does not', () => {
    const [key] = Object.values(
      judged(limit('within: 1wd'), [made('2026-02-13 16:00')], '{attainment: fix}', '2026-02'),
    );
    expect(key).toBe('02-14 18:00 missed: open');
    expect(judged(limit('within: 2wd'), [made('2026-02-13 16:00')], '{attainment: fix}', '2026-02')).toEqual({
      1: '02-24 18:00 missed: open',
    });
  });

  test('what is done after closing has used no more working hours', () => {
    const feed = tickets(
      { created: '2026-03-06 10:00', resolved: '2026-03-06 23:00' },
      { created: '2026-03-06 10:00', resolved: '2026-03-09 09:00' },
      { created: '2026-03-06 10:00', resolved: '2026-03-09 09:01' },
    );
    expect(judged(limit('within: 7bh'), [feed])).toEqual({
      1: '03-06 18:00 met',
      2: '03-06 18:00 met',
      3: '03-06 18:00 missed',
    });
  });

  test('opening hours take in what came about in them', () => {
    const feed = tickets(
      { created: '2026-03-06 09:00' },
      { created: '2026-03-06 12:00' },
      { created: '2026-03-07 10:00' },
    );
    expect(Object.keys(judged(limit('within: 2h, when: {during: office}'), [feed]))).toEqual(['1']);
    expect(Object.keys(judged(limit('within: 2h, when: {not: {during: office}}'), [feed]))).toEqual([
      '2',
      '3',
    ]);
  });

  test('the measure names the calendar before the limit, the standard and the workspace', () => {
    const feeds = [made('2026-03-06 17:00')];
    const policy = (said: string, measure: string, more = '') =>
      bench(
        {
          'yardstick.yaml': workspace,
          'calendars/office.yaml': office,
          'calendars/night.yaml': night,
          'standards/service.yaml': standardYaml(kpiYaml(measure), limit(said), more),
        },
        feeds,
      ).figure('k', '2026-03').policy;
    const plain = '{attainment: fix}';
    expect(policy('within: 2bh', plain)).toMatchObject({ calendar: 'office', within: '2bh' });
    expect(policy('within: 2bh', plain, 'calendar: night').calendar).toBe('night');
    expect(policy('within: 2bh, calendar: office', plain, 'calendar: night').calendar).toBe('office');
    const asked = policy('within: 2bh, calendar: office', '{attainment: fix, calendar: night}');
    expect(asked.calendar).toBe('night');
    expect(asked.calendarHash).toMatch(/^[0-9a-f]{64}$/);
    expect(policy('within: 2h', plain).calendar).toBeUndefined();
  });

  test('a due date in a year whose holidays nobody knows is said aloud', () => {
    const { warnings } = open(limit('within: 3wd'), [made('2036-03-06 17:00')]).figures('2036-03', {
      now: at('2037-01-01'),
    });
    expect(warnings.filter(({ code }) => code === 'notice/uncovered')).toMatchObject([
      { facts: { calendar: 'office', country: 'cn', years: [2036] } },
    ]);
  });
});
