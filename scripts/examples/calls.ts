import { clock, dateOf, hms, hoursOf, isHoliday, isMonday, loadAt, type Moment } from './moment.ts';
import { agents, customerId, customerType, topics } from './people.ts';
import { type Quantiles, type Random, spread } from './random.ts';
import type { CallPlan, Month } from './story.ts';

export const callHeader = [
  '话单编号',
  '呼叫日期',
  '呼叫时间',
  '客户编号',
  '客户类型',
  '业务类型',
  '技能组',
  '转人工前时长',
  '排队时长',
  '是否接通',
  '坐席',
  '班组',
  '通话时长',
  '话后时长',
  '是否解决',
  '满意度',
];

interface Call {
  readonly at: Moment;
  readonly topic: (typeof topics)[number];
  readonly agent: (typeof agents)[number];
  readonly menuSeconds: number | undefined;
  answered: boolean;
  wait: string;
  talk: string;
  work: string;
  solved: string;
  rating: string;
}

const talkTime: Quantiles = [
  [0, 18],
  [0.1, 62],
  [0.5, 186],
  [0.9, 431],
  [1, 1460],
];
const afterCallTime: Quantiles = [
  [0, 5],
  [0.5, 32],
  [0.9, 75],
  [1, 240],
];

/** Moments of a month, as busy hours and days have it, in order. */
export function moments(random: Random, month: string, count: number): Moment[] {
  const hours = hoursOf(month);
  const weights = hours.map(loadAt);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const draw = () => {
    let left = random.unit() * total;
    const index = weights.findIndex(weight => {
      left -= weight;
      return left < 0;
    });
    return (hours[index] ?? hours[0] ?? 0) + random.integer(0, 3599);
  };
  return Array.from({ length: count }, draw).sort((a, b) => a - b);
}

/** Where people hang up: crowded hours, Mondays, the repair queue, and holidays with few on duty. */
function pressure(call: Call): number {
  const crowd = loadAt(call.at) ** 2;
  const monday = isMonday(call.at) ? 2 : 1;
  const queue = call.topic.queue === '售后组' ? 2 : 1;
  return isHoliday(dateOf(call.at)) ? 4 : crowd * monday * queue;
}

/** Puts the unanswered calls where the pressure is: given up at once, with no wait recorded, or after a while. */
function abandon(random: Random, calls: readonly Call[], plan: CallPlan): void {
  const lost = random.shuffle(random.choose(calls.map(pressure), plan.offered - plan.answered));
  for (const [order, index] of lost.entries()) {
    const call = calls[index];
    if (!call) continue;
    call.answered = false;
    if (order < plan.short) call.wait = String(random.integer(1, 4));
    else if (order < plan.short + plan.unknown) call.wait = '';
    else call.wait = String(random.integer(21, 96));
  }
}

function answer(random: Random, calls: readonly Call[], plan: CallPlan): void {
  const waits = spread(random, plan.wait, calls.length);
  const talks = spread(random, talkTime, calls.length);
  const works = spread(random, afterCallTime, calls.length);
  for (const [index, call] of calls.entries()) {
    call.wait = String(waits[index]);
    call.talk = hms(talks[index] ?? 0);
    call.work = String(works[index]);
    call.solved = random.unit() < 0.93 ? '是' : '否';
  }
}

/** Key presses after the call; the newest team gets most of the low ones. */
function rate(random: Random, calls: readonly Call[], plan: CallPlan): void {
  const rated = random
    .choose(
      calls.map(() => 1),
      plan.rated,
    )
    .flatMap(index => calls[index] ?? []);
  const low = random.choose(
    rated.map(call => (call.agent.team === '三组' ? 2 : 1)),
    plan.low,
  );
  for (const [index, call] of rated.entries()) {
    call.rating = String(low.includes(index) ? random.pick([1, 2, 3, 3]) : random.pick([4, 5, 5]));
  }
}

function row(random: Random, call: Call, id: number): string[] {
  const menu = call.menuSeconds;
  return [
    String(id).padStart(8, '0'),
    dateOf(call.at),
    clock(call.at),
    customerId(random),
    customerType(random),
    call.topic.reason,
    menu === undefined ? '' : call.topic.queue,
    menu === undefined ? '' : String(menu),
    call.wait,
    call.answered ? '是' : '否',
    call.answered ? call.agent.name : '',
    call.answered ? call.agent.team : '',
    call.talk,
    call.work,
    call.solved,
    call.rating,
  ];
}

/** What goes wrong in a real export: a clock set back, a counter that ran over, cells that Excel spoilt. */
function spoil(random: Random, rows: readonly string[][], isUnreadable: boolean): void {
  const answered = rows.filter(cells => cells[callHeader.indexOf('是否接通')] === '是');
  const [negative, overlong, first, second] = random.shuffle(answered);
  const set = (cells: string[] | undefined, name: string, value: string) => {
    if (cells) cells[callHeader.indexOf(name)] = value;
  };
  set(negative, '排队时长', '-3');
  set(overlong, '通话时长', '27:15:08');
  if (!isUnreadable) return;
  set(first, '呼叫日期', '########');
  set(second, '话后时长', '未记录');
}

/** One month of the phone system's log, in order; ids rise from `firstId`. */
export function callRows(random: Random, month: Month, firstId: number): string[][] {
  const plan = month.calls;
  const starts = moments(random, month.id, plan.offered + plan.menu);
  const menu = new Set(
    random.choose(
      starts.map(() => 1),
      plan.menu,
    ),
  );
  const shares = topics.map(topic => topic.share);
  const calls = starts.map((moment, index): Call => {
    const [topic = 0] = random.choose(shares, 1);
    return {
      at: moment,
      topic: topics[topic] ?? topics[0],
      agent: random.pick(agents),
      menuSeconds: menu.has(index) ? undefined : random.integer(12, 55),
      answered: !menu.has(index),
      wait: '',
      talk: '',
      work: '',
      solved: '',
      rating: '',
    };
  });
  const offered = calls.filter(call => call.menuSeconds !== undefined);
  abandon(random, offered, plan);
  const answered = offered.filter(call => call.answered);
  answer(random, answered, plan);
  rate(random, answered, plan);
  const rows = calls.map((call, index) => row(random, call, firstId + index));
  spoil(random, rows, month.spoilt.includes('calls'));
  return rows;
}
