import type { Instant } from '../calendar/zone.ts';
import type { Database } from './database.ts';
import { guarded } from './failure.ts';
import { identifier } from './schema.ts';
import type { Reader } from './store.ts';

/** One record that a sampling plan drew for a period. */
export interface Draw {
  readonly plan: string;
  /** Of the plan, as it was when the record was drawn. */
  readonly version: string;
  /** As in `Period.id`. */
  readonly period: string;
  /** `contact:ID`, `customer:ID`. */
  readonly record: string;
  /** Where the record came from; of a customer, their first record of the period. */
  readonly source: string;
  readonly key: string;
  /** `all`, `agent=…, channel=…`, `certainty=ID` or `overlap=PLAN`; see src/audit/stratum.ts. */
  readonly stratum: string;
  /** How many records the stratum held. */
  readonly population: number;
  /** From 1, by ascending hash within the stratum. */
  readonly rank: number;
  /** SHA-256 in lower-case hex. */
  readonly hash: string;
  /** The chance of being drawn; null for a record drawn only to compare two levels, which no estimate may count. */
  readonly inclusion: number | null;
  readonly reviewer: string | null;
  readonly level: string;
  /** The record drawn in place of this one; null too where its stratum has no other. */
  readonly replaced_by: string | null;
  /** Why it cannot be scored; null where it can. */
  readonly reason: string | null;
  readonly drawn_at: Instant;
}

const names = [
  'plan',
  'version',
  'period',
  'record',
  'source',
  'key',
  'stratum',
  'population',
  'rank',
  'hash',
  'inclusion',
  'reviewer',
  'level',
  'replaced_by',
  'reason',
  'drawn_at',
] as const satisfies readonly (keyof Draw)[];

const list = names.join(', ');

/** What a plan drew for a period, stratum by stratum in the order of the ranks; empty where nothing was drawn. */
export function drawsOf(store: Pick<Reader, 'rows'>, plan: string, period: string): Draw[] {
  return store.rows<Draw>(
    `SELECT ${list} FROM draw WHERE plan = ? AND period = ? ORDER BY stratum, rank, record`,
    [plan, period],
  );
}

/** All that a plan drew, period by period. */
export function drawsOfPlan(store: Reader, plan: string): Draw[] {
  return store.rows<Draw>(`SELECT ${list} FROM draw WHERE plan = ? ORDER BY period, stratum, rank, record`, [
    plan,
  ]);
}

/** How much each plan drew for each period, and how much of it was replaced. */
export function countDraws(
  store: Reader,
): { plan: string; period: string; drawn: number; replaced: number }[] {
  return store.rows(
    'SELECT plan, period, count(*) AS drawn, count(reason) AS replaced FROM draw GROUP BY plan, period ORDER BY plan, period',
  );
}

/**
 * What an evaluation of a drawn record stands for: one over the chance that the record was drawn, 0 where it was drawn
 * only to compare two levels, and nothing where it was not drawn or was set apart.
 */
const weigh = `UPDATE evaluation SET weight = (
  SELECT CASE WHEN d.reason IS NOT NULL THEN NULL WHEN d.inclusion IS NULL THEN 0 ELSE 1 / d.inclusion END
  FROM draw AS d WHERE d.plan = evaluation.plan AND d.period = evaluation.period
    AND d.record = coalesce(evaluation.draw, 'contact:' || evaluation.contact_id))
WHERE plan = ? AND period = ?`;

/**
 * Stores draws; those of the same plan, period and record are replaced. Evaluations that are stored already are weighed
 * anew, since rows that come late change the chances.
 */
export function saveDraws(database: Database, draws: readonly Draw[]): void {
  guarded(database.name, () => {
    const insert = database.prepare<[Draw]>(
      `INSERT OR REPLACE INTO draw (${list}) VALUES (${names.map(name => `@${name}`).join(', ')})`,
    );
    const reweigh = database.prepare<[string, string]>(weigh);
    const drawn = new Map(
      draws.map(({ plan, period }) => [JSON.stringify([plan, period]), { plan, period }]),
    );
    database
      .transaction(() => {
        for (const draw of draws) insert.run(draw);
        for (const { plan, period } of drawn.values()) reweigh.run(plan, period);
      })
      .immediate();
  });
}

/** The file and line that each record drawn for a period came from, as now imported. */
export function placesOfDraws(
  store: Reader,
  kind: 'contact' | 'complaint' | 'order',
  plan: string,
  period: string,
): Map<string, { file: string; line: number }> {
  const rows = store.rows<{ record: string; file: string; line: number }>(
    `SELECT draw.record, import.file, r.line FROM draw
     JOIN ${identifier(kind)} AS r ON r.source = draw.source AND r.key = draw.key
     JOIN import ON import.id = r.import_id WHERE draw.plan = ? AND draw.period = ?`,
    [plan, period],
  );
  return new Map(rows.map(({ record, file, line }) => [record, { file, line }]));
}
