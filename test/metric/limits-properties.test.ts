import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileCalendar, workingMs } from '../../src/calendar/worktime.ts';
import { type Happening, pausesOf } from '../../src/metric/course.ts';
import { dueWithPauses } from '../../src/metric/working-time.ts';
import { at, bench, type Given, standardYaml } from './bench.ts';

const hour = 3_600_000;
const start = at('2026-03-01 00:00');
const end = at('2026-04-01 00:00');

const terms = { holidays: 'cn', week: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] } };
const office = compileCalendar(terms, 'Asia/Shanghai');

const minutes = (from: number, to: number) =>
  fc.integer({ min: from / 60_000, max: to / 60_000 }).map(value => value * 60_000);

const change = fc.record({ at: minutes(start, end), status: fc.constantFrom('Open', 'Waiting', 'Hold') });

const happenings = fc
  .array(change, { maxLength: 12 })
  .map(all =>
    all
      .sort((left, right) => left.at - right.at)
      .map(({ at: when, status }): Happening => ({ ...nothing, at: when, status })),
  );

const nothing = { event: null, role: null, due: null, reason: null };

const length = (pauses: readonly { from: number; to: number }[]) =>
  pauses.reduce((sum, { from, to }) => sum + to - from, 0);

test('pauses are additive: over two stretches they add up to those over both', () => {
  fc.assert(
    fc.property(happenings, minutes(start, end), minutes(start, end), (all, a, b) => {
      const [middle, last] = [Math.min(a, b), Math.max(a, b)];
      const over = (from: number, to: number) => length(pausesOf(all, ['Waiting', 'Hold'], from, to));
      expect(over(start, middle) + over(middle, last)).toBe(over(start, last));
      const [waiting, hold] = ['Waiting', 'Hold'].map(state => length(pausesOf(all, [state], start, last)));
      expect((waiting ?? 0) + (hold ?? 0)).toBe(over(start, last));
    }),
  );
});

test('what is done by a paused due date has used no more than the limit, net of its pauses', () => {
  fc.assert(
    fc.property(
      happenings,
      minutes(start, end),
      fc.integer({ min: 1, max: 90 }),
      fc.constantFrom('h', 'bh'),
      (all, done, value, unit) => {
        const pauses = pausesOf(all, ['Waiting'], start, done);
        const due = dueWithPauses(start, { value, unit }, office, pauses);
        const used = (from: number, to: number) =>
          unit === 'h' ? to - from : (workingMs(from, to, office) ?? 0);
        const net = used(start, done) - pauses.reduce((sum, { from, to }) => sum + used(from, to), 0);
        // What no working time separates from the due date is in time as well.
        const isInTime = done <= due || (unit === 'bh' && used(due, done) === 0);
        expect(isInTime).toBe(net <= value * hour);
      },
    ),
  );
});

const kpi = (id: string, more = '') =>
  `  - {id: ${id}, title: T, category: efficiency, owner: 经理, measure: {attainment: ${id}${more}}}`;

const ids = ['paused', 'worked', 'tabled', 'updated', 'told', 'again', 'promise'];

const limits = `
  - {id: paused, title: T, start: created, stop: resolved, within: 24h, pause: [Waiting], owner: 经理}
  - {id: worked, title: T, start: created, stop: resolved, within: 8bh, calendar: office, owner: 经理}
  - id: tabled
    title: T
    start: created
    stop: resolved
    table: [{when: {team: 一组}, within: 2wd}, {when: {team: 一组, channel: 电话}, within: 4h}]
    calendar: office
    owner: 经理
  - {id: updated, title: T, start: created, event: update, every: 12h, until: resolved, owner: 经理}
  - {id: told, title: T, start: created, stop: {event: update, role: 主管}, within: 24h, extend: {}, owner: 经理}
  - {id: again, title: T, start: created, stop: resolved, within: 24h, reopen: {window: 7cd, policy: new}, owner: 经理}
  - {id: promise, title: T, start: created, stop: resolved, by: promised, owner: 经理}`;

const files = {
  'standards/service.yaml': standardYaml(`\n${ids.map(id => kpi(id)).join('\n')}`, limits),
  'calendars/office.yaml': `kind: calendar\nid: office\ntitle: T\nholidays: cn\nweek: ${JSON.stringify(terms.week)}\n`,
  'sources/tickets.yaml':
    'kind: source\nid: tickets\ntitle: T\nrecord: contact\nmatch: "*.csv"\nkey: [id]\nterminal: [Closed]\ncolumns: {contact_id: id, created: a}\n',
};

