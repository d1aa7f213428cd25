import type { Family } from '../family.ts';

type Backing = 'metric' | 'value' | 'source';

export interface ResearchFacts {
  'charter/legal-basis': Record<never, never>;
  'charter/unknown-role': { role: string; closest: string | undefined };
  'charter/goal-date': { by: string; start: string };
  'research/small-sample': { n: number; unit: string; required: number };
  'research/unbacked-pain-point': { id: string; lacking: readonly Backing[] };
  'research/weights': { sum: number };
  /** `planned`: how many answers it names that no standard in force has. */
  'research/unanswered-need': { id: string; planned: number };
  'research/date-order': { start: string; end: string };
  'research/survey-counts': { what: 'sent' | 'nps'; part: number; whole: number };
}

const backingZh: Readonly<Record<Backing, string>> = {
  metric: '衡量（metric）',
  value: '数值（value）',
  source: '来源（source）',
};

/** What was found out about customers and the present state. */
export const research: Family<ResearchFacts> = {
  'charter/legal-basis': {
    'zh-CN': () => '场景为强监管，没有写明法规依据：请在 legal_basis 中列出法律法规或监管文件及其条款',
    en: () =>
      'The scenario is regulated and no law is named: list laws or regulations and their articles in legal_basis',
  },
  'charter/unknown-role': {
    'zh-CN': ({ role, closest }) =>
      `项目组（team）里没有“${role}”${closest ? `，是否想写“${closest}”？` : '：请加入 team，或改由项目组的人承担'}`,
    en: ({ role, closest }) =>
      `The team has no "${role}"${closest ? `; did you mean "${closest}"?` : ': add them to team, or let a member do it'}`,
  },
  'charter/goal-date': {
    'zh-CN': ({ by, start }) => `目标的期限 ${by} 早于项目开始的日期 ${start}：请核对日期`,
    en: ({ by, start }) => `The goal is due on ${by}, before the project begins on ${start}: check the dates`,
  },
  'research/small-sample': {
    'zh-CN': ({ n, unit, required }) =>
      `有效样本 ${n} ${unit}，少于 ${required}：请补充样本；另有依据时写 required_n`,
    en: ({ n, unit, required }) =>
      `${n} ${unit} are fewer than ${required}: ask more, or say in required_n how many are enough`,
  },
  'research/unbacked-pain-point': {
    'zh-CN': ({ id, lacking }) =>
      `痛点 ${id} 没有写${lacking.map(key => backingZh[key]).join('、')}：请补上，否则无法核对，也无法看出是否改善`,
    en: ({ id, lacking }) =>
      `Pain point ${id} has no ${lacking.join(', no ')}: give it, or nobody can check it or see whether it got better`,
  },
  'research/weights': {
    'zh-CN': ({ sum }) => `三项权重合计 ${sum}，应为 1 或 100`,
    en: ({ sum }) => `The three weights add up to ${sum}; they have to make 1 or 100`,
  },
  'research/unanswered-need': {
    'zh-CN': ({ id, planned }) =>
      planned === 0
        ? `客户需求 ${id} 没有 answered_by：请写明由哪条条款、指标或时限回应，不回应的在 response 中说明`
        : `客户需求 ${id} 只由未生效的标准回应`,
    en: ({ id, planned }) =>
      planned === 0
        ? `Need ${id} has no answered_by: name the clause, KPI or time limit that answers it, or say in response why none does`
        : `Need ${id} is only answered by a standard that is not in force`,
  },
  'research/date-order': {
    'zh-CN': ({ start, end }) => `结束日期 ${end} 早于开始日期 ${start}`,
    en: ({ start, end }) => `It ends on ${end}, before it starts on ${start}`,
  },
  'research/survey-counts': {
    'zh-CN': ({ what, part, whole }) =>
      what === 'sent'
        ? `有效样本 ${part} 多于发出数 ${whole}`
        : `净推荐值的三类人数合计 ${part}，多于有效样本 ${whole}`,
    en: ({ what, part, whole }) =>
      what === 'sent'
        ? `${part} valid answers are more than the ${whole} that were sent`
        : `Promoters, passives and detractors make ${part}, more than the ${whole} valid answers`,
  },
};
