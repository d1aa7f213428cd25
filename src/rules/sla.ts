import { parseDuration } from '../calendar/duration.ts';
import type { Standard, TimeLimit } from '../document/documents.generated.ts';
import { leavesOf } from '../document/leaves.ts';
import type { Loaded } from '../document/read.ts';
import {
  aboutSeconds,
  type Cell,
  cellsIn,
  isLonger,
  isOverruled,
  openingOf,
  promiseOf,
  startOf,
  stopOf,
} from './cells.ts';
import { both, canMeet, conditionsOf, includes, keyOf, scopeDimensions } from './conditions.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { advisory, binding } from './severity.ts';
import { conflicting } from './sla-together.ts';
import { kpisIn, living } from './standards.ts';
import { boundsOf, targetOf } from './targets.ts';

/** What answers the customer, and what settles the matter. */
const responses = ['first_reply', 'first_contact', 'answered', 'event:acknowledged'];
const resolutions = ['resolved', 'closed', 'solution_sent', 'customer_confirmed', 'result_notified'];

const at = ({ loaded, path }: Cell) => ({ loaded, path });

/** The duration that a cell is at odds with, where it is written. */
const beside = ({ loaded, path, limit, text }: Cell) => [
  elsewhere(loaded, path, 'related/limit', { name: limit.id, text }),
];

const areNested = (one: Cell, other: Cell) =>
  includes(one.when, other.when) || includes(other.when, one.when);

/** One finding for each cell that has a counterpart at odds with it; of several one that is all of it, or within. */
function against(
  subject: Subject,
  isChosen: (cell: Cell) => boolean,
  isAtOdds: (cell: Cell, other: Cell, all: readonly Cell[]) => boolean,
): { cell: Cell; other: Cell }[] {
  return living(subject).flatMap(loaded => {
    const cells = cellsIn(loaded, subject.settings);
    return cells.filter(isChosen).flatMap(cell => {
      const others = cells.filter(one => one !== cell && isAtOdds(cell, one, cells));
      const other = others.find(one => areNested(cell, one)) ?? others[0];
      return other ? [{ cell, other }] : [];
    });
  });
}

/** Whether the scope has something that both are for: grades and reasons of different limits may well never meet. */
function canOccur(one: Cell, other: Cell, { settings }: Subject): boolean {
  const { exclusions = [] } = one.loaded.document.scope;
  const common = both(one.population, other.population);
  return (
    (areNested(one, other) ||
      keyOf(one.when, shared(one, other)) === keyOf(other.when, shared(one, other))) &&
    canMeet(one.population, other.population) &&
    !exclusions.some(({ reason: _, ...cells }) => includes(conditionsOf(cells, settings?.terms), common))
  );
}

/** The fields that the scope is made of, and those that both ask about. */
const shared = (one: Cell, other: Cell) => [
  ...scopeDimensions,
  ...[...one.when.keys()].filter(key => other.when.has(key)),
];

/** Where only some of what either is for is for both, the shorter one may be meant to count, so that weighs less. */
const responseLonger = ruleOf('sla/response-longer', binding, subject =>
  against(
    subject,
    cell => responses.includes(stopOf(cell)),
    (cell, other, all) =>
      resolutions.includes(stopOf(other)) &&
      startOf(cell) === startOf(other) &&
      isLonger(cell.duration, other.duration) &&
      canOccur(cell, other, subject) &&
      !isOverruled(cell, other, all) &&
      !isOverruled(other, cell, all),
  ).map(({ cell, other }) => ({
    ...at(cell),
    facts: { response: cell.text, limit: other.limit.id, resolution: other.text },
    related: beside(other),
    ...(!areNested(cell, other) && { severities: advisory }),
  })),
);

/** News every day is no news where the matter has to be settled within four hours. */
const cadence = ruleOf('sla/cadence-longer', advisory, subject =>
  against(
    subject,
    cell => cell.isCadence,
    (cell, other, all) =>
      resolutions.includes(stopOf(other)) &&
      areNested(cell, other) &&
      isLonger(cell.duration, other.duration) &&
      !isOverruled(other, cell, all),
  ).map(({ cell, other }) => ({
    ...at(cell),
    facts: { every: cell.text, limit: other.limit.id, within: other.text },
    related: beside(other),
  })),
);

const day = 86_400;

const extreme = ruleOf('sla/zero-or-huge', advisory, subject =>
  living(subject).flatMap(loaded =>
    cellsIn(loaded, subject.settings).flatMap((cell): Found<'sla/zero-or-huge'>[] => {
      const seconds = aboutSeconds(cell.duration);
      if (seconds > 0 && seconds <= 366 * day) return [];
      return [{ ...at(cell), facts: { text: cell.text, isZero: seconds === 0 } }];
    }),
  ),
);

