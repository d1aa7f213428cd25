import { type Explanations, explained } from './explanation.ts';

/** How exports become records. */
export const source: Explanations = {
  'source/unknown-field': explained(
    '字段名是固定的，别的程序和指标才认得；自己的列以 x- 开头。',
    'Fields have fixed names that metrics know; your own columns begin with x-.',
    'columns: {create: 创建时间}',
    'columns: {created: 创建时间}',
  ),
  'source/no-anchor': explained(
    '每种记录靠一个时刻归入期间，没有它的记录会全部被拒收。',
    'Each kind of record belongs to a period by one instant; without it all rows are rejected.',
    'record: contact\ncolumns: {agent: 坐席}',
    'record: contact\ncolumns: {created: 创建时间, agent: 坐席}',
  ),
  'source/set-and-column': explained(
    '同一字段既取自列又取固定值，两者不同时不知道信哪一个。',
    'A field that comes from a column and from a fixed value: where they differ, neither can be trusted.',
    'columns: {channel: 渠道}\nset: {channel: 电话}',
    'set: {channel: 电话}',
  ),
  'source/after': explained(
    '以时长给出的时刻，要从本来源映射的另一个时刻算起。',
    'An instant that is given as a duration counts from another instant of the same source.',
    'first_reply: {after: opened, from: 首响分钟, unit: min}',
    'first_reply: {after: created, from: 首响分钟, unit: min}',
  ),
  'source/yes-and-no': explained(
    '同一个写法既算“是”又算“否”，每一行都可能判错。',
    'One spelling means both yes and no, so any row may be misread.',
    'answered: {from: 接听, true: [Y, 1], false: [N, 1]}',
    'answered: {from: 接听, true: [Y], false: [N]}',
  ),
  'source/own-type': explained(
    '同一个自定列在两个来源里类型不同，无法放进同一张表。',
    'One own column with two types cannot be kept in one table.',
    'x-score: {from: 分数, type: number} 与 x-score: 分数',
    'x-score: {from: 分数, type: number}（两个来源都写）',
  ),
  'source/field-type': explained(
    '字段的类型是固定的，指标按它计算；同一字段不能在一个来源里换成别的类型。',
    'Fields have fixed types that metrics compute with; a source cannot give one another type.',
    'csat: {from: 满意度, type: text}',
    'csat: {from: 满意度, values: {满意: 5, 一般: 3}}',
  ),
  'source/unused-key': explained(
    '不起作用的键是误会：写的人以为它会改变结果。',
    'A key that is ignored is a misunderstanding: whoever wrote it expects it to change something.',
    'agent: {from: 坐席, unit: s}',
    'wait: {from: 等待秒数, unit: s}',
  ),
  'source/format': explained(
    '格式由固定的记号组成；写错时整列都读不出来，导入会拒绝。',
    'A format is made of fixed tokens; with a wrong one no value can be read, and ingest refuses.',
    'created: {from: 时间, format: YYYY-MM-DD}',
    'created: {from: 时间, format: yyyy-MM-dd}',
  ),
  'source/word-value': explained(
    '只存整数的字段放不下小数。',
    'A field that stores whole numbers cannot take a fraction.',
    'transfers: {from: 转接, values: {偶尔: 0.5}}',
    'transfers: {from: 转接, values: {一次: 1}}',
  ),
  'source/set-value': explained(
    '固定值要能读成字段的类型，否则每一行都无法导入。',
    'A fixed value must be readable as the type of its field, or no row can be imported.',
    'set: {is_test: 也许}',
    'set: {is_test: false}',
  ),
  'source/same-name': explained(
    '数据库的列名不区分英文字母的大小写，两列会混为一列。',
    'A database does not tell letters of column names apart by case, so two columns would be one.',
    'columns: {x-Topic: 主题, x-topic: 类别}',
    'columns: {x-topic: 主题, x-class: 类别}',
  ),
  'source/delimiter': explained(
    '引号、换行和空字符另有用处，不能分隔各列。',
    'Quotes, line ends and NUL mean something else and cannot part columns.',
    "delimiter: '\"'",
    "delimiter: ';'",
  ),
  'source/private-twice': explained(
    '同一列在一处换成化名，在另一处按原文保存，等于没有保护。',
    'A column that is a pseudonym in one place and stored as it is in another protects nobody.',
    'customer_id: {from: 手机号, private: pseudonym}\nx-phone: 手机号',
    'customer_id: {from: 手机号, private: pseudonym}',
  ),
  'source/collapse-record': explained(
    'collapse 把事件归并为联系记录，别的记录没有可归并的事件。',
    'collapse makes contacts of events; no other record has events to make them of.',
    'record: contact\ncollapse: {contact: 单号, order: [时间]}',
    'record: event\ncollapse: {contact: 单号, order: [时间]}',
  ),
  'source/collapse-contact': explained(
    '事件靠 contact_id 归入联系记录，它必须是归并所用的那一列。',
    'Events belong to their contact by contact_id, which must be the column they are collapsed by.',
    'collapse: {contact: 单号, order: [时间]}\ncolumns: {contact_id: 电话}',
    'collapse: {contact: 单号, order: [时间]}\ncolumns: {contact_id: 单号}',
  ),
  'source/collapse-instant': explained(
    'first 和 last 给出联系记录的时间，其他字段不是时间。',
    'first and last give instants of the contact; other fields are none.',
    'collapse: {contact: 单号, order: [时间], first: {status: {event: 回复}}}',
    'collapse: {contact: 单号, order: [时间], first: {first_reply: {event: 回复}}}',
  ),
  'source/collapse-twice': explained(
    '同一时间有两个出处时，不知道信哪一个。',
    'An instant that comes from two places: where they differ, neither can be trusted.',
    'collapse: {contact: 单号, order: [时间], first: {closed: {event: 关闭}}}\ncolumns: {closed: 关闭时间}',
    'collapse: {contact: 单号, order: [时间], first: {closed: {event: 关闭}}}',
  ),
  'source/collapse-when': explained(
    '条件比较的是事件的文字字段，没有映射的字段在每个事件中都缺失。',
    'A condition compares a text field of events; one that is not mapped is missing in all of them.',
    'first: {first_reply: {event: 回复}}\ncolumns: {status: 状态}',
    'first: {first_reply: {event: 回复}}\ncolumns: {event: 动作}',
  ),
};
