import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context } from '../../src/cli/context.ts';
import { main } from '../../src/cli/main.ts';
import { figures } from '../examples/figures.ts';

const root = join(mkdtempSync(join(tmpdir(), 'yardstick-')), 'xinghe');

function contextWith(lines: string[]): Context {
  return {
    locale: 'zh-CN',
    cwd: root,
    color: false,
    columns: 80,
    isInteractive: false,
    now: () => new Date('2026-04-02T09:00:00+08:00'),
    out: text => void lines.push(text),
    err: () => {},
    ask: async () => '',
  };
}

async function run(...argv: string[]): Promise<{ code: number; out: string }> {
  const lines: string[] = [];
  const code = await main(argv, contextWith(lines));
  return { code, out: lines.join('') };
}

beforeAll(async () => {
  cpSync(fileURLToPath(new URL('../../examples/xinghe', import.meta.url)), root, { recursive: true });
  await run('ingest', 'data/*.csv');
});

afterAll(() => {
  rmSync(join(root, '..'), { recursive: true, force: true });
});

interface Printed {
  readonly kpi: string;
  readonly unit: string;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

test.each(['2026-01', '2026-02', '2026-03'])(
  'every figure of the example in %s is what its CSV files give when counted by hand',
  async month => {
    const { code, out } = await run('kpi', '--period', month, '--format', 'json');
    expect(code).toBe(0);
    const printed: Printed[] = JSON.parse(out).figures;
    const expected = Object.entries(figures(month));
    expect(printed.map(({ kpi }) => kpi).sort()).toEqual(expected.map(([kpi]) => kpi).sort());
    for (const [kpi, { numerator, denominator }] of expected) {
      const figure = printed.find(one => one.kpi === kpi);
      const shown =
        figure?.numerator === null
          ? [figure.value, figure.denominator]
          : [figure?.numerator, figure?.denominator];
      expect([kpi, ...shown]).toEqual([kpi, numerator, denominator]);
    }
  },
);

test('a trace lists the rows that its figure counts', async () => {
  const { out } = await run('trace', 'complaint-contact-rate', '--period', '2026-03', '--format', 'json');
  const { rows, total } = JSON.parse(out);
  expect(total).toBe(rows.length);
  const { denominator } = figures('2026-03')['complaint-contact-rate'];
  expect(rows.reduce((sum: number, row: Printed) => sum + (row.denominator ?? 0), 0)).toBe(denominator);
});
