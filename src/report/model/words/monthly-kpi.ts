import type { Locale } from '../../../text/locale.ts';
import type { Streak } from '../story.ts';

/** What a monthly report says of one KPI, or of its teams; numbers are formatted where they are text. */
export interface KpiSentences {
  current(value: string, counts: string): string;
  /** `isCeiling` where lower is better. */
  against(direction: 'below' | 'above' | 'on', amount: string, target: string, isCeiling: boolean): string;
  bounds(missing: string, low: string, high: string): string;
  byOutcome(titles: readonly string[]): string;
  within(target: string): string;
  margin(warn: string): string;
  contains(interval: string, target: string): string;
  /** Of a sample, where no interval can be given. */
  boundless(target: string): string;
  boundsContain(low: string, high: string, missing: string, target: string): string;
  tooFew(count: string, least: string): string;
  nothing(): string;
  sinceLastMonth(previous: string, direction: 'up' | 'down' | 'same', amount: string): string;
  points(points: string): string;
  missedInARow(streak: Streak): string;
  uncertain(reason: string, count: string): string;
}

const zh: KpiSentences = {
  current: (value, counts) => `本月 ${value}${counts}`,
  against: (direction, amount, target, isCeiling) => {
    const bound = `目标${isCeiling ? '上限' : ''}（${target}）`;
    if (direction === 'on') return `，等于${bound}。`;
    return `，${direction === 'below' ? '低于' : '高于'}${bound}${amount}。`;
  },
  bounds: (missing, low, high) => `缺数据 ${missing} 条：全部算作超时为 ${low}，全部算作按时为 ${high}。`,
  byOutcome: titles =>
    `${titles.join('、')}不按班组列出：没有填班组的记录恰好包含了全部计入分子的记录，或全部未计入分子的记录，各班组的数字因此不能比较。`,
  within: target => `，在目标范围（${target}）内。`,
  margin: warn => `与目标相差在预警余量（${warn}）以内。`,
  contains: (interval, target) => `，95% 置信区间 ${interval} 包含目标（${target}）。`,
  boundless: target => `，由抽样得出，没有置信区间，不能判定是否达到目标（${target}）。`,
  boundsContain: (low, high, missing, target) =>
    `，缺数据 ${missing} 条，数值可能在 ${low} 到 ${high} 之间，跨越目标（${target}）。`,
  tooFew: (count, least) => `，样本数 ${count} 少于最少样本数 ${least}。`,
  nothing: () => '本月没有可计量的记录。',
  sinceLastMonth: (previous, direction, amount) =>
    direction === 'same'
      ? `上月 ${previous}，持平。`
      : `上月 ${previous}，本月${direction === 'up' ? '上升' : '下降'} ${amount}。`,
  points: points => `${points} 个百分点`,
  missedInARow: ({ months, isWhole }) => `${isWhole ? '至少' : ''}连续 ${months} 个月未达标。`,
  uncertain: (reason, count) => `数据不足以认定是否为${reason}的 ${count} 条仍计入。`,
};

const en: KpiSentences = {
  current: (value, counts) => `This month ${value}${counts}`,
  against: (direction, amount, target, isCeiling) => {
    const bound = `the ${isCeiling ? 'upper limit' : 'target'} (${target})`;
    return direction === 'on' ? `, exactly ${bound}.` : `, ${amount} ${direction} ${bound}.`;
  },
  bounds: (missing, low, high) =>
    `Data is missing for ${missing}: ${low} if all of them were late, ${high} if all were on time.`,
  byOutcome: titles =>
    `Not shown by team: ${titles.join(', ')}. The records without a team hold exactly all that count in the numerator, or all that do not, so that the teams cannot be compared.`,
  within: target => `, within the target (${target}).`,
  margin: warn => `The distance to the target is within the warning margin (${warn}).`,
  contains: (interval, target) =>
    `; the 95% confidence interval ${interval} contains the target (${target}).`,
  boundless: target =>
    `; it comes from a sample and has no confidence interval, so nothing shows that it keeps the target (${target}).`,
  boundsContain: (low, high, missing, target) =>
    `; data is missing for ${missing}, so that the value may lie anywhere from ${low} to ${high}, on either side of the target (${target}).`,
  tooFew: (count, least) => `; the sample of ${count} is smaller than the required ${least}.`,
  nothing: () => 'There is nothing to measure this month.',
  sinceLastMonth: (previous, direction, amount) =>
    direction === 'same'
      ? `Last month ${previous}: unchanged.`
      : `Last month ${previous}: ${direction} by ${amount}.`,
  points: points => `${points} pp`,
  missedInARow: ({ months, isWhole }) => `Missed ${isWhole ? 'at least ' : ''}${months} months in a row.`,
  uncertain: (reason, count) => `${count} may be ${reason}, which the data does not tell; they are counted.`,
};

export const kpiSentences: { readonly [L in Locale]: KpiSentences } = { 'zh-CN': zh, en };
