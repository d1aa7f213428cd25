import type { RecordKind } from '../../src/catalogue/records.ts';
import { at, type Feed, type Given } from './bench.ts';

/** Numbers that look random and are the same on every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const draw = generator(20_260_305);
const maybe = <Value>(value: Value): Value | null => (draw(4) === 0 ? null : value);
const from = at('2026-03-01 00:00');
const minutes = (count: number) => count * 60_000;

export const rowsOf = (count: number, make: (index: number) => Given): Given[] =>
  Array.from({ length: count }, (_, index) => ({ key: `K${index}`, ...make(index) }));

export const contacts = rowsOf(400, index => {
  const created = from + minutes(draw(60_000));
  const answered = draw(5) > 0;
  const resolved = draw(3) > 0 ? created + minutes(draw(9000)) : null;
  return {
    contact_id: `C${index}`,
    created,
    queued: maybe(created + 1000),
    answered,
    wait: maybe(draw(60)),
    ring: maybe(draw(30)),
    talk: answered ? maybe(draw(500)) : null,
    hold: answered ? maybe(draw(50)) : null,
    acw: answered ? maybe(draw(80)) : null,
    transfers: maybe(draw(3)),
    resolved,
    reopened: resolved !== null && draw(6) === 0 ? resolved + minutes(30) : null,
    closed: null,
    due: maybe(created + minutes(4000)),
    csat: draw(3) === 0 ? 1 + draw(6) : null,
    nps: draw(3) === 0 ? draw(11) : null,
  };
});
const surveys = rowsOf(300, () => ({
  responded: from + minutes(draw(60_000)),
  type: ['callback', '回访', 'instant'][draw(3)] ?? '',
  score: maybe(1 + draw(5)),
  nps: maybe(draw(11)),
  ces: maybe(1 + draw(7)),
  fcr: maybe(draw(2) === 0),
  solved: maybe(draw(3) > 0),
  dim_attitude: maybe(1 + draw(5)),
  valid: draw(10) > 0,
}));
export const complaints = rowsOf(120, () => ({
  received: from + minutes(draw(60_000)),
  closed: maybe(from + minutes(draw(60_000))),
  upheld: maybe(draw(2) === 0),
  liable: maybe(draw(3) === 0),
  via: maybe(['内部', '12315', '媒体'][draw(3)] ?? ''),
  repeat_of: draw(5) === 0 ? 'K1' : null,
  q_detail: maybe('什么'),
  q_expectation: maybe('退款'),
  q_deadline: maybe('三天'),
}));
const evaluations = rowsOf(200, () => ({
  at: from + minutes(draw(60_000)),
  level: ['leader', 'self', '自检', 'calibration', 'specialist'][draw(5)] ?? '',
  score: maybe(60 + draw(41)),
  passed: maybe(draw(4) > 0),
  critical: maybe(draw(6) === 0),
}));
export const actions = rowsOf(100, () => {
  const opened = from + minutes(draw(40_000));
  return {
    opened,
    due: maybe(opened + minutes(draw(20_000))),
    closed: maybe(opened + minutes(draw(20_000))),
    effective: maybe(draw(2) === 0),
  };
});
const training = rowsOf(80, () => ({
  at: from + minutes(draw(60_000)),
  hours: maybe(draw(8)),
  mode: maybe(['线上', 'online', '线下'][draw(3)] ?? ''),
  passed: maybe(draw(4) > 0),
}));
const orders = rowsOf(90, () => {
  const placed = from + minutes(draw(30_000));
  const appointed = placed + minutes(draw(30_000));
  return {
    placed,
    appointed,
    arrived: maybe(appointed - minutes(60) + minutes(draw(120))),
    cancelled_by: draw(8) === 0 ? '客户' : null,
  };
});
const roster = rowsOf(150, () => ({
  at: from + minutes(draw(60_000)),
  state: maybe(['talk', '保持', 'acw', '空闲', '会议'][draw(5)] ?? ''),
  planned: maybe(3600),
  spent: maybe(draw(5000)),
}));

export const feeds: Feed[] = (
  [
    ['contact', contacts],
    ['survey', surveys],
    ['complaint', complaints],
    ['evaluation', evaluations],
    ['action', actions],
    ['training', training],
    ['order', orders],
    ['roster', roster],
  ] as [RecordKind, Given[]][]
).map(([record, rows]) => ({ record, rows }));

export const end = at('2026-04-01 00:00');
export const known = (value: unknown) => value !== null && value !== undefined;
export const number = (value: unknown) => Number(value);
export const inMarch = (rows: readonly Given[], anchor: string) =>
  rows.filter(row => known(row[anchor]) && number(row[anchor]) >= from && number(row[anchor]) < end);
export const seen = (value: unknown): value is number => known(value) && number(value) <= end;

export const calls = inMarch(contacts, 'created');
export const offered = calls.filter(row => known(row.queued));
export const answered = calls.filter(row => row.answered === true);
const answers = inMarch(surveys, 'responded');
export const valid = answers.filter(row => row.valid === true);
export const cases = inMarch(complaints, 'received');
export const audits = inMarch(evaluations, 'at').filter(
  row => !['self', '自检', 'calibration'].includes(String(row.level)),
);
export const courses = inMarch(training, 'at');
export const shifts = inMarch(roster, 'at').filter(row => known(row.spent));

export type Pair = readonly [numerator: number | null, denominator: number | null];
export const shareOf = (rows: readonly Given[], part: (row: Given) => boolean): Pair => [
  rows.filter(part).length,
  rows.length,
];
export const having = (rows: readonly Given[], ...names: readonly string[]) =>
  rows.filter(row => names.every(name => known(row[name])));
export const sumOf = (rows: readonly Given[], value: (row: Given) => number) =>
  rows.reduce((sum, row) => sum + value(row), 0);
export const meanOf = (rows: readonly Given[], value: (row: Given) => number): Pair => [
  sumOf(rows, value),
  rows.length,
];
const among = (value: unknown, ...of: readonly unknown[]) => of.includes(value);
export const rated = (rows: readonly Given[], name: string, top = 5) =>
  rows.filter(row => known(row[name]) && number(row[name]) >= 1 && number(row[name]) <= top);
export const handledParts = having(answered, 'talk', 'hold', 'acw');
export const talking = (row: Given) => among(row.state, 'talk', '保持', 'acw');
export const isOpen = (row: Given) => number(row.created) <= end && !seen(row.resolved);
export const dueActions = inMarch(actions, 'due');
export const appointments = inMarch(orders, 'appointed').filter(row => row.cancelled_by !== '客户');
