import { formatWindow, parseWeek, type Week, type Window } from '../calendar/week.ts';
import { related } from '../diagnostic/diagnostic.ts';
import type { Clause, Standard, Workspace } from '../document/documents.generated.ts';
import { type Loaded, placeOf } from '../document/read.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { aboutSeconds, type Cell, cellsIn, startOf } from './cells.ts';
import { type Prose, prosesIn, type Sentence } from './clause/prose.ts';
import { type Conditions, fold, includes } from './conditions.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { advisory, hint } from './severity.ts';
import { living } from './standards.ts';

const dayMinutes = 1440;

/** The longest time without service, in minutes; undefined where there is never any. */
export function longestClosed(week: Week): number | undefined {
  const open = week
    .flatMap((windows, day) =>
      windows.map(({ from, to }) => ({ from: day * dayMinutes + from, to: day * dayMinutes + to })),
    )
    .sort((left, right) => left.from - right.from);
  const [first] = open;
  if (!first) return undefined;
  let until = first.from;
  let longest = 0;
  for (const { from, to } of [...open, { from: first.from + 7 * dayMinutes, to: 0 }]) {
    longest = Math.max(longest, from - until);
    until = Math.max(until, to);
  }
  return longest;
}

const minute = 60;
const hour = 3600;

/** A promise on the clock to whoever comes in. */
const isOnClock = (cell: Cell) =>
  ['min', 'h'].includes(cell.duration.unit) && !cell.isCadence && startOf(cell) === 'created';

const isBetween = ({ duration }: Cell, least: number, closed: number) => {
  const seconds = aboutSeconds(duration);
  return seconds >= least && seconds < closed * minute;
};

/** What comes in during opening hours, but is due hours after they end. */
function duringHours(loaded: Loaded<Standard>, subject: Subject): Found<'sla/calendar'>[] {
  const calendars = documentsOf(subject, 'calendar');
  return cellsIn(loaded, subject.settings).flatMap((cell): Found<'sla/calendar'>[] => {
    const [id] = cell.when.get('during') ?? [];
    const calendar = calendars.find(({ document }) => document.id === id);
    if (!calendar || !isOnClock(cell)) return [];
    const closed = longestClosed(parseWeek(calendar.document.week as Readonly<Record<string, string[]>>));
    if (closed === undefined || !isBetween(cell, hour, closed)) return [];
    const facts = { by: 'during' as const, text: cell.text, hours: id ?? '', closed_h: closed / 60 };
    const there = elsewhere(calendar, ['week'], 'related/declared', { name: id ?? '' });
    return [{ loaded, path: cell.path, facts, related: [there], severities: hint }];
  });
}

interface Hours {
  readonly text: string;
  /** The longest time without service, in minutes. */
  readonly closed: number;
  readonly start: number;
  readonly end: number;
}

const declared =
  /(?:服务|营业|受理|接待|在线|人工)(?:服务)?(?:时间|时段)[^。；\n\d]{0,12}(?<days>[^。；\n\d]{0,8})(?<window>(?<from>[01]?\d|2[0-3])[:：](?<fromMinute>[0-5]\d)\s*(?:至|到|[-–—~～－])+\s*(?<to>[01]?\d|2[0-4])[:：](?<toMinute>[0-5]\d))/u;
const everyDay = /周末|周六|周日|双休|每日|每天|全年|无休|周一至周日|周一到周日/u;
const workingDays = /工作日|(?:周|星期)一[至到](?:周|星期)?五/u;

/** Several windows, or the whole day: nobody can tell when nobody is there. */
const isUnclear = (sentence: string) => /24\s*小时|全天|[:：]\d{2}.*[:：]\d{2}.*[:：]\d{2}/u.test(sentence);

const isWeekly = (sentence: string) => workingDays.test(sentence) && !everyDay.test(sentence);

/** The hours of service that one sentence states; undefined where it states none that are clear. */
function hoursSaid({ text: sentence, start }: Sentence): Hours | undefined {
  const match = declared.exec(sentence);
  const { window = '', from, fromMinute, to, toMinute } = match?.groups ?? {};
  const span: Window = {
    from: Number(from) * 60 + Number(fromMinute),
    to: Number(to) * 60 + Number(toMinute),
  };
  if (!match || isUnclear(sentence) || span.to <= span.from) return undefined;
  const days = isWeekly(sentence) ? 5 : 7;
  const closed = longestClosed(Array.from({ length: 7 }, (_, day) => (day < days ? [span] : [])));
  const text = `${days === 5 ? 'mon-fri ' : ''}${formatWindow(span)}`;
  const at = start + match.index + match[0].indexOf(window);
  return closed === undefined ? undefined : { text, closed, start: at, end: at + window.length };
}

/** The first hours of service that a clause states. */
function hoursIn({ sentences }: Prose): Hours | undefined {
  for (const sentence of sentences) {
    const hours = hoursSaid(sentence);
    if (hours) return hours;
  }
  return undefined;
}

/** The stages and channels that a clause names. */
function conditionsOfClause({ stage, channel }: Clause, terms: Workspace['terms']): Conditions {
  return new Map(
    Object.entries({ stage, channel }).flatMap(([key, words]): [string, Set<string>][] =>
      words ? [[key, new Set(words.map(word => fold(terms, key, word)))]] : [],
    ),
  );
}

/** Urgent grades may have somebody on duty at night. */
const isEverybodys = ({ when, limit }: Cell) =>
  !['grade', 'urgency', 'during', 'not'].some(key => when.has(key)) && limit.calendar === undefined;

/** Limits that run at night, where a clause says that nobody is there. */
function statedHours(loaded: Loaded<Standard>, { settings }: Subject): Found<'sla/calendar'>[] {
  const stated = prosesIn(loaded).flatMap(prose => {
    const hours = hoursIn(prose);
    return hours ? [{ prose, hours, conditions: conditionsOfClause(prose.clause, settings?.terms) }] : [];
  });
  if (stated.length === 0) return [];
  return cellsIn(loaded, settings).flatMap((cell): Found<'sla/calendar'>[] => {
    const one = stated.find(
      ({ hours, conditions }) =>
        includes(conditions, cell.population) && isBetween(cell, minute, hours.closed),
    );
    if (!one || !isOnClock(cell) || !isEverybodys(cell)) return [];
    const { prose, hours } = one;
    const facts = { by: 'clause' as const, text: cell.text, hours: hours.text, clause: prose.clause.id };
    const range = loaded.locateWithin(prose.path)(...prose.within(hours.start, hours.end));
    const said = { name: prose.clause.id, text: hours.text };
    const there = related('related/says', said, { ...placeOf(loaded, prose.path), range });
    return [{ loaded, path: cell.path, facts, related: [there] }];
  });
}

/** Promises on the clock where service has its hours. */
export const serviceHours: readonly Rule[] = [
  ruleOf('sla/calendar', advisory, subject =>
    living(subject).flatMap(loaded => [...duringHours(loaded, subject), ...statedHours(loaded, subject)]),
  ),
];
