import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Call,
  calls,
  dates,
  hasCalls,
  seconds,
  talks,
  times,
  type Variant,
  variant,
  write,
} from './call-variants.ts';
import { repository } from './repository.ts';

const source = ({ date, time, talk }: Variant) => `kind: source
id: calls
title: 话单
record: contact
match: "calls*.csv"
key: [编号]
columns:
  contact_id: 编号
  agent: 坐席
  created: {from: [日期, 时间], format: "${date.format} ${time.format}"}
  reason: 主题
  answered: {from: 接通, type: boolean}
  resolved: {from: 解决, type: boolean}
  wait: {from: 等待, unit: s}
  talk: {from: 通话${talk.format ? `, ${talk.format}` : ''}}
  csat: 满意度
missing: ["", "-", "?"]
`;

const stored = `SELECT key, agent, created, reason, was_answered, was_resolved, wait, talk, csat FROM contact
  ORDER BY key`;

describe.skipIf(!hasCalls)('one dataset in many forms (needs ../shared/data/pwc-call-center)', () => {
  const all = hasCalls ? calls() : [];
  const some = all.filter((_, index) => index % 25 === 0);
  const [plain] = fc.sample(variant, { numRuns: 1, seed: 1 });

  async function rowsOf(rows: readonly Call[], form: Variant): Promise<Record<string, unknown>[]> {
    const here = repository({ 'sources/calls.yaml': source(form) });
    here.write('calls.csv', write(rows, form));
    const { code, err, records } = await here.ingest('calls.csv');
    expect({ code, err, loaded: records['loaded'] }).toEqual({ code: 0, err: '', loaded: rows.length });
    return here.rows(stored);
  }

  const expected = (rows: readonly Call[]) =>
    rows.map(call => ({
      key: call.id,
      agent: call.agent,
      created: call.date.getTime() + seconds(call.clock) * 1000 - 8 * 3_600_000,
      reason: call.topic,
      was_answered: Number(call.answered),
      was_resolved: Number(call.resolved),
      wait: call.wait ?? null,
      talk: call.talk ?? null,
      csat: call.csat ? Number(call.csat) : null,
    }));

  test('normalises to the same rows, whatever its encoding, dialect and formats', async () => {
    await fc.assert(
      fc.asyncProperty(variant, async form => {
        expect(await rowsOf(some, form)).toEqual(expected(some));
      }),
      { numRuns: 40 },
    );
  });

  test.each(dates.map(({ format }, index) => [format, index] as const))(
    'keeps every call with dates as %s',
    async (_, index) => {
      const [date, time, talk] = [dates[index], times[index % times.length], talks[index % talks.length]];
      if (!plain || !date || !time || !talk) throw new Error('no such form');
      expect(await rowsOf(all, { ...plain, date, time, talk })).toEqual(expected(all));
    },
  );
});
