import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../cli/run.ts';

const root = join(import.meta.dirname, '../fixtures/good-standards');

/** As specialists of three trades would write them; what a good reviewer would let pass, the rules let pass. */
test.each(readdirSync(root))('the standard of a %s is neither wrong nor doubtful', async name => {
  const words = ['validate', '--format', 'unix', '--today', '2026-03-31'];
  const { code, out } = await runIn(join(root, name), words, { locale: 'zh-CN' });
  expect(out.split('\n').filter(line => / (?:error|warning) /.test(line))).toEqual([]);
  expect(code).toBe(0);
});
