import { type Duration, isOnClock, parseDuration } from '../calendar/duration.ts';
import type { Filter, Standard, TimeLimit, Workspace } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { both, type Conditions, conditionsOf, includes, keyOf, within } from './conditions.ts';

/** One duration that a standard promises: a time limit, a row of its table, or a cadence. */
export interface Cell {
  readonly loaded: Loaded<Standard>;
  readonly limit: TimeLimit;
  /** Of the duration's text. */
  readonly path: Path;
  readonly text: string;
  readonly duration: Duration;
  readonly isCadence: boolean;
  /** As the limit and the row have them. */
  readonly when: Conditions;
  /** The same, and what the standard's scope adds. */
  readonly population: Conditions;
}

type Settings = Workspace | undefined;

const known = new WeakMap<Loaded<Standard>, { settings: Settings; cells: readonly Cell[] }>();

/** Every duration of a standard that can be read. */
export function cellsIn(loaded: Loaded<Standard>, settings: Settings): readonly Cell[] {
  const made = known.get(loaded);
  if (made && made.settings === settings) return made.cells;
  const cells = (loaded.document.time_limits ?? []).flatMap((limit, index) =>
    cellsOf(loaded, limit, ['time_limits', index], settings),
  );
  known.set(loaded, { settings, cells });
  return cells;
}

export function cellsOf(loaded: Loaded<Standard>, limit: TimeLimit, path: Path, settings: Settings): Cell[] {
  const terms = settings?.terms;
  const cell = (text: string | undefined, at: Path, row: Filter | undefined, isCadence: boolean): Cell[] => {
    const duration = parseDuration(text ?? '');
    if (text === undefined || !duration) return [];
    const when = new Map([...conditionsOf(limit.when, terms), ...conditionsOf(row, terms)]);
    const population = within(when, loaded.document.scope, terms);
    return [{ loaded, limit, path: at, text, duration, isCadence, when, population }];
  };
  const rows = (limit.table ?? []).flatMap((row, line) =>
    cell(row.within, [...path, 'table', line, 'within'], row.when, false),
  );
  return [
    ...cell(limit.within, [...path, 'within'], undefined, false),
    ...rows,
    ...cell(limit.every, [...path, 'every'], undefined, true),
  ];
}

/** Roughly, by a working day of eight hours that stands for a day: only to see which of two is longer. */
const secondsAbout: Readonly<Record<Duration['unit'], number>> = {
  s: 1,
  min: 60,
  h: 3600,
  bh: 3 * 3600,
  wd: 86_400,
  cd: 86_400,
};

const isWorking = ({ unit }: Duration) => unit === 'bh' || unit === 'wd';

export const aboutSeconds = ({ value, unit }: Duration): number => value * secondsAbout[unit];

const areAlike = (left: Duration, right: Duration) =>
  left.unit === right.unit || (isOnClock(left) && isOnClock(right)) || (isWorking(left) && isWorking(right));

/** What days last at least: the one on which a working day begins to count is nearly over by then. */
const leastSeconds = ({ value, unit }: Duration): number =>
  unit === 'wd' ? (value - 1) * secondsAbout.wd : unit === 'cd' ? value * secondsAbout.cd - 1 : 0;

/**
 * Whether one duration is surely longer than another; across clocks only where it is more than twice as long, or
 * where its days outlast the other's hours whenever they begin.
 */
export function isLonger(left: Duration, right: Duration): boolean {
  if (areAlike(left, right)) return aboutSeconds(left) > aboutSeconds(right);
  if (isOnClock(right) && leastSeconds(left) >= aboutSeconds(right)) return true;
  // In more than a week of working days there is a day off, whatever the calendar.
  if (left.unit === 'wd' && right.unit === 'cd' && left.value >= right.value + (left.value > 7 ? 0 : 1))
    return true;
  return aboutSeconds(left) > aboutSeconds(right) * 2;
}

/** The same, or as long on the same clock. */
export const isAsLong = (left: Duration, right: Duration): boolean =>
  isLonger(left, right) || (areAlike(left, right) && aboutSeconds(left) === aboutSeconds(right));

const opening = ['created', 'received', 'queued'];

/** A contact is created when its complaint is received, and when it queues. */
export const openingOf = (instant: string): string => (opening.includes(instant) ? 'created' : instant);

const nameOf = (instant: TimeLimit['start'] | undefined) =>
  typeof instant === 'object' ? `event:${instant.event}` : (instant ?? '');

/** What starts the clock. */
export const startOf = ({ limit }: Cell): string => openingOf(nameOf(limit.start));

/** What stops it; for a cadence the event that repeats. */
export const stopOf = ({ limit, isCadence }: Cell): string =>
  isCadence ? `every:${limit.event}` : nameOf(limit.stop);

/**
 * What two cells must share to promise the same thing. An internal limit promises customers nothing, and those of
 * two teams are two things.
 */
export const promiseOf = (cell: Cell): string =>
  `${startOf(cell)} ${stopOf(cell)}${cell.limit.supports === undefined ? '' : ` internal ${cell.limit.id}`}`;

/** Whether another cell of the same promise speaks more narrowly of what `one` and `other` have in common. */
export function isOverruled(one: Cell, other: Cell, all: readonly Cell[]): boolean {
  const common = both(one.when, other.when);
  return all.some(
    cell =>
      cell !== one &&
      promiseOf(cell) === promiseOf(one) &&
      includes(one.when, cell.when) &&
      keyOf(cell.when) !== keyOf(one.when) &&
      includes(cell.when, common),
  );
}
