import type { Locale } from '../../text/locale.ts';

/** Numbers come as they are printed. */
interface Words {
  readonly heading: (kpi: string, target: string, first: string, last: string) => string;
  readonly columns: Readonly<Record<'period' | 'reached', string>>;
  readonly yes: string;
  readonly no: string;
  readonly conclusion: string;
  readonly noData: (periods: number) => string;
  readonly reached: (reached: number, measured: number, periods: number, target: string) => string;
  readonly noTarget: (measured: number, periods: number) => string;
  readonly verdicts: (counts: string) => string;
  readonly level: (percent: number, value: string, periods: number, measured: number) => string;
  readonly observed: (share: string, basis: string) => string;
  readonly needed: (n: string, faultless: string, target: string) => string;
  readonly never: (target: string) => string;
  readonly faultless: (n: string, target: string) => string;
  readonly usual: (n: string, range: string, isShown: boolean, target: string) => string;
  readonly together: (periods: string) => string;
  readonly join: string;
}

const zhCN: Words = {
  heading: (kpi, target, first, last) => `${kpi}  目标 ${target}，历史期间 ${first} 至 ${last}`,
  columns: { period: '期间', reached: '达到目标' },
  yes: '是',
  no: '否',
  conclusion: '结论',
  noData: periods => `${periods} 期都没有数据，无从判断。`,
  reached: (reached, measured, periods, target) =>
    `${periods} 期中 ${measured} 期有数据，其中 ${reached} 期的数值达到 ${target}。`,
  noTarget: (measured, periods) =>
    `${periods} 期中 ${measured} 期有数据；没有目标可以对照，请用 --target 写明。`,
  verdicts: counts => `按抽样判定：${counts}。`,
  level: (percent, value, periods, measured) =>
    `至少 ${percent}% 的期间（${measured} 期中 ${periods} 期）做到了 ${value} 或更好。`,
  observed: (share, basis) => `各期样本合计 ${share}（${basis}）。`,
  needed: (n, faultless, target) =>
    `以这个水平，样本要有 ${n} 条，95% 区间才整个落在 ${target} 一侧；一次不合格都没有时要 ${faultless} 条。`,
  never: target => `以这个水平，一千万条以内的样本都表明不了 ${target}。`,
  faultless: (n, target) => `一次不合格都没有时，${n} 条样本才能表明 ${target}。`,
  usual: (n, range, isShown, target) =>
    `通常一期 ${n} 条，以这个水平区间为 ${range}，${isShown ? '足以' : '不足以'}表明 ${target}。`,
  together: periods => `约需合并 ${periods} 期。`,
  join: '，',
};

const en: Words = {
  heading: (kpi, target, first, last) => `${kpi}  target ${target}, periods ${first} to ${last}`,
  columns: { period: 'Period', reached: 'Reached' },
  yes: 'yes',
  no: 'no',
  conclusion: 'Conclusion',
  noData: periods => `None of the ${periods} periods has data, so there is nothing to judge by.`,
  reached: (reached, measured, periods, target) =>
    `${measured} of ${periods} periods have data; the value of ${reached} reaches ${target}.`,
  noTarget: (measured, periods) =>
    `${measured} of ${periods} periods have data; there is no target to hold against them, give one with --target.`,
  verdicts: counts => `Verdicts from the samples: ${counts}.`,
  level: (percent, value, periods, measured) =>
    `At least ${percent} % of the periods (${periods} of ${measured}) came to ${value} or better.`,
  observed: (share, basis) => `The samples of all periods together: ${share} (${basis}).`,
  needed: (n, faultless, target) =>
    `At that level a sample of ${n} has its whole 95 % interval on the side of ${target}; without a single failure ${faultless}.`,
  never: target => `At that level no sample of up to ten million shows ${target}.`,
  faultless: (n, target) => `Without a single failure a sample of ${n} shows ${target}.`,
  usual: (n, range, isShown, target) =>
    `A usual period has ${n}: at that level the interval is ${range}, ${isShown ? 'enough' : 'not enough'} to show ${target}.`,
  together: periods => `It takes about ${periods} periods together.`,
  join: ', ',
};

export const words: { readonly [L in Locale]: Words } = { 'zh-CN': zhCN, en };
