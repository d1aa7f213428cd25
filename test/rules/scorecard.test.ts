import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../cli/run.ts';

test('a new scorecard is valid as it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scorecard-'));
  await runIn(folder, ['init', '--yes', '--no-sample']);
  expect(await runIn(folder, ['new', 'scorecard', 'visits'])).toMatchObject({ code: 0 });
  const { code, err } = await runIn(folder, ['validate', '--fail-on', 'warning', '--today', '2026-03-31']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
