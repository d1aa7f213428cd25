import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parsePeriod } from '../../src/calendar/period.ts';
import { type RecordKind, records } from '../../src/catalogue/records.ts';
import { type Computed, computeFigures } from '../../src/metric/compute.ts';
import type { Figure } from '../../src/metric/figure.ts';
import type { Request } from '../../src/metric/job.ts';
import { type Traced, type TraceRequest, traceRows } from '../../src/metric/trace.ts';
import { databaseFile, openStore } from '../../src/store/database.ts';
import { type Draw, saveDraws } from '../../src/store/draws.ts';
import { identifier, stateColumn } from '../../src/store/schema.ts';
import { type Reader, readStore } from '../../src/store/store.ts';
import { openWorkspace, type StandardsRepository } from '../../src/workspace/workspace.ts';

/** A record by field; instants are `2026-03-05 10:00` in the workspace's zone or numbers. */
export type Given = Readonly<Record<string, string | number | boolean | null>>;

/** One imported file: the records it brought, under the fields that its source maps. */
export interface Feed {
  readonly record?: RecordKind;
  readonly source?: string;
  /** Field → type as stored; read off the rows where left out. */
  readonly mapped?: Readonly<Record<string, string>>;
  readonly rows: readonly Given[];
}

export interface Bench {
  readonly repository: StandardsRepository;
  readonly store: Reader;
  figures(period: string, more?: Partial<Request>): Computed;
  /** The total of one KPI. */
  figure(kpi: string, period: string, more?: Partial<Request>): Figure;
  trace(kpi: string, period: string, more?: Partial<TraceRequest>): Traced;
}

const workspaceYaml = `
kind: workspace
id: acme
title: Acme
timezone: Asia/Shanghai
terms: {channel: {电话: [phone, call], 在线: [chat]}, stage: {投诉: [complaint]}}
`;

const later = Date.UTC(2030, 0, 1);

