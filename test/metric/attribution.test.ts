import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/metric/figure.ts';
import { definitionInWords } from '../../src/report/model/definition.ts';
import { bench, type Feed, standardYaml } from './bench.ts';

// A begins with Li and goes over to Wang on 4 March at 12:00; Wang has every one of them in the end.
const contacts: Feed = {
  rows: [
    {
      contact_id: 'A',
      created: '2026-03-04 10:00',
      resolved: '2026-03-04 11:00',
      agent: 'Wang',
      grade: 'P3',
    },
    {
      contact_id: 'B',
      created: '2026-03-04 10:00',
      resolved: '2026-03-06 10:00',
      agent: 'Wang',
      grade: 'P3',
    },
    { contact_id: 'C', created: '2026-03-04 10:00', resolved: null, agent: 'Wang', grade: 'P3' },
    {
      contact_id: 'D',
      created: '2026-03-04 10:00',
      resolved: '2026-03-04 13:00',
      agent: 'Wang',
      grade: 'P1',
    },
    {
      contact_id: 'E',
      created: '2026-03-04 10:00',
      resolved: '2026-03-04 10:30',
      agent: 'Zhao',
      grade: 'P2',
    },
  ].map((row, index) => ({ key: `K${index}`, ...row })),
};
const events: Feed = {
  record: 'event',
  rows: ['A', 'B', 'C', 'D'].flatMap(contact_id => [
    { contact_id, at: '2026-03-04 10:00', event: 'assigned', agent: 'Li', team: 'one', grade: 'P1' },
    {
      contact_id,
      at: contact_id === 'B' ? '2026-03-05 18:00' : '2026-03-04 12:00',
      event: 'assigned',
      agent: 'Wang',
      team: 'two',
      grade: 'P3',
    },
  ]),
};

const calendar = `kind: calendar
id: office
title: 办公时间
timezone: Asia/Shanghai
holidays: none
week: {mon-fri: ["09:00-18:00"]}
`;

const limit = (more: string) =>
  `[{id: solve, title: 解决, start: created, stop: resolved, owner: 经理, ${more}}]`;

function open(limits: string, measure: string, more = '', feeds: readonly Feed[] = [contacts, events]) {
  const kpi = `[{id: k, title: K, category: efficiency, owner: 经理, measure: ${measure}${more && `, ${more}`}}]`;
  return bench(
    { 'standards/service.yaml': standardYaml(kpi, limits), 'calendars/office.yaml': calendar },
    feeds,
  );
}

const told = (figures: readonly Figure[], name: string) =>
  Object.fromEntries(
    figures
      .filter(({ by }) => name in by)
      .map(({ by, numerator, denominator }) => [by[name], `${numerator}/${denominator}`]),
  );

/** 24 h on the clock is due at 10:00 on 5 March: B is Li's still, C has been Wang's for a day. */
describe.each([
  ['on the clock', limit('within: 24h')],
  ['by a calendar', limit('within: 9bh, calendar: office')],
  ['by a history', limit('within: 24h, pause: [等待客户]')],
])('an obligation %s', (_, limits) => {
  const solve = () => open(limits, '{attainment: solve}');

  test('is of whoever had it when it was done in time, else when it fell due', () => {
    const { figures } = solve();
    expect(told(figures('2026-03', { by: ['agent'] }).figures, 'agent')).toEqual({
      Li: '1/2',
      Wang: '1/2',
      Zhao: '1/1',
    });
    expect(told(figures('2026-03', { by: ['team'] }).figures, 'team')).toEqual({
      one: '1/2',
      two: '1/2',
      null: '1/1',
    });
  });

  test('is of the grade that it had at its start', () => {
    const { figures } = solve();
    expect(told(figures('2026-03', { by: ['grade'] }).figures, 'grade')).toEqual({ P1: '2/4', P2: '1/1' });
  });

  test('is listed under the same names', () => {
    const { trace } = solve();
    const { rows } = trace('k', '2026-03');
    expect(rows.map(({ by }) => [by['agent'], by['grade']])).toEqual([
      ['Li', 'P1'],
      ['Li', 'P1'],
      ['Wang', 'P1'],
      ['Wang', 'P1'],
      ['Zhao', 'P2'],
    ]);
    expect(trace('k', '2026-03', { where: { agent: 'Li' } }).rows).toHaveLength(2);
  });

  test.each(['agent: Li', 'team: one', 'agent: [Li], grade: P1'])('is chosen by them: %s', filter => {
    const chosen = open(limits, '{attainment: solve}', `where: {${filter}}`);
    const found = chosen.figures('2026-03', { by: ['agent'] }).figures;
    expect(found[0]).toMatchObject({ numerator: 1, denominator: 2, policy: { attribution: 'at_event' } });
    expect(told(found, 'agent')).toEqual({ Li: '1/2' });
    expect(chosen.trace('k', '2026-03').rows).toHaveLength(2);
  });

  test('or of whoever has it now, by choice', () => {
    const now = open(limits, '{attainment: solve, attribution: current}');
    const { figures: found } = now.figures('2026-03', { by: ['agent'] });
    expect(told(found, 'agent')).toEqual({ Wang: '2/4', Zhao: '1/1' });
    expect(found[0]?.policy).toMatchObject({ attribution: 'current' });
    expect(now.trace('k', '2026-03', { where: { agent: 'Wang' } }).rows).toHaveLength(4);
  });
});

test('a duration is of whoever had it at its end', () => {
  for (const measure of ['{metric: resolution_time}', '{median: {from: created, to: resolved}}']) {
    const { figures, trace } = open('[]', measure);
    const { figures: found } = figures('2026-03', { by: ['agent'] });
    expect(found.map(({ by, denominator, pending }) => [by['agent'], denominator, pending])).toEqual([
      [undefined, 4, 1],
      ['Li', 1, 0],
      ['Wang', 2, 1],
      ['Zhao', 1, 0],
    ]);
    expect(trace('k', '2026-03', { where: { agent: 'Wang' } }).rows).toHaveLength(3);
    const wang = open('[]', measure, 'where: {agent: Wang}').figure('k', '2026-03');
    expect(wang).toMatchObject({ denominator: 2, pending: 1 });
  }
});

test('the figure says so where it matters, and only where events tell', () => {
  const words = (by: readonly string[], feeds: readonly Feed[]) => {
    const { figures } = open(limit('within: 24h'), '{attainment: solve}', '', feeds);
    const { figures: found, standards } = figures('2026-03', { by });
    const [kpi] = standards[0]?.kpis ?? [];
    const [figure] = found;
    if (!kpi || !figure || !standards[0]) throw new Error('no figure');
    return definitionInWords(kpi, figure, standards[0], 'zh-CN');
  };
  expect(words(['agent'], [contacts, events])).toContain('坐席、班组按当时经办的算');
  expect(words(['grade'], [contacts, events])).toContain('等级按开始时的等级');
  expect(words([], [contacts, events])).not.toMatch(/经办|等级/);
  expect(words(['agent', 'grade'], [contacts])).not.toMatch(/经办|等级/);
});

test('what depends on neither a time limit nor an end has no such choice', () => {
  const refused = (measure: string) =>
    open('[]', measure)
      .figures('2026-03')
      .diagnostics.map(({ rule }) => rule);
  expect(refused('{metric: queue_rate, attribution: current}')).toEqual(['metric/unused-parameter']);
  expect(refused('{count: {agent: Li}, attribution: current}')).toEqual(['metric/unused-parameter']);
});
