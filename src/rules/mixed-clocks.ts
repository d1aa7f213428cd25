import type { Standard, TimeLimit } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { aboutSeconds, type Cell, cellsIn, isLonger } from './cells.ts';
import { inEachLanguage, prosesIn } from './clause/prose.ts';
import { keyOf } from './conditions.ts';
import { isSameAmount, quantitiesIn, quantitiesOf } from './quantities.ts';
import { rankOf, ranksOf } from './ranks.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { advisory, hint } from './severity.ts';
import { living } from './standards.ts';

const isWorking = ({ duration: { unit } }: Cell) => unit === 'bh' || unit === 'wd';
const isClock = ({ duration: { unit } }: Cell) => unit === 's' || unit === 'min' || unit === 'h';

const minute = 60;
const hour = 3600;

/** What somebody who does not think of nights and weekends takes a duration for. */
const readAs = ({ duration: { value, unit } }: Cell): number =>
  unit === 'bh' ? value * hour : aboutSeconds({ value, unit });

/** What lies between Friday evening and Monday morning, and the rest of a day. */
const weekend = 72 * hour;

/** Which of two rows is to be served first, as grades or tiers have it; undefined where they say nothing. */
function isFirst(one: Cell, other: Cell, { settings }: Subject): boolean | undefined {
  for (const [key, orders] of ranksOf(settings)) {
    if (keyOf(one.when, [key]) !== keyOf(other.when, [key])) continue;
    for (const order of orders) {
      const [left, right] = [rankOf(one, key, order), rankOf(other, key, order)];
      if (left !== undefined && right !== undefined && left !== right) return left < right;
    }
  }
  return undefined;
}

/** Rows that these tell apart may well go by different clocks: somebody is on duty for some of them. */
const staffed = ['grade', 'urgency', 'channel', 'queue', 'team', 'site', 'during', 'not'];

const differing = (one: Cell, other: Cell) =>
  [...new Set([...one.when.keys(), ...other.when.keys()])].filter(
    key => [...(one.when.get(key) ?? [])].join() !== [...(other.when.get(key) ?? [])].join(),
  );

type Reason = 'same' | 'order' | 'mixed';

/** What speaks against two clocks in one table; the urgent rows on the clock and the others in working time is usual. */
function reasonOf(working: Cell, other: Cell, subject: Subject): Reason | undefined {
  const isWorkingFirst = isFirst(working, other, subject);
  if (isWorkingFirst === false) return undefined;
  // What is served first and surely has longer is an inversion.
  if (isWorkingFirst && isLonger(working.duration, other.duration)) return undefined;
  if (readAs(working) === readAs(other)) return 'same';
  if (!isClock(other)) return undefined;
  if (isWorkingFirst ?? readAs(working) < readAs(other)) {
    return readAs(other) < readAs(working) + weekend ? 'order' : undefined;
  }
  return differing(working, other).some(key => staffed.includes(key)) ? undefined : 'mixed';
}

const reasons: readonly Reason[] = ['same', 'order', 'mixed'];

/** How a row is told from another. */
const nameOf = (cell: Cell, other: Cell) =>
  differing(cell, other)
    .map(key => [...(cell.when.get(key) ?? ['*'])].join('、'))
    .join(' × ');

function inTable(cells: readonly Cell[], subject: Subject): Found<'sla/unit-mixed'>[] {
  const pairs = cells.filter(isWorking).flatMap(working =>
    cells
      .filter(one => !isWorking(one) && differing(working, one).length > 0)
      .flatMap(other => {
        const reason = reasonOf(working, other, subject);
        return reason ? [{ working, other, reason }] : [];
      }),
  );
  const [first] = reasons.flatMap(reason => pairs.filter(pair => pair.reason === reason));
  if (!first) return [];
  const { working, other, reason } = first;
  const names = { working: nameOf(working, other), clock: nameOf(other, working) };
  const facts = { what: reason, text: working.text, other: other.text, ...names };
  const related = [
    elsewhere(other.loaded, other.path, 'related/limit', { name: names.clock, text: other.text }),
  ];
  const { loaded, path } = working;
  return [{ loaded, path, facts, related, ...(reason === 'mixed' && { severities: hint }) }];
}

