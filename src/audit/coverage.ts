import { type Period, parsePeriod } from '../calendar/period.ts';
import type { Reader } from '../store/store.ts';

/** What a plan drew for the periods that end in one, and how much of it was evaluated. */
export interface Coverage {
  readonly plan: string;
  readonly level: string;
  /** How many periods of the plan: days of a month, say. */
  readonly periods: number;
  /** Records in the strata that were drawn from. */
  readonly population: number;
  /** Those set apart because they cannot be scored are no part of it. */
  readonly drawn: number;
  readonly replaced: number;
  /** Drawn and evaluated, whenever that was. */
  readonly done: number;
}

interface Row extends Omit<Coverage, 'periods' | 'plan'> {
  readonly plan: string;
  readonly period: string;
}

const statement = `WITH scored AS (
  SELECT DISTINCT plan, period, draw FROM evaluation WHERE plan IS NOT NULL AND draw IS NOT NULL
), stratum AS (
  SELECT d.plan, d.period, d.level, d.stratum, max(d.population) AS population, count(*) AS drawn,
    count(d.reason) AS replaced, sum(d.reason IS NULL AND s.draw IS NOT NULL) AS done
  FROM draw AS d LEFT JOIN scored AS s ON s.plan = d.plan AND s.period = d.period AND s.draw = d.record
  GROUP BY d.plan, d.period, d.level, d.stratum
)
SELECT plan, period, level, sum(population) AS population, sum(drawn - replaced) AS drawn, sum(replaced) AS replaced,
  sum(done) AS done
FROM stratum GROUP BY plan, period, level ORDER BY plan, period`;

/** A plan's period belongs to that in which it ends: a week to one month, a quarter to none. */
const isOf = (drawnFor: Period, { from, to }: Period): boolean =>
  drawnFor.to > from && drawnFor.to <= to && drawnFor.to - drawnFor.from <= to - from;

/** The coverage of each plan and level over the periods that end in `within`; empty where nothing was drawn. */
export function coverageOf(store: Pick<Reader, 'rows'>, within: Period, zone: string): Coverage[] {
  const all = new Map<string, Coverage>();
  for (const { period, ...row } of store.rows<Row>(statement)) {
    const drawnFor = parsePeriod(period, zone);
    if (!drawnFor || !isOf(drawnFor, within)) continue;
    const name = JSON.stringify([row.plan, row.level]);
    const before = all.get(name);
    const add = (key: 'population' | 'drawn' | 'replaced' | 'done') => (before?.[key] ?? 0) + row[key];
    all.set(name, {
      plan: row.plan,
      level: row.level,
      periods: (before?.periods ?? 0) + 1,
      population: add('population'),
      drawn: add('drawn'),
      replaced: add('replaced'),
      done: add('done'),
    });
  }
  return [...all.values()];
}

/** What self-checks were drawn for one agent, and how many of them were done. */
export interface OwnCoverage {
  readonly agent: string | null;
  /** As the record says it. */
  readonly team: string | null;
  readonly drawn: number;
  readonly done: number;
}

const ownStatement = `WITH scored AS (
  SELECT DISTINCT plan, period, draw FROM evaluation WHERE plan IS NOT NULL AND draw IS NOT NULL
)
SELECT coalesce(d.reviewer, c.agent) AS agent, c.team, d.period, count(*) AS drawn, count(s.draw) AS done
FROM draw AS d LEFT JOIN scored AS s ON s.plan = d.plan AND s.period = d.period AND s.draw = d.record
LEFT JOIN contact AS c ON c.source = d.source AND c.key = d.key
WHERE d.level = 'self' AND d.reason IS NULL
GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;

/** The self-checks of each agent and team in the periods that end in `within`; a record set apart is no part. */
export function ownCoverageOf(store: Pick<Reader, 'rows'>, within: Period, zone: string): OwnCoverage[] {
  const all = new Map<string, OwnCoverage>();
  for (const { period, ...row } of store.rows<OwnCoverage & { readonly period: string }>(ownStatement)) {
    const drawnFor = parsePeriod(period, zone);
    if (!drawnFor || !isOf(drawnFor, within)) continue;
    const name = JSON.stringify([row.agent, row.team]);
    const { drawn = 0, done = 0 } = all.get(name) ?? {};
    all.set(name, { ...row, drawn: drawn + row.drawn, done: done + row.done });
  }
  return [...all.values()];
}
