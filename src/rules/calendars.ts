import { holidaysOf } from '../calendar/holidays.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { type Found, type Rule, ruleOf, said } from './rule.ts';
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

/** What is wrong with a window; `other` is the index of the one that it overlaps. */
function oddityOf(
  { text, from, to }: Window,
  earlier: readonly Window[],
): { facts: Found<'meta/calendar-window'>['facts']; other?: number } | undefined {
  const latest = Math.max(...text.split('-').map(minutesOf));
  if (latest > 1440 || from === 1440) return { facts: { text, reason: 'beyond-midnight', other: '' } };
  const other = earlier.findIndex(one => one.from < to && from < one.to);
  const its = earlier[other];
  return its && { facts: { text, reason: 'overlap', other: its.text }, other };
}

const impossibleWindow = ruleOf('meta/calendar-window', broken, subject =>
  documentsOf(subject, 'calendar').flatMap(loaded =>
    Object.entries(loaded.document.week).flatMap(([days, texts]) => {
      const windows = (texts as readonly string[]).map(windowOf);
      return windows.flatMap((window, index): Found<'meta/calendar-window'>[] => {
        const odd = oddityOf(window, windows.slice(0, index));
        if (!odd) return [];
        const { facts, other } = odd;
        const related = other === undefined ? [] : said(loaded, ['week', days, other], days, facts.other);
        return [{ loaded, path: ['week', days, index], facts, related }];
      });
    }),
  ),
);

const bothOffAndWork = ruleOf('meta/calendar-day', broken, subject =>
  documentsOf(subject, 'calendar').flatMap(loaded => {
    const { off = [], work = [] } = loaded.document;
    return work.flatMap((date, index): Found<'meta/calendar-day'>[] => {
      const other = off.indexOf(date);
      if (other < 0) return [];
      return [
        {
          loaded,
          path: ['work', index],
          facts: { date },
          related: said(loaded, ['off', other], 'off', date),
        },
      ];
    });
  }),
);

/** Whether a calendar can be followed. */
export const calendars: readonly Rule[] = [unknownCountry, impossibleWindow, bothOffAndWork];
