import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../src/calendar/period.ts';
import { checkFigures } from '../../src/metric/crosscheck.ts';
import { at, bench, type Feed, type Given, kpiYaml, standardYaml } from './bench.ts';
import { run } from './command.ts';

const hour = 3_600_000;
const calendar = `kind: calendar
id: office
title: 办公时间
timezone: Asia/Shanghai
holidays: cn
week: {mon-fri: ["09:00-18:00"]}
`;

const measured = (measure: string, feeds: readonly Feed[], more = '') =>
  bench(
    { 'standards/service.yaml': standardYaml(kpiYaml(measure, more)), 'calendars/office.yaml': calendar },
    feeds,
  );

const contacts: Feed = {
  rows: [
    { key: 'A', created: '2026-03-02 09:00', closed: '2026-03-02 12:00', csat: 1, team: '一组' },
    { key: 'B', created: '2026-03-03 09:00', closed: '2026-03-03 12:00', csat: 2, team: '一组' },
    { key: 'C', created: '2026-03-04 09:00', closed: '2026-03-04 12:00', csat: 5, team: '一组' },
    { key: 'D', created: '2026-03-05 09:00', closed: null, csat: 2, team: '二组' },
    { key: 'E', created: '2026-03-31 09:00', closed: '2026-03-31 12:00', csat: 1, team: '二组' },
    { key: 'F', created: '2026-03-06 09:00', closed: '2026-03-06 12:00', csat: null, team: '二组' },
    { key: 'G', created: '2026-03-09 09:00', closed: '2026-03-09 12:00', csat: 1, team: '二组' },
  ],
};

const actions: Feed = {
  record: 'action',
  rows: [
    // Before the rating: that follows nothing up.
    { contact_id: 'A', opened: '2026-03-02 10:00', type: '整改', role: '主管' },
    { contact_id: 'A', opened: '2026-03-03 11:00', type: '整改', role: '客服' },
    { contact_id: 'A', opened: '2026-03-03 12:00', type: '整改', role: '主管' },
    { contact_id: 'B', opened: '2026-03-04 12:01', type: '整改', role: '主管' },
    { contact_id: 'D', opened: '2026-03-05 10:00', type: '客户建议', role: '主管' },
    { contact_id: 'G', opened: '2026-03-09 12:00', type: null, role: null },
  ],
};

describe('low scores followed up', () => {
  test('are low ratings of contacts with an action about the contact within the limit of their closing', () => {
    const { figure, trace } = measured('{metric: low_score_followup, within: 24h}', [contacts, actions]);
    expect(figure('k', '2026-03', { asOf: 'latest' })).toMatchObject({
      ...{ numerator: 2, denominator: 4, pending: 0, population: 'full', unit: 'ratio', direction: 'higher' },
      policy: { basis: 'due', record: 'contact', bad: [1, 2], start: 'closed', within: '24h' },
    });
    const rows = trace('k', '2026-03').rows.map(row => [row.record, row.outcome, row.reason, row.value]);
    expect(rows).toEqual([
      ['contact:A', 'met', null, 23 * 3600],
      ['contact:B', 'missed', 'followed_late', 24 * 3600 + 60],
      ['contact:D', 'missed', 'not_followed', null],
      ['contact:G', 'met', null, 0],
    ]);
    // E is due in April.
    expect(figure('k', '2026-04')).toMatchObject({ numerator: 0, denominator: 1 });
    expect(figure('k', '2026-04', { asOf: '2026-04-01T10:00:00+08:00' })).toMatchObject({
      denominator: 0,
      pending: 1,
    });
  });

  test('may ask for actions of a kind', () => {
    const measure = '{metric: low_score_followup, within: 24h, bad: [1], action: {role: 主管}}';
    const { figure } = measured(measure, [contacts, actions]);
    expect(figure('k', '2026-03')).toMatchObject({
      numerator: 1,
      denominator: 2,
      policy: { action: { role: '主管' } },
    });
    // Suggestions are none, unless they are asked for.
    const found = (action: string) =>
      measured(`{metric: low_score_followup, within: 24h, action: ${action}}`, [contacts, actions]).figure(
        'k',
        '2026-03',
      );
    expect(found('{role: 主管}')).toMatchObject({ numerator: 1, denominator: 4 });
    expect(found('{type: 客户建议}')).toMatchObject({ numerator: 1, denominator: 4 });
  });

  test('may count the limit in working days', () => {
    const kpi = kpiYaml('{metric: low_score_followup, within: 1wd}');
    const files = {
      'standards/service.yaml': standardYaml(kpi, '[]', 'calendar: office'),
      'calendars/office.yaml': calendar,
    };
    const { figure, trace } = bench(files, [contacts, actions]);
    expect(figure('k', '2026-03')).toMatchObject({
      numerator: 3,
      denominator: 4,
      policy: { calendar: 'office' },
    });
    const due = trace('k', '2026-03').rows.map(row => row.due);
    expect(due).toEqual(['03-03', '03-04', '03-06', '03-10'].map(day => at(`2026-${day} 18:00`)));
  });

  test('of surveys count from the response, one valid answer for each contact', () => {
    const surveys: Feed = {
      record: 'survey',
      rows: [
        { key: 'S1', contact_id: 'A', responded: '2026-03-03 10:00', score: 2, valid: true },
        { key: 'S2', contact_id: 'A', responded: '2026-03-03 11:30', score: 1, valid: true },
        { key: 'S3', contact_id: 'B', responded: '2026-03-03 13:00', score: 1, valid: true },
        { key: 'S4', contact_id: 'C', responded: '2026-03-03 13:00', score: 1, valid: false },
        { key: 'S5', contact_id: null, responded: '2026-03-03 13:00', score: 1, valid: true },
      ],
    };
    const { figure } = measured(
      '{metric: low_score_followup, within: 24h}',
      [contacts, actions, surveys],
      'record: survey',
    );
    expect(figure('k', '2026-03')).toMatchObject({
      ...{ numerator: 2, denominator: 3, excluded: { repeated: 1, invalid: 1 } },
      policy: { record: 'survey', start: 'responded' },
    });
  });

  test('are no data where no source yields actions, and no 0 per cent', () => {
    const { figures } = measured('{metric: low_score_followup, within: 24h}', [contacts]);
    const {
      figures: [figure],
      warnings,
    } = figures('2026-03');
    expect(figure).toMatchObject({ value: null, verdict: 'no_data' });
    expect(warnings).toContainEqual({
      code: 'notice/not-imported',
      facts: { kpi: 'k', record: 'action', field: 'contact_id' },
    });
  });

  test('say their definition, and the metric stands in the catalogue', async () => {
    const measure = '{metric: low_score_followup, within: 24h, action: {role: 主管}}';
    const { repository } = measured(measure, [contacts, actions]);
    const { out } = await run(repository.root, 'kpi', '--period', '2026-03', '--explain', 'k');
    expect(out).toContain('时限内有跟进的低分评价 ÷ 到期的低分评价');
    expect(out).toContain('问卷自答复起算，联络的评分自关闭起算');
    expect(out).toContain('时限 24 小时');
    expect(out).toContain('岗位为主管的 action 记录才算跟进');
  });
});

