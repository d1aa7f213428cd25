import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accounted, repository } from './repository.ts';

const log = resolve('../shared/data/uci-servicenow/incident_event_log.csv');

/** An event log of one row a change. */
const incidents = `kind: source
id: incidents
title: ServiceNow
record: event
match: "incident_event_log*.csv"
timezone: UTC
key: [number, sys_updated_at, sys_mod_count]
collapse: {contact: number, order: [sys_updated_at, sys_mod_count], take: last}
terminal: [Resolved, Closed]
missing: ["", "?"]
columns:
  status: ident_state
  created: {from: opened_at, format: "d/M/yyyy H:mm"}
  resolved: {from: resolved_at, format: "d/M/yyyy H:mm"}
  closed: {from: closed_at, format: "d/M/yyyy H:mm"}
  at: {from: sys_updated_at, format: "d/M/yyyy H:mm"}
  reopen_count: reopen_count
  transfers: reassignment_count
  x-subcategory: "category#2"
  x-made-sla: {from: made_sla, type: boolean}
`;

const standard = `kind: standard
id: it
title: IT
version: 1.0.0
status: effective
effective_from: 2016-01-01
next_review: 2030-01-01
owner: IT
calendar: none
scope: {stage: [咨询], customer: [企业], channel: [电话]}
time_limits:
  - {id: fix, title: 72 小时解决, start: created, stop: resolved, within: 72h, owner: IT}
kpis:
  - {id: due, title: 到期, category: efficiency, measure: {attainment: fix}, owner: IT}
  - {id: resolved, title: 解决, category: efficiency, measure: {attainment: fix, basis: stop}, owner: IT}
`;

const journal = (collapse: string, others = '') => `kind: source
id: journal
title: 工单日志
record: event
match: "journal*.csv"
timezone: UTC
key: [ticket, seq]
collapse: {contact: ticket, order: [seq]${collapse}}
terminal: [done]
columns:
  event: event
  status: status
  team: team
  at: at
${others}`;

const header = 'ticket,seq,at,event,status,team\n';
const contacts =
  'SELECT key, line, status, team, created, resolved, first_reply, reopen_count, reopened FROM contact ORDER BY key';
const utc = (text: string) => Date.parse(`2026-01-${text}Z`);

const rows = `A,1,2026-01-05 09:00,created,new,T1
A,2,2026-01-05 09:10,reply,,T2
A,3,2026-01-05 10:00,change,done,T2
A,4,2026-01-06 09:00,change,open,T2
A,5,2026-01-06 10:00,reply,,
A,6,2026-01-06 11:00,change,done,
B,1,2026-01-07 09:00,created,new,T1
`;

