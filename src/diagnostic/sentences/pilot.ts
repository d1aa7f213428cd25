import type { Family } from '../family.ts';

/** What a pilot or a monthly analysis can name. */
export type Named = 'standard' | 'kpi' | 'clause' | 'role' | 'site' | 'team';

interface Unknown {
  what: Named;
  id: string;
  closest: string | undefined;
  choices: readonly string[];
}

export interface PilotFacts {
  'pilot/unknown': Unknown;
  'pilot/too-many-sites': { sites: number };
  'pilot/control-is-site': { name: string };
  'pilot/bad-period': { text: string };
  'pilot/date-order': { start: string; end: string };
  'pilot/baseline-overlap': { last: string; start: string };
  'pilot/criteria-late': { agreed: string; start: string };
  'pilot/deviation-outside': { at: string; start: string; end: string };
  'pilot/decision-early': { on: string; end: string };
  'pilot/decision-without-criteria': { kpi: string | undefined };
  'pilot/no-change': object;
}

export interface MonthlyFacts {
  'monthly/unknown': Unknown;
  'monthly/bad-period': { text: string };
  'monthly/date-order': { due: string; period: string };
  'monthly/duplicate': { period: string; standard: string; file: string };
}

const zh: Readonly<Record<Named, string>> = {
  standard: '标准',
  kpi: '指标',
  clause: '条款、时限要求或指标',
  role: '岗位',
  site: '职场',
  team: '班组',
};
const en: Readonly<Record<Named, string>> = {
  standard: 'standard',
  kpi: 'KPI',
  clause: 'clause, time limit or KPI',
  role: 'role',
  site: 'site',
  team: 'team',
};

const unknown = {
  'zh-CN': ({ what, id, closest, choices }: Unknown) => {
    if (closest) return `没有${zh[what]}“${id}”，是否想写“${closest}”？`;
    return `没有${zh[what]}“${id}”${choices.length > 0 ? `；现有：${choices.join('、')}` : ''}`;
  },
  en: ({ what, id, closest, choices }: Unknown) => {
    if (closest) return `There is no ${en[what]} "${id}"; did you mean "${closest}"?`;
    return `There is no ${en[what]} "${id}"${choices.length > 0 ? `; there are ${choices.join(', ')}` : ''}`;
  },
};

/** The pilot of a standard. */
export const pilot: Family<PilotFacts> = {
  'pilot/unknown': unknown,
  'pilot/too-many-sites': {
    'zh-CN': ({ sites }) => `列了 ${sites} 个试点单位：试点选一至两个即可，其余作为对照`,
    en: ({ sites }) => `There are ${sites} pilot sites: choose one or two, and keep the others as control`,
  },
  'pilot/control-is-site': {
    'zh-CN': ({ name }) => `“${name}”既是试点又是对照：请从对照中去掉`,
    en: ({ name }) => `"${name}" is both pilot and control: take it out of the control`,
  },
  'pilot/bad-period': {
    'zh-CN': ({ text }) => `“${text}”不是期间：请写 2026-03-11、2026-W11、2026-02 或 2026-01-05..2026-03-01`,
    en: ({ text }) => `"${text}" is no period: write 2026-03-11, 2026-W11, 2026-02 or 2026-01-05..2026-03-01`,
  },
  'pilot/date-order': {
    'zh-CN': ({ start, end }) => `结束日期 ${end} 早于开始日期 ${start}`,
    en: ({ start, end }) => `The pilot ends on ${end}, before it starts on ${start}`,
  },
  'pilot/baseline-overlap': {
    'zh-CN': ({ last, start }) => `基线期到 ${last} 为止，与试点重叠：应在 ${start} 之前结束`,
    en: ({ last, start }) =>
      `The baseline lasts until ${last} and overlaps the pilot: end it before ${start}`,
  },
  'pilot/criteria-late': {
    'zh-CN': ({ agreed, start }) =>
      `判定标准 ${agreed} 才确定，试点 ${start} 已开始：看到结果之后再定标准，结论不可信`,
    en: ({ agreed, start }) =>
      `The criteria were agreed on ${agreed}, the pilot began on ${start}: criteria set with results in view prove nothing`,
  },
  'pilot/deviation-outside': {
    'zh-CN': ({ at, start, end }) => `偏差的日期 ${at} 不在试点期间（${start} 至 ${end}）`,
    en: ({ at, start, end }) => `The deviation of ${at} lies outside the pilot (${start} to ${end})`,
  },
  'pilot/decision-early': {
    'zh-CN': ({ on, end }) => `决定日期 ${on} 早于试点结束日期 ${end}`,
    en: ({ on, end }) => `The decision of ${on} comes before the pilot's end on ${end}`,
  },
  'pilot/decision-without-criteria': {
    'zh-CN': ({ kpi }) =>
      kpi === undefined
        ? '已有决定，却没有写明判定标准何时确定：请加 criteria_agreed_on'
        : `已有决定，但指标 ${kpi} 没有判定标准：请写 target 或 min_effect，或在标准里设目标`,
    en: ({ kpi }) =>
      kpi === undefined
        ? 'There is a decision, but no date on which its criteria were agreed: add criteria_agreed_on'
        : `There is a decision, but KPI ${kpi} has no criterion: give target or min_effect, or a target in the standard`,
  },
  'pilot/no-change': {
    'zh-CN': () => '结论是修订后转正，但没有一个问题写明修订建议（change）',
    en: () => 'The verdict is to adopt as revised, but no problem says what to change',
  },
};

/** The authored analysis of a month. */
export const monthly: Family<MonthlyFacts> = {
  'monthly/unknown': unknown,
  'monthly/bad-period': {
    'zh-CN': ({ text }) => `“${text}”不是月份：请写 2026-03 这样的年月`,
    en: ({ text }) => `"${text}" is no month: write it like 2026-03`,
  },
  'monthly/date-order': {
    'zh-CN': ({ due, period }) => `完成日期 ${due} 早于统计期 ${period}：新措施应在以后完成`,
    en: ({ due, period }) => `The due date ${due} lies before the month ${period}: what is new is done later`,
  },
  'monthly/duplicate': {
    'zh-CN': ({ period, standard, file }) => `${file} 已是 ${standard} 的 ${period} 月度分析：请合为一份`,
    en: ({ period, standard, file }) =>
      `${file} is already the analysis of ${standard} in ${period}: make them one`,
  },
};
