import { padded } from '../text/number.ts';

/** Minutes from the midnight that the day begins with; `to` is beyond 1440 where a shift ends the next day. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** The windows of Monday (0) to Sunday (6), each list sorted and without overlap. */
export type Week = readonly (readonly Window[])[];

const weekdays: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const dayMinutes = 1440;

const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

/** `22:00-06:00` ends the next day, and so does `08:00-08:00`. */
function parseWindow(text: string): Window {
  const [from = 0, to = 0] = text.split('-').map(minutes);
  return { from, to: to <= from ? to + dayMinutes : to };
}

/** Sorted, with those that touch or overlap made one. */
function united(windows: readonly Window[]): Window[] {
  const result: Window[] = [];
  for (const window of [...windows].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && window.from <= last.to) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, window.to) };
    } else {
      result.push(window);
    }
  }
  return result;
}

/** The weekdays, 0 to 6, that a key names: `wed`, `mon-fri`, or `sat-mon` over the end of the week. */
function keyDays(key: string): number[] {
  const [first = 0, last = first] = key.split('-').map(name => weekdays.indexOf(name));
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, index) => (first + index) % 7);
}

/**
 * The week of a calendar document. Where keys overlap the one naming fewer days wins, so `mon-fri` can be
 * given and `fri` made shorter; a weekday that no key names is a day of rest.
 */
export function parseWeek(week: Readonly<Record<string, readonly string[]>>): Week {
  const result: Window[][] = weekdays.map(() => []);
  const entries = Object.entries(week).map(([key, texts]) => ({ days: keyDays(key), texts }));
  for (const { days, texts } of entries.sort((a, b) => b.days.length - a.days.length)) {
    for (const day of days) result[day] = united(texts.map(parseWindow));
  }
  return result;
}

const clock = (minute: number) => `${padded(Math.floor(minute / 60), 2)}:${padded(minute % 60, 2)}`;

/** A window as documents write it. */
export function formatWindow({ from, to }: Window): string {
  return `${clock(from)}-${clock(to > dayMinutes ? to - dayMinutes : to)}`;
}
