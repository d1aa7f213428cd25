import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../cli/run.ts';

const render = async (period: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-handbook-'));
  const told = await runIn('examples/xinghe', [
    'render',
    'handbook',
    '--to',
    'md',
    '--out',
    folder,
    '--period',
    period,
  ]);
  return { ...told, folder };
};

test.each(['2026-03-31', '2026-03', '2026-Q1'])(
  'the handbook of %s is that of its last day',
  async period => {
    const { code, out, folder } = await render(period);
    expect(code).toBe(0);
    const name = out.split('\n').find(line => line.endsWith('.md')) ?? '';
    expect(readFileSync(join(folder, name.split(/[\\/]/).at(-1) ?? ''), 'utf8')).toContain('2026-03-31');
  },
);

test('what is no period is refused', async () => {
  expect((await render('2026-13')).code).toBe(2);
});
