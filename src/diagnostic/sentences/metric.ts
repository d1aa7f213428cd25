import type { Locale } from '../../text/locale.ts';
import type { FailureFamily, Family } from '../family.ts';
import { type CalendarFacts, calendar } from './calendar.ts';

const meantZh = (closest: string | undefined) => (closest ? `，是否想写“${closest}”？` : '。');
const meantEn = (closest: string | undefined) => (closest ? `; did you mean "${closest}"?` : '.');

export interface MetricFacts {
  'metric/not-yet': { key: string };
  'metric/unknown-metric': { metric: string; closest: string | undefined };
  'metric/unknown-time-limit': { id: string; closest: string | undefined };
  'metric/unknown-field': { field: string; record: string; closest: string | undefined };
  'metric/missing-parameter': { metric: string; key: string };
  'metric/unused-parameter': { metric: string; key: string };
  'metric/record': { metric: string; record: string; records: readonly string[] };
  'metric/needs-instant': { field: string; record: string };
  'metric/not-an-instant': { field: string; record: string };
  'metric/not-a-number': { field: string; record: string };
  'metric/not-a-duration': { field: string; record: string };
  'metric/outside-scale': { value: number; of: readonly number[] };
  'metric/no-span': Record<never, never>;
  'metric/unknown-part': { kpi: string; closest: string | undefined };
  'metric/part-cycle': { kpis: readonly string[] };
  'metric/part-units': { kpi: string; unit: string; other: string; otherUnit: string };
  'metric/part-refused': { kpi: string };
  'metric/part-many': { most: number };
  'metric/part-change': Record<never, never>;
  'metric/vs': { text: string };
  'metric/duration': { text: string };
  'metric/target': { text: string };
  'metric/target-unit': { target: string; unit: string };
  'metric/warn-unit': { warn: string; unit: string };
  'metric/as-of': { text: string };
  'metric/filter-value': { field: string; value: string; type: string };
  'metric/no-interval': { kpi: string };
  'metric/not-censored': { statistic: string };
  'metric/no-calendar': { unit: string };
  'metric/unknown-calendar': { calendar: string; closest: string | undefined };
  'metric/whole-days': { text: string };
  'metric/unknown-variant': { variant: string; limit: string; closest: string | undefined };
  'metric/pause-first-reply': Record<never, never>;
  'metric/pause-days': { text: string };
  'metric/table-tie': { row: number; other: number };
}

