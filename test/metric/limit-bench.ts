import { bench, type Feed, type Given, kpiYaml, standardYaml } from './bench.ts';

export const workspace = `
kind: workspace
id: acme
title: Acme
timezone: Asia/Shanghai
calendar: office
terms: {channel: {电话: [phone, call], 在线: [chat]}}
grades: {problem: {P1: 紧急, P2: 重要, P3: 一般}, feedback: {P1: 重大}}
`;

export const office =
  'kind: calendar\nid: office\ntitle: T\nholidays: cn\nweek: {mon-fri: ["09:00-12:00", "13:00-18:00"]}\n';
export const night = 'kind: calendar\nid: night\ntitle: T\nweek: {mon-sun: ["20:00-24:00"]}\n';

const source = (id: string, record: string, more = '') =>
  `kind: source\nid: ${id}\ntitle: T\nrecord: ${record}\nmatch: "*.csv"\nkey: [id]\nterminal: [Closed]\ncolumns: {contact_id: id}\n${more}`;

export const limit = (said: string) =>
  `[{id: fix, title: 解决, start: created, stop: resolved, owner: 经理, ${said}}]`;

export const open = (limits: string, feeds: readonly Feed[], measure = '{attainment: fix}', more = '') =>
  bench(
    {
      'yardstick.yaml': workspace,
      'calendars/office.yaml': office,
      'calendars/night.yaml': night,
      'sources/tickets.yaml': source('tickets', 'contact'),
      'sources/events.yaml': source('events', 'event'),
      'standards/service.yaml': standardYaml(kpiYaml(measure, more), limits),
    },
    feeds,
  );

const mapped = {
  created: 'instant',
  resolved: 'instant',
  reopened: 'instant',
  promised: 'instant',
  status: 'text',
  grade: 'text',
  team: 'text',
  channel: 'text',
};

export const tickets = (...rows: readonly Given[]): Feed => ({
  source: 'tickets',
  mapped: { ...mapped, contact_id: 'text' },
  rows: rows.map((row, index) => ({ key: `${index + 1}`, contact_id: `${index + 1}`, ...row })),
});

export const events = (...rows: readonly Given[]): Feed => ({ source: 'events', record: 'event', rows });

/** Each row of March as `due outcome`, by key. */
export function judged(limits: string, feeds: readonly Feed[], measure?: string, period = '2026-03') {
  const { rows } = open(limits, feeds, measure).trace('k', period);
  const shown = (instant: number | null) =>
    instant === null ? '-' : new Date(instant + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
  return Object.fromEntries(
    rows.map(({ record, due, outcome, reason }) => [
      record.slice(8),
      `${shown(due)} ${reason ? `${outcome}: ${reason}` : outcome}`,
    ]),
  );
}