describe('an event log', () => {
  test('becomes one contact a key: its last state, first and last times of events, how often it was reopened', async () => {
    const here = repository({
      'sources/journal.yaml': journal(
        ', first: {first_reply: {event: reply}}, last: {resolved: {status: [done]}}',
      ),
    });
    here.write('journal.csv', header + rows);
    const { records, contacts: count } = await here.ingest('journal.csv');
    expect(records).toMatchObject({ read: 7, loaded: 7 });
    expect(count).toBe(2);
    expect(here.rows(contacts)).toEqual([
      {
        key: 'A',
        line: 7,
        status: 'done',
        team: null,
        created: utc('05T09:00'),
        first_reply: utc('05T09:10'),
        resolved: utc('06T11:00'),
        reopen_count: 1,
        reopened: utc('06T09:00'),
      },
      {
        key: 'B',
        line: 8,
        status: 'new',
        team: 'T1',
        created: utc('07T09:00'),
        first_reply: null,
        resolved: null,
        reopen_count: 0,
        reopened: null,
      },
    ]);
    expect(
      here.rows(
        `SELECT at, status FROM event WHERE source = 'journal' AND contact_id = 'A' ORDER BY at LIMIT 2`,
      ),
    ).toEqual([
      { at: utc('05T09:00'), status: 'new' },
      { at: utc('05T09:10'), status: null },
    ]);
  });

  test.each([
    ['first', 'T1', 'new', 2],
    ['known', 'T2', 'done', 7],
    ['last', null, 'done', 7],
  ])('take: %s', async (take, team, status, line) => {
    const here = repository({ 'sources/journal.yaml': journal(`, take: ${take}`) });
    here.write('journal.csv', header + rows);
    await here.ingest('journal.csv');
    expect(here.rows(`SELECT team, status, line FROM contact WHERE key = 'A'`)).toEqual([
      { team, status, line },
    ]);
  });

  test('is ordered by its values, not by its lines or by text', async () => {
    const here = repository({ 'sources/journal.yaml': journal('') });
    here.write('journal.csv', `${header}A,10,2026-01-05 09:00,x,tenth,T\nA,9,2026-01-05 09:00,x,ninth,T\n`);
    await here.ingest('journal.csv');
    expect(here.rows('SELECT status FROM contact')).toEqual([{ status: 'tenth' }]);
  });

  test('again changes nothing; a partial newer export adds to what is stored; an older event never wins', async () => {
    const here = repository({ 'sources/journal.yaml': journal('') });
    here.write('journal-1.csv', `${header}A,1,2026-01-05 09:00,x,new,T1\nA,3,2026-01-05 11:00,x,open,T1\n`);
    here.write('journal-2.csv', `${header}A,4,2026-01-05 12:00,x,done,T1\nB,1,2026-01-05 12:00,x,new,T1\n`);
    here.write('journal-3.csv', `${header}A,2,2026-01-05 10:00,x,done,T1\n`);
    const state = `SELECT key, import_id, line, status, reopen_count FROM contact ORDER BY key`;
    await here.ingest('journal-1.csv');
    const again = await here.ingest('journal-1.csv');
    expect(again).toMatchObject({ contacts: 1, records: { read: 2, unchanged: 2, loaded: 0 } });
    expect(here.rows('SELECT count(*) AS imports FROM import')).toEqual([{ imports: 1 }]);
    expect((await here.ingest('journal-2.csv')).contacts).toBe(2);
    expect(here.rows(state)).toEqual([
      { key: 'A', import_id: 2, line: 2, status: 'done', reopen_count: 0 },
      { key: 'B', import_id: 2, line: 3, status: 'new', reopen_count: 0 },
    ]);
    await here.ingest('journal-3.csv');
    expect(here.rows(state)).toEqual([
      { key: 'A', import_id: 2, line: 2, status: 'done', reopen_count: 1 },
      { key: 'B', import_id: 2, line: 3, status: 'new', reopen_count: 0 },
    ]);
  });

  test('collapsed in another way than before gives other contacts from the same file', async () => {
    const here = repository({ 'sources/journal.yaml': journal('') });
    here.write('journal.csv', header + rows);
    await here.ingest('journal.csv');
    here.write('sources/journal.yaml', journal(', first: {first_reply: {event: reply}}'));
    expect((await here.ingest('journal.csv')).records).toMatchObject({ unchanged: 7 });
    expect(here.rows(`SELECT first_reply FROM contact WHERE key = 'A'`)).toEqual([
      { first_reply: utc('05T09:10') },
    ]);
  });

  test('without `at` happens at its first order column, written like `created`', async () => {
    const here = repository({
      'sources/journal.yaml': `kind: source
id: journal
title: T
record: event
match: "journal*.csv"
timezone: UTC
key: [id]
collapse: {contact: ticket, order: [changed]}
columns: {status: status, created: {from: opened, format: "d/M/yyyy H:mm"}}
`,
    });
    here.write(
      'journal.csv',
      'id,ticket,changed,status,opened\n1,A,5/1/2026 9:00,new,4/1/2026 8:00\n2,A,12/1/2026 9:00,old,4/1/2026 8:00\n',
    );
    expect((await here.ingest('journal.csv')).contacts).toBe(1);
    expect(here.rows('SELECT key, at FROM event ORDER BY at')).toEqual([
      { key: 'A|1', at: utc('05T09:00') },
      { key: 'A|2', at: utc('12T09:00') },
    ]);
    expect(here.rows('SELECT status, created FROM contact')).toEqual([
      { status: 'old', created: utc('04T08:00') },
    ]);
  });

  test.each([
    [', first: {status: {event: reply}}', '', 'ingest/collapse-instant'],
    [', first: {first_reply: {note: reply}}', '', 'ingest/collapse-when'],
    [
      ', first: {first_reply: {event: reply}}, last: {first_reply: {event: reply}}',
      '',
      'ingest/collapse-twice',
    ],
    ['', '  contact_id: seq\n', 'ingest/collapse-contact'],
  ])('that cannot be collapsed as declared is refused: %s%s', async (collapse, others, code) => {
    const here = repository({ 'sources/journal.yaml': journal(collapse, others) });
    here.write('journal.csv', header + rows);
    const { code: exit, err } = await here.run('ingest', 'journal.csv');
    expect(exit).toBe(1);
    expect(err).toContain(code);
  });
});

describe.skipIf(!existsSync(resolve('../shared/data')))('a real event log (needs ../shared/data)', () => {
  test('141,712 events come to 24,918 incidents, 1,556 closed without resolved, 275 reopened', async () => {
    const here = repository({ 'sources/incidents.yaml': incidents });
    const first = await here.ingest(log);
    expect(first).toMatchObject({
      code: 0,
      status: 'done',
      contacts: 24_918,
      records: { read: 141_712, loaded: 141_712 },
    });
    expect(
      here.rows(`SELECT count(*) AS contacts, sum(resolved IS NULL AND status = 'Closed') AS unresolved,
        sum(reopen_count > 0) AS reopened, sum("x-made-sla") AS kept, sum(transfers = 0) AS direct,
        avg(resolved - created) / 3600000.0 AS hours, sum(created IS NULL) AS unplaced FROM contact`),
    ).toEqual([
      {
        contacts: 24_918,
        unresolved: 1556,
        reopened: 275,
        kept: 15_803,
        direct: 13_549,
        hours: expect.closeTo(178.1716, 3),
        unplaced: 0,
      },
    ]);
    expect(here.rows('SELECT count(*) AS events, sum(at IS NULL) AS undated FROM event')).toEqual([
      { events: 141_712, undated: 0 },
    ]);
    const second = await here.ingest(log);
    expect(accounted(second.records)).toBe(141_712);
    expect(second).toMatchObject({ contacts: 24_918, records: { unchanged: 141_712 } });
  });

  test('figures read the collapsed contacts: 72 hours, due in April 2016', async () => {
    const here = repository({
      'sources/incidents.yaml': incidents,
      'calendars/none.yaml':
        'kind: calendar\nid: none\ntitle: 无\ntimezone: UTC\nholidays: none\nweek: {mon-fri: ["09:00-18:00"]}\n',
      'standards/it.yaml': standard,
    });
    here.write('yardstick.yaml', 'kind: workspace\nid: it\ntitle: IT\ntimezone: UTC\n');
    await here.ingest(log);
    const { code, out } = await here.run('kpi', '--period', '2016-04', '--format', 'json');
    expect(code).toBe(0);
    const { figures } = JSON.parse(out) as { figures: Record<string, unknown>[] };
    expect(figures[0]).toMatchObject({ numerator: 5320, denominator: 7615, missing: 605 });
    expect(figures[1]).toMatchObject({ numerator: 5395, denominator: 7794 });
  });
});
