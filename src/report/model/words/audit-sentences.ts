import type { Locale } from '../../../text/locale.ts';
import { enumerate } from './trade.ts';

/** Numbers come as they are printed. */
export interface AuditSentences {
  named(name: string, count: string): string;
  pass(rate: string, counts: string, interval: string): string;
  counts(n: string, k: string): string;
  verdict(target: string, verdict: string): string;
  /** `several`: one evaluation has errors of more than one class. */
  critical(k: string, n: string, classes: readonly string[], several: boolean): string;
  uncounted(name: string): string;
  top(items: readonly string[]): string;
  noLosses(): string;
  nothing(): string;
  apart(counts: readonly string[]): string;
  readonly apartNames: Readonly<Record<'self' | 'calibration' | 'overlap' | 'no_weight', string>>;
  covered(drawn: string, done: string, rate: string): string;
  noDraws(): string;
  gap(records: string, mean: string, interval: string): string;
  noGap(): string;
  funnel(groups: string, centre: string, apart: readonly string[], edge: readonly string[]): string;
  noFunnel(): string;
  funnelAlt(groups: string, centre: string): string;
  paretoAlt(items: readonly string[]): string;
  agreement(records: string, evaluations: string, raters: string): string;
  agreeing(items: string): string;
  noAgreement(): string;
  readonly measures: readonly string[];
  interval(low: string, high: string): string;
  readonly weighting: string;
  amount(plan: { rate?: string; size?: string; aql?: string }): string;
  readonly per: Readonly<Record<string, string>>;
  all(): string;
  readonly method: readonly string[];
  readonly quarter: (year: string, number: string) => string;
  self(n: string, score: string, passed: string, critical: string): string;
  noSelf(): string;
  readonly selfNote: string;
  person(n: string, score: string, counts: string, rate: string, critical: string): string;
  noPerson(): string;
  place(
    rate: string,
    centre: string,
    limits: string,
    wide: string,
    place: 'within' | 'edge' | 'apart',
  ): string;
  noPlace(): string;
  noDeductions(): string;
  session(session: string): string;
  allSessions(): string;
  same(items: string): string;
  inFile(file: string, lines: readonly string[]): string;
  atLine(name: string, line: string): string;
  readonly majorityNote: string;
}

