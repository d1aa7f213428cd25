import { moments } from './calls.ts';
import { inOfficeHours, type Moment, minute } from './moment.ts';
import { customerId, customerType, mobile, products, surnames } from './people.ts';
import { type Quantiles, type Random, spread } from './random.ts';
import { exportedAt, type Month, monthEnd } from './story.ts';

export const complaintHeader = [
  '投诉编号',
  '受理时间',
  '首次联系时间',
  '办结时间',
  '状态',
  '受理渠道',
  '投诉来源',
  '投诉等级',
  '客户编号',
  '客户类型',
  '产品',
  '投诉原因',
  '责任判定',
  '情况说明',
];

const hour = 3600;
const contactInTime: Quantiles = [
  [0, 0.4 * hour],
  [0.5, 4 * hour],
  [0.9, 17 * hour],
  [1, 23.2 * hour],
];
const resolvedInTime: Quantiles = [
  [0, 25 * hour],
  [0.5, 44 * hour],
  [1, 71 * hour],
];

const causes = ['安装延误', '维修超时', '配件缺货', '收费争议', '重复故障', '服务承诺未兑现'];

function account(random: Random): string {
  const who = `${random.pick(surnames)}${random.pick(['先生', '女士'])}`;
  return random.pick([
    `${who}来电，电话 ${mobile(random)}。\n诉求：更换配件并说明原因`,
    `${who}反映约定时间无人上门，要求改约，联系电话 ${mobile(random)}`,
    `${who}称“同一故障第二次出现”，要求退换`,
  ]);
}

/** Complaints in the middle of the month: whatever is late with them is due in the same month. */
function lateOnes(random: Random, received: readonly Moment[], month: Month, count: number): Set<number> {
  const end = monthEnd(month.id);
  const weights = received.map(moment => (moment > end - 22 * 86_400 && moment < end - 6 * 86_400 ? 1 : 0));
  return new Set(random.choose(weights, count));
}

const isPast = (moment: Moment) => moment < exportedAt;
const written = (moment: Moment) => (isPast(moment) ? minute(moment) : '');

/** In time: rather earlier than at night, but never before the complaint. Late: rather the next morning. */
function reached(received: Moment, seconds: number, isLate: boolean): Moment {
  const moment = inOfficeHours(received + seconds, isLate ? 'later' : 'earlier');
  return Math.max(moment, received + 600);
}

/** One month of the complaint register, in order; ids rise from `firstId`. */
export function complaintRows(random: Random, month: Month, firstId: number): string[][] {
  const plan = month.complaints;
  const received = moments(random, month.id, plan.count).map(moment => moment - (moment % 60));
  const lateContact = lateOnes(random, received, month, plan.lateContact);
  const lateResolution = lateOnes(random, received, month, plan.lateResolution);
  const contacts = spread(random, contactInTime, plan.count);
  const resolutions = spread(random, resolvedInTime, plan.count);
  return received.map((moment, index) => {
    const toContact = lateContact.has(index) ? random.integer(25, 31) * hour : (contacts[index] ?? 0);
    const toResolve = lateResolution.has(index) ? random.integer(76, 130) * hour : (resolutions[index] ?? 0);
    const contact = reached(moment, toContact, lateContact.has(index));
    const resolved = reached(moment, Math.max(toResolve, toContact + hour), lateResolution.has(index));
    return row(random, `TS${String(firstId + index).padStart(6, '0')}`, moment, contact, resolved);
  });
}

function row(random: Random, id: string, received: Moment, contact: Moment, resolved: Moment): string[] {
  return [
    id,
    minute(received),
    written(contact),
    written(resolved),
    isPast(resolved) ? '已办结' : '处理中',
    '电话',
    random.pick(['内部', '内部', '内部', '内部', '12315', '媒体']),
    random.pick(['一般投诉', '一般投诉', '一般投诉', '重大投诉', '建议']),
    customerId(random),
    customerType(random),
    random.pick(products),
    random.pick(causes),
    isPast(resolved) ? random.pick(['有责', '有责', '无责']) : '',
    account(random),
  ];
}
