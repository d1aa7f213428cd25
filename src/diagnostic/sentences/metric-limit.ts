import type { Family } from '../family.ts';
import { meantEn, meantZh } from './meant.ts';

export interface MetricLimitFacts {
  'metric/unknown-time-limit': { id: string; closest: string | undefined };
  'metric/needs-instant': { field: string; record: string };
  'metric/duration': { text: string };
  'metric/no-calendar': { unit: string };
  'metric/unknown-calendar': { calendar: string; closest: string | undefined };
  'metric/whole-days': { text: string };
  'metric/unknown-variant': { variant: string; limit: string; closest: string | undefined };
  'metric/pause-first-reply': Record<never, never>;
  'metric/pause-days': { text: string };
  'metric/table-tie': { row: number; other: number };
}

/** Why a time limit gives no figure. */
export const metricLimit: Family<MetricLimitFacts> = {
  'metric/unknown-time-limit': {
    'zh-CN': ({ id, closest }) => `这份标准没有时限要求“${id}”${meantZh(closest)}`,
    en: ({ id, closest }) => `This standard has no time limit "${id}"${meantEn(closest)}`,
  },
  'metric/needs-instant': {
    'zh-CN': ({ field, record }) =>
      `时限需要“${field}”的时刻，但导入的 ${record} 数据中它只有是/否。请在来源中映射时刻列。`,
    en: ({ field, record }) =>
      `The time limit needs the instant of "${field}", but the imported ${record} data only has a yes/no. Map a column with the time in the source.`,
  },
  'metric/duration': {
    'zh-CN': ({ text }) => `“${text}”不是时长。请写成 15s、3min、24h 这样的形式。`,
    en: ({ text }) => `"${text}" is not a duration. Write it as 15s, 3min or 24h.`,
  },
  'metric/no-calendar': {
    'zh-CN': ({ unit }) =>
      `“${unit}”按工作日历计算，但没有说明用哪个日历。请在时限要求、标准或 yardstick.yaml 中写 calendar。`,
    en: ({ unit }) =>
      `"${unit}" is counted by a calendar, and none is named. Name one as calendar on the time limit, the standard or in yardstick.yaml.`,
  },
  'metric/unknown-calendar': {
    'zh-CN': ({ calendar, closest }) => `没有日历“${calendar}”${meantZh(closest)}`,
    en: ({ calendar, closest }) => `There is no calendar "${calendar}"${meantEn(closest)}`,
  },
  'metric/whole-days': {
    'zh-CN': ({ text }) =>
      `“${text}”不是整天：wd（工作日）和 cd（自然日）按整天计，从 1 起。不足一天请用 bh（工作小时），或用 workday 写明一个工作日折合几小时。`,
    en: ({ text }) =>
      `"${text}" is not a number of whole days: wd and cd count whole days from 1. Use bh (working hours), or say with workday how many hours a day counts.`,
  },
  'metric/unknown-variant': {
    'zh-CN': ({ variant, limit, closest }) => `时限要求“${limit}”没有口径变体“${variant}”${meantZh(closest)}`,
    en: ({ variant, limit, closest }) =>
      `The time limit "${limit}" has no variant "${variant}"${meantEn(closest)}`,
  },
  'metric/pause-first-reply': {
    'zh-CN': () => '首次响应的时限不能暂停：客户还没有得到回复，就没有什么可等客户的。请删去 pause。',
    en: () =>
      'The time limit of a first reply cannot pause: nothing waits for the customer before there is a reply. Remove pause.',
  },
  'metric/pause-days': {
    'zh-CN': ({ text }) =>
      `“${text}”按整天计，不能暂停。请改用小时（h）或工作小时（bh），或用 workday 写明一个工作日折合几小时。`,
    en: ({ text }) =>
      `"${text}" counts whole days, which cannot pause. Use hours (h) or working hours (bh), or say with workday how many hours a day counts.`,
  },
  'metric/table-tie': {
    'zh-CN': ({ row, other }) =>
      `时限表的第 ${row} 行与第 ${other} 行条件数相同，又可能同时适用于一条记录，无法决定用哪一行。请给其中一行加条件，或改成互不相容的条件。`,
    en: ({ row, other }) =>
      `Rows ${other} and ${row} of the table have as many conditions and could both fit one record, so neither goes first. Add a condition to one, or make them exclude each other.`,
  },
};
