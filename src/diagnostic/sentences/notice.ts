import type { Locale } from '../../text/locale.ts';
import type { Family } from '../family.ts';
import { type CalendarFacts, calendar } from './calendar.ts';

export interface NoticeFacts {
  'notice/none-in-force': { standard: string; period: string };
  'notice/data-ends': { record: string; last: string; period: string };
  'notice/no-records': { kpis: readonly string[]; records: readonly string[]; period: string };
  'notice/not-imported': { kpi: string; record: string; field: string };
  'notice/missing': { kpi: string; missing: number; rows: number };
  'notice/no-event': { kpi: string; event: string };
  'notice/uncovered': CalendarFacts['calendar/uncovered'];
}

/** So many KPIs are all named; of more than that so many, and the rest is counted. */
const mostNamed = 5;
const someNamed = 3;

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
    'zh-CN': ({ kpis, records, period }) => {
      const none = `期间 ${period} 没有可计入的 ${records.join('、')} 记录。`;
      if (kpis.length <= mostNamed) return `${kpis.join('、')}：${none}`;
      return `${kpis.slice(0, someNamed).join('、')} 等 ${kpis.length} 个指标：${none}`;
    },
    en: ({ kpis, records, period }) => {
      const none = `no ${either.format(records)} records to count in ${period}.`;
      if (kpis.length <= mostNamed) return `${kpis.join(', ')}: ${none}`;
      return `${kpis.length} KPIs (${kpis.slice(0, someNamed).join(', ')}, …): ${none}`;
    },
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
