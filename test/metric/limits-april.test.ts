import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { runIn } from '../cli/run.ts';
import { standardYaml } from './bench.ts';
import { hasCalls as hasSharedData } from './calls.ts';

const log = fileURLToPath(
  new URL('../../../shared/data/uci-servicenow/incident_event_log.csv', import.meta.url),
);

const waiting = '[Awaiting User Info, Awaiting Problem, Awaiting Vendor, Awaiting Evidence]';

/** Definitions of one time limit, each with the numerator and denominator of April 2016. */
const answers: readonly [string, string, number, number][] = [
  ['created-and-resolved', '{basis: start, open: excluded, missing: excluded}', 5319, 6616],
  ['created-open-missed', '{basis: start, open: missed, missing: missed}', 5319, 7934],
  ['created-decided', '{basis: start, missing: missed}', 5319, 7640],
  ['created-mature', '{basis: start, mature: true, missing: missed}', 4786, 7107],
  ['created-latest', '{basis: start, as_of: latest, open: missed, missing: missed}', 5353, 7934],
  ['resolved', '{basis: stop}', 5395, 7794],
  ['resolved-net', `{basis: stop, pause: ${waiting}}`, 6057, 7794],
  ['resolved-working-hours', '{basis: stop, within: 72bh, calendar: mon-fri-9-18}', 6845, 7794],
  ['due-unrecorded-missed', '{missing: missed}', 5320, 8220],
  ['closed', '{basis: stop, stop: closed}', 23, 8326],
];

/** Of other months, counted event by event outside this project. */
const others: readonly [string, string, number, number][] = [
  ['2016-03', 'resolved-net', 4981, 6878],
  ['2016-03', 'resolved-working-hours', 6022, 6878],
  ['2016-03', 'resolved-net-hours', 4896, 6878],
  ['2016-05', 'resolved-net', 5809, 7150],
  ['2016-05', 'resolved-working-hours', 6452, 7150],
  ['2016-05', 'resolved-net-hours', 5856, 7150],
];

const files = {
  'yardstick.yaml': 'kind: workspace\nid: it\ntitle: IT\ntimezone: UTC\n',
  'calendars/office.yaml':
    'kind: calendar\nid: mon-fri-9-18\ntitle: T\nholidays: none\nweek: {mon-fri: ["09:00-18:00"]}\n',
  'standards/service.yaml': standardYaml(
    '[{id: fixed, title: T, category: efficiency, owner: x, measure: {attainment: fix}}]',
    `
  - id: fix
    title: T
    start: created
    stop: resolved
    within: 72h
    owner: x
    variants:
${answers.map(([name, said]) => `      ${name}: ${said}`).join('\n')}
      resolved-net-hours: {basis: stop, within: 20bh, calendar: mon-fri-9-18, pause: ${waiting}}`,
  ).replace('2020-01-01', '2016-01-01'),
  'sources/incidents.yaml': `
kind: source
id: incidents
title: T
record: event
match: "*.csv"
timezone: UTC
key: [number, sys_updated_at, sys_mod_count]
collapse: {contact: number, order: [sys_updated_at, sys_mod_count], take: last}
terminal: [Resolved, Closed]
missing: ["", "?"]
columns:
  contact_id: number
  status: ident_state
  created: {from: opened_at, format: "d/M/yyyy H:mm"}
  resolved: {from: resolved_at, format: "d/M/yyyy H:mm"}
  closed: {from: closed_at, format: "d/M/yyyy H:mm"}
`,
};

describe.skipIf(!hasSharedData)('one time limit in April 2016, imported from the real event log', () => {
  let root = '';
  const run = async (...argv: string[]) => {
    const { out, err, code } = await runIn(root, [...argv, '--format', 'json']);
    if (code !== 0) throw new Error(err);
    return JSON.parse(out) as never;
  };
  const figureOf = async (...argv: string[]): Promise<Record<string, unknown>> => {
    const { figures }: { figures: Record<string, unknown>[] } = await run(
      'kpi',
      '--period',
      '2016-04',
      ...argv,
    );
    return figures[0] ?? {};
  };

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'yardstick-'));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const { files: imported }: { files: { contacts: number }[] } = await run('ingest', log);
    expect(imported[0]?.contacts).toBe(24_918);
  }, 60_000);

  test('as it stands counts what is due and sets apart what nobody recorded', async () => {
    expect(await figureOf('--period', '2016-04')).toMatchObject({
      numerator: 5320,
      denominator: 7615,
      missing: 605,
      variant: null,
    });
  });

  test.each(answers)('%s gives its own share', async (variant, _, numerator, denominator) => {
    expect(await figureOf('--period', '2016-04', '--variant', variant)).toMatchObject({
      numerator,
      denominator,
      variant,
    });
  });

  test('all of them at once, then the standard ones', async () => {
    const { figures }: { figures: Record<string, unknown>[] } = await run(
      ...['kpi', '--period', '2016-04', '--sensitivity'],
    );
    const found = new Map(
      figures.map(({ variant, numerator, denominator }) => [variant, [numerator, denominator]]),
    );
    expect(found.get(null)).toEqual([5320, 7615]);
    for (const [name, , numerator, denominator] of answers) {
      expect([name, ...(found.get(name) as number[])]).toEqual([name, numerator, denominator]);
    }
    expect(found.get('missing=missed')).toEqual([5320, 8220]);
    expect(found.get('basis=stop')).toEqual([5395, 7794]);
    expect(found.has('basis=due')).toBe(false);
    const { out } = await runIn(root, ['kpi', '--period', '2016-04', '--sensitivity']);
    expect(out).toMatch(/办结口径 +69\.22% +5,395\/7,794/);
  });

  test.each(others)('%s by %s', async (period, variant, numerator, denominator) => {
    expect(await figureOf('--period', period, '--variant', variant)).toMatchObject({
      numerator,
      denominator,
    });
  });
});
