/** DuckDB with the export in a table of its own, asked one KPI a query. */
import { DuckDBInstance } from '@duckdb/node-api';
import type { Measured } from './metric-standard.ts';

export interface PeerRow {
  readonly month: string;
  readonly team: string;
  readonly sums: readonly [number, number];
}

export interface Peer {
  ask(kpi: Measured): Promise<PeerRow[]>;
  close(): void;
}

const seconds = (name: string) => `${name}_s::DOUBLE AS ${name}`;

/** Local times, so that a month is a month; the query that a person would write, without our bookkeeping. */
export async function openPeer(file: string): Promise<Peer> {
  const connection = await (await DuckDBInstance.create()).connect();
  const columns = [
    'created_at AS created, first_reply_at AS first_reply, resolved_at AS resolved',
    "answered = '是' AS answered, channel, stage, customer, status, grade, team, agent",
    ...['wait', 'talk', 'hold', 'acw'].map(seconds),
    'transfers, csat::DOUBLE AS csat',
  ];
  await connection.run(
    `CREATE TABLE contact AS SELECT ${columns.join(', ')} FROM read_csv('${file.replaceAll("'", "''")}')`,
  );
  return {
    ask: async kpi => {
      const reader = await connection.runAndReadAll(queryOf(kpi));
      return reader.getRows().map(([month, team, first, second]) => ({
        month: `2026-${String(month).padStart(2, '0')}`,
        team: String(team),
        sums: [Number(first), Number(second)],
      }));
    },
    close: () => connection.closeSync(),
  };
}

function queryOf({ sums, rows = 'TRUE', placed = 'created' }: Measured): string {
  const [numerator, denominator] = sums ?? ['NULL', null];
  return `SELECT month(${placed}) AS month, team, ${numerator}, ${denominator ?? 0}
    FROM contact WHERE ${rows} AND ${placed} >= TIMESTAMP '2026-01-01' AND ${placed} < TIMESTAMP '2027-01-01'
    GROUP BY ALL`;
}
