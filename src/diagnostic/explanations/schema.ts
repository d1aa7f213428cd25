import { type Explanations, explained } from './explanation.ts';

/** Files that are no documents, and documents that their schema refuses. */
export const schema: Explanations = {
  'document/unreadable': explained(
    '读不到的文件不能算检查过，所以以退出码 3 结束。',
    'A file that cannot be read was not checked, so the command ends with exit code 3.',
    'chmod 000 standards/hotline.yaml',
    'chmod 644 standards/hotline.yaml',
  ),
  'document/not-a-file': explained(
    '以 .yaml 结尾的文件夹或管道不是文档，可能让别的工具出错。',
    'A folder or pipe that is named like a YAML file is no document and confuses other tools.',
    'standards/hotline.yaml/',
    'standards/hotline/',
  ),
  'document/not-a-map': explained(
    '文档由“键: 值”组成；只有一段文字或一个列表的文件没有类型，无法判断。',
    'A document is made of "key: value"; a file that is one text or one list has no kind.',
    '- 热线服务标准',
    'kind: standard\nid: hotline',
  ),
  'document/no-kind': explained(
    'kind 决定一个文件是什么，与它放在哪个文件夹无关。',
    'kind decides what a file is, whatever folder it lies in.',
    'id: hotline\ntitle: 热线服务标准',
    'kind: standard\nid: hotline\ntitle: 热线服务标准',
  ),
  'document/unknown-kind': explained(
    '只有有 JSON Schema 的类型可以检查；yardstick schema 列出全部类型。',
    'Only kinds that have a JSON Schema can be checked; "yardstick schema" lists them.',
    'kind: 标准',
    'kind: standard',
  ),
  'document/more': explained(
    '一个文件里的问题太多时只列前 50 个：后面的常由前面的引起。',
    'Of very many findings in a file the first 50 are listed: later ones often follow from them.',
    '（一个文件有 120 个问题）',
    '先改正前面的，再检查一次',
  ),
  'schema/unknown-key': explained(
    '写错的键如果被忽略，要求就悄悄失效；自己的键请以 x- 开头。',
    'A misspelt key that is ignored makes a requirement void without a word; begin your own keys with x-.',
    'ownr: 客服总监',
    'owner: 客服总监',
  ),
  'schema/misplaced-key': explained(
    '键写对了但缩进错了一级，就属于别的东西了。',
    'The key exists, but one level up or down: the indentation makes it belong to something else.',
    'kpis:\n  - id: answer-rate\nweight: 40',
    'kpis:\n  - id: answer-rate\n    weight: 40',
  ),
  'schema/missing-key': explained(
    '没有这个键，文档就不完整：没有负责人的指标没有人负责。',
    'Without the key the document is incomplete: a KPI without an owner is owned by nobody.',
    'kpis:\n  - {id: answer-rate, title: 人工接通率}',
    'kpis:\n  - {id: answer-rate, title: 人工接通率, category: efficiency, measure: {metric: answer_rate}, owner: 客服部经理}',
  ),
  'schema/type': explained(
    'YAML 会自己判断类型：1.0 是数字，true 是真假值，要文字就加引号。',
    'YAML decides types by itself: 1.0 is a number and true is no text; quote what is meant as text.',
    'channel: 电话',
    'channel: [电话]',
  ),
  'schema/fullwidth-digit': explained(
    '全角数字“９８”不是数字，程序无法比较。',
    'Full-width digits are not digits to a program and cannot be compared.',
    'target: ≥９８%',
    'target: ≥98%',
  ),
  'schema/enum': explained(
    '这里只能写固定的几个词，这样程序和报告才认得；中文说法会提示对应的词。',
    'Only certain words are known here; for Chinese words the proper one is named.',
    'status: 已生效',
    'status: effective',
  ),
  'schema/format': explained(
    '日期、版本号、标识等有固定写法，写法统一才能比较和排序。',
    'Dates, versions and ids have one form, so that they can be compared and sorted.',
    'effective_from: 2026年1月1日',
    'effective_from: 2026-01-01',
  ),
  'schema/one-of': explained(
    '这几个键互相排斥，要恰好写其中一个。',
    'These keys exclude each other: exactly one of them is needed.',
    'measure: {metric: answer_rate, attainment: first-contact}',
    'measure: {metric: answer_rate}',
  ),
  'schema/too-few': explained(
    '空的列表或映射没有意义：没有渠道的范围不知道管什么。',
    'An empty list or map means nothing: a scope without channels covers nobody knows what.',
    'channel: []',
    'channel: [电话]',
  ),
  'schema/too-many': explained(
    '超过上限的列表多半是放错了内容。',
    'A list beyond the limit probably holds something else.',
    '（列表有 5000 项）',
    '拆成几份文档',
  ),
  'schema/repeated-item': explained(
    '重复的项没有作用，常是复制后忘了修改。',
    'A repeated item has no effect; often it was copied and not changed.',
    'channel: [电话, 电话]',
    'channel: [电话, 在线]',
  ),
  'schema/length': explained(
    '过长的文字放不进报告的表格，过短的多半没有写完。',
    'A text that is too long does not fit a report; one that is too short is unfinished.',
    'title: ""',
    'title: 热线服务标准',
  ),
  'schema/range': explained(
    '数值超出了有意义的范围。',
    'The number lies outside the range that makes sense.',
    'weight: -10',
    'weight: 10',
  ),
};