const contact = fc.record({
  created: minutes(start - 40 * hour, end + 40 * hour),
  resolved: fc.option(minutes(start - 60 * hour, end + 90 * hour)),
  reopened: fc.option(minutes(start, end)),
  promised: fc.option(minutes(start, end + 90 * hour)),
  channel: fc.option(fc.constantFrom('phone', '电话', 'chat')),
  team: fc.option(fc.constantFrom('一组', '二组')),
  status: fc.constantFrom('Open', 'Waiting', 'Closed'),
});

const event = fc.record({
  contact_id: fc.integer({ min: 0, max: 9 }).map(String),
  at: minutes(start - 40 * hour, end + 90 * hour),
  status: fc.option(fc.constantFrom('Open', 'Waiting', 'Closed')),
  event: fc.option(fc.constantFrom('update', 'extended')),
  role: fc.option(fc.constantFrom('主管', '座席')),
  due: fc.option(minutes(start, end + 90 * hour)),
  note: fc.option(fc.constant('等配件')),
});

const data = fc.tuple(fc.array(contact, { maxLength: 10 }), fc.array(event, { maxLength: 25 }));

const text = 'text';
const instant = 'instant';

const mapped = {
  ...{ contact_id: text, status: text, team: text, channel: text },
  ...{ created: instant, resolved: instant, reopened: instant, promised: instant },
};

const open = ([contacts, events]: readonly [readonly Given[], readonly Given[]]) =>
  bench(files, [
    {
      source: 'tickets',
      mapped,
      rows: contacts.map((row, index) => ({ key: `${index}`, contact_id: `${index}`, ...row })),
    },
    {
      source: 'log',
      record: 'event',
      mapped: {
        contact_id: text,
        at: instant,
        status: text,
        event: text,
        role: text,
        due: instant,
        note: text,
      },
      rows: [
        ...events,
        { contact_id: 'none', at: start, status: null, event: 'update', role: null, due: null, note: null },
      ],
    },
  ]);

const runs = { numRuns: 6 };
const sums = ['numerator', 'denominator', 'pending', 'missing'] as const;
const added = (values: readonly (number | null | undefined)[]) =>
  values.reduce((sum: number, value) => sum + (value ?? 0), 0);

test('splitting time limits of every kind by dimensions or by time never changes a sum', () => {
  fc.assert(
    fc.property(data, given => {
      const { figures } = open(given);
      for (const by of [['team'], ['day', 'channel']]) {
        const { figures: all, diagnostics } = figures('2026-03', { by });
        expect(diagnostics).toEqual([]);
        for (const total of all.filter(figure => Object.keys(figure.by).length === 0)) {
          const slices = all.filter(one => one.kpi === total.kpi && one !== total);
          for (const of of sums) {
            expect([total.kpi, of, added(slices.map(slice => slice[of]))]).toEqual([
              total.kpi,
              of,
              added([total[of]]),
            ]);
          }
        }
      }
    }),
    runs,
  );
});

test('a month is the sum of its halves, and a figure that of its traced rows', () => {
  fc.assert(
    fc.property(data, given => {
      const { figures, trace } = open(given);
      const asOf = '2026-04-03';
      const halves = ['2026-03-01..2026-03-13', '2026-03-14..2026-03-31'].map(
        period => figures(period, { asOf }).figures,
      );
      figures('2026-03', { asOf }).figures.forEach((month, index) => {
        const { rows } = trace(month.kpi, '2026-03', { asOf });
        for (const of of sums) expect(added(halves.map(half => half[index]?.[of]))).toBe(added([month[of]]));
        expect(added(rows.map(({ numerator }) => numerator))).toBe(added([month.numerator]));
        expect(added(rows.map(({ denominator }) => denominator))).toBe(added([month.denominator]));
        expect(rows.length).toBe(month.evidence.rows);
      });
    }),
    runs,
  );
});

test('one more contact that is not yet due never changes an attainment', () => {
  fc.assert(
    fc.property(data, ([contacts, events]) => {
      const pending = { created: end - hour, resolved: null, reopened: null, promised: end + hour };
      const more = [...contacts, { ...pending, status: 'Open', channel: null, team: '一组' }];
      // Nothing that is already logged is of the new contact.
      const own = events.filter(({ contact_id }) => Number(contact_id) < contacts.length);
      const [before, after] = [contacts, more].map(all => open([all, own]).figures('2026-03').figures);
      const known = (all: typeof before) =>
        all?.map(({ kpi: id, numerator, denominator }) => [id, numerator, denominator]);
      if (contacts.length > 0) expect(known(after)).toEqual(known(before));
    }),
    runs,
  );
});
