import { grouped } from '../../text/number.ts';
import type { FailureFamily, Family } from '../family.ts';

export interface SamplingFacts {
  'sampling/amount': { keys: readonly string[] };
  'sampling/rate-range': { rate: string };
  'sampling/overlap': { plan: string; why: 'itself' | 'record' | 'unit' | 'size' };
  'sampling/no-team': { reviewer: string };
  'sampling/capacity': { items: number; hours: number; available: number; rate: string | undefined };
  'sampling/capacity-unknown': { lacking: readonly string[] };
  'sampling/proof': { kpi: string; target: string; items: number; needed: number };
  'sampling/aql-unconfirmed': { aql: number };
}

export const hoursText = (value: number) => String(Math.round(value * 10) / 10);
const overlapZh = {
  itself: '不能与自己重叠',
  record: '抽的不是同一类记录',
  unit: '抽样单位不同（记录与客户）',
  size: '重叠率应大于 0%、不超过 100%',
};
const overlapEn = {
  itself: 'a plan cannot overlap with itself',
  record: 'it draws another kind of record',
  unit: 'it draws by another unit (records against customers)',
  size: 'the rate of the overlap should be above 0 % and at most 100 %',
};

/** Whether a sampling plan can be drawn, done and shown anything by. */
export const sampling: Family<SamplingFacts> = {
  'sampling/amount': {
    'zh-CN': ({ keys }) =>
      keys.length === 0
        ? '没有写抽多少：请写 rate、size、aql 中的一个'
        : `${keys.join('、')} 同时写了，抽多少不明确：请只留一个`,
    en: ({ keys }) =>
      keys.length === 0
        ? 'It does not say how many to draw: write one of rate, size and aql'
        : `${keys.join(' and ')} together leave open how many to draw: keep one`,
  },
  'sampling/rate-range': {
    'zh-CN': ({ rate }) => `抽样率“${rate}”应大于 0%、不超过 100%`,
    en: ({ rate }) => `The rate "${rate}" should be above 0 % and at most 100 %`,
  },
  'sampling/overlap': {
    'zh-CN': ({ plan, why }) => `与“${plan}”的重叠不成立：${overlapZh[why]}`,
    en: ({ plan, why }) => `The overlap with "${plan}" cannot be: ${overlapEn[why]}`,
  },
  'sampling/no-team': {
    'zh-CN': ({ reviewer }) => `own_team 按班组分派，但评分人“${reviewer}”没有写 team：请补上班组`,
    en: ({ reviewer }) => `own_team assigns by team, but reviewer "${reviewer}" has no team: add it`,
  },
  'sampling/capacity': {
    'zh-CN': ({ items, hours, available, rate }) =>
      `每周期约 ${grouped(items)} 条、${hoursText(hours)} 小时，评分人合计只有 ${hoursText(available)} 小时：请${rate ? `把抽样率降到 ${rate}` : '减少必抽的记录'}，或增加工时`,
    en: ({ items, hours, available, rate }) =>
      `A period takes about ${grouped(items)} items and ${hoursText(hours)} hours, and the reviewers have ${hoursText(available)}: ${rate ? `lower the rate to ${rate} or less` : 'draw fewer records with certainty'}, or give them more hours`,
  },
  'sampling/capacity-unknown': {
    'zh-CN': ({ lacking }) => `没有写 ${lacking.join('、')}，无法核算工时够不够：请补上`,
    en: ({ lacking }) => `Without ${lacking.join(', ')} nobody can tell whether there is time for it: add it`,
  },
  'sampling/proof': {
    'zh-CN': ({ kpi, target, items, needed }) =>
      `每周期约 ${grouped(items)} 条，证明不了指标 ${kpi} 的目标“${target}”：即使全部合格，95% 置信区间仍跨过目标，至少要 ${grouped(needed)} 条。请增加抽样、延长周期，或改目标`,
    en: ({ kpi, target, items, needed }) =>
      `About ${grouped(items)} items a period cannot show the target "${target}" of KPI ${kpi}: even a flawless result leaves its 95 % interval across it, which takes at least ${grouped(needed)}. Draw more, over a longer period, or change the target`,
  },
  'sampling/aql-unconfirmed': {
    'zh-CN': ({ aql }) =>
      `AQL ${aql} 的样本数取自未核对标准原文的表：用于合同验收前，请对照 GB/T 2828.1 原文`,
    en: ({ aql }) =>
      `The sample sizes of AQL ${aql} come from a table not checked against the standard: compare it with GB/T 2828.1 before a contract rests on it`,
  },
};

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

const unitZh: Readonly<Record<Unit, string>> = {
  day: '日',
  week: '周',
  month: '月',
  quarter: '季度',
  year: '年',
};
const example: Readonly<Record<Unit, string>> = {
  day: '2026-03-05',
  week: '2026-W12',
  month: '2026-03',
  quarter: '2026-Q1',
  year: '2026',
};

export interface SampleFailureFacts {
  'sample/action': { action: string; actions: readonly string[] };
  'sample/no-plan': { plan: string; closest: string | undefined; plans: readonly string[] };
  'sample/invalid-plan': { plan: string; problems: readonly string[] };
  'sample/period-unit': { plan: string; period: string; unit: Unit };
  'sample/aql-lot': { lot: number; least: number; most: number };
  'sample/seed-changed': { plan: string; period: string; record: string };
  'sample/same-id': { record: string; sources: readonly string[] };
  'sample/nothing-drawn': { plan: string; period: string };
  'sample/not-drawn': { plan: string; period: string; record: string };
  'sample/replaced-before': { record: string; by: string | null; reason: string };
  'sample/number': { option: string; text: string };
  'sample/question': Record<never, never>;
}

