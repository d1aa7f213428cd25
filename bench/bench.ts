/** Whole-process ratios in one run: start-up against bare node, ingest against `sqlite3 .import`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { callHeader, callRows } from '../scripts/examples/calls.ts';
import { csv } from '../scripts/examples/csv.ts';
import { seeded } from '../scripts/examples/random.ts';
import { months } from '../scripts/examples/story.ts';
import { compare } from './measure.ts';
import { table } from './table.ts';

const yardstick = fileURLToPath(new URL('../bin/yardstick.js', import.meta.url));
const node = process.execPath;
const scratch = mkdtempSync(join(tmpdir(), 'yardstick-bench-'));
const rowCount = 200_000;

/** The calls of the example's March over and over, each with an id of its own. */
function manyCalls(): Uint8Array {
  const [month] = months.slice(-1);
  if (!month) throw new Error('the example has no months');
  const calls = callRows(seeded(1), month, 0);
  const rows = Array.from({ length: rowCount }, (_, index) => {
    const cells = calls[index % calls.length] ?? [];
    return [String(index).padStart(8, '0'), ...cells.slice(1)];
  });
  return csv(callHeader, rows, { encoding: 'utf-8', bom: false, end: '\n' });
}

function startUp(): string[] {
  const ours = { name: 'yardstick --version', command: node, args: [yardstick, '--version'] };
  return compare('start-up', ours, { name: 'node -e 0', command: node, args: ['-e', '0'] }, 15);
}

function ingest(): string[] | undefined {
  if (spawnSync('sqlite3', ['--version']).status !== 0) return undefined;
  const folder = join(scratch, 'standards');
  const made = spawnSync(node, [yardstick, 'init', folder, '--yes'], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
  const file = join(folder, 'data', 'calls-many.csv');
  writeFileSync(file, manyCalls());
  const database = join(scratch, 'import.db');
  const ours = {
    name: 'yardstick ingest',
    command: node,
    args: [yardstick, 'ingest', file],
    cwd: folder,
    prepare: () => rmSync(join(folder, '.yardstick'), { recursive: true, force: true }),
  };
  const theirs = {
    name: 'sqlite3 .import',
    command: 'sqlite3',
    args: [database, '.mode csv', `.import "${file}" calls`],
    prepare: () => rmSync(database, { force: true }),
  };
  return compare(`ingest, ${rowCount} rows`, ours, theirs, 3);
}

try {
  const rows = [['what', 'ours', 'theirs', 'ratio', 'turns'], startUp()];
  const ingested = ingest();
  console.log(table(ingested ? [...rows, ingested] : rows));
  if (!ingested)
    console.log('ingest: skipped, there is no sqlite3 command here (Debian: apt-get install sqlite3)');
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