const start = at('2026-03-01 00:00');
const end = at('2026-04-01 00:00');
const anytime = fc
  .integer({ min: start / 1000 - 216_000, max: end / 1000 + 216_000 })
  .map(seconds => seconds * 1000);
const given = fc.record({
  contact: fc.array(
    fc.record({
      created: anytime,
      closed: fc.option(anytime),
      resolved: fc.option(anytime),
      csat: fc.option(fc.constantFrom(1, 2, 3, 5)),
      team: fc.constantFrom('甲', '乙'),
    }),
    { minLength: 5, maxLength: 5 },
  ),
  action: fc.array(
    fc.record({
      contact_id: fc.option(fc.constantFrom('0', '1', '2', '3', '4', '5')),
      opened: anytime,
      type: fc.constantFrom('整改', '员工建议', null),
    }),
    { maxLength: 15 },
  ),
  asOf: anytime,
});

test('are what going through every rating and every action gives', () => {
  const limit = 30 * hour;
  fc.assert(
    fc.property(given, ({ contact, action, asOf }) => {
      const { repository, store, figure } = measured('{metric: low_score_followup, within: 30h}', [
        { rows: contact.map((row, index) => ({ key: String(index), ...row }) as Given) },
        { record: 'action', rows: [{ contact_id: 'none', opened: start, type: '整改' }, ...action] },
      ]);
      let [met, missed, pending] = [0, 0, 0];
      contact.forEach(({ csat, closed, resolved, created }, index) => {
        const from = closed ?? resolved ?? created;
        const due = from + limit;
        if (csat === null || csat > 2 || due < start || due >= end) return;
        const taken = action
          .filter(one => one.contact_id === String(index) && one.type !== '员工建议')
          .filter(one => one.opened >= from && one.opened <= asOf)
          .map(one => one.opened);
        if (Math.min(...taken) <= due) met++;
        else if (due > asOf) pending++;
        else missed++;
      });
      const instant = new Date(asOf).toISOString().replace('.000', '');
      expect(figure('k', '2026-03', { asOf: instant })).toMatchObject({
        ...{ numerator: met, denominator: met + missed, pending },
      });
      const period = parsePeriod('2026-03', 'Asia/Shanghai');
      if (period) checkFigures(repository, store, { period, now: end + 90 * hour, by: ['team'] });
    }),
    { numRuns: 25 },
  );
});