/** `2026-03-05 10:00` of Shanghai, as an instant. */
export function at(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}${text.length > 10 ? ':00' : 'T00:00:00'}+08:00`);
}

/** A workspace in a scratch folder with these files, and a database with these records. */
export function bench(
  files: Readonly<Record<string, string>>,
  feeds: readonly Feed[],
  draws: readonly Draw[] = [],
): Bench {
  const root = mkdtempSync(join(tmpdir(), 'yardstick-'));
  for (const [file, text] of Object.entries({ 'yardstick.yaml': workspaceYaml, ...files })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  load(root, feeds, draws);
  const repository = openWorkspace(root);
  const store = readStore(root);
  onTestFinished(() => {
    store.close();
    rmSync(root, { recursive: true, force: true });
  });
  const { timezone } = repository.settings;
  const requestOf = (period: string) => {
    const parsed = parsePeriod(period, timezone);
    if (!parsed) throw new Error(`no period: ${period}`);
    return { period: parsed, now: later };
  };
  const figures = (period: string, more: Partial<Request> = {}) =>
    computeFigures(repository, store, { ...requestOf(period), ...more });
  return {
    repository,
    store,
    figures,
    figure: (kpi, period, more) => {
      const { figures: found, diagnostics } = figures(period, { ...more, kpis: [kpi] });
      if (!found[0]) throw new Error(`no figure: ${diagnostics.map(({ rule }) => rule).join()}`);
      return found[0];
    },
    trace: (kpi, period, more) => traceRows(repository, store, { ...requestOf(period), kpi, ...more }),
  };
}

type Store = ReturnType<typeof openStore>;

/** Made once: creating a database waits for the disk, copying an empty one does not. */
let empty: string | undefined;

function emptyDatabase(): string {
  if (empty) return empty;
  const root = mkdtempSync(join(tmpdir(), 'yardstick-'));
  const database = openStore(root);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  empty = databaseFile(root);
  return empty;
}

function load(root: string, feeds: readonly Feed[], draws: readonly Draw[]): void {
  mkdirSync(dirname(databaseFile(root)), { recursive: true });
  copyFileSync(emptyDatabase(), databaseFile(root));
  const database = openStore(root);
  database.pragma('synchronous = OFF');
  feeds.forEach((feed, index) => {
    loadFeed(database, feed, index + 1);
  });
  saveDraws(database, draws);
  database.close();
}

function typeOf(record: RecordKind, field: string, value: unknown): string {
  if (field.startsWith('x-')) return typeof value === 'number' ? 'number' : 'text';
  const type = records[record].fields[field];
  if (!type) throw new Error(`${record} has no field ${field}`);
  if (type !== 'state') return type;
  return typeof value === 'boolean' ? 'boolean' : 'instant';
}

function mappedOf(record: RecordKind, rows: readonly Given[]): Record<string, string> {
  const mapped: Record<string, string> = {};
  for (const [field, value] of rows.flatMap(row => Object.entries(row))) {
    if (field !== 'key' && (value !== null || !mapped[field])) mapped[field] = typeOf(record, field, value);
  }
  return mapped;
}

function loadFeed(database: Store, feed: Feed, id: number): void {
  const { record = 'contact', source = `source-${id}`, rows } = feed;
  const mapped = feed.mapped ?? mappedOf(record, rows);
  const counts = 'read, loaded, updated, unchanged, superseded, rejected, withheld, skipped';
  database
    .prepare(
      `INSERT INTO import (id, file, sha256, bytes, source, record, encoding, delimiter, timezone, mapped,
       imported_at, ${counts}) VALUES (?, ?, ?, 0, ?, ?, 'utf-8', ',', 'UTC', ?, 0, ?, ?, 0, 0, 0, 0, 0, 0)`,
    )
    .run(
      id,
      `data/${source}.csv`,
      `${id}`.repeat(64).slice(0, 64),
      source,
      record,
      JSON.stringify(mapped),
      rows.length,
      rows.length,
    );
  for (const [name, type] of Object.entries(mapped).filter(([field]) => field.startsWith('x-'))) {
    addColumn(database, record, name, type);
  }
  database.transaction(() => {
    rows.forEach((row, index) => {
      insert(database, record, { source, import_id: id, line: index + 2, ...stored(row, mapped, index) });
    });
  })();
}

function addColumn(database: Store, record: string, name: string, type: string): void {
  const known = database.prepare('SELECT 1 FROM own_column WHERE record = ? AND name = ?').get(record, name);
  if (known) return;
  database.prepare('INSERT INTO own_column (record, name, type) VALUES (?, ?, ?)').run(record, name, type);
  const storage = type === 'number' ? 'REAL' : 'TEXT';
  database.exec(`ALTER TABLE ${identifier(record)} ADD COLUMN ${identifier(name)} ${storage}`);
}

const states = new Set(['answered', 'resolved']);

function stored(row: Given, mapped: Readonly<Record<string, string>>, index: number): Given {
  const cells = Object.entries(row).map(([field, value]) => {
    if (typeof value === 'boolean') return [states.has(field) ? stateColumn(field) : field, Number(value)];
    return [field, mapped[field] === 'instant' && typeof value === 'string' ? at(value) : value];
  });
  return { key: `K${String(index + 1).padStart(5, '0')}`, ...Object.fromEntries(cells) };
}

function insert(database: Store, record: string, columns: Given): void {
  const names = Object.keys(columns);
  database
    .prepare(
      `INSERT INTO ${identifier(record)} (${names.map(identifier).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    )
    .run(...Object.values(columns));
}

/** A standard in force since 2020 with these KPIs and time limits, as YAML lists. */
export function standardYaml(kpis: string, timeLimits = '[]', more = ''): string {
  return `
kind: standard
id: service
title: 服务标准
version: 1.0.0
status: effective
effective_from: 2020-01-01
owner: 总监
scope: {}
${more}
time_limits: ${timeLimits}
kpis: ${kpis}
`;
}

/** One KPI as a YAML flow map, within a list. */
export function kpiYaml(measure: string, more = ''): string {
  return `[{id: k, title: K, category: efficiency, owner: 经理, measure: ${measure}${more ? `, ${more}` : ''}}]`;
}
