import type { Bilingual, Locale } from '../../../text/locale.ts';

/** The fixed words of what a charter says of the feasibility of its goals. */
const words = {
  heading: { 'zh-CN': '目标的可行性', en: 'Feasibility of the goals' },
  caption: { 'zh-CN': '各目标的历史与所需样本', en: 'History of each goal, and the sample it needs' },
  goal: { 'zh-CN': '目标', en: 'Goal' },
  target: { 'zh-CN': '目标值', en: 'Target' },
  history: { 'zh-CN': '项目开始前的 12 个月', en: 'The 12 months before the project' },
  sample: { 'zh-CN': '样本能否表明', en: 'Can the sample show it' },
  month: { 'zh-CN': '月份', en: 'Month' },
  months_caption: {
    'zh-CN': '项目开始前各月（分子/分母；● 达到目标，■ 未达到）',
    en: 'The months before the project (n/d; ● reached the target, ■ did not)',
  },
  note: {
    'zh-CN': '按指标现在的定义计算。样本能表明，指 95% 区间整个在目标一侧。',
    en: 'By the present definitions. A sample shows a target when its whole 95% interval is on that side.',
  },
  no_kpi: { 'zh-CN': '未关联指标，无从计算', en: 'no KPI to compute it by' },
  no_store: { 'zh-CN': '尚未导入数据', en: 'nothing has been imported yet' },
  change: {
    'zh-CN': '目标是相对变化，不逐月对照',
    en: 'the target is a change: no month is held against it',
  },
  bad_target: { 'zh-CN': '目标值不能与指标相比', en: 'the target cannot be compared with the KPI' },
  refused: { 'zh-CN': '指标的定义无法计算', en: 'the definition of the KPI cannot be computed' },
  full: { 'zh-CN': '全量，每条都计算，不需要样本', en: 'every record counts: no sample' },
  other_sample: {
    'zh-CN': '抽样，这种指标或目标不估算样本量',
    en: 'a sample; its size is not estimated for this kind of KPI or target',
  },
} satisfies Record<string, Bilingual>;

export type FeasibilityLabels = { readonly [Label in keyof typeof words]: string };

export function feasibilityLabels(locale: Locale): FeasibilityLabels {
  const entries = Object.entries(words).map(([label, text]) => [label, text[locale]]);
  return Object.fromEntries(entries) as FeasibilityLabels;
}

/** How many goals each thing is true of. */
export interface GoalCounts {
  readonly goals: number;
  readonly always: number;
  readonly some: number;
  readonly never: number;
  readonly unknown: number;
  readonly shown: number;
  readonly unshown: number;
}

/** Numbers come as they are printed. */
export interface FeasibilitySentences {
  history(reached: number, measured: number, first: string, last: string): string;
  /** What at least so many of the months came to. */
  level(value: string, months: number, measured: number): string;
  noRecords(first: string, last: string): string;
  /** The share of the whole history, with what it was counted from. */
  past(value: string, basis: string): string;
  shown(needed: string, usual: string): string;
  short(needed: string, usual: string, months: string): string;
  /** The level of the past is not on the side of the target. */
  beyond: string;
  /** It is, so narrowly that no sample shows it. */
  narrow: string;
  failures(usual: string, failures: string): string;
  faultless(n: string): string;
  summary(counts: GoalCounts): string;
}

const nonZero = (parts: readonly [number, string][]): string[] =>
  parts.flatMap(([count, text]) => (count > 0 ? [text] : []));

const chinese: FeasibilitySentences = {
  history: (reached, measured, first, last) =>
    measured === 1
      ? `只有 ${first} 一个月有数据，${reached === 1 ? '达到' : '未达到'}`
      : `${first} 至 ${last} 有数据的 ${measured} 个月中 ${reached} 个月达到`,
  level: (value, months, measured) =>
    months === measured ? `；各月均为 ${value} 或更好` : `；其中 ${months} 个月为 ${value} 或更好`,
  noRecords: (first, last) => `${first} 至 ${last} 没有这项指标的数据`,
  past: (value, basis) => `历史水平 ${value}（${basis}）`,
  shown: (needed, usual) => `，需要 ${needed} 条；通常每月 ${usual} 条，足以表明`,
  short: (needed, usual, months) => `，需要 ${needed} 条；通常每月 ${usual} 条，约需合并 ${months} 个月`,
  beyond: '未达到目标，样本再大也不能表明',
  narrow: '离目标太近，一千万条以内的样本不能表明',
  failures: (usual, failures) => `；通常每月 ${usual} 条，不合格不超过 ${failures} 条才足以表明`,
  faultless: n => `没有一条不合格时，${n} 条足以表明`,
  summary: ({ goals, always, some, never, unknown, shown, unshown }) => {
    const past = nonZero([
      [always, `${always} 项每个月都达到`],
      [some, `${some} 项有的月份达到`],
      [never, `${never} 项没有达到过`],
      [unknown, `${unknown} 项没有历史可对照`],
    ]);
    const samples = nonZero([
      [shown, `${shown} 项足以表明是否达到`],
      [unshown, `${unshown} 项不足以表明是否达到`],
    ]);
    const sampled = samples.length > 0 ? `；以通常的样本，${samples.join('，')}` : '';
    return `${goals} 项目标：项目开始前 ${past.join('，')}${sampled}。`;
  },
};

const english: FeasibilitySentences = {
  history: (reached, measured, first, last) =>
    measured === 1
      ? `only ${first} has data, and ${reached === 1 ? 'reached it' : 'did not reach it'}`
      : `${reached} of the ${measured} months with data reached it (${first} to ${last})`,
  level: (value, months, measured) =>
    months === measured ? `; each came to ${value} or better` : `; ${months} came to ${value} or better`,
  noRecords: (first, last) => `no data on this KPI from ${first} to ${last}`,
  past: (value, basis) => `The past level, ${value} (${basis}), `,
  shown: (needed, usual) => `needs ${needed} records; a usual month has ${usual}, enough`,
  short: (needed, usual, months) =>
    `needs ${needed} records; a usual month has ${usual}, so it takes about ${months} months together`,
  beyond: 'does not reach the target: no sample shows it, however large',
  narrow: 'is so near the target that no sample of up to ten million shows it',
  failures: (usual, failures) => `; a usual month of ${usual} shows it with at most ${failures} failures`,
  faultless: n => `${n} records without a single failure show it`,
  summary: ({ goals, always, some, never, unknown, shown, unshown }) => {
    const past = nonZero([
      [always, `${always} reached in every month`],
      [some, `${some} reached in some months`],
      [never, `${never} never reached`],
      [unknown, `${unknown} without history`],
    ]);
    const samples = nonZero([
      [shown, `enough for ${shown}`],
      [unshown, `too small for ${unshown}`],
    ]);
    const sampled = samples.length > 0 ? ` The usual sample is ${samples.join(', ')}.` : '';
    return `${goals === 1 ? '1 goal' : `${goals} goals`}. Before the project: ${past.join(', ')}.${sampled}`;
  },
};

export const feasibilitySentences: { readonly [L in Locale]: FeasibilitySentences } = {
  'zh-CN': chinese,
  en: english,
};
