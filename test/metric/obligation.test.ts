import { describe, expect, test } from 'vitest';
import { at, bench, type Given, kpiYaml, standardYaml } from './bench.ts';

const source = `
kind: source
id: tickets
title: 工单
record: contact
match: "tickets*.csv"
key: [id]
terminal: [Closed]
columns: {contact_id: id, created: a, resolved: b, status: c}
`;

const limit = (more = '') =>
  `[{id: fix, title: 解决, start: created, stop: resolved, within: 24h, owner: 经理${more}}]`;

const mapped = { created: 'instant', resolved: 'instant', status: 'text', team: 'text' };

/** Tickets of a 24-hour limit, seen at the end of March. */
const tickets: readonly Given[] = [
  { key: 'kept', created: '2026-03-02 10:00', resolved: '2026-03-03 09:00', status: 'Closed' },
  { key: 'to-the-second', created: '2026-03-02 10:00', resolved: '2026-03-03 10:00', status: 'Closed' },
  { key: 'late', created: '2026-03-02 10:00', resolved: '2026-03-03 10:01', status: 'Closed' },
  { key: 'open-overdue', created: '2026-03-10 10:00', resolved: null, status: 'Open' },
  { key: 'ended-undated', created: '2026-03-10 10:00', resolved: null, status: 'Closed' },
  { key: 'backwards', created: '2026-03-10 10:00', resolved: '2026-03-09 10:00', status: 'Closed' },
  { key: 'due-next-month', created: '2026-03-31 12:00', resolved: null, status: 'Open' },
  {
    key: 'done-early-due-next-month',
    created: '2026-03-31 12:00',
    resolved: '2026-03-31 13:00',
    status: 'Closed',
  },
  {
    key: 'due-now-from-february',
    created: '2026-02-28 12:00',
    resolved: '2026-03-01 11:00',
    status: 'Closed',
  },
  {
    key: 'resolved-after-the-period',
    created: '2026-03-30 12:00',
    resolved: '2026-04-02 12:00',
    status: 'Closed',
  },
];

const open = (measure = '{attainment: fix}', more = '', limits = limit()) =>
  bench(
    {
      'standards/service.yaml': standardYaml(kpiYaml(measure, more), limits),
      'sources/tickets.yaml': source,
    },
    [{ source: 'tickets', mapped, rows: tickets }],
  );

const outcomes = (measure?: string, limits?: string, asOf?: string) =>
  Object.fromEntries(
    open(measure, '', limits)
      .trace('k', '2026-03', { asOf })
      .rows.map(({ record, outcome, reason }) => [
        record.slice(8),
        reason ? `${outcome}: ${reason}` : outcome,
      ]),
  );

