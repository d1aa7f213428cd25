import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { figures } from '../examples/figures.ts';
import { run } from './command.ts';

const root = join(mkdtempSync(join(tmpdir(), 'yardstick-')), 'xinghe');

beforeAll(async () => {
  cpSync(fileURLToPath(new URL('../../examples/xinghe', import.meta.url)), root, { recursive: true });
  await run(root, 'ingest', 'data/*.csv');
});

interface PrintedFigure {
  readonly kpi: string;
  readonly unit: string;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

test.each(['2026-01', '2026-02', '2026-03'])(
  'every figure of the example in %s is what its CSV files give when counted by hand',
  async month => {
    const { code, out } = await run(root, 'kpi', '--period', month, '--format', 'json');
    expect(code).toBe(0);
    const printed: PrintedFigure[] = JSON.parse(out).figures;
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
  const { out } = await run(
    root,
    'trace',
    'complaint-contact-rate',
    '--period',
    '2026-03',
    '--format',
    'json',
  );
  const { rows, total } = JSON.parse(out);
  expect(total).toBe(rows.length);
  const { denominator } = figures('2026-03')['complaint-contact-rate'];
  expect(rows.reduce((sum: number, row: PrintedFigure) => sum + (row.denominator ?? 0), 0)).toBe(denominator);
});