/** Whether something says by which calendar the duration at a path counts. */
function hasCalendar(standard: Standard, path: readonly (string | number)[]): boolean {
  let node: unknown = standard;
  for (const key of ['', ...path]) {
    if (key !== '') node = (node as Record<string | number, unknown>)[key];
    if (typeof node === 'object' && node !== null && 'calendar' in node) return true;
  }
  return false;
}

const noCalendar = ruleOf('sla/no-calendar', binding, subject => {
  if (!subject.settings || subject.settings.calendar !== undefined) return [];
  return living(subject).flatMap(loaded =>
    leavesOf(loaded.document).flatMap(({ path, value, form }): Found<'sla/no-calendar'>[] => {
      const unit = form === 'duration' ? parseDuration(value)?.unit : undefined;
      if ((unit !== 'bh' && unit !== 'wd') || hasCalendar(loaded.document, path)) return [];
      return [{ loaded, path, facts: { text: value, unit } }];
    }),
  );
});

/** Whether anything of a limit counts by a calendar; calendar days end on a working day. */
function usesCalendar({ within, every, table = [], variants = {}, reopen }: TimeLimit): boolean {
  const texts = [
    within,
    every,
    reopen?.window,
    ...table.map(row => row.within),
    ...Object.values(variants).map(variant => variant.within),
  ];
  return texts.some(text => {
    const unit = parseDuration(text ?? '')?.unit;
    return unit === 'bh' || unit === 'wd' || unit === 'cd';
  });
}

/** 24h runs on the clock, day and night, whatever calendar stands beside it. */
const unusedCalendar = ruleOf('sla/unused-calendar', advisory, subject =>
  living(subject).flatMap(loaded => {
    const { time_limits = [], time_table } = loaded.document;
    // The calendar of a matrix is for all its columns.
    const own = time_limits.length - Object.keys(time_table?.limits ?? {}).length;
    return time_limits.slice(0, own).flatMap((limit, index): Found<'sla/unused-calendar'>[] => {
      const text = limit.within ?? limit.table?.[0]?.within ?? limit.every;
      if (limit.calendar === undefined || text === undefined || usesCalendar(limit)) return [];
      const facts = { text, calendar: limit.calendar };
      return [{ loaded, path: ['time_limits', index, 'calendar'], facts }];
    });
  }),
);

/** What the catalogue's durations are measured between. */
const between: Readonly<Record<string, string>> = {
  first_response_time: 'created first_reply',
  resolution_time: 'created resolved',
  wait_time: 'created answered',
  asa: 'created answered',
};

/** What a KPI on a duration is measured between. */
function promiseOfKpi({ measure }: ReturnType<typeof kpisIn>[number]['kpi']): string | undefined {
  const { metric = '' } = measure;
  if (Object.hasOwn(between, metric)) return between[metric];
  const field = measure.mean ?? measure.median ?? measure.p90 ?? measure.p95 ?? measure.max;
  return typeof field === 'object' ? `${openingOf(field.from)} ${field.to}` : undefined;
}

/** Such a KPI can be met while the limit is missed. */
const kpiLooser = ruleOf('sla/kpi-looser', advisory, subject =>
  living(subject).flatMap(loaded => kpisLooser(loaded, subject)),
);

function kpisLooser(loaded: Loaded<Standard>, { settings }: Subject): Found<'sla/kpi-looser'>[] {
  const cells = cellsIn(loaded, settings);
  return kpisIn(loaded).flatMap(({ kpi, path }) => {
    const target = targetOf(kpi.target);
    if (target?.unit !== 'seconds' || kpi.target === undefined) return [];
    const seconds = Math.max(...boundsOf(target));
    const limit = cells.find(
      cell =>
        promiseOf(cell) === promiseOfKpi(kpi) &&
        isClockLimit(cell) &&
        includesFilter(cell, kpi.where, settings) &&
        seconds > aboutSeconds(cell.duration),
    );
    if (!limit) return [];
    const facts = { target: kpi.target, limit: limit.limit.id, within: limit.text };
    return [{ loaded, path: [...path, 'target'], facts, related: beside(limit) }];
  });
}

const isClockLimit = ({ duration: { unit } }: Cell) => unit === 's' || unit === 'min' || unit === 'h';

/** Whether the limit binds every record that the KPI looks at. */
const includesFilter = (
  cell: Cell,
  where: Parameters<typeof conditionsOf>[0],
  settings: Subject['settings'],
) => includes(cell.when, conditionsOf(where, settings?.terms));

/** What time limits promise, one against another. */
export const sla: readonly Rule[] = [
  responseLonger,
  cadence,
  extreme,
  noCalendar,
  unusedCalendar,
  kpiLooser,
  conflicting,
];
