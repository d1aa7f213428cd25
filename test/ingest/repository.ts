import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readStore } from '../../src/store/store.ts';
import { type Outcome, runIn } from '../cli/run.ts';

export interface FileReport {
  readonly file: string;
  readonly sha256: string | null;
  readonly status: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly records: Readonly<Record<string, number>>;
  readonly skipped: number;
  readonly contacts: number;
  readonly rejects: readonly { reason: string; column: string | null; count: number }[];
}

/** A standards repository in a scratch folder. */
export interface Repository {
  readonly root: string;
  write(path: string, content: string | Uint8Array): void;
  run(...argv: string[]): Promise<Outcome>;
  /** Ingests and gives the report of the only file, with the exit code. */
  ingest(...argv: string[]): Promise<FileReport & { readonly code: number; readonly err: string }>;
  rows<Row = Record<string, unknown>>(sql: string): Row[];
}

export const ticketSource = `kind: source
id: tickets
title: 工单
record: contact
match: "tickets*.csv"
key: [id]
columns:
  contact_id: id
  created: created
  csat: score
`;

export function repository(
  sources: Record<string, string> = { 'sources/tickets.yaml': ticketSource },
): Repository {
  const root = mkdtempSync(join(tmpdir(), 'ingest-'));
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  write('yardstick.yaml', 'kind: workspace\nid: test\ntitle: 测试\ntimezone: Asia/Shanghai\n');
  for (const [path, text] of Object.entries(sources)) write(path, text);
  const run = (...argv: string[]): Promise<Outcome> =>
    runIn(root, argv, { locale: 'en', now: () => new Date('2026-04-01T00:00:00Z') });
  return {
    root,
    write,
    run,
    ingest: async (...argv) => {
      const { code, out, err } = await run('ingest', ...argv, '--format', 'json');
      if (out === '') throw new Error(`exit ${code}: ${err}`);
      const { files } = JSON.parse(out) as { files: FileReport[] };
      const [file] = files;
      if (!file || files.length !== 1) throw new Error(`${files.length} files`);
      return { ...file, code, err };
    },
    rows: <Row>(sql: string) => {
      const reader = readStore(root);
      try {
        return reader.rows<Row>(sql);
      } finally {
        reader.close();
      }
    },
  };
}

/** The sum that `read` must be. */
export function accounted(records: Readonly<Record<string, number>>): number {
  const { loaded = 0, updated = 0, unchanged = 0, superseded = 0, rejected = 0, withheld = 0 } = records;
  return loaded + updated + unchanged + superseded + rejected + withheld;
}