/** Why nothing can be drawn, replaced or reckoned. */
export const sampleFailures: FailureFamily<SampleFailureFacts> = {
  'sample/action': {
    exit: 2,
    'zh-CN': ({ action, actions }) => `sample 没有“${action}”，可用：${actions.join('、')}。`,
    en: ({ action, actions }) => `sample has no "${action}"; there are ${actions.join(', ')}.`,
  },
  'sample/no-plan': {
    exit: 2,
    'zh-CN': ({ plan, closest, plans }) => {
      if (closest) return `没有抽样方案“${plan}”，是否想写“${closest}”？`;
      return `没有抽样方案“${plan}”${plans.length > 0 ? `；现有：${plans.join('、')}。` : '：sampling/ 中还没有方案。'}`;
    },
    en: ({ plan, closest, plans }) => {
      if (closest) return `There is no sampling plan "${plan}"; did you mean "${closest}"?`;
      return `There is no sampling plan "${plan}"${plans.length > 0 ? `; there are ${plans.join(', ')}.` : ': sampling/ holds none yet.'}`;
    },
  },
  'sample/invalid-plan': {
    exit: 1,
    'zh-CN': ({ plan, problems }) =>
      `方案“${plan}”还不能抽取（${problems.join('、')}），没有改动。请先用 yardstick validate 改正。`,
    en: ({ plan, problems }) =>
      `The plan "${plan}" cannot be drawn yet (${problems.join(', ')}); nothing was changed. Mend it with yardstick validate first.`,
  },
  'sample/period-unit': {
    exit: 2,
    'zh-CN': ({ plan, period, unit }) =>
      `方案“${plan}”按${unitZh[unit]}抽样，“${period}”不是一个${unitZh[unit]}。请写成 ${example[unit]} 这样；draw 也可写更长的期间，逐${unitZh[unit]}抽取。`,
    en: ({ plan, period, unit }) =>
      `The plan "${plan}" draws by the ${unit}, and "${period}" is not a ${unit}. Write it as in ${example[unit]}; draw also takes a longer period, and draws for each ${unit} of it.`,
  },
  'sample/aql-lot': {
    exit: 1,
    'zh-CN': ({ lot, least, most }) =>
      `AQL 抽样表只有批量 ${grouped(least)}～${grouped(most)} 的方案，这一层有 ${grouped(lot)} 条。请改用 rate 或 size。`,
    en: ({ lot, least, most }) =>
      `The AQL table has lots of ${grouped(least)} to ${grouped(most)} only, and this stratum holds ${grouped(lot)}. Use rate or size instead.`,
  },
  'sample/seed-changed': {
    exit: 1,
    'zh-CN': ({ plan, period, record }) =>
      `方案“${plan}”在 ${period} 抽过之后换了种子（${record} 的排序对不上），没有改动。请恢复原来的 seed，或换一个方案标识。`,
    en: ({ plan, period, record }) =>
      `The seed of "${plan}" was changed after ${period} was drawn (${record} does not rank by it); nothing was changed. Put the former seed back, or give the plan a new id.`,
  },
  'sample/same-id': {
    exit: 1,
    'zh-CN': ({ record, sources }) =>
      `${record} 在来源 ${sources.join('、')} 中都有，分不清抽的是哪一条。请在方案的 population 中用 source 写明来源。`,
    en: ({ record, sources }) =>
      `${record} is in the sources ${sources.join(' and ')}, so nobody can tell which was drawn. Name the source in the plan's population.`,
  },
  'sample/nothing-drawn': {
    exit: 2,
    'zh-CN': ({ plan, period }) =>
      `方案“${plan}”还没有抽过 ${period}。请先运行“yardstick sample draw ${plan} --period ${period}”。`,
    en: ({ plan, period }) =>
      `Nothing was drawn by "${plan}" for ${period} yet. Run "yardstick sample draw ${plan} --period ${period}" first.`,
  },
  'sample/not-drawn': {
    exit: 2,
    'zh-CN': ({ plan, period, record }) => `方案“${plan}”在 ${period} 没有抽到 ${record}。`,
    en: ({ plan, period, record }) => `"${plan}" did not draw ${record} for ${period}.`,
  },
  'sample/replaced-before': {
    exit: 2,
    'zh-CN': ({ record, by, reason }) =>
      `${record} 已经${by ? `由 ${by} 替换` : '剔除'}（${reason}），没有改动。`,
    en: ({ record, by, reason }) =>
      `${record} was ${by ? `replaced by ${by}` : 'set apart'} before (${reason}); nothing was changed.`,
  },
  'sample/number': {
    exit: 2,
    'zh-CN': ({ option, text }) => `${option} 不能是“${text}”：请写一个数，百分比如 5%。`,
    en: ({ option, text }) => `${option} cannot be "${text}": write a number, a percentage as in 5%.`,
  },
  'sample/question': {
    exit: 2,
    'zh-CN': () =>
      '请写明要算什么：精度写 --margin 5%，发现问题写 --defects 4 --detect 90%，批量验收写 --aql 2.5；都要有 --population。',
    en: () =>
      'Say what to reckon: a precision with --margin 5%, finding defects with --defects 4 --detect 90%, accepting a lot with --aql 2.5; each with --population.',
  },
};
