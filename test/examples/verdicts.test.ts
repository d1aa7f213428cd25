import { cpSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runIn } from '../cli/run.ts';

const root = mkdtempSync(join(tmpdir(), 'yardstick-example-'));

const run = (...args: string[]) => runIn(root, args, { now: () => new Date('2026-04-01T09:00:00+08:00') });

beforeAll(async () => {
  cpSync('examples/xinghe', root, { recursive: true });
  await run('ingest', 'data/*.csv');
});

test('the example passes validate with no errors and no warnings', async () => {
  const { code, out } = await run('validate', '--today', '2026-03-31', '--format', 'json');
  expect(code).toBe(0);
  expect(JSON.parse(out).summary).toMatchObject({ errors: 0, warnings: 0 });
});

test('March has met, amber, missed and undecided figures, and nothing to warn of', async () => {
  const { code, out, err } = await run('kpi', '--period', '2026-03', '--format', 'json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const figures = JSON.parse(out).figures as { kpi: string; verdict: string; near: boolean }[];
  const told = figures.map(({ kpi, verdict, near }) => [kpi, near ? 'near' : verdict]);
  expect(Object.fromEntries(told)).toEqual({
    'answer-rate': 'missed',
    'abandon-rate': 'met',
    'service-level': 'near',
    'average-speed-of-answer': 'met',
    'phone-wait-p90': 'missed',
    'online-first-reply-rate': 'met',
    'complaint-contact-rate': 'missed',
    'complaint-resolution-rate': 'met',
    'online-resolution-rate': 'met',
    satisfaction: 'met',
    'callback-satisfaction': 'inconclusive',
    'online-satisfaction-score': 'met',
    'complaint-rate': 'met',
  });
});

test('no phone number of the exports reaches the database', () => {
  const stored = readdirSync(join(root, '.yardstick')).map(name =>
    readFileSync(join(root, '.yardstick', name)),
  );
  expect(readFileSync(join(root, 'data/complaints.csv')).includes('1990000')).toBe(true);
  expect(stored.filter(bytes => bytes.includes('1990000'))).toEqual([]);
});