const zh: AuditSentences = {
  named: (name, count) => `${name} ${count}`,
  pass: (rate, counts, interval) =>
    `${rate}（按入样概率加权；${counts}${interval ? `；95% 区间 ${interval}` : ''}）`,
  counts: (n, k) => `评 ${n} 条，合格 ${k} 条`,
  verdict: (target, verdict) => (target ? `；目标 ${target}，${verdict}。` : `；${verdict}。`),
  critical: (k, n, classes, several) =>
    `${n} 条评分中 ${k} 条有致命错误：${enumerate(classes, 'zh-CN')}${several ? '（一条可有几类）' : ''}。`,
  uncounted: name => `${name}（不计入）`,
  top: items => `${enumerate(items, 'zh-CN')}（失分/适用）。`,
  noLosses: () => '没有失分项。',
  nothing: () => '本期没有计入合格率的评分。',
  apart: counts => `不计入合计：${enumerate(counts, 'zh-CN')}。`,
  apartNames: { self: '自检', calibration: '校准', overlap: '重叠抽取', no_weight: '未抽样、未抽中或已剔除' },
  covered: (drawn, done, rate) => `应评 ${drawn} 条，已评 ${done} 条，完成率 ${rate}。`,
  noDraws: () => '本期没有抽样。',
  gap: (records, mean, interval) =>
    `${records} 条记录自检与组长都评，自检减组长平均 ${mean} 分${interval ? `（95% 区间 ${interval}）` : ''}；大于 0 表示自检给分较高。`,
  noGap: () => '没有自检与组长都评的记录。',
  funnel: (groups, centre, apart, edge) =>
    `坐席 ${groups} 名，控制限以总体合格率 ${centre} 为中心。99.8% 界外：${apart.length > 0 ? enumerate(apart, 'zh-CN') : '无'}；仅 95% 界外：${edge.length > 0 ? enumerate(edge, 'zh-CN') : '无'}。界内的差别可能只是偶然，不排名。`,
  noFunnel: () => '没有可比较的坐席。',
  funnelAlt: (groups, centre) => `${groups} 名坐席的合格率与评分数，中心线 ${centre}。`,
  paretoAlt: items => `失分次数：${enumerate(items, 'zh-CN')}。`,
  agreement: (records, evaluations, raters) =>
    `${records} 条记录由两人以上用同一评分表评过，共 ${evaluations} 次，评分人 ${raters} 位。`,
  agreeing: items => `其余 ${items} 项完全一致。`,
  noAgreement: () => '没有由两人以上用同一评分表评过的记录。',
  measures: [
    '一致率：同一记录的评分两两相比，答案相同的占比。',
    'AC1（Gwet）：是否类评分去除偶然后的一致程度，1 为完全一致，0 为与偶然无异；几乎都合格时仍然可用。',
    'α（Krippendorff）：分值类评分的一致程度，1 为完全一致，0 为与偶然无异；分值几乎没有变化时会偏低。',
    '平均偏差分：同一记录两次评分之差的绝对值的平均。',
  ],
  interval: (low, high) => `${low} 至 ${high}`,
  weighting: '合格率与区间按入样概率的倒数加权；平均分与失分项按已评的计，不加权。',
  amount: ({ rate, size, aql }) =>
    rate !== undefined ? `每层 ${rate}` : size !== undefined ? `每层 ${size} 条` : `AQL ${aql ?? ''}`,
  per: {
    agent: '每名坐席',
    team: '每个班组',
    centre: '全体',
    day: '每日',
    week: '每周',
    month: '每月',
    quarter: '每季度',
  },
  all: () => '全部记录',
  method: [
    '抽取：每层按“种子|方案|期间|记录”的 SHA-256 升序取前若干条，与导入顺序无关，任何人可用 yardstick sample verify 重算；必抽的记录全部抽取。',
    '加权：每条评分的权重为 1 ÷ 入样概率，合格率 = Σ(权重 × 合格) ÷ Σ权重（Hájek）；有致命错误即不合格。',
    '区间：按有效样本量计算的 Wilson 95% 区间，入样概率为 1 的记录不带来抽样误差。',
    '自检、校准以及只为比较而重叠抽取的评分，不计入合格率。',
    '漏斗图：以总体合格率为中心的二项分布精确控制限，有效评分数少的坐席界限宽；本应在界内而落到界外的机会不超过 5% 与 0.2%。',
  ],
  quarter: (year, number) => `${year} 年第 ${number} 季度`,
  self: (n, score, passed, critical) =>
    `自检评分 ${n} 条，平均 ${score} 分，合格 ${passed}，有致命错误 ${critical} 条。`,
  noSelf: () => '本期没有自检评分。',
  selfNote:
    '自检得分只用于自我改进，不计入合格率。应自检、已自检按抽样所属的日期统计，评分数与得分按评分时间统计，两者可能不同。',
  person: (n, score, counts, rate, critical) =>
    `计入的评分 ${n} 条，平均 ${score} 分；${counts}，加权合格率 ${rate}；有致命错误 ${critical} 条。`,
  noPerson: () => '本期没有计入合格率的评分。',
  place: (rate, centre, limits, wide, place) =>
    `加权合格率 ${rate}，全体 ${centre}。按此评分数，偶然的波动范围为 ${limits}（95%）、${wide}（99.8%）：${place === 'within' ? '在界内，差别可能只是偶然' : place === 'edge' ? '在 95% 界外、99.8% 界内' : '在 99.8% 界外'}。不排名。`,
  noPlace: () => '评分不足，不与全体比较。',
  noDeductions: () => '计入的评分没有失分。',
  session: session => `校准 ${session}`,
  allSessions: () => '两人以上评过的全部记录',
  same: items => `其余 ${items} 项评分一致。`,
  inFile: (file, lines) => `${file}：${enumerate(lines, 'zh-CN')}`,
  atLine: (name, line) => `${name}第 ${line} 行`,
  majorityNote:
    '多数意见：过半数评分人给出的答案；没有过半数时留空，待会上确定。得分一行为各评分人得分的平均。',
};

