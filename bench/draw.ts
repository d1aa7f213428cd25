/** Drawing 10 % of a million contacts against reading their ids, both in this process and from the same database. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawSample } from '../src/audit/draw.ts';
import { drawRequest, findPlan } from '../src/audit/request.ts';
import { parsePeriod } from '../src/calendar/period.ts';
import { openStore } from '../src/store/database.ts';
import { type Reader, readStore } from '../src/store/store.ts';
import { openWorkspace } from '../src/workspace/workspace.ts';
import { median } from './measure.ts';

const rowCount = 1_000_000;
const turns = 3;

const plan = `kind: sampling
id: big
title: big
version: 1.0.0
level: leader
population: {record: contact, per: team-month, where: {channel: 电话}}
rate: 10%
seed: bench
certainty: [{id: complaints, where: {stage: 投诉}}]
reviewers: [{name: a}, {name: b}]
own_team: excluded
`;

function workspace(folder: string): string {
  mkdirSync(join(folder, 'sampling'), { recursive: true });
  const settings = 'kind: workspace\nid: bench\ntitle: bench\ntimezone: Asia/Shanghai\n';
  writeFileSync(join(folder, 'yardstick.yaml'), settings);
  writeFileSync(join(folder, 'sampling', 'big.yaml'), plan);
  const database = openStore(folder);
  database.exec(`INSERT INTO import (file, sha256, bytes, source, record, encoding, delimiter, timezone, mapped, imported_at,
  read, loaded, updated, unchanged, superseded, rejected, withheld, skipped)
VALUES ('big.csv', '', 0, 'big', 'contact', 'utf-8', ',', 'UTC', '{"channel":"text"}', 0, 0, 0, 0, 0, 0, 0, 0, 0);
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${rowCount})
INSERT INTO contact (source, key, import_id, line, contact_id, created, channel, stage, team, agent, customer_id)
SELECT 'big', 'T' || (10000000 + i * 7), 1, i + 2, 'T' || (10000000 + i * 7), 1772300000000 + i * 2000, '电话',
  CASE i % 50 WHEN 0 THEN '投诉' ELSE '咨询' END, 'team ' || (i % 12), 'agent.' || (i % 400), 'C' || i FROM n;`);
  database.close();
  return folder;
}

function timed(run: () => number): { ms: number; count: number } {
  const start = process.hrtime.bigint();
  const count = run();
  return { ms: Number(process.hrtime.bigint() - start) / 1e6, count };
}

function readIds(store: Reader): number {
  let count = 0;
  for (const { key } of store.each<{ key: string }>('SELECT key FROM contact'))
    count += key.length > 0 ? 1 : 0;
  return count;
}

/** A table row for the bench: the same ids are read and drawn from in turns. */
export function drawRow(scratch: string): string[] {
  const folder = workspace(join(scratch, 'draw'));
  const repository = openWorkspace(folder);
  const loaded = findPlan(repository, 'big');
  const period = parsePeriod('2026-03', 'Asia/Shanghai');
  if (!period) throw new Error('not a period');
  const store = readStore(folder);
  const draw = () => drawSample(drawRequest(repository, store, loaded, period, period.to).request).length;
  const times = Array.from({ length: turns + 1 }, () => [timed(draw), timed(() => readIds(store))]).slice(1);
  store.close();
  const [ours, theirs] = [0, 1].map(side => median(times.map(one => one[side]?.ms ?? 0)));
  const ratio = (ours ?? 0) / (theirs ?? 1);
  const [drawn, read] = times[0] ?? [];
  return [
    `draw from ${rowCount} contacts`,
    `${drawn?.count} drawn ${(ours ?? 0).toFixed(0)} ms`,
    `${read?.count} ids read ${(theirs ?? 0).toFixed(0)} ms`,
    ratio.toFixed(2),
    String(turns),
  ];
}
