import type { Bilingual } from '../../text/locale.ts';

/** Why one row of a file was not imported. */
export const rejectReasons = {
  'csv/unclosed-quote': {
    'zh-CN': '引号未闭合（一条记录至多 1 MB、2000 行）',
    en: 'a quote that is not closed (a record has at most 1 MB and 2,000 lines)',
  },
  'csv/after-quote': {
    'zh-CN': '右引号之后还有文字',
    en: 'text after a closing quote',
  },
  'csv/too-long': { 'zh-CN': '一条记录超过 1 MB', en: 'a record over 1 MB' },
  'csv/cells-more': { 'zh-CN': '单元格比表头多', en: 'more cells than the header' },
  'csv/cells-fewer': { 'zh-CN': '单元格比表头少', en: 'fewer cells than the header' },
  'missing/key': { 'zh-CN': '主键为空', en: 'no key' },
  'missing/anchor': { 'zh-CN': '缺少决定归属期间的时间', en: 'no instant that places it in a period' },
  'missing/start': {
    'zh-CN': '有时长，但缺少起算的时间',
    en: 'a duration without the instant it starts from',
  },
  'key/duplicate': { 'zh-CN': '同一文件内主键重复', en: 'a key that the file has already' },
  'value/date': { 'zh-CN': '日期或时间无法读取', en: 'not a date or time as declared' },
  'value/number': { 'zh-CN': '不是数字', en: 'not a number' },
  'value/integer': { 'zh-CN': '不是整数', en: 'not a whole number' },
  'value/boolean': { 'zh-CN': '不是已声明的“是”或“否”', en: 'not a declared word for yes or no' },
  'value/duration': { 'zh-CN': '时长无法读取', en: 'not a duration as declared' },
  'value/text': { 'zh-CN': '文字中有空字符', en: 'text with a NUL' },
  'value/order': {
    'zh-CN': '新旧依据不是数字或 ISO 时间',
    en: 'not a number or ISO instant to order by',
  },
  'value/scientific': {
    'zh-CN': '编号已被 Excel 改成科学计数法，请按文本重新导出',
    en: 'an id that Excel turned into scientific notation; export it as text',
  },
  'evaluation/scorecard': { 'zh-CN': '没有这个评分表或版本', en: 'no such scorecard or version' },
  'evaluation/other-scorecard': {
    'zh-CN': '不是抽样方案指定的评分表版本',
    en: 'not the version of the scorecard that the sampling plan names',
  },
  'evaluation/level': { 'zh-CN': '没有这个质检层级', en: 'no such level of audit' },
  'evaluation/evaluator': { 'zh-CN': '缺少评分人', en: 'no evaluator' },
  'evaluation/plan': { 'zh-CN': '没有这个抽样方案', en: 'no such sampling plan' },
  'evaluation/period': {
    'zh-CN': '不是抽样方案的期间',
    en: 'not a period that the sampling plan draws for',
  },
  'evaluation/not-drawn': {
    'zh-CN': '这条记录不在抽样结果中',
    en: 'a record that the sampling plan did not draw',
  },
  'evaluation/replaced': {
    'zh-CN': '这条记录已从抽样结果中剔除',
    en: 'a record that was set apart from the sample',
  },
  'evaluation/self-review': {
    'zh-CN': '评分人就是被评的人，只有自检可以',
    en: 'the evaluator is the one evaluated, which only a self-check can be',
  },
  'evaluation/not-self': {
    'zh-CN': '自检只能评自己的记录',
    en: "a self-check of somebody else's record",
  },
  'evaluation/reciprocal': { 'zh-CN': '两人互相评分', en: 'two peers who evaluate each other' },
  'evaluation/twice': {
    'zh-CN': '同一评分人已评过这条记录',
    en: 'a record that this evaluator has evaluated already',
  },
  'evaluation/unknown-item': {
    'zh-CN': '评分表没有这一项',
    en: 'an item that the scorecard does not have',
  },
  'evaluation/answer': {
    'zh-CN': '不是这一项可用的回答（是或否；刻度项写分数或名称）',
    en: 'not an answer that the item can have (yes or no; on a scale its number or label)',
  },
  'evaluation/not-applicable': {
    'zh-CN': '这一项不允许回答“不适用”',
    en: 'N/A, which the item does not allow',
  },
  'evaluation/missing-answer': { 'zh-CN': '缺少必答项的回答', en: 'no answer to an item that needs one' },
  'evaluation/nothing': {
    'zh-CN': '没有适用的计分项',
    en: 'no item that counts applies',
  },
  'evaluation/offset': {
    'zh-CN': '时间点应为秒或 分:秒',
    en: 'not an offset in seconds or m:ss',
  },
  'value/spreadsheet-error': { 'zh-CN': 'Excel 错误值', en: 'an error value of a spreadsheet' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type RejectReason = keyof typeof rejectReasons;
