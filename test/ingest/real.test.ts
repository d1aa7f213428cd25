import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository } from './repository.ts';

const shared = resolve('../shared/data');
const hasData = existsSync(shared);

/** The source of a call centre that everybody can download. */
const phoneLog = `kind: source                      # how one kind of export becomes records
id: phone-log
title: 电话系统话单
record: contact
match: "calls*.csv"               # without a slash: tried on the file's name; two matching sources, or none, is exit 2
encoding: auto                    # auto | utf-8 | gb18030 | utf-16le | windows-1252 | cp850 | …
timezone: Asia/Shanghai
key: [Call Id]                    # importing the same key again updates the record
columns:
  contact_id: Call Id
  agent: Agent
  created: {from: [Date, Time], format: "yyyy-MM-dd H:mm:ss"}
  answered: {from: "Answered (Y/N)", true: [Y, 是], false: [N, 否]}
  resolved: {from: Resolved, true: [Y], false: [N]}
  wait: {from: Speed of answer in seconds, unit: s}
  talk: {from: AvgTalkDuration, format: "H:mm:ss"}
  csat: Satisfaction rating
  x-topic: {from: Topic, type: text}
set: {channel: 电话}
missing: ["", "?", "-"]
max_rejects: 1%                   # default 5%; more refuses the whole file and changes nothing
`;

const requests = `kind: source
id: requests
title: NYC 311
record: contact
match: requests.csv
timezone: America/New_York
key: [unique_key]
columns:
  contact_id: unique_key
  created: created_date
  closed: closed_date
  status: status
  channel: open_data_channel_type
  reason: complaint_type
  site: borough
  x-location: location
  x-latitude: {from: latitude, type: number}
`;

const tickets = `kind: source
id: tickets
title: Support tickets
record: contact
match: tickets.csv
timezone: UTC
key: [Ticket ID]
columns:
  contact_id: Ticket ID
  created: {from: Date of Purchase}
  first_reply: {from: First Response Time}
  resolved: {from: Time to Resolution}
  status: Ticket Status
  channel: Ticket Channel
  csat: Customer Satisfaction Rating
`;

const metrics = `kind: source
id: metrics
title: Call Center Metrics
record: tally
match: Call_Center_Metrics*.csv
timezone: America/Los_Angeles
key: [Month]
columns:
  period: {from: Month, format: MMM yyyy}
  x-inbound: {from: Inbound Calls, type: integer}
  x-abandoned: {from: Abandoned Calls, type: integer}
`;

describe.skipIf(!hasData)('real exports (need ../shared/data)', () => {
  test('a call centre: every row, every sum', async () => {
    const here = repository({ 'sources/phone-log.yaml': phoneLog });
    const file = join(shared, 'pwc-call-center/calls.csv');
    const first = await here.ingest(file);
    expect(first).toMatchObject({
      code: 0,
      status: 'done',
      encoding: 'utf-8',
      delimiter: ',',
      contacts: 5000,
    });
    expect(first.records).toMatchObject({ read: 5000, loaded: 5000, rejected: 0 });
    const [sums] = here.rows<Record<string, number>>(
      `SELECT sum(was_answered) AS answered, sum(was_resolved) AS resolved, avg(wait) AS wait, avg(talk) AS talk,
       avg(csat) AS csat, count(csat) AS rated, sum(wait IS NULL) AS blank, sum(csat >= 4) AS top FROM contact`,
    );
    expect(sums).toMatchObject({ answered: 4054, resolved: 3646, rated: 4054, blank: 946 });
    expect(sums?.['wait']).toBeCloseTo(67.5207, 4);
    expect(sums?.['talk']).toBeCloseTo(224.9228, 4);
    expect(sums?.['csat']).toBeCloseTo(3.4036, 4);
    expect((100 * (sums?.['top'] ?? 0)) / 4054).toBeCloseTo(49.9013, 4);
    const january = here.rows<{ offered: number }>(
      `SELECT count(*) AS offered FROM contact WHERE created < ${Date.parse('2021-02-01T00:00:00+08:00')}`,
    );
    expect(january).toEqual([{ offered: 1772 }]);
    const second = await here.ingest(file);
    expect(second.records).toMatchObject({ read: 5000, loaded: 0, unchanged: 5000 });
    expect(here.rows('SELECT key, line FROM contact WHERE was_answered = 0 LIMIT 1')).toEqual([
      { key: 'ID0006', line: 7 },
    ]);
  });

  test('service requests with JSON in their cells and milliseconds in their instants', async () => {
    const here = repository({ 'sources/requests.yaml': requests });
    const { records } = await here.ingest(join(shared, 'nyc311/requests.csv'));
    expect(records).toMatchObject({ read: 1000, loaded: 1000, rejected: 0 });
    const [sums] = here.rows<Record<string, number>>(
      `SELECT count(closed) AS closed, avg(closed - created) / 3600000.0 AS hours,
       sum(closed - created <= 3600000) AS fast FROM contact`,
    );
    expect(sums?.['closed']).toBe(677);
    expect(sums?.['hours']).toBeCloseTo(0.4072, 4);
    expect((100 * (sums?.['fast'] ?? 0)) / 677).toBeCloseTo(96.6027, 4);
    expect(
      here.rows<{ text: string }>('SELECT "x-location" AS text FROM contact LIMIT 1')[0]?.text,
    ).toContain('{"address": ""');
  });

  test('tickets with line ends in their cells: 8,469 rows of 29,808 lines, negative durations kept', async () => {
    const here = repository({ 'sources/tickets.yaml': tickets });
    const { records } = await here.ingest(join(shared, 'kaggle-support-tickets/tickets.csv'));
    expect(records).toMatchObject({ read: 8469, loaded: 8469, rejected: 0 });
    expect(
      here.rows(`SELECT sum(status = 'Closed') AS closed, sum(resolved < first_reply) AS negative,
        count(csat) AS rated, max(line) > 29000 AS far FROM contact`),
    ).toEqual([{ closed: 2769, negative: 1365, rated: 2769, far: 1 }]);
  });

  test('months of a call centre as tallies', async () => {
    const here = repository({ 'sources/metrics.yaml': metrics });
    const { records } = await here.ingest(join(shared, 'sf-hss-metrics/Call_Center_Metrics*.csv'));
    expect(records).toMatchObject({ read: 160, loaded: 160 });
    expect(
      here.rows(`SELECT sum("x-inbound") AS inbound, sum(iif("x-inbound" IS NULL, NULL, "x-abandoned")) AS abandoned
        FROM tally`),
    ).toEqual([{ inbound: 669_671, abandoned: 26_978 }]);
  });
});