describe('the attainment of a time limit', () => {
  test('counts what falls due in the period, and sets apart what cannot be told', () => {
    expect(outcomes()).toEqual({
      kept: 'met',
      'to-the-second': 'met',
      late: 'missed',
      'open-overdue': 'missed: open',
      'ended-undated': 'missing',
      backwards: 'excluded: negative',
      'due-now-from-february': 'met',
      'resolved-after-the-period': 'missed: open',
    });
    const figure = open().figure('k', '2026-03');
    expect(figure).toMatchObject({
      numerator: 3,
      denominator: 6,
      pending: 0,
      missing: 1,
      excluded: { negative: 1 },
      bounds: { low: 3 / 7, high: 4 / 7 },
      policy: {
        basis: 'due',
        start: 'created',
        stop: 'resolved',
        within: '24h',
        open: 'due',
        missing: 'apart',
      },
    });
  });

  test('by start counts what began in the period; what is not yet due is pending', () => {
    expect(outcomes('{attainment: fix, basis: start}')).toEqual({
      kept: 'met',
      'to-the-second': 'met',
      late: 'missed',
      'open-overdue': 'missed: open',
      'ended-undated': 'missing',
      backwards: 'excluded: negative',
      'due-next-month': 'pending',
      'done-early-due-next-month': 'met',
      'resolved-after-the-period': 'missed: open',
    });
  });

  test('by stop counts what was done in the period', () => {
    expect(Object.keys(outcomes('{attainment: fix, basis: stop}'))).toEqual([
      'due-now-from-february',
      'kept',
      'to-the-second',
      'late',
      'backwards',
      'done-early-due-next-month',
    ]);
  });

  test('open and missing can be misses, or left out', () => {
    const strict = outcomes('{attainment: fix, basis: start, open: missed, missing: missed}');
    expect(strict).toMatchObject({ 'due-next-month': 'missed: open', 'ended-undated': 'missed: missing' });
    const lenient = outcomes('{attainment: fix, basis: start, open: excluded, missing: excluded}');
    expect(lenient).toMatchObject({ 'open-overdue': 'excluded: open', 'ended-undated': 'excluded: missing' });
  });

  test('a choice of the measure goes before that of the limit', () => {
    const limits = limit(', basis: stop, open: missed');
    expect(outcomes('{attainment: fix}', limits)).not.toHaveProperty('open-overdue');
    expect(outcomes('{attainment: fix, basis: start}', limits)).toMatchObject({
      'due-next-month': 'missed: open',
    });
  });

  test('mature counts only what is due by as-of', () => {
    const mature = outcomes('{attainment: fix, basis: start, mature: true}');
    expect(mature).not.toHaveProperty('due-next-month');
    expect(mature).not.toHaveProperty('done-early-due-next-month');
  });

  test('what happened after as-of is not seen', () => {
    expect(outcomes(undefined, undefined, '2026-03-03T09:30:00+08:00')).toEqual({
      kept: 'met',
      'to-the-second': 'pending',
      late: 'pending',
      'due-now-from-february': 'met',
    });
    expect(outcomes(undefined, undefined, 'latest')['resolved-after-the-period']).toBe('missed');
  });

  test('an instant written with its zone, or none, is the same as-of', () => {
    const figures = ['2026-03-03T10:00', '2026-03-03T02:00:00Z'].map(asOf =>
      open().figure('k', '2026-03', { asOf }),
    );
    expect(figures.map(({ policy }) => policy.asOf)).toEqual(Array(2).fill('2026-03-03T10:00:00+08:00'));
    expect(figures[0]?.numerator).toBe(figures[1]?.numerator);
  });

  test('until the period ends, it is seen now', () => {
    const figure = open().figure('k', '2026-03', { now: at('2026-03-03 09:30') });
    expect(figure).toMatchObject({ numerator: 2, pending: 2, policy: { asOf: '2026-03-03T09:30:00+08:00' } });
  });

  test('a trace shows start, due, end and limit', () => {
    const { rows } = open().trace('k', '2026-03', { outcome: 'missed' });
    expect(rows[0]).toMatchObject({
      record: 'contact:late',
      start: at('2026-03-02 10:00'),
      due: at('2026-03-03 10:00'),
      end: at('2026-03-03 10:01'),
      limit: '24h',
      pausedS: 0,
      line: 4,
    });
  });

  test('the condition of the limit and the filter of the KPI both hold', () => {
    const rows = tickets.map((row, index) => ({
      ...row,
      channel: index % 2 ? 'phone' : 'chat',
      team: index < 2 ? '一组' : null,
    }));
    const { figure } = bench(
      {
        'standards/service.yaml': standardYaml(
          kpiYaml('{attainment: fix}', 'where: {team: 一组}'),
          limit(', when: {channel: 电话}'),
        ),
      },
      [{ source: 'tickets', mapped: { ...mapped, channel: 'text' }, rows }],
    );
    expect(figure('k', '2026-03')).toMatchObject({ numerator: 1, denominator: 1, evidence: { rows: 1 } });
  });

  test('a limit between instants of complaints is computed on complaints', () => {
    const { figure } = bench(
      {
        'standards/service.yaml': standardYaml(
          kpiYaml('{attainment: call}'),
          '[{id: call, title: 联系, start: received, stop: first_contact, within: 2小时, owner: 经理}]',
        ),
      },
      [
        {
          record: 'complaint',
          rows: [
            { key: '1', received: '2026-03-02 10:00', first_contact: '2026-03-02 11:59' },
            { key: '2', received: '2026-03-02 10:00', first_contact: '2026-03-02 12:01' },
          ],
        },
      ],
    );
    expect(figure('k', '2026-03')).toMatchObject({
      numerator: 1,
      denominator: 2,
      policy: { record: 'complaint' },
    });
  });

  test('records of a source without the instant are missing, and a yes without it too', () => {
    const { figure } = bench(
      { 'standards/service.yaml': standardYaml(kpiYaml('{attainment: fix}'), limit()) },
      [
        { rows: [{ key: '1', created: '2026-03-02 10:00', resolved: '2026-03-02 11:00' }] },
        { rows: [{ key: '2', created: '2026-03-02 10:00' }] },
        {
          rows: [
            { key: '3', created: '2026-03-02 10:00', resolved: true },
            { key: '4', created: '2026-03-02 10:00', resolved: false },
          ],
        },
      ],
    );
    expect(figure('k', '2026-03')).toMatchObject({ numerator: 1, denominator: 2, missing: 2 });
  });

  test('an obligation is judged by the version in force at its start', () => {
    const version = (id: string, from: string, within: string) =>
      standardYaml(kpiYaml('{attainment: fix}'), limit().replace('24h', within))
        .replace('version: 1.0.0', `version: ${id}`)
        .replace('2020-01-01', from);
    const { figure } = bench(
      {
        'standards/service@1.0.0.yaml': version('1.0.0', '2020-01-01', '24h'),
        'standards/service.yaml': version('2.0.0', '2026-03-10', '2h'),
      },
      [
        {
          rows: [
            { key: '1', created: '2026-03-09 10:00', resolved: '2026-03-10 09:00' },
            { key: '2', created: '2026-03-10 10:00', resolved: '2026-03-10 13:00' },
            { key: '3', created: '2026-03-10 10:00', resolved: '2026-03-10 11:00' },
          ],
        },
      ],
    );
    expect(figure('k', '2026-03')).toMatchObject({ standard: 'service@2.0.0', numerator: 2, denominator: 3 });
    expect(figure('k', '2026-03', { standard: 'service@2.0.0' })).toMatchObject({
      numerator: 1,
      denominator: 3,
    });
    expect(figure('k', '2026-02', { standard: 'service' }).standard).toBe('service@1.0.0');
  });
});
