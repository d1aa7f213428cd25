import type { FailureFamily } from '../family.ts';

export interface ReplayFacts {
  'kpi/compare-two': { versions: readonly string[] };
  'kpi/alone': { option: string; other: '--compare' | '--trend' };
  'kpi/trend': { text: string; most: number };
  'feasibility/target': { text: string };
  'feasibility/target-unit': { text: string; kpi: string; unit: string };
  'feasibility/periods': { text: string; most: number };
  'feasibility/no-data': Record<never, never>;
}

/** A target in each unit of figures. */
const examples: Readonly<Record<string, string>> = {
  ratio: '≥98%',
  seconds: '≤15s',
  score: '≥4.3',
  count: '≤5',
  per_10k: '≤5',
};

/** What a comparison of versions and `feasibility` cannot be asked for: exit 2. */
export const replay: FailureFamily<ReplayFacts> = {
  'kpi/compare-two': {
    exit: 2,
    'zh-CN': ({ versions }) =>
      `--compare 要写两个版本，写了 ${versions.length} 个。如 --compare customer-service@1.2.0 customer-service@2.0.0`,
    en: ({ versions }) =>
      `--compare takes two versions, not ${versions.length}: --compare customer-service@1.2.0 customer-service@2.0.0`,
  },
  'kpi/alone': {
    exit: 2,
    'zh-CN': ({ option, other }) => `${option} 不能与 ${other} 同用，请去掉其中一个。`,
    en: ({ option, other }) => `${option} does not go together with ${other}; leave one of them out.`,
  },
  'kpi/trend': {
    exit: 2,
    'zh-CN': ({ text, most }) => `“${text}”不是期数：--trend 请写 2 到 ${most} 的整数，如 --trend 12。`,
    en: ({ text, most }) =>
      `"${text}" is no number of periods: give --trend a whole number from 2 to ${most}, such as --trend 12.`,
  },
  'feasibility/target': {
    exit: 2,
    'zh-CN': ({ text }) => `“${text}”不是可以对照历史的目标。可写 ≥95%、≤15秒、40%..60%。`,
    en: ({ text }) =>
      `"${text}" is not a target that history can be held against. Write ≥95%, ≤15s or 40%..60%.`,
  },
  'feasibility/target-unit': {
    exit: 2,
    'zh-CN': ({ text, kpi, unit }) =>
      `目标“${text}”与指标“${kpi}”的单位不符：请写成 ${examples[unit] ?? unit} 这样。`,
    en: ({ text, kpi, unit }) =>
      `The target "${text}" does not fit the unit of "${kpi}": write it like ${examples[unit] ?? unit}.`,
  },
  'feasibility/periods': {
    exit: 2,
    'zh-CN': ({ text, most }) => `--periods 要写 1 至 ${most} 的整数，不是“${text}”。`,
    en: ({ text, most }) => `--periods takes a whole number from 1 to ${most}, not "${text}".`,
  },
  'feasibility/no-data': {
    exit: 2,
    'zh-CN': () => '数据库里还没有记录。请先用 “yardstick ingest” 导入，或用 --until 写明最后一个期间。',
    en: () =>
      'There are no records yet. Import some with "yardstick ingest", or name the last period with --until.',
  },
};
