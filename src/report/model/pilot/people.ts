import type { Period } from '../../../calendar/period.ts';
import { civilDate, type Instant } from '../../../calendar/zone.ts';
import type { Pilot } from '../../../document/documents.generated.ts';
import { termOf } from '../../../metric/filter.ts';
import type { Inventory } from '../../../metric/inventory.ts';
import type { Value } from '../../../store/database.ts';
import type { Reader } from '../../../store/store.ts';

/** What a pilot's training gate finds about one person. */
export interface Trainee {
  readonly name: string;
  /** Civil date; null where there is no pass. */
  readonly passed: string | null;
  readonly score: number | null;
  /** Civil date of the first contact handled at a pilot site during the pilot; null where there is none. */
  readonly first: string | null;
  /** Contacts handled before the day of the pass, all of them where there is none. */
  readonly early: number;
  readonly isRequired: boolean;
}

interface Handled {
  readonly agent: string;
  readonly created: Instant;
}

const column = { site: '"site"', team: '"team"' } as const;
const marks = (values: readonly Value[]) => values.map(() => '?').join(', ');

/** The sites by every name that an export may give them. */
function namesOf({ unit = 'site', sites }: Pilot, { terms }: Inventory): string[] {
  return sites.flatMap(({ name }) => [name, ...(terms[unit]?.[name] ?? [])].map(one => one.toLowerCase()));
}

function handled(store: Reader, pilot: Pilot, inventory: Inventory, { from, to }: Period): Handled[] {
  const names = namesOf(pilot, inventory);
  return store.rows<Handled>(
    `SELECT agent, created FROM contact
     WHERE agent IS NOT NULL AND lower(${column[pilot.unit ?? 'site']}) IN (${marks(names)})
     AND created >= ? AND created < ? ORDER BY created`,
    [...names, from, to],
  );
}

interface Pass {
  readonly name: string;
  readonly on: string;
  readonly score: number | null;
}

/** Passes as the pilot says them, and those of imported training records of the same course. */
function passesOf(store: Reader, { training }: Pilot, zone: string): Pass[] {
  const courses = [training?.course ?? []]
    .flat()
    .flatMap(text => (typeof text === 'string' ? text : Object.values(text)));
  const records = store.rows<{ agent: string; at: Instant; score: number | null }>(
    `SELECT agent, at, score FROM training WHERE passed = 1 AND agent IS NOT NULL AND course IN (${marks(courses)})`,
    courses,
  );
  const said = (training?.passed ?? []).map(({ name, on, score }) => ({ name, on, score: score ?? null }));
  return [
    ...said,
    ...records.map(({ agent, at, score }) => ({ name: agent, on: civilDate(at, zone), score })),
  ].sort((left, right) => (left.on < right.on ? -1 : 1));
}

/**
 * Everybody who has to pass the pilot's training, then everybody else who handled contacts at its sites; none where
 * the pilot asks for no training. A pass counts from its day on.
 */
export function traineesOf(store: Reader, pilot: Pilot, inventory: Inventory, period: Period): Trainee[] {
  const { training } = pilot;
  if (!training) return [];
  const passes = passesOf(store, pilot, period.zone);
  const contacts = handled(store, pilot, inventory, period);
  const others = [...new Set(contacts.map(({ agent }) => agent))].filter(
    agent => !training.required.includes(agent),
  );
  return [...training.required, ...others.sort()].map(name => {
    const pass = passes.find(one => one.name === name);
    const days = contacts
      .filter(({ agent }) => agent === name)
      .map(({ created }) => civilDate(created, period.zone));
    return {
      name,
      passed: pass?.on ?? null,
      score: pass?.score ?? null,
      first: days[0] ?? null,
      early: days.filter(day => !pass || day < pass.on).length,
      isRequired: training.required.includes(name),
    };
  });
}

/** How typical the pilot's sites are, by their contacts in the baseline. */
export interface Typicality {
  readonly name: string;
  readonly contacts: number;
  /** 0 to 100: the share of all sites with fewer contacts, half of those with as many. */
  readonly percentile: number;
  /** Half the sum of the differences of the shares by customer, channel and stage: 0 alike, 1 nothing in common. */
  readonly distance: number;
}

interface Mix {
  readonly name: string;
  readonly customer: string | null;
  readonly channel: string | null;
  readonly stage: string | null;
  readonly contacts: number;
}

function sharesOf(rows: readonly Mix[]): Map<string, number> {
  const total = rows.reduce((sum, { contacts }) => sum + contacts, 0);
  const shares = new Map<string, number>();
  for (const { customer, channel, stage, contacts } of rows) {
    const key = JSON.stringify([customer, channel, stage]);
    shares.set(key, (shares.get(key) ?? 0) + contacts / total);
  }
  return shares;
}

function distanceOf(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>): number {
  const keys = new Set([...left.keys(), ...right.keys()]);
  return [...keys].reduce((sum, key) => sum + Math.abs((left.get(key) ?? 0) - (right.get(key) ?? 0)), 0) / 2;
}

/** Of each pilot site with contacts in the period, among all sites; none where contacts name no site. */
export function typicalityOf(
  store: Reader,
  { unit = 'site', sites }: Pilot,
  inventory: Inventory,
  { from, to }: Period,
): Typicality[] {
  const found = store.rows<Mix>(
    `SELECT ${column[unit]} AS name, customer, channel, stage, count(*) AS contacts FROM contact
     WHERE ${column[unit]} IS NOT NULL AND created >= ? AND created < ? GROUP BY 1, 2, 3, 4`,
    [from, to],
  );
  const rows = found.map(row => ({ ...row, name: termOf(inventory, unit, row.name) }));
  const volumes = new Map<string, number>();
  for (const { name, contacts } of rows) volumes.set(name, (volumes.get(name) ?? 0) + contacts);
  const all = [...volumes.values()];
  const whole = sharesOf(rows);
  return sites.flatMap(({ name }) => {
    const contacts = volumes.get(name);
    if (contacts === undefined) return [];
    const fewer = all.filter(volume => volume < contacts).length;
    const same = all.filter(volume => volume === contacts).length;
    const own = sharesOf(rows.filter(row => row.name === name));
    return [
      {
        name,
        contacts,
        percentile: (100 * (fewer + same / 2)) / all.length,
        distance: distanceOf(own, whole),
      },
    ];
  });
}
