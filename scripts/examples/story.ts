import { at, daysOf, type Moment } from './moment.ts';
import type { Quantiles } from './random.ts';

/** All exports were made on this morning: what happened later is not in them. */
export const exportedAt: Moment = at('2026-04-01', 8 * 3600);

/** The first moment after a month. */
export const monthEnd = (month: string): Moment => at(daysOf(month).at(-1) ?? '', 86_400);

/**
 * What the months tell. December misses the complaint limits and satisfaction; Spring Festival lets the
 * phone down; in March satisfaction is won, the phone has not recovered, one complaint is contacted late,
 * and the callback survey is too small to decide.
 */
export interface Month {
  readonly id: string;
  readonly calls: CallPlan;
  readonly tickets: TicketPlan;
  readonly complaints: ComplaintPlan;
  readonly surveys: { readonly count: number; readonly low: number };
  /** The exports in which some rows cannot be read. */
  readonly spoilt: readonly ('calls' | 'tickets' | 'surveys')[];
}

export interface CallPlan {
  /** Calls that asked for a person, and calls that the voice menu served. */
  readonly offered: number;
  readonly menu: number;
  readonly answered: number;
  /** Given up within five seconds, and with no wait recorded; the other unanswered calls waited longer. */
  readonly short: number;
  readonly unknown: number;
  /** Seconds in the queue before an answer. */
  readonly wait: Quantiles;
  readonly rated: number;
  /** Of the rated, how many gave less than 4. */
  readonly low: number;
}

export interface TicketPlan {
  readonly count: number;
  /** First replies after the limit, and replies with no time recorded. */
  readonly late: number;
  readonly missing: number;
  /** Not resolved when the month ends. */
  readonly open: number;
  readonly rated: number;
  readonly low: number;
}

export interface ComplaintPlan {
  readonly count: number;
  /** First contact after 24 hours; closed after 72 hours. */
  readonly lateContact: number;
  readonly lateResolution: number;
}

export const months: readonly Month[] = [
  {
    id: '2025-12',
    calls: {
      offered: 706,
      menu: 58,
      answered: 689,
      short: 5,
      unknown: 1,
      wait: [
        [0, 2],
        [0.5, 5],
        [0.9, 13],
        [0.96, 19],
        [0.99, 38],
        [1, 75],
      ],
      rated: 264,
      low: 40,
    },
    tickets: { count: 312, late: 17, missing: 1, open: 13, rated: 142, low: 20 },
    complaints: { count: 39, lateContact: 3, lateResolution: 6 },
    surveys: { count: 58, low: 9 },
    spoilt: ['surveys'],
  },
  {
    id: '2026-01',
    calls: {
      offered: 690,
      menu: 54,
      answered: 672,
      short: 6,
      unknown: 1,
      wait: [
        [0, 2],
        [0.5, 5],
        [0.9, 14],
        [0.955, 19],
        [0.99, 42],
        [1, 80],
      ],
      rated: 251,
      low: 31,
    },
    tickets: { count: 325, late: 14, missing: 0, open: 12, rated: 149, low: 18 },
    complaints: { count: 40, lateContact: 2, lateResolution: 4 },
    surveys: { count: 61, low: 7 },
    spoilt: ['calls'],
  },
  {
    id: '2026-02',
    calls: {
      offered: 498,
      menu: 47,
      answered: 471,
      short: 4,
      unknown: 2,
      wait: [
        [0, 2],
        [0.5, 7],
        [0.88, 20],
        [0.95, 34],
        [0.99, 70],
        [1, 140],
      ],
      rated: 182,
      low: 21,
    },
    tickets: { count: 236, late: 15, missing: 1, open: 11, rated: 104, low: 13 },
    complaints: { count: 31, lateContact: 1, lateResolution: 3 },
    surveys: { count: 44, low: 5 },
    spoilt: [],
  },
  {
    id: '2026-03',
    calls: {
      offered: 752,
      menu: 61,
      answered: 725,
      short: 6,
      unknown: 3,
      wait: [
        [0, 2],
        [0.5, 5],
        [0.9, 17],
        [0.935, 20],
        [0.95, 24],
        [0.99, 50],
        [1, 96],
      ],
      rated: 296,
      low: 18,
    },
    tickets: { count: 348, late: 12, missing: 2, open: 14, rated: 160, low: 12 },
    complaints: { count: 44, lateContact: 1, lateResolution: 3 },
    surveys: { count: 62, low: 4 },
    spoilt: ['calls', 'tickets', 'surveys'],
  },
];
