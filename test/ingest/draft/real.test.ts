import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calls, seconds, variant, write } from '../call-variants.ts';
import { repository } from '../repository.ts';

const shared = resolve('../shared/data');
const read = (file: string) => readFileSync(join(shared, file));

/** Drafts a mapping for a file, changes it as a user would, and ingests the file by it. */
async function draftAndIngest(name: string, content: Uint8Array, edit = (text: string) => text) {
  const here = repository({});
  here.write(name, content);
  const drafted = await here.run('source', 'draft', name);
  expect(drafted).toMatchObject({ code: 0, err: '' });
  const source = edit(drafted.out);
  here.write('sources/draft.yaml', source);
  expect(await here.run('validate')).toMatchObject({ code: 0 });
  const trial = await here.ingest(name, '--dry-run');
  expect(trial).toMatchObject({ code: 0, status: 'dry_run' });
  return { here, source, report: await here.ingest(name) };
}

describe.skipIf(!existsSync(shared))('drafts for real exports (need ../shared/data)', () => {
  test('the call centre needs no edit: every row, every sum', async () => {
    const { here, source, report } = await draftAndIngest('calls.csv', read('pwc-call-center/calls.csv'));
    expect(report.records).toMatchObject({ read: 5000, loaded: 5000, rejected: 0 });
    expect(source).toContain('created: {from: [Date, Time], format: "yyyy-MM-dd H:mm:ss"}');
    expect(source).toContain('key: [Call Id]');
    const [sums] = here.rows<Record<string, number>>(
      `SELECT sum(was_answered) AS answered, sum(was_resolved) AS resolved, avg(wait) AS wait, avg(talk) AS talk,
       avg(csat) AS csat, sum(wait IS NULL) AS blank FROM contact`,
    );
    expect(sums).toMatchObject({ answered: 4054, resolved: 3646, blank: 946 });
    expect(sums?.['wait']).toBeCloseTo(67.5207, 4);
    expect(sums?.['talk']).toBeCloseTo(224.9228, 4);
    expect(sums?.['csat']).toBeCloseTo(3.4036, 4);
    const january = Date.parse('2021-02-01T00:00:00+08:00');
    expect(here.rows(`SELECT count(*) AS offered FROM contact WHERE created < ${january}`)).toEqual([
      { offered: 1772 },
    ]);
  });

  test('service requests need their time zone, and offer the other columns as comments', async () => {
    const { here, source, report } = await draftAndIngest('requests.csv', read('nyc311/requests.csv'), text =>
      text
        .replace('timezone: Asia/Shanghai', 'timezone: America/New_York')
        .replace('# x-agency:', 'x-agency:'),
    );
    expect(report.records).toMatchObject({ read: 1000, loaded: 1000 });
    expect(source).toMatch(/# x-latitude: \{from: latitude, type: number\}/);
    const [sums] = here.rows<Record<string, number>>(
      `SELECT count(closed) AS closed, avg(closed - created) / 3600000.0 AS hours,
       count(DISTINCT "x-agency") AS agencies FROM contact`,
    );
    expect(sums?.['closed']).toBe(677);
    expect(sums?.['hours']).toBeCloseTo(0.4072, 4);
    expect(sums?.['agencies']).toBeGreaterThan(1);
  });

  test('tickets with line ends in their cells, and months of figures, need no edit', async () => {
    const tickets = await draftAndIngest('tickets.csv', read('kaggle-support-tickets/tickets.csv'));
    expect(tickets.report.records).toMatchObject({ read: 8469, loaded: 8469 });
    expect(
      tickets.here.rows('SELECT sum(resolved < first_reply) AS negative, count(csat) AS rated FROM contact'),
    ).toEqual([{ negative: 1365, rated: 2769 }]);
    expect(tickets.source).toMatch(/# x-customer-email: .*personal/);
    const months = await draftAndIngest(
      'metrics.csv',
      read('sf-hss-metrics/Call_Center_Metrics_for_the_Health_Service_System.csv'),
    );
    expect(months.source).toContain('record: tally');
    expect(months.here.rows('SELECT sum("x-inbound-calls") AS inbound FROM tally')).toEqual([
      { inbound: 669_671 },
    ]);
  });

  test('an event log becomes one contact each, with the day before the month', async () => {
    const log = read('uci-servicenow/incident_event_log.csv')
      .toString()
      .split('\n')
      .slice(0, 5001)
      .join('\n');
    const { here, source, report } = await draftAndIngest('incidents.csv', Buffer.from(log));
    expect(source).toContain('key: [number, sys_updated_at, sys_mod_count]');
    expect(source).toContain(
      'collapse: {contact: number, order: [sys_updated_at, sys_mod_count], take: last}',
    );
    expect(report.records).toMatchObject({ read: 5000, loaded: 5000, rejected: 0 });
    const numbers = new Set(
      log
        .split('\n')
        .slice(1, 5001)
        .map(line => line.split(',')[0]),
    );
    expect(report.contacts).toBe(numbers.size);
    expect(here.rows("SELECT created, status FROM contact WHERE key = '0000045'")).toEqual([
      { created: Date.parse('2016-02-29T01:16:00+08:00'), status: 'Closed' },
    ]);
  });

  test('the calls are understood in any encoding, dialect and format', async () => {
    const all = calls();
    const some = all.filter((_, index) => index % 25 === 0);
    await fc.assert(
      fc.asyncProperty(variant, async form => {
        const { here, report } = await draftAndIngest('calls.csv', write(some, form));
        expect(report.records).toMatchObject({ loaded: some.length, rejected: 0 });
        const created = some.map(call => call.date.getTime() + seconds(call.clock) * 1000 - 8 * 3_600_000);
        const answered = some.map(call => Number(call.answered));
        const rows = here.rows<{ created: number; was_answered: number }>(
          'SELECT created, was_answered FROM contact ORDER BY key',
        );
        expect(rows.map(row => row.created)).toEqual(created);
        expect(rows.map(row => row.was_answered)).toEqual(answered);
      }),
      { numRuns: 20 },
    );
  });
});
