import { parseDuration } from '../calendar/duration.ts';
import { parsePeriod } from '../calendar/period.ts';
import { isWorkingAt, workingMs } from '../calendar/worktime.ts';
import { civilDate } from '../calendar/zone.ts';
import type { RecordKind } from '../catalogue/records.ts';
import type { Value } from '../store/database.ts';
import type { Reader } from '../store/store.ts';
import type { Condition, Expression } from './condition.ts';
import { type CourseTerms, type Happening, type Known, obligationsOf } from './course.ts';
import { conditionSql, expressionSql, obligationColumn } from './expression.ts';
import { joinsFor } from './joins.ts';
import type { Course, Frame } from './plan.ts';
import { joined, literal, named, type Sql, sql } from './sql.ts';
import { viewSql } from './view-sql.ts';
import { type Calendars, dueAfter } from './working-time.ts';

type History = Extract<Course, { kind: 'history' }>;

const optional = (expression: Expression | null, asOf: number): Sql =>
  expression ? expressionSql(expression, asOf) : sql`NULL`;

/** The events of each record in order, as JSON; one pass over them for all records. */
function historySql({ reads }: History, asOf: number): Sql {
  const names = joined(
    reads.events.map(name => sql`${name}`),
    ', ',
  );
  const wanted = [
    ...(reads.states ? [sql`status IS NOT NULL`] : []),
    ...(reads.events.length > 0 ? [sql`event IN (${names})`] : []),
  ];
  return sql`SELECT contact_id, json_group_array(
    json_array(source, at, event, status, role, due, coalesce(note, reason))
    ORDER BY at, json_extract(rank, '$[0]'), json_extract(rank, '$[1]'), json_extract(rank, '$[2]'), import_id, line
  ) AS happenings
  FROM event WHERE contact_id IS NOT NULL AND at <= ${asOf} AND (${joined(wanted, ' OR ')})
  GROUP BY contact_id`;
}

/** What a history needs that is the same for every record. */
const sharedTerms = ({ terms, terminal, collapsing }: History): string =>
  JSON.stringify({ terms, terminal, collapsing });

const columns = ['start', 'due', 'end', 'paused', 'n'] as const;

/** Each record with the instants of its neighbours, in one pass over all records. */
function sequenceSql(
  { by, same, among }: Extract<Course, { kind: 'sequence' }>,
  record: RecordKind,
  asOf: number,
): Sql {
  const at = expressionSql(by, asOf);
  const fields = joined(
    same.map(name => sql`r.${named(name)}`),
    ', ',
  );
  return sql`(SELECT r.*, lag(${at}) OVER neighbours AS ${named(obligationColumn('previous'))},
    lead(${at}) OVER neighbours AS ${named(obligationColumn('next'))}
  FROM ${named(record)} AS r WHERE (${at}) IS NOT NULL AND (${conditionSql(among, asOf)})
  WINDOW neighbours AS (PARTITION BY ${fields} ORDER BY ${at}, r.source, r.key))`;
}

/** Where a part's rows come from: its records, each with its obligations as further columns. */
export function courseSql(course: Course, record: RecordKind, rows: Condition, frame: Frame): Sql {
  if (course.kind === 'view') return viewSql(course.view, record, rows, frame);
  const { asOf } = frame;
  const where = rows.kind === 'always' ? sql`` : sql`\n  WHERE ${conditionSql(rows, asOf)}`;
  const joins = joinsFor([course, rows], asOf);
  if (course.kind === 'sequence') return sequenceSql(course, record, asOf);
  if (course.kind === 'due') {
    // The limit keeps SQLite from working the due date out anew wherever it is mentioned.
    return sql`(SELECT r.*, ${expressionSql(course.due, asOf)} AS ${named(obligationColumn('due'))}
  FROM ${named(record)} AS r${joins}${where} LIMIT -1)`;
  }
  const { start, stop, reopened, promised, within, calendar, endUnknown, extends: extended } = course;
  const given = joined(
    [
      sql`${sharedTerms(course)}`,
      record === 'contact' ? sql`r.source` : sql`NULL`,
      ...[start, stop, reopened, promised, within].map(one => optional(one, asOf)),
      sql`${calendar}`,
      sql`${asOf}`,
      conditionSql(endUnknown, asOf),
      conditionSql(extended, asOf),
      sql`h.happenings`,
    ],
    ', ',
  );
  const found = joined(
    columns.map((name, index) => sql`j.value ->> ${literal(index)} AS ${named(obligationColumn(name))}`),
    ', ',
  );
  const owner = record === 'contact' ? sql`coalesce(r.contact_id, r.key)` : sql`r.contact_id`;
  return sql`(SELECT r.*, ${found}
  FROM ${named(record)} AS r
  LEFT JOIN (${historySql(course, asOf)}) AS h ON h.contact_id = ${owner}${joins}
  CROSS JOIN json_each(obligations_of(${given})) AS j${where})`;
}