const en: AuditSentences = {
  named: (name, count) => `${name} ${count}`,
  pass: (rate, counts, interval) =>
    `${rate}, weighted by the chance of being drawn (${counts}${interval ? `; 95% interval ${interval}` : ''})`,
  counts: (n, k) => `scored ${n}, passed ${k}`,
  verdict: (target, verdict) =>
    target ? `; target ${target}: ${verdict.toLowerCase()}.` : `; ${verdict.toLowerCase()}.`,
  critical: (k, n, classes, several) =>
    `Evaluations with a critical error: ${k} of ${n} (${enumerate(classes, 'en')}${several ? '; one can have several' : ''}).`,
  uncounted: name => `${name} (not counted)`,
  top: items => `${enumerate(items, 'en')} (failed/applicable).`,
  noLosses: () => 'No item cost points.',
  nothing: () => 'This period has no evaluations that count in the pass rate.',
  apart: counts => `Not in the total: ${enumerate(counts, 'en')}.`,
  apartNames: {
    self: 'self-checks',
    calibration: 'calibrations',
    overlap: 'drawn only to compare',
    no_weight: 'not drawn, set apart, or of plans that have drawn nothing yet',
  },
  covered: (drawn, done, rate) => `To score: ${drawn}; scored: ${done}, ${rate}.`,
  noDraws: () => 'Nothing was drawn in this period.',
  gap: (records, mean, interval) =>
    `Records scored by both: ${records}. Self minus leader is ${mean} points on average${interval ? ` (95% interval ${interval})` : ''}; above 0 the self-checks are kinder.`,
  noGap: () => 'No record was scored by its agent and by the leader.',
  funnel: (groups, centre, apart, edge) =>
    `Agents: ${groups}; limits around the pass rate of all, ${centre}. Beyond 99.8%: ${apart.length > 0 ? enumerate(apart, 'en') : 'none'}; beyond 95% only: ${edge.length > 0 ? enumerate(edge, 'en') : 'none'}. Differences within the limits may be chance, so nobody is ranked.`,
  noFunnel: () => 'There are no agents to compare.',
  funnelAlt: (groups, centre) =>
    `Pass rate by number of evaluations, agents: ${groups}, centre line ${centre}.`,
  paretoAlt: items => `How often points were lost: ${enumerate(items, 'en')}.`,
  agreement: (records, evaluations, raters) =>
    `Records scored by two or more with one scorecard: ${records}; evaluations: ${evaluations}; raters: ${raters}.`,
  agreeing: items => `On all other items the raters agree wholly: ${items}.`,
  noAgreement: () => 'No record was scored by two or more with one scorecard.',
  measures: [
    'Agree: of the pairs of raters of a record, the share that gave the same answer.',
    'AC1 (Gwet): agreement beyond chance of answers in words; 1 is perfect, 0 is chance; it holds where nearly all pass.',
    'α (Krippendorff): agreement of numbers; 1 is perfect, 0 is chance; it is low where the numbers hardly vary.',
    'Mean deviation: the mean distance between two scores of a record.',
  ],
  interval: (low, high) => `${low} to ${high}`,
  weighting:
    'Pass rates and intervals are weighted by one over the chance of being drawn; mean scores and items count what was scored, unweighted.',
  amount: ({ rate, size, aql }) =>
    rate !== undefined
      ? `${rate} of each stratum`
      : size !== undefined
        ? `${size} of each stratum`
        : `AQL ${aql ?? ''}`,
  per: {
    agent: 'each agent',
    team: 'each team',
    centre: 'all',
    day: 'every day',
    week: 'every week',
    month: 'every month',
    quarter: 'every quarter',
  },
  all: () => 'all records',
  method: [
    'Drawing: in each stratum the first records by ascending SHA-256 of “seed|plan|period|record”, whatever the order of import; anyone can check it with yardstick sample verify. Records that are always drawn are all drawn.',
    'Weighting: each evaluation weighs 1 ÷ the chance of being drawn; pass rate = Σ(weight × passed) ÷ Σ weight (Hájek). An evaluation with a critical error is not passed.',
    'Intervals: Wilson 95% of the effective sample size; records that were certain to be drawn add no sampling error.',
    'Self-checks, calibrations and records drawn only to compare two levels do not count in the pass rate.',
    'Funnel plot: exact binomial limits around the pass rate of all, wide for agents with few effective evaluations; the chance of lying beyond them by accident is at most 5% and 0.2%.',
  ],
  quarter: (year, number) => `Quarter ${number} of ${year}`,
  self: (n, score, passed, critical) =>
    `Self-checks: ${n}, mean score ${score}, passed ${passed}, with a critical error ${critical}.`,
  noSelf: () => 'This period has no self-checks.',
  selfNote:
    'Self-checks help agents improve and do not count in the pass rate. Draws are counted by the day they were drawn for, scores by when they were given, so the numbers can differ.',
  person: (n, score, counts, rate, critical) =>
    `Evaluations that count: ${n}, mean score ${score}; ${counts}, weighted pass rate ${rate}; with a critical error: ${critical}.`,
  noPerson: () => 'This period has no evaluations that count in the pass rate.',
  place: (rate, centre, limits, wide, place) =>
    `Weighted pass rate ${rate}, all agents ${centre}. With so many evaluations chance alone gives ${limits} (95%) or ${wide} (99.8%): ${place === 'within' ? 'within the limits, the difference may be chance' : place === 'edge' ? 'beyond the 95% limits, within those of 99.8%' : 'beyond the 99.8% limits'}. Nobody is ranked.`,
  noPlace: () => 'Too few evaluations to compare with all.',
  noDeductions: () => 'The evaluations that count lost no points.',
  session: session => `Calibration ${session}`,
  allSessions: () => 'All records scored by two or more',
  same: items => `On all other items the raters agree: ${items}.`,
  inFile: (file, lines) => `${file}: ${enumerate(lines, 'en')}`,
  atLine: (name, line) => `${name} line ${line}`,
  majorityNote:
    'Majority: what more than half of the raters answered; empty where there is none, for the meeting to decide. Of scores it is the mean of the raters.',
};

export const auditSentences: { readonly [L in Locale]: AuditSentences } = { 'zh-CN': zh, en };