/** Why a KPI's definition gives no figure. */
export const metric: Family<MetricFacts> = {
  'metric/not-yet': {
    'zh-CN': ({ key }) => `尚不支持（not yet: ${key}）：“${key}” 还不能计算，这个指标没有算。`,
    en: ({ key }) => `not yet: ${key}. It cannot be computed yet, so this figure was left out.`,
  },
  'metric/unknown-metric': {
    'zh-CN': ({ metric, closest }) => `指标目录中没有“${metric}”${meantZh(closest)}`,
    en: ({ metric, closest }) => `The catalogue has no metric "${metric}"${meantEn(closest)}`,
  },
  'metric/unknown-time-limit': {
    'zh-CN': ({ id, closest }) => `这份标准没有时限要求“${id}”${meantZh(closest)}`,
    en: ({ id, closest }) => `This standard has no time limit "${id}"${meantEn(closest)}`,
  },
  'metric/unknown-field': {
    'zh-CN': ({ field, record, closest }) => `${record} 记录没有字段“${field}”${meantZh(closest)}`,
    en: ({ field, record, closest }) => `A ${record} record has no field "${field}"${meantEn(closest)}`,
  },
  'metric/missing-parameter': {
    'zh-CN': ({ metric, key }) => `指标“${metric}”需要写明“${key}”。`,
    en: ({ metric, key }) => `The metric "${metric}" needs "${key}".`,
  },
  'metric/unused-parameter': {
    'zh-CN': ({ metric, key }) => `“${key}”不适用于“${metric}”，请删去。`,
    en: ({ metric, key }) => `"${key}" means nothing to "${metric}"; remove it.`,
  },
  'metric/record': {
    'zh-CN': ({ metric, record, records }) =>
      `指标“${metric}”不能由 ${record} 记录算出，可用：${records.join('、')}。`,
    en: ({ metric, record, records }) =>
      `The metric "${metric}" cannot be computed on ${record} records; use ${records.join(' or ')}.`,
  },
  'metric/needs-instant': {
    'zh-CN': ({ field, record }) =>
      `时限需要“${field}”的时刻，但导入的 ${record} 数据中它只有是/否。请在来源中映射时刻列。`,
    en: ({ field, record }) =>
      `The time limit needs the instant of "${field}", but the imported ${record} data only has a yes/no. Map a column with the time in the source.`,
  },
  'metric/not-an-instant': {
    'zh-CN': ({ field, record }) => `${record} 记录的“${field}”不是时刻。`,
    en: ({ field, record }) => `"${field}" of a ${record} record is not an instant.`,
  },
  'metric/not-a-number': {
    'zh-CN': ({ field, record }) => `${record} 记录的“${field}”不是数值，不能求和或取分位数。`,
    en: ({ field, record }) =>
      `"${field}" of a ${record} record is not a number, so it has no mean or percentile.`,
  },
  'metric/not-a-duration': {
    'zh-CN': ({ field, record }) =>
      `${record} 记录的“${field}”不是时长，不能与时限比较。请改用时长字段，或写 share: {from: …, to: …}。`,
    en: ({ field, record }) =>
      `"${field}" of a ${record} record is not a duration and has no share within a limit. Name a duration, or write share: {from: …, to: …}.`,
  },
  'metric/outside-scale': {
    'zh-CN': ({ value, of }) => `分值 ${value} 不在有效分值 ${of.join('、')} 之中。`,
    en: ({ value, of }) => `The answer ${value} is none of the valid ones: ${of.join(', ')}.`,
  },
  'metric/no-span': {
    'zh-CN': () => '百分制要从最低分折算到最高分：of 至少要有两个分值，且最高分大于 0。',
    en: () =>
      'A hundred points run from the lowest score to the highest: of needs two of them, the highest above 0.',
  },
  'metric/unknown-part': {
    'zh-CN': ({ kpi, closest }) => `这份标准没有指标“${kpi}”${meantZh(closest)}`,
    en: ({ kpi, closest }) => `This standard has no KPI "${kpi}"${meantEn(closest)}`,
  },
  'metric/part-cycle': {
    'zh-CN': ({ kpis }) => `指标绕成了圈，算不出来：${kpis.join(' → ')}。`,
    en: ({ kpis }) => `These KPIs are made of each other and cannot be computed: ${kpis.join(' → ')}.`,
  },
  'metric/part-units': {
    'zh-CN': ({ kpi, unit, other, otherUnit }) =>
      `“${kpi}”是${unitsZh[unit] ?? unit}，“${other}”是${unitsZh[otherUnit] ?? otherUnit}，不能这样运算。`,
    en: ({ kpi, unit, other, otherUnit }) =>
      `"${kpi}" is ${unitsEn[unit] ?? unit} and "${other}" is ${unitsEn[otherUnit] ?? otherUnit}; they do not combine this way.`,
  },
  'metric/part-refused': {
    'zh-CN': ({ kpi }) => `“${kpi}”算不出来，由它得出的这个指标也没有算。`,
    en: ({ kpi }) => `"${kpi}" cannot be computed, and so neither can this KPI, which is made of it.`,
  },
  'metric/part-many': {
    'zh-CN': ({ most }) => `这个指标由其他指标层层得出，总数超过 ${most} 个，没有算。请减少层数。`,
    en: ({ most }) => `More than ${most} figures stand behind this KPI, so it was left out. Nest fewer KPIs.`,
  },
  'metric/part-change': {
    'zh-CN': () => '这个指标已经是与另一时期相比的变化，不能再与别的时期相比。',
    en: () => 'This KPI is a change against another period already; it has no change against one more.',
  },
  'metric/vs': {
    'zh-CN': ({ text }) =>
      `“${text}”不是对比时期。请写 previous（上一期）、year_before（上年同期）或 2026-Q1 这样的时期。`,
    en: ({ text }) =>
      `"${text}" is no period to compare with. Write previous, year_before, or one such as 2026-Q1.`,
  },
  'metric/duration': {
    'zh-CN': ({ text }) => `“${text}”不是时长。请写成 15s、3min、24h 这样的形式。`,
    en: ({ text }) => `"${text}" is not a duration. Write it as 15s, 3min or 24h.`,
  },
  'metric/target': {
    'zh-CN': ({ text }) => `“${text}”不是目标。请写成 ≥98%、≤15秒 或 40%..60% 这样的形式。`,
    en: ({ text }) => `"${text}" is not a target. Write it as ≥98%, ≤15s or 40%..60%.`,
  },
  'metric/target-unit': {
    'zh-CN': ({ target, unit }) => `目标“${target}”的单位与指标不符，应为${unitsZh[unit] ?? unit}。`,
    en: ({ target, unit }) =>
      `The unit of the target "${target}" does not fit the figure, which is ${unitsEn[unit] ?? unit}.`,
  },
  'metric/warn-unit': {
    'zh-CN': ({ warn, unit }) => `预警余量“${warn}”的单位与指标不符，应为${unitsZh[unit] ?? unit}。`,
    en: ({ warn, unit }) =>
      `The unit of the margin "${warn}" does not fit the figure, which is ${unitsEn[unit] ?? unit}.`,
  },
  'metric/as-of': {
    'zh-CN': ({ text }) =>
      `“${text}”不是截至时点。请写 period_end、latest，或 2026-04-01T00:00:00+08:00 这样的时刻。`,
    en: ({ text }) =>
      `"${text}" is not an as-of. Write period_end, latest, or an instant such as 2026-04-01T00:00:00+08:00.`,
  },
  'metric/filter-value': {
    'zh-CN': ({ field, value, type }) =>
      `筛选条件“${field}: ${value}”：${field} 的类型是 ${type}，不能与这个值比较。`,
    en: ({ field, value, type }) =>
      `Filter "${field}: ${value}": ${field} is of type ${type} and cannot be compared with this.`,
  },
  'metric/not-censored': {
    'zh-CN': ({ statistic }) =>
      `${statistic} 不能用 censored: km 估计：未办结的还不知道要多久。请用 median 或 p90 之类的分位数。`,
    en: ({ statistic }) =>
      `${statistic} cannot be estimated by censored: km, as nobody knows how long open items will take. Use median or a percentile such as p90.`,
  },
  'metric/no-interval': {
    'zh-CN': ({ kpi }) =>
      `“${kpi}”要求按区间判定（verdict: interval），但只有比率和均值才有区间。请去掉 verdict，或改用比率、均值。`,
    en: ({ kpi }) =>
      `"${kpi}" is to be judged by its interval (verdict: interval), but only shares and means have one. Leave verdict out, or measure a share or a mean.`,
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

const unitsZh: Readonly<Record<string, string>> = {
  ratio: '百分比（如 98%）',
  seconds: '时长（如 15秒）',
  score: '分数（如 4.5）',
  count: '数量（如 100）',
  per_10k: '每万次的数量（如 5）',
};

const unitsEn: Readonly<Record<string, string>> = {
  ratio: 'a share (such as 98%)',
  seconds: 'a duration (such as 15s)',
  score: 'a score (such as 4.5)',
  count: 'a number (such as 100)',
  per_10k: 'a number per 10,000 (such as 5)',
};

export interface NoticeFacts {
  'notice/none-in-force': { standard: string; period: string };
  'notice/data-ends': { record: string; last: string; period: string };
  'notice/no-records': { kpi: string; record: string; period: string };
  'notice/not-imported': { kpi: string; record: string; field: string };
  'notice/missing': { kpi: string; missing: number; rows: number };
  'notice/no-event': { kpi: string; event: string };
  'notice/uncovered': CalendarFacts['calendar/uncovered'];
}

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
    'zh-CN': ({ kpi, record, period }) => `${kpi}：期间 ${period} 没有 ${record} 记录。`,
    en: ({ kpi, record, period }) => `${kpi}: no ${record} records in ${period}.`,
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

export interface FigureFailureFacts {
  'kpi/not-yet': { key: string };
  'kpi/no-period': { last: string | undefined };
  'kpi/bad-period': { text: string };
  'kpi/bad-as-of': { text: string };
  'kpi/unknown-kpi': { kpi: string; closest: string | undefined; kpis: readonly string[] };
  'kpi/ambiguous': { kpi: string; choices: readonly string[] };
  'kpi/unknown-standard': { standard: string; closest: string | undefined };
  'kpi/no-standard': Record<never, never>;
  'kpi/unknown-dimension': { name: string; closest: string | undefined };
  'kpi/bad-where': { text: string };
  'kpi/composed': { kpi: string; commands: readonly string[] };
  'kpi/unknown-variant': { variant: string; closest: string | undefined; variants: readonly string[] };
}

/** What `kpi`, `trace` and reports were asked for that there is not: exit 2. */
export const figures: FailureFamily<FigureFailureFacts> = {
  'kpi/not-yet': {
    exit: 1,
    'zh-CN': ({ key }) => `尚不支持（not yet: ${key}）。`,
    en: ({ key }) => `not yet: ${key}.`,
  },
  'kpi/no-period': {
    exit: 2,
    'zh-CN': ({ last }) =>
      last
        ? `请用 --period 给出期间；最近一个数据完整的月份是 ${last}：--period ${last}`
        : '请用 --period 给出期间，如 --period 2026-03。',
    en: ({ last }) =>
      last
        ? `Give a period; the last complete month with data is ${last}: --period ${last}`
        : 'Give a period, such as --period 2026-03.',
  },
  'kpi/bad-period': {
    exit: 2,
    'zh-CN': ({ text }) =>
      `“${text}”不是期间。可写 2026-03-05、2026-W12、2026-03、2026-Q1、2026 或 2026-03-05..2026-03-20。`,
    en: ({ text }) =>
      `"${text}" is not a period. Write 2026-03-05, 2026-W12, 2026-03, 2026-Q1, 2026 or 2026-03-05..2026-03-20.`,
  },
  'kpi/bad-as-of': {
    exit: 2,
    'zh-CN': ({ text }) =>
      `“${text}”不是截至时点。可写 period_end、latest，或 2026-04-01T00:00:00+08:00 这样的时刻。`,
    en: ({ text }) =>
      `"${text}" is not an as-of. Write period_end, latest, or an instant such as 2026-04-01T00:00:00+08:00.`,
  },
  'kpi/unknown-kpi': {
    exit: 2,
    'zh-CN': ({ kpi, closest, kpis }) =>
      `没有指标“${kpi}”${closest ? `，是否想写“${closest}”？` : `；有：${kpis.join('、')}。`}`,
    en: ({ kpi, closest, kpis }) =>
      `There is no KPI "${kpi}"${closest ? `; did you mean "${closest}"?` : `; there are ${kpis.join(', ')}.`}`,
  },
  'kpi/ambiguous': {
    exit: 2,
    'zh-CN': ({ kpi, choices }) => `有几份标准都有指标“${kpi}”，请写明：${choices.join('、')}。`,
    en: ({ kpi, choices }) => `Several standards have a KPI "${kpi}"; say which: ${choices.join(', ')}.`,
  },
  'kpi/unknown-standard': {
    exit: 2,
    'zh-CN': ({ standard, closest }) => `没有标准“${standard}”${meantZh(closest)}`,
    en: ({ standard, closest }) => `There is no standard "${standard}"${meantEn(closest)}`,
  },
  'kpi/no-standard': {
    exit: 2,
    'zh-CN': () => 'standards/ 中没有可用的标准。请先新建一份，并用 “yardstick validate” 检查。',
    en: () => 'There is no usable standard in standards/. Write one, and check it with "yardstick validate".',
  },
  'kpi/unknown-dimension': {
    exit: 2,
    'zh-CN': ({ name, closest }) => `没有维度“${name}”${meantZh(closest)}`,
    en: ({ name, closest }) => `There is no dimension "${name}"${meantEn(closest)}`,
  },
  'kpi/composed': {
    exit: 2,
    'zh-CN': ({ kpi, commands }) =>
      `“${kpi}”由其他指标得出，没有自己的明细。请看各指标的明细：${commands.join('；')}`,
    en: ({ kpi, commands }) =>
      `"${kpi}" is made of other KPIs and has no rows of its own. List theirs: ${commands.join('; ')}`,
  },
  'kpi/unknown-variant': {
    exit: 2,
    'zh-CN': ({ variant, closest, variants }) => {
      const known =
        variants.length > 0 ? `；有：${variants.join('、')}。` : '，也没有任何时限要求写了 variants。';
      return `没有口径变体“${variant}”${closest ? `，是否想写“${closest}”？` : known}`;
    },
    en: ({ variant, closest, variants }) => {
      const known =
        variants.length > 0 ? `; there are ${variants.join(', ')}.` : ', and no time limit has variants.';
      return `There is no variant "${variant}"${closest ? `; did you mean "${closest}"?` : known}`;
    },
  },
  'kpi/bad-where': {
    exit: 2,
    'zh-CN': ({ text }) => `“${text}”不是“维度=值”的形式，如 agent=Stewart。`,
    en: ({ text }) => `"${text}" is not of the form DIMENSION=VALUE, such as agent=Stewart.`,
  },
};