interface Shared {
  readonly terms: CourseTerms;
  readonly terminal: Readonly<Record<string, readonly string[]>>;
  readonly collapsing: readonly string[];
}

/** The value for a key, worked out once; the few texts of a definition come with every row. */
function remembered<Found>(find: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, Found>();
  return text => {
    const found = known.get(text) ?? find(text);
    known.set(text, found);
    return found;
  };
}

type Row = [string, number, string | null, string | null, string | null, number | null, string | null];

/** The events of a contact: those of a source that collapses its events are of its own contacts alone. */
function own<One extends readonly [string, ...unknown[]]>(
  events: string,
  source: Value,
  collapsing: readonly string[],
): One[] {
  const all = JSON.parse(events) as One[];
  return all.filter(([from]) => source === null || from === source || !collapsing.includes(from));
}

/** What was given at an instant: the last by then, else the first at all. */
function givenAt(all: readonly (readonly [string, number, string])[], at: number): Value {
  const [, , value = null] = all.findLast(([, given]) => given <= at) ?? all[0] ?? [];
  return value;
}

function happeningsOf(history: Value, source: Value, collapsing: readonly string[]): Happening[] {
  if (history === null) return [];
  return own<Row>(String(history), source, collapsing).map(([, at, event, status, role, due, reason]) => ({
    at,
    event,
    status,
    role,
    due,
    reason,
  }));
}

const number = (value: Value | undefined): number | null =>
  value === null || value === undefined ? null : Number(value);

/** Gives queries `due_after`, `is_working`, `worked_between` and `obligations_of`, which count by the calendars of a workspace. */
export function defineCourse(store: Reader, calendars: Calendars): void {
  const durationOf = remembered(parseDuration);
  const namesOf = remembered(text => JSON.parse(text) as string[]);
  const sharedOf = remembered(text => JSON.parse(text) as Shared);
  const calendarOf = (hash: Value | undefined) =>
    hash === null || hash === undefined ? undefined : calendars.hashed(String(hash));
  const within = (text: Value | undefined) => durationOf(String(text ?? ''));
  store.define('due_after', (start, text, hash) => {
    const duration = within(text);
    return start === null || start === undefined || !duration
      ? null
      : dueAfter(Number(start), duration, calendarOf(hash));
  });
  store.define('given_at', (given, source, at, collapsing) =>
    given === null
      ? null
      : givenAt(own(String(given), source ?? null, namesOf(String(collapsing))), Number(at)),
  );
  const zoned = remembered(zone => remembered(text => parsePeriod(text, zone)));
  store.define('period_start', (text, zone) => zoned(String(zone))(String(text))?.from ?? null);
  store.define('period_end', (text, zone) => zoned(String(zone))(String(text))?.to ?? null);
  store.define('day_of', (at, zone) => civilDate(Number(at), String(zone)));
  store.define('is_working', (at, hash) => {
    const calendar = calendarOf(hash);
    return at === null || !calendar ? null : Number(isWorkingAt(Number(at), calendar));
  });
  store.define('worked_between', (from, to, hash) => {
    const calendar = calendarOf(hash);
    return from === null || to === null || !calendar ? null : workingMs(Number(from), Number(to), calendar);
  });
  store.define('obligations_of', (...given) => {
    const [
      shared,
      source = null,
      start,
      stop,
      reopened,
      promised,
      limit,
      hash,
      asOf,
      endUnknown,
      canExtend,
      history,
    ] = given;
    const { terms, terminal, collapsing } = sharedOf(String(shared));
    const known: Known = {
      start: number(start),
      stop: number(stop),
      reopened: number(reopened),
      promised: number(promised),
      within: within(limit) ?? null,
      asOf: Number(asOf),
      isEndUnknown: endUnknown === 1,
      canExtend: canExtend === 1,
      happenings: happeningsOf(history ?? null, source, collapsing),
    };
    const own = { ...terms, terminal: source === null ? [] : (terminal[String(source)] ?? []) };
    const found = obligationsOf(known, own, calendarOf(hash));
    return JSON.stringify(
      found.map(({ n, start: from, due, end, pausedMs }) => [from, due, end, pausedMs, n]),
    );
  });
}
