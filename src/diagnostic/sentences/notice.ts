import type { Bilingual, Locale } from '../../text/locale.ts';
import type { Family } from '../family.ts';
import { type CalendarFacts, calendar } from './calendar.ts';

type TargetPeriod = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

export interface NoticeFacts {
  'notice/none-in-force': { standard: string; period: string };
  'notice/data-ends': { record: string; last: string; period: string };
  'notice/no-records': { kpis: readonly string[]; records: readonly string[]; period: string };
  'notice/other-period': {
    kpis: readonly string[];
    unit: TargetPeriod;
    period: string;
    /** What judges it by that unit of time. */
    option: string;
  };
  'notice/other-slices': { kpis: readonly string[]; unit: TargetPeriod; slice: string };
  'notice/not-reached': { kpi: string; percent: number; pending: number };
  'notice/not-imported': { kpi: string; record: string; field: string };
  'notice/missing': { kpi: string; missing: number; rows: number };
  'notice/no-event': { kpi: string; event: string };
  'notice/uncovered': CalendarFacts['calendar/uncovered'];
}

/** So many KPIs are all named; of more than that so many, and the rest is counted. */
const mostNamed = 5;
const someNamed = 3;

const units: Readonly<Record<TargetPeriod, Bilingual>> = {
  day: { 'zh-CN': '每日', en: 'a day' },
  week: { 'zh-CN': '每周', en: 'a week' },
  month: { 'zh-CN': '每月', en: 'a month' },
  quarter: { 'zh-CN': '每季度', en: 'a quarter' },
  'half-year': { 'zh-CN': '每半年', en: 'half a year' },
  year: { 'zh-CN': '每年', en: 'a year' },
};

/** All of a few KPIs; of many how many they are, and the first. */
function listed(kpis: readonly string[]): Bilingual {
  if (kpis.length <= mostNamed) return { 'zh-CN': kpis.join('、'), en: kpis.join(', ') };
  const some = kpis.slice(0, someNamed);
  return {
    'zh-CN': `${some.join('、')} 等 ${kpis.length} 个指标`,
    en: `${kpis.length} KPIs (${some.join(', ')}, …)`,
  };
}

const either = new Intl.ListFormat('en', { type: 'disjunction' });

/** What is not wrong, but should be known beside a figure. */
export const notices: Family<NoticeFacts> = {
  'notice/none-in-force': {
    'zh-CN': ({ standard, period }) => `${period} 没有生效的版本，按最早的 ${standard} 计算。`,
    en: ({ standard, period }) =>
      `No version was in force in ${period}; computed by the earliest, ${standard}.`,
  },
  'notice/data-ends': {
    'zh-CN': ({ record, last, period }) =>
      `${record} 数据止于 ${last}，早于期间 ${period} 结束；数字可能不完整。`,
    en: ({ record, last, period }) =>
      `The ${record} data ends on ${last}, before the period ${period} does; figures may be incomplete.`,
  },
  'notice/no-records': {
    'zh-CN': ({ kpis, records, period }) =>
      `${listed(kpis)['zh-CN']}：期间 ${period} 没有可计入的 ${records.join('、')} 记录。请核对指标的 where 与数据中的取值，并用 yardstick imports 看有没有这个期间的文件。`,
    en: ({ kpis, records, period }) =>
      `${listed(kpis).en}: no ${either.format(records)} records to count in ${period}. Check where of the KPI against the values in the data, and yardstick imports for files of this period.`,
  },
  'notice/other-period': {
    'zh-CN': ({ kpis, unit, period, option }) =>
      `${listed(kpis)['zh-CN']}：目标按${units[unit]['zh-CN']}约定，数字与判定只是 ${period} 的，没有换算。要按约定判定，用 ${option}。`,
    en: ({ kpis, unit, period, option }) =>
      `${listed(kpis).en}: the target is set for ${units[unit].en}; the figure and its verdict are of ${period} alone, and nothing is converted. To judge it as it is set, use ${option}.`,
  },
  'notice/other-slices': {
    'zh-CN': ({ kpis, unit, slice }) =>
      `${listed(kpis)['zh-CN']}：目标按${units[unit]['zh-CN']}约定，--by ${slice} 的各行只是各自期间的数字与判定，没有换算。`,
    en: ({ kpis, unit, slice }) =>
      `${listed(kpis).en}: the target is set for ${units[unit].en}; each line of --by ${slice} is of its own time alone, and nothing is converted.`,
  },
  'notice/not-reached': {
    'zh-CN': ({ kpi, percent, pending }) =>
      `${kpi}：还有 ${pending} 条未办结，到截至时点估计办结的不到 ${percent}%，所以还没有这个分位数。`,
    en: ({ kpi, percent, pending }) =>
      `${kpi}: ${pending} are still open, and fewer than ${percent} % are estimated to end by the as-of instant, so that this percentile is not known yet.`,
  },
  'notice/not-imported': {
    'zh-CN': ({ kpi, record, field }) =>
      `${kpi}：没有任何来源提供 ${record} 的“${field}”，请在来源中映射它。`,
    en: ({ kpi, record, field }) => `${kpi}: no source provides "${field}" of ${record}; map it in a source.`,
  },
  'notice/missing': {
    'zh-CN': ({ kpi, missing, rows }) =>
      `${kpi}：${rows} 行中有 ${missing} 行缺数据，超过 2%。请检查数据，或用 where 缩小范围。`,
    en: ({ kpi, missing, rows }) =>
      `${kpi}: ${missing} of ${rows} rows lack data, more than 2 %. Check the data, or narrow it with where.`,
  },
  'notice/no-event': {
    'zh-CN': ({ kpi, event }) =>
      `${kpi}：没有任何来源提供事件“${event}”，请在 record: event 的来源中映射它。`,
    en: ({ kpi, event }) => `${kpi}: no source provides the event "${event}"; map it in a source of events.`,
  },
  'notice/uncovered': calendar['calendar/uncovered'],
};

/** A notice: its code with its facts. */
export type Notice = {
  [Code in keyof NoticeFacts]: { readonly code: Code; readonly facts: NoticeFacts[Code] };
}[keyof NoticeFacts];

/** What a notice says. */
export function noticeSentence({ code, facts }: Notice, locale: Locale): string {
  const entry: { readonly [L in Locale]: (given: never) => string } = notices[code];
  return entry[locale](facts as never);
}