/** Words for working time that are no unit of a number. */
const workingWords =
  /(?<![\d一二两三四五六七八九十半]\s?个?\s?)(?:工作(?:时间|时段|日|小时)|营业时间|办公时间|上班时间)|(?<!不)(?:不含|不计|不包括|扣除)(?:法定)?(?:节假日|双休日|周末)|(?:节假日|双休日|周末)(?:除外|顺延|不计)|\b(?:business|working|office) hours\b/iu;
const clockWords =
  /自然|7\s*[×xX*]\s*24|24\s*[×xX*]\s*7|全天|(?<!不)[含包](?:含|括)?(?:法定)?(?:节假日|双休日|周末)|不论|无论|不分|非工作(?!(?:时间|时段|日)(?:顺延|除外|不计))|\b(?:calendar|around the clock)\b/iu;

/** The rows of a limit that run on the clock for a minute or more, where none counts working time or hours of service. */
function clockCells(cells: readonly Cell[]): readonly Cell[] {
  const isBound = cells.some(cell => isWorking(cell) || cell.when.has('during'));
  return isBound ? [] : cells.filter(({ duration }) => aboutSeconds(duration) >= minute);
}

interface Saying {
  readonly text: string;
  readonly path: Path;
  readonly limits: readonly string[];
  within(start: number, end: number): readonly [number, number];
}

/** The limits that a KPI or a clause is about. */
function limitsOf(names: readonly string[], { kpis = [] }: Standard): string[] {
  const ofKpis = kpis.flatMap(({ id, where, measure: { attainment } }) =>
    attainment !== undefined && names.includes(id) && where?.during === undefined ? [attainment] : [],
  );
  return [...names, ...ofKpis];
}

function sayingsIn(loaded: Loaded<Standard>): Saying[] {
  const { time_limits = [], kpis = [] } = loaded.document;
  const titles = [
    ...time_limits.map(({ id, title }, index) => ({ id, title, path: ['time_limits', index, 'title'] })),
    ...kpis.map(({ id, title }, index) => ({ id, title, path: ['kpis', index, 'title'] })),
  ];
  return [
    ...titles.flatMap(({ id, title, path }) =>
      inEachLanguage(title, path).map(
        ({ value, path: at }): Saying => ({
          text: value,
          path: at,
          limits: limitsOf([id], loaded.document),
          within: (start, end) => [start, end],
        }),
      ),
    ),
    ...prosesIn(loaded).flatMap(({ clause, path, sentences, within }): Saying[] => {
      const limits = limitsOf(clause.measured_by ?? [], loaded.document);
      return sentences.map(({ text, start }) => ({
        text,
        path,
        limits,
        within: (from, to) => within(start + from, start + to),
      }));
    }),
  ];
}

/** Prose that means working time beside the very number that a limit has on the clock. */
function inProse(loaded: Loaded<Standard>, byLimit: ReadonlyMap<string, readonly Cell[]>) {
  return sayingsIn(loaded).flatMap(({ text, path, limits, within }): Found<'sla/unit-mixed'>[] => {
    const word = workingWords.exec(text);
    if (!word || clockWords.test(text)) return [];
    const numbers = quantitiesIn(text);
    const cell = limits
      .flatMap(id => clockCells(byLimit.get(id) ?? []))
      .find(one =>
        quantitiesOf(one.text).some(amount => numbers.some(number => isSameAmount(number, amount))),
      );
    if (!cell) return [];
    const { limit, path: there, text: written } = cell;
    const facts = { what: 'prose' as const, text: word[0], limit: limit.id, other: written };
    const related = [elsewhere(loaded, there, 'related/limit', { name: limit.id, text: written })];
    return [{ loaded, path, within: within(word.index, word.index + word[0].length), facts, related }];
  });
}

function cellsByLimit(loaded: Loaded<Standard>, { settings }: Subject): Map<string, Cell[]> {
  const groups = new Map<TimeLimit['id'], Cell[]>();
  for (const cell of cellsIn(loaded, settings)) {
    const group = groups.get(cell.limit.id);
    if (group) group.push(cell);
    else groups.set(cell.limit.id, [cell]);
  }
  return groups;
}

/** Two clocks for one promise. */
export const mixedClocks: readonly Rule[] = [
  ruleOf('sla/unit-mixed', advisory, subject =>
    living(subject).flatMap(loaded => {
      const groups = cellsByLimit(loaded, subject);
      if (groups.size === 0) return [];
      return [...[...groups.values()].flatMap(cells => inTable(cells, subject)), ...inProse(loaded, groups)];
    }),
  ),
];
