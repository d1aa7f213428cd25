import { expect, test } from 'vitest';
import type { Context } from '../../src/cli/context.ts';
import { progressLine } from '../../src/cli/ingest/progress.ts';

function watching(isInteractive: boolean, columns = 100) {
  let [time, shown] = [0, ''];
  const context: Context = {
    locale: 'en',
    cwd: '/',
    color: false,
    columns,
    isInteractive,
    now: () => new Date(time),
    out: () => {},
    err: text => {
      shown += text;
    },
    ask: async () => '',
  };
  const at = (ms: number) => {
    time = ms;
  };
  return { line: progressLine('data/\u001bcalls.csv', context), at, shown: () => shown };
}

test('a terminal is shown rows, rate and time left, from half a second on, and nothing of it stays', () => {
  const { line, at, shown } = watching(true);
  at(400);
  line?.show({ rows: 40_000, share: 0.1 });
  expect(shown()).toBe('');
  at(1000);
  line?.show({ rows: 100_000, share: 0.25 });
  expect(shown()).toContain(
    '█████───────────────  25%  100,000 rows  100,000/s  3 s left'.replace('  25%', ' 25%'),
  );
  expect(shown()).not.toContain('\u001bcalls');
  at(1050);
  line?.show({ rows: 105_000, share: 0.26 });
  expect(shown()).not.toContain('105,000');
  line?.clear();
  expect(shown().endsWith('\r\u001b[2K')).toBe(true);
});

test('a narrow terminal is never made to wrap', () => {
  const { line, at, shown } = watching(true, 30);
  at(1000);
  line?.show({ rows: 100_000, share: 0.25 });
  expect(shown().replace('\r\u001b[2K', '').length).toBeLessThan(30);
});

test('a pipe is shown nothing', () => {
  expect(watching(false).line).toBeUndefined();
});
