import { moments } from './calls.ts';
import { inOfficeHours, iso, type Moment } from './moment.ts';
import { agents, customerId, customerType, mobile, products, surnames, topics } from './people.ts';
import { type Quantiles, type Random, spread } from './random.ts';
import { exportedAt, type Month, monthEnd } from './story.ts';

export const ticketHeader = [
  '工单号',
  '创建时间',
  '首次回复时间',
  '解决时间',
  '状态',
  '渠道',
  '客户编号',
  '客户类型',
  '问题分类',
  '处理人',
  '处理组',
  '评价',
  '备注',
];

const timely: Quantiles = [
  [0, 8],
  [0.5, 52],
  [0.9, 131],
  [1, 178],
];
const late: Quantiles = [
  [0, 186],
  [0.6, 420],
  [1, 2940],
];
const toResolve: Quantiles = [
  [0, 240],
  [0.5, 3_900],
  [0.8, 43_000],
  [1, 118_000],
];

const remarks = [
  (random: Random) => `${random.pick(surnames)}女士 ${mobile(random)}，希望周末上门`,
  (random: Random) => `型号以铭牌为准；备用电话 ${mobile(random)}`,
  (random: Random) => `联系人${random.pick(surnames)}先生，${random.pick(products)}，已购三年`,
  () => '客户说“稍等”，后未再回复',
  () => '发票抬头有误,已登记',
];

/** Written in the chat window from 8:00 to 21:00 only; the robot answers at night. */
function creations(random: Random, month: string, count: number): Moment[] {
  const awake = (moment: Moment) => moment % 86_400 >= 28_800 && moment % 86_400 < 75_600;
  const candidates = moments(random, month, count * 2).filter(awake);
  return random
    .choose(
      candidates.map(() => 1),
      count,
    )
    .flatMap(index => candidates[index] ?? []);
}

/** The tickets that are still open when the month ends: late ones, of its last days. */
function openOnes(random: Random, created: readonly Moment[], month: Month): Set<number> {
  const from = monthEnd(month.id) - 6 * 86_400;
  return new Set(
    random.choose(
      created.map(moment => (moment < from ? 0 : 1)),
      month.tickets.open,
    ),
  );
}

const settled = 3 * 86_400;

/** Closed by day; what is not meant to be open at the month's end is closed by then. */
function resolution(
  random: Random,
  created: Moment,
  seconds: number,
  end: Moment,
  isOpen: boolean,
): Moment | undefined {
  const planned = isOpen ? end + random.integer(30_600, settled) : Math.min(created + seconds, end - 10_860);
  const resolved = Math.max(inOfficeHours(planned, isOpen ? 'later' : 'earlier'), created + 240);
  return resolved < exportedAt ? resolved : undefined;
}

/** One month of the online ticket system's export, in order; ids rise from `firstId`. */
export function ticketRows(random: Random, month: Month, firstId: number): string[][] {
  const plan = month.tickets;
  const created = creations(random, month.id, plan.count);
  const equal = created.map(() => 1);
  const isMiddle = created.map(moment => (moment < monthEnd(month.id) - settled ? 1 : 0));
  const lateOnes = new Map(random.choose(isMiddle, plan.late).map((index, order) => [index, order]));
  const lateDelays = spread(random, late, plan.late);
  const delays = spread(random, timely, plan.count);
  const effort = spread(random, toResolve, plan.count);
  const isOpen = openOnes(random, created, month);
  const unrecorded = random.choose(
    created.map((_, index) => (isMiddle[index] === 1 && !lateOnes.has(index) ? 1 : 0)),
    plan.missing,
  );
  const rated = random.choose(
    equal.map((_, index) => (isOpen.has(index) ? 0 : 1)),
    plan.rated,
  );
  const low = new Set(
    random
      .choose(
        rated.map(() => 1),
        plan.low,
      )
      .map(order => rated[order]),
  );
  const rows = created.map((moment, index) => {
    const order = lateOnes.get(index);
    const delay = order === undefined ? delays[index] : lateDelays[order];
    const resolved = resolution(random, moment, effort[index] ?? 0, monthEnd(month.id), isOpen.has(index));
    const rating = low.has(index) ? random.pick([2, 3, 3]) : random.pick([4, 5, 5]);
    return ticketRow(random, {
      id: firstId + index,
      created: moment,
      reply: unrecorded.includes(index) ? undefined : moment + (delay ?? 0),
      resolved,
      rating: rated.includes(index) ? rating : undefined,
    });
  });
  if (month.spoilt.includes('tickets')) cutOff(random, rows);
  return rows;
}

interface Ticket {
  readonly id: number;
  readonly created: Moment;
  readonly reply: Moment | undefined;
  readonly resolved: Moment | undefined;
  readonly rating: number | undefined;
}

function ticketRow(random: Random, { id, created, reply, resolved, rating }: Ticket): string[] {
  const agent = random.pick(agents);
  const [topic = 0] = random.choose(
    topics.map(({ reason, share }) => (reason === '投诉建议' ? 0 : share)),
    1,
  );
  return [
    `T${String(id).padStart(7, '0')}`,
    iso(created),
    reply === undefined ? '' : iso(reply),
    resolved === undefined ? '' : iso(resolved),
    resolved === undefined ? '处理中' : '已解决',
    random.pick(['在线客服', '在线客服', 'APP 客服', '公众号']),
    customerId(random),
    customerType(random),
    topics[topic]?.reason ?? '',
    agent.name,
    agent.team,
    rating === undefined ? '' : String(rating),
    random.unit() < 0.3 ? random.pick(remarks)(random) : '',
  ];
}

/** A creation time that the export cut off, in the middle of the month. */
function cutOff(random: Random, rows: readonly string[][]): void {
  const cells = rows[random.integer(Math.floor(rows.length / 4), Math.floor(rows.length / 2))];
  const created = ticketHeader.indexOf('创建时间');
  if (cells) cells[created] = cells[created]?.slice(0, 12) ?? '';
}
