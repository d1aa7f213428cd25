import type { Locale } from '../../text/locale.ts';

/** What the actions of `sample` print in each language. */
interface Words {
  readonly draws: readonly string[];
  readonly strata: readonly string[];
  readonly drawn: (plan: string, period: string, count: string, population: string) => string;
  readonly periods: readonly string[];
  readonly loads: readonly string[];
  readonly whole: string;
  readonly missing: string;
  readonly certain: (id: string) => string;
  readonly overlap: (plan: string) => string;
  readonly replacedBy: (record: string, reason: string) => string;
  readonly apart: (reason: string) => string;
  readonly same: (plan: string, period: string, count: string) => string;
  readonly differences: readonly string[];
  readonly kinds: Readonly<Record<'hash' | 'gone' | 'missing' | 'changed', string>>;
  readonly redraw: (command: string) => string;
  readonly reseed: string;
  readonly replaced: (record: string, by: string, reviewer: string) => string;
  readonly list: readonly string[];
  readonly levels: Readonly<Record<string, string>>;
  readonly size: readonly string[];
  readonly estimate: (margin: string, rate: string, confidence: string) => string;
  readonly detect: (defects: string, chance: string) => string;
  readonly lot: (aql: string) => string;
  readonly plan: (letter: string, n: string, accept: string) => string;
  readonly curve: readonly string[];
  readonly unconfirmed: string;
}

const zhCN: Words = {
  draws: ['序', '记录', '层', '排位', '抽中概率', '评分人', '文件', '行', '说明'],
  strata: ['层', '记录', '抽取', '抽中概率'],
  drawn: (plan, period, count, population) =>
    `方案 ${plan}，${period}：从 ${population} 条中抽取 ${count} 条`,
  periods: ['期间', '记录', '抽取'],
  loads: ['评分人', '条数', '小时', '可用'],
  whole: '全部',
  missing: '（缺）',
  certain: id => `必抽 ${id}`,
  overlap: plan => `与 ${plan} 重叠`,
  replacedBy: (record, reason) => `由 ${record} 替换：${reason}`,
  apart: reason => `已剔除：${reason}`,
  same: (plan, period, count) => `方案 ${plan}，${period}：${count} 条全部可以重现`,
  differences: ['记录', '差异', '字段', '抽取时', '现在'],
  kinds: { hash: '哈希不符', gone: '不再符合条件', missing: '应抽而未存', changed: '已改变' },
  redraw: command => `数据或方案在抽取之后有变动。确认无误后再抽一次，已抽的记录和评分人不变：\n  ${command}`,
  reseed:
    '种子与抽取时不同，或存下的抽样结果被改动过。请恢复方案原来的 seed；seed 没有变过的，请从备份恢复 .yardstick。',
  replaced: (record, by, reviewer) => `${record} 已由 ${by} 替换${reviewer ? `，评分人 ${reviewer}` : ''}`,
  list: ['方案', '名称', '层级', '总体', '抽多少', '已抽期间', '已抽'],
  levels: {
    self: '自检',
    leader: '组长',
    specialist: '质量专员',
    manager: '管理层',
    mystery: '神秘顾客',
    peer: '互评',
    third_party: '第三方',
  },
  size: ['目的', '总体', '样本数'],
  estimate: (margin, rate, confidence) =>
    `估计 ${rate} 左右的比例，误差不超过 ${margin}（置信度 ${confidence}）`,
  detect: (defects, chance) => `${defects} 个问题中至少发现一个的概率达到 ${chance}`,
  lot: aql => `AQL ${aql}，一般检验水平 II，正常检验一次抽样`,
  plan: (letter, n, accept) => `字码 ${letter}：抽 ${n} 条，不合格不超过 ${accept} 条则接收`,
  curve: ['不合格率', '接收概率'],
  unconfirmed: '以上样本数与接收数未核对标准原文（GB/T 2828.1）；接收概率按二项分布计算。',
};

const en: Words = {
  draws: ['no', 'record', 'stratum', 'rank', 'inclusion', 'reviewer', 'file', 'line', 'note'],
  strata: ['stratum', 'records', 'drawn', 'inclusion'],
  drawn: (plan, period, count, population) => `Plan ${plan}, ${period}: ${count} of ${population} drawn`,
  periods: ['period', 'records', 'drawn'],
  loads: ['reviewer', 'items', 'hours', 'available'],
  whole: 'all',
  missing: '(none)',
  certain: id => `certain: ${id}`,
  overlap: plan => `overlap with ${plan}`,
  replacedBy: (record, reason) => `replaced by ${record}: ${reason}`,
  apart: reason => `set apart: ${reason}`,
  same: (plan, period, count) => `Plan ${plan}, ${period}: all ${count} can be reproduced`,
  differences: ['record', 'difference', 'field', 'stored', 'now'],
  kinds: { hash: 'other hash', gone: 'no longer eligible', missing: 'not stored', changed: 'changed' },
  redraw: command =>
    `The data or the plan changed since. Once that is as it should be, draw again; what was drawn stays, with its reviewers:\n  ${command}`,
  reseed:
    'The seed is another than when this was drawn, or the stored draws were altered. Put the former seed of the plan back; where it was never changed, restore .yardstick from a backup.',
  replaced: (record, by, reviewer) =>
    `${record} is replaced by ${by}${reviewer ? `, reviewer ${reviewer}` : ''}`,
  list: ['plan', 'title', 'level', 'population', 'how many', 'period', 'drawn'],
  levels: {
    self: 'self',
    leader: 'leader',
    specialist: 'specialist',
    manager: 'manager',
    mystery: 'mystery shopper',
    peer: 'peer',
    third_party: 'third party',
  },
  size: ['what for', 'population', 'sample'],
  estimate: (margin, rate, confidence) =>
    `a share of about ${rate} within ${margin} to each side, with ${confidence} confidence`,
  detect: (defects, chance) => `at least one of ${defects} defects found with a chance of ${chance}`,
  lot: aql => `AQL ${aql}, general level II, normal inspection, single sampling`,
  plan: (letter, n, accept) => `letter ${letter}: draw ${n}, accept with at most ${accept} nonconforming`,
  curve: ['nonconforming', 'P(accept)'],
  unconfirmed:
    'Sample sizes and acceptance numbers are not checked against the standard (GB/T 2828.1); P(accept) is binomial.',
};

export const words: Readonly<Record<Locale, Words>> = { 'zh-CN': zhCN, en };
