import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePeriod } from '../../src/calendar/period.ts';
import { checkFigures } from '../../src/metric/crosscheck.ts';
import { bench, standardYaml } from './bench.ts';

const hourMs = 3_600_000;
const begin = Date.UTC(2026, 1, 25);
const march = { from: Date.UTC(2026, 1, 28, 16), to: Date.UTC(2026, 2, 31, 16) };

const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: null });
const agent = fc.constantFrom('a0', 'a1', 'a2');
const grade = fc.constantFrom('P0', 'P1');

const contactsOf = fc
  .array(
    fc.record({
      hasId: fc.boolean(),
      created: fc.nat(40 * 24),
      taken: maybe(fc.integer({ min: -2, max: 50 })),
      merged: maybe(fc.nat(14)),
      agent: maybe(agent),
      grade: maybe(grade),
    }),
    { maxLength: 12 },
  )
  .map(all =>
    all.map(({ hasId, created, taken, merged, ...rest }, index) => ({
      ...rest,
      key: `K${index}`,
      contact_id: hasId ? `K${index}` : null,
      created: begin + created * hourMs,
      resolved: taken === null ? null : begin + (created + taken) * hourMs,
      merged_into: merged === null || merged % 2 ? null : `K${merged}`,
    })),
  );

const eventsOf = fc
  .array(fc.record({ contact: fc.nat(11), at: fc.nat(42 * 24), agent: maybe(agent), grade: maybe(grade) }), {
    maxLength: 30,
  })
  .map(all =>
    all.map(({ contact, at, ...rest }, index) => ({
      ...rest,
      ...{ key: `E${index}`, contact_id: `K${contact}`, event: 'assigned', at: begin + at * hourMs + index },
    })),
  );

interface Had {
  readonly agent: string | null;
  readonly grade: string | null;
}
interface Contact extends Had {
  readonly key: string;
  readonly created: number;
  readonly resolved: number | null;
  readonly merged_into: string | null;
}
interface Happened extends Had {
  readonly contact_id: string;
  readonly at: number;
}

/** The contact and all that were merged into it, however far. */
function family(contact: Contact, all: readonly Contact[]): Contact[] {
  const found = [contact];
  for (const one of found) {
    found.push(...all.filter(other => other.merged_into === one.key && !found.includes(other)));
  }
  return found;
}

/** What a contact had at an instant: the last that it was given by then, else the first, else what it has. */
function had(contact: Contact, name: 'agent' | 'grade', at: number, events: readonly Happened[]) {
  const given = events
    .filter(one => one.contact_id === contact.key && one[name] !== null && one.at <= march.to)
    .toSorted((left, right) => left.at - right.at);
  return (given.findLast(one => one.at <= at) ?? given[0])?.[name] ?? contact[name];
}

/** Whose the obligation of a contact is and whether it was met; undefined where it has none. */
function judged(contact: Contact, all: readonly Contact[], events: readonly Happened[], isGraded: boolean) {
  const { merged_into: into, key, resolved } = contact;
  const start = Math.min(...family(contact, all).map(({ created }) => created));
  const due = start + 24 * hourMs;
  const end = resolved !== null && resolved <= march.to ? resolved : null;
  const isOut = due < march.from || due >= march.to || (end !== null && end < start);
  if (isOut || (into !== null && into !== key)) return undefined;
  if (isGraded && had(contact, 'grade', start, events) !== 'P1') return undefined;
  const isMet = end !== null && end <= due;
  return { isMet, whose: String(had(contact, 'agent', isMet ? end : due, events)) };
}

function expected(contacts: readonly Contact[], events: readonly Happened[], isGraded: boolean) {
  const found: Record<string, [met: number, all: number]> = {};
  for (const { isMet, whose } of contacts.flatMap(one => judged(one, contacts, events, isGraded) ?? [])) {
    const [met, all] = found[whose] ?? [0, 0];
    found[whose] = [met + Number(isMet), all + 1];
  }
  return found;
}

test('an obligation is whose it was when it was decided, from the first of what was merged, by its grade then', () => {
  const limit = '{id: solve, title: 解决, start: created, stop: resolved, within: 24h, owner: 经理';
  const kpi = '[{id: k, title: K, category: efficiency, owner: 经理, measure: {attainment: solve}}]';
  const period = parsePeriod('2026-03', 'Asia/Shanghai');
  if (!period) throw new Error('no period');
  fc.assert(
    fc.property(contactsOf, eventsOf, fc.boolean(), fc.boolean(), (contacts, events, isGraded, isHistory) => {
      const more = `${isGraded ? ', when: {grade: P1}' : ''}${isHistory ? ', pause: [等待]' : ''}`;
      const files = { 'standards/s.yaml': standardYaml(kpi, `[${limit}${more}}]`) };
      const mapped = { merged_into: 'text', contact_id: 'text', status: 'text' };
      const fields = { created: 'instant', resolved: 'instant', agent: 'text', grade: 'text' };
      const told = { contact_id: 'text', at: 'instant', event: 'text', agent: 'text', grade: 'text' };
      const { repository, store, figures } = bench(files, [
        { rows: contacts, mapped: { ...mapped, ...fields } },
        { record: 'event', source: 'events', rows: events, mapped: { ...told, status: 'text' } },
      ]);
      const slices = figures('2026-03', { by: ['agent'] }).figures.filter(one => 'agent' in one.by);
      const found = slices.flatMap(({ by, numerator, denominator }) =>
        denominator ? [[String(by.agent), [numerator, denominator]] as const] : [],
      );
      expect(Object.fromEntries(found)).toEqual(expected(contacts, events, isGraded));
      checkFigures(repository, store, { period, now: Date.UTC(2030, 0, 1), by: ['agent', 'week'] });
    }),
    { numRuns: 30 },
  );
});
