/** Ingest against `sqlite3 .import`: a million rows of 20 columns, about 220 MB, into a new database. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportSource, writeExport } from './ingest-export.ts';
import { compare, peakMemory } from './measure.ts';

const rowCount = 1_000_000;
const turns = 3;

function workspace(folder: string, rows: number): string {
  mkdirSync(join(folder, 'sources'), { recursive: true });
  writeFileSync(
    join(folder, 'yardstick.yaml'),
    'kind: workspace\nid: bench\ntitle: bench\ntimezone: Asia/Shanghai\n',
  );
  writeFileSync(join(folder, 'sources', 'big.yaml'), exportSource);
  writeExport(join(folder, 'big.csv'), rows);
  return folder;
}

/** Table rows for the bench; undefined where there is no sqlite3 to compare with. */
export async function ingestRows(yardstick: string, scratch: string): Promise<string[][] | undefined> {
  if (spawnSync('sqlite3', ['--version']).status !== 0) return undefined;
  const folder = workspace(join(scratch, 'million'), rowCount);
  const node = process.execPath;
  const clean = (at: string) => () => rmSync(join(at, '.yardstick'), { recursive: true, force: true });
  const database = join(scratch, 'import.db');
  const ours = {
    name: 'yardstick ingest',
    command: node,
    args: [yardstick, 'ingest', 'big.csv'],
    cwd: folder,
    prepare: clean(folder),
  };
  const theirs = {
    name: 'sqlite3 .import',
    command: 'sqlite3',
    args: [database, '.mode csv', '.import big.csv calls'],
    cwd: folder,
    prepare: () => rmSync(database, { force: true }),
  };
  const time = compare(`ingest, ${rowCount} rows × 20 columns`, ours, theirs, turns);
  const fewer = workspace(join(scratch, 'quarter'), rowCount / 4);
  clean(folder)();
  const [most, least] = [await peakMemory(node, ours.args, folder), await peakMemory(node, ours.args, fewer)];
  if (!most || !least) return [time];
  const memory = ['its peak memory', `${most} MB`, `${least} MB with a quarter of the rows`];
  return [time, [...memory, (most / least).toFixed(2), '1']];
}
