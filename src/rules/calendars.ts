import { holidaysOf } from '../calendar/holidays.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { type Found, type Rule, ruleOf } from './rule.ts';
import { broken } from './severity.ts';

const unknownCountry = ruleOf('meta/unknown-country', broken, subject =>
  documentsOf(subject, 'calendar').flatMap((loaded): Found<'meta/unknown-country'>[] => {
    const { holidays: country = 'none' } = loaded.document;
    const isKnown = country === 'none' || holidaysOf(country) !== undefined;
    return isKnown ? [] : [{ loaded, path: ['holidays'], facts: { country } }];
  }),
);

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

interface Window {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function windowOf(text: string): Window {
  const [from = 0, to = 0] = text.split('-').map(minutesOf);
  return { text, from, to: to <= from ? to + 1440 : to };
}

type Oddity = Found<'meta/calendar-window'>['facts'];

function oddityOf(window: Window, earlier: readonly Window[]): Oddity | undefined {
  const { text, from, to } = window;
  const latest = Math.max(...text.split('-').map(minutesOf));
  if (latest > 1440 || from === 1440) return { text, reason: 'beyond-midnight', other: '' };
  const other = earlier.find(one => one.from < to && from < one.to);
  return other && { text, reason: 'overlap', other: other.text };
}

const impossibleWindow = ruleOf('meta/calendar-window', broken, subject =>
  documentsOf(subject, 'calendar').flatMap(loaded =>
    Object.entries(loaded.document.week).flatMap(([days, texts]) => {
      const windows = (texts as readonly string[]).map(windowOf);
      return windows.flatMap((window, index): Found<'meta/calendar-window'>[] => {
        const facts = oddityOf(window, windows.slice(0, index));
        return facts ? [{ loaded, path: ['week', days, index], facts }] : [];
      });
    }),
  ),
);

const bothOffAndWork = ruleOf('meta/calendar-day', broken, subject =>
  documentsOf(subject, 'calendar').flatMap(loaded => {
    const { off = [], work = [] } = loaded.document;
    return work.flatMap((date, index): Found<'meta/calendar-day'>[] =>
      off.includes(date) ? [{ loaded, path: ['work', index], facts: { date } }] : [],
    );
  }),
);

/** Whether a calendar can be followed. */
export const calendars: readonly Rule[] = [unknownCountry, impossibleWindow, bothOffAndWork];
