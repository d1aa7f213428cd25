/** Whole-process ratios in one run: start-up and validation against bare node, ingest against `sqlite3 .import`, KPIs against DuckDB. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawRow } from './draw.ts';
import { ingestRows } from './ingest.ts';
import { bare, compare } from './measure.ts';
import { metricRows } from './metric.ts';
import { renderRows } from './render.ts';
import { table } from './table.ts';
import { validation } from './validate.ts';

const yardstick = fileURLToPath(new URL('../bin/yardstick.js', import.meta.url));
const node = process.execPath;
const scratch = mkdtempSync(join(tmpdir(), 'yardstick-bench-'));

function startUp(): string[] {
  const ours = { name: 'yardstick --version', command: node, args: [yardstick, '--version'] };
  return compare('start-up', ours, bare, 15);
}

try {
  const rows = [['what', 'ours', 'theirs', 'ratio', 'turns'], startUp(), ...validation(yardstick, scratch)];
  const ingested = await ingestRows(yardstick, scratch);
  const metrics = await metricRows(yardstick, scratch);
  const rendered = await renderRows(yardstick, scratch);
  console.log(table([...rows, ...(ingested ?? []), ...metrics, ...rendered, drawRow(scratch)]));
  if (!ingested)
    console.log('ingest: skipped, there is no sqlite3 command here (Debian: apt-get install sqlite3)');
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
