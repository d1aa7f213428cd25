import type { Bilingual } from '../../text/locale.ts';
import type { FailureFamily, Family } from '../family.ts';

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
  'evaluation/not-drawn': {
    'zh-CN': '这条记录不在抽样结果中',
    en: 'a record that the sampling plan did not draw',
  },
  'evaluation/replaced': {
    'zh-CN': '这条记录已被另一条替换',
    en: 'a record that another one was drawn in place of',
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
    'zh-CN': '不是这一项可用的回答',
    en: 'not an answer that the item can have',
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

export interface IngestFacts {
  'ingest/unknown-field': { field: string; record: string; closest: string | undefined };
  'ingest/field-type': { field: string; type: string; expected: string };
  'ingest/unused-key': { field: string; key: string; type: string };
  'ingest/format': { field: string; format: string; tokens: string };
  'ingest/after': { field: string; after: string };
  'ingest/set-value': { field: string; value: string; type: string };
  'ingest/set-and-column': { field: string };
  'ingest/no-anchor': { record: string; anchor: string };
  'ingest/delimiter': { delimiter: string };
  'ingest/own-type': { field: string; type: string; stored: string };
  'ingest/items-record': { key: string; record: string };
  'ingest/no-draws': {
    count: number;
    plans: readonly { plan: string; periods: readonly string[] }[];
  };
  'ingest/private-twice': { column: string };
  'ingest/collapse-record': { record: string };
  'ingest/collapse-contact': { column: string };
  'ingest/collapse-instant': { field: string; closest: string | undefined };
  'ingest/collapse-twice': { field: string };
  'ingest/collapse-when': { field: string };
  'ingest/empty-file': Record<string, never>;
  'ingest/no-rows': Record<string, never>;
  'ingest/corrected-already': { count: number };
  'ingest/spreadsheet': Record<string, never>;
  'ingest/workbook': Record<string, never>;
  'ingest/workbook-size': { mb: number; unpacked_mb: number; ratio: number };
  'ingest/no-sheet': { sheet: string; closest: string | undefined; sheets: readonly string[] };
  'ingest/encoding': { byte: number };
  'ingest/undecodable': { encoding: string; byte: number | undefined };
  'ingest/missing-column': { column: string; closest: string | undefined; headers: readonly string[] };
  'ingest/ambiguous-date': {
    column: string;
    value: string;
    readings: readonly { format: string; day: string }[];
  };
  'ingest/malformed': { reason: RejectReason };
  'ingest/repeated-keys': { count: number; examples: readonly { key: string; lines: readonly number[] }[] };
  'ingest/too-many-rejects': { rejected: number; read: number; limit: string };
}

/** What prevents a source from being used, or a file from being imported. */
export const ingest: Family<IngestFacts> = {
  'ingest/unknown-field': {
    'zh-CN': ({ field, record, closest }) =>
      `${record} 没有字段“${field}”${closest ? `，是否想写“${closest}”？` : ''}自定的列请以 x- 开头。`,
    en: ({ field, record, closest }) =>
      `${record} has no field "${field}"${closest ? `; did you mean "${closest}"?` : '.'} Columns of your own begin with x-.`,
  },
  'ingest/field-type': {
    'zh-CN': ({ field, type, expected }) => `字段“${field}”的类型是 ${expected}，不能声明为 ${type}。`,
    en: ({ field, type, expected }) => `The field "${field}" is ${expected} and cannot be declared ${type}.`,
  },
  'ingest/unused-key': {
    'zh-CN': ({ field, key, type }) => `字段“${field}”的类型是 ${type}，键“${key}”不起作用，请删去。`,
    en: ({ field, key, type }) => `"${key}" means nothing for "${field}", which is ${type}. Leave it out.`,
  },
  'ingest/format': {
    'zh-CN': ({ field, format, tokens }) =>
      `字段“${field}”的格式“${format}”无法使用。可用的记号：${tokens}；日期格式至少要有年和月，其他字母放在单引号内。`,
    en: ({ field, format, tokens }) =>
      `The format "${format}" of "${field}" cannot be used. Tokens: ${tokens}; a date needs at least year and month, other letters stand in single quotes.`,
  },
  'ingest/after': {
    'zh-CN': ({ field, after }) => `字段“${field}”从“${after}”起算，但“${after}”不是此来源映射的另一个时间。`,
    en: ({ field, after }) =>
      `"${field}" counts from "${after}", which is not another instant that this source maps.`,
  },
  'ingest/set-value': {
    'zh-CN': ({ field, value, type }) => `字段“${field}”的类型是 ${type}，固定值“${value}”无法读取。`,
    en: ({ field, value, type }) => `The fixed value "${value}" of "${field}" cannot be read as ${type}.`,
  },
  'ingest/set-and-column': {
    'zh-CN': ({ field }) => `字段“${field}”既有列又有固定值，请只留一个。`,
    en: ({ field }) => `"${field}" has both a column and a fixed value. Keep one.`,
  },
  'ingest/no-anchor': {
    'zh-CN': ({ record, anchor }) =>
      `没有映射字段“${anchor}”：每条 ${record} 记录都要靠它归入期间。请在 columns 中写明它来自哪一列。`,
    en: ({ record, anchor }) =>
      `The field "${anchor}", which places each ${record} in a period, is not mapped. Say in columns where it comes from.`,
  },
  'ingest/delimiter': {
    'zh-CN': ({ delimiter }) => `分隔符“${delimiter}”不能使用：不能是引号、换行或空字符。`,
    en: ({ delimiter }) => `The delimiter "${delimiter}" cannot be used: no quote, line end or NUL.`,
  },
  'ingest/items-record': {
    'zh-CN': ({ key, record }) =>
      `${key} 把评分项的各列合为一条质检评分，只能用于 record: evaluation，这里是 ${record}。`,
    en: ({ key, record }) =>
      `${key} makes one evaluation of the columns of its items: it needs record: evaluation, not ${record}.`,
  },
  'ingest/no-draws': {
    'zh-CN': ({ count, plans }) =>
      `${count} 条评分所属的抽样还没有抽取（${plans.map(({ plan, periods }) => `${plan}：${periods.slice(0, 2).join('、')}${periods.length > 2 ? ` 等 ${periods.length} 个期间` : ''}`).join('；')}）：未核对是否抽中，权重取自文件。要核对，请用“yardstick sample draw 方案 --period 期间”抽取后重新导入。`,
    en: ({ count, plans }) =>
      `Nothing is drawn yet for ${count} evaluation(s) (${plans.map(({ plan, periods }) => `${plan}: ${periods.slice(0, 2).join(', ')}${periods.length > 2 ? ` and ${periods.length - 2} more` : ''}`).join('; ')}): whether their records were drawn is not checked, and their weights are those of the file. To have it checked, run "yardstick sample draw PLAN --period PERIOD" and ingest again.`,
  },
  'ingest/private-twice': {
    'zh-CN': ({ column }) =>
      `列“${column}”声明了 private: pseudonym，却在这里按原文使用，等于没有保护。请在这里也写 private: pseudonym，或删去。`,
    en: ({ column }) =>
      `"${column}" is private: pseudonym elsewhere and stored as it is here, which protects nobody. Declare private: pseudonym here too, or leave this out.`,
  },
  'ingest/collapse-record': {
    'zh-CN': ({ record }) => `collapse 把事件归并为联系记录，只能用于 record: event，这里是 ${record}。`,
    en: ({ record }) => `collapse makes contacts of events: it needs record: event, not ${record}.`,
  },
  'ingest/collapse-contact': {
    'zh-CN': ({ column }) =>
      `contact_id 必须来自 collapse.contact 的列“${column}”，否则事件与联系记录对不上。请改正，或删去 contact_id。`,
    en: ({ column }) =>
      `contact_id must come from "${column}", the column of collapse.contact, or events lose their contact. Correct it, or leave it out.`,
  },
  'ingest/collapse-instant': {
    'zh-CN': ({ field, closest }) =>
      `“${field}”不是联系记录的时间${closest ? `，是否想写“${closest}”？` : '。'}`,
    en: ({ field, closest }) =>
      `"${field}" is not an instant of a contact${closest ? `; did you mean "${closest}"?` : '.'}`,
  },
  'ingest/collapse-twice': {
    'zh-CN': ({ field }) => `“${field}”已由列或另一条件给出，请只留一个。`,
    en: ({ field }) => `"${field}" comes from a column or another condition already. Keep one.`,
  },
  'ingest/collapse-when': {
    'zh-CN': ({ field }) =>
      `条件中的“${field}”不是此来源映射的文字字段。请在 columns 中映射它，例如 event 或 status。`,
    en: ({ field }) =>
      `The condition names "${field}", which is not a text field that this source maps. Map it in columns, such as event or status.`,
  },
  'ingest/own-type': {
    'zh-CN': ({ field, type, stored }) =>
      `自定列“${field}”在数据库中已是 ${stored}，此来源却声明为 ${type}。请统一类型，或换一个名称。`,
    en: ({ field, type, stored }) =>
      `The own column "${field}" is ${stored} in the database, but ${type} in this source. Use one type, or another name.`,
  },
  'ingest/empty-file': {
    'zh-CN': () => '文件是空的，连表头也没有。',
    en: () => 'The file is empty: it has no header.',
  },
  'ingest/no-rows': {
    'zh-CN': () => '文件只有表头，没有数据行。',
    en: () => 'The file has a header and no rows.',
  },
  'ingest/corrected-already': {
    'zh-CN': ({ count }) =>
      `跳过 ${count} 行：含有被遮盖的文字，而原文已不在数据库中（这一行已更正，或其导入已撤销）。如仍需要，请重新导入原始文件，再导出一次。`,
    en: ({ count }) =>
      `${count} row(s) skipped: they hold masked text whose original is no longer in the database, since the row was corrected or its import forgotten. If they are still needed, ingest the original file and export its rejects again.`,
  },
  'ingest/spreadsheet': {
    'zh-CN': () =>
      '这是 .xls 或加了密码的文件，无法读取。请在 Excel 中另存为不加密的 .xlsx 或“CSV UTF-8”后再导入。',
    en: () =>
      'An .xls file, or one locked with a password, cannot be read. Save it as .xlsx without a password, or as "CSV UTF-8", in Excel, then ingest that.',
  },
  'ingest/workbook': {
    'zh-CN': () => '文件不是完好的 .xlsx，无法读取。请在 Excel 中打开后另存，或另存为“CSV UTF-8”。',
    en: () => 'The file is no sound .xlsx. Open and save it in Excel, or save it as "CSV UTF-8".',
  },
  'ingest/workbook-size': {
    'zh-CN': ({ mb, unpacked_mb, ratio }) =>
      `.xlsx 太大，未展开：文件至多 ${mb} MB，展开后至多 ${unpacked_mb} MB、不超过文件的 ${ratio} 倍。请在 Excel 中另存为“CSV UTF-8”后再导入。`,
    en: ({ mb, unpacked_mb, ratio }) =>
      `The .xlsx is too large to unpack: a file may have ${mb} MB, unpacked ${unpacked_mb} MB and ${ratio} times its size. Save it as "CSV UTF-8" in Excel, then ingest that.`,
  },
  'ingest/no-sheet': {
    'zh-CN': ({ sheet, closest, sheets }) =>
      `没有工作表“${sheet}”${closest ? `，是否想写“${closest}”？` : '。'}文件的工作表：${sheets.join('、')}`,
    en: ({ sheet, closest, sheets }) =>
      `There is no sheet "${sheet}"${closest ? `; did you mean "${closest}"?` : '.'} The sheets are: ${sheets.join(', ')}`,
  },
  'ingest/encoding': {
    'zh-CN': ({ byte }) =>
      `无法确定编码：既不是 UTF-8（第 ${byte} 字节不符），也不像 GB18030。请用 --encoding 指明，例如 --encoding windows-1252，或在来源文档中写明 encoding。`,
    en: ({ byte }) =>
      `The encoding is unclear: not UTF-8 (byte ${byte} does not fit), and not like GB18030. Name it with --encoding, such as --encoding windows-1252, or as encoding in the source document.`,
  },
  'ingest/undecodable': {
    'zh-CN': ({ encoding, byte }) =>
      `内容不是 ${encoding}${byte === undefined ? '' : `（第 ${byte} 字节不符）`}。请改正来源文档中的 encoding，或删去它以自动识别。`,
    en: ({ encoding, byte }) =>
      `The content is not ${encoding}${byte === undefined ? '' : ` (byte ${byte} does not fit)`}. Correct encoding in the source document, or leave it out to have it detected.`,
  },
  'ingest/missing-column': {
    'zh-CN': ({ column, closest, headers }) =>
      `没有列“${column}”${closest ? `，是否想写“${closest}”？` : '。'}文件的列：${headers.join('、')}`,
    en: ({ column, closest, headers }) =>
      `There is no column "${column}"${closest ? `; did you mean "${closest}"?` : '.'} The columns are: ${headers.join(', ')}`,
  },
  'ingest/ambiguous-date': {
    'zh-CN': ({ column, value, readings }) =>
      `列“${column}”的日期有两种读法，无法确定：“${value}”按 ${readings.map(({ format, day }) => `${format} 是 ${day}`).join('，按 ')}。` +
      '请在来源文档的这一列写明 format；整个文件未导入。',
    en: ({ column, value, readings }) =>
      `The dates of "${column}" can be read in two ways: "${value}" is ${readings.map(({ format, day }) => `${day} as ${format}`).join(' and ')}. ` +
      'Declare the format of this column in the source document; nothing of the file was imported.',
  },
  'ingest/malformed': {
    'zh-CN': ({ reason }) => `${rejectReasons[reason]['zh-CN']}。请更正这一行后重新导入；整个文件未导入。`,
    en: ({ reason }) =>
      `${rejectReasons[reason].en}. Correct this line and ingest again; nothing of the file was imported.`,
  },
  'ingest/repeated-keys': {
    'zh-CN': ({ count, examples }) =>
      `有 ${count} 行的主键与前面的行重复：${examples.map(({ key, lines }) => `${key}（第 ${lines.join('、')} 行）`).join('；')}。` +
      '请改用能区分每一行的 key，或用 order 写明按哪一列判断新旧；整个文件未导入。',
    en: ({ count, examples }) =>
      `${count} row(s) repeat the key of an earlier row: ${examples.map(({ key, lines }) => `${key} (lines ${lines.join(', ')})`).join('; ')}. ` +
      'Use a key that tells every row apart, or say with order which column makes a row newer; nothing of the file was imported.',
  },
  'ingest/too-many-rejects': {
    'zh-CN': ({ rejected, read, limit }) =>
      `${read} 行中有 ${rejected} 行无法导入，超过上限 ${limit}；整个文件未导入。“--rejects 文件”可写出全部。`,
    en: ({ rejected, read, limit }) =>
      `${rejected} of ${read} rows cannot be imported, more than ${limit}; nothing of the file was imported. "--rejects FILE" writes them all.`,
  },
};

export interface IngestFailureFacts {
  'ingest/no-file': { pattern: string };
  'ingest/no-source': { file: string; sources: readonly { id: string; match: string }[] };
  'ingest/two-sources': { file: string; sources: readonly string[] };
  'ingest/unknown-source': { id: string; closest: string | undefined; sources: readonly string[] };
  'ingest/unreadable': { file: string; code: string };
  'ingest/changed': { file: string };
  'ingest/rejects-file': { file: string; code: string };
  'ingest/key-lost': { file: string };
  'ingest/key-changed': { file: string };
  'ingest/key-unusable': { file: string; code: string };
  'ingest/action': { action: string };
  'ingest/no-import': { id: string; ids: readonly number[] };
  'ingest/several-sources': { sources: readonly { source: string; ids: readonly number[] }[] };
}

/** Files that cannot be found, placed or read. */
export const ingestFailures: FailureFamily<IngestFailureFacts> = {
  'ingest/no-file': {
    exit: 2,
    'zh-CN': ({ pattern }) => `没有找到文件：${pattern}`,
    en: ({ pattern }) => `No such file: ${pattern}`,
  },
  'ingest/no-source': {
    exit: 2,
    'zh-CN': ({ file, sources }) =>
      `没有数据来源与文件 ${file} 匹配，未导入任何文件。${
        sources.length === 0
          ? '请在 sources 文件夹中建立 source 文档。'
          : `现有来源：${sources.map(({ id, match }) => `${id}（match: ${match}）`).join('、')}。请修改 match，或用 --source 指定。`
      }`,
    en: ({ file, sources }) =>
      `No source matches the file ${file}; nothing was imported from any file. ${
        sources.length === 0
          ? 'Write a source document in the folder sources.'
          : `The sources: ${sources.map(({ id, match }) => `${id} (match: ${match})`).join(', ')}. Change match, or name one with --source.`
      }`,
  },
  'ingest/two-sources': {
    exit: 2,
    'zh-CN': ({ file, sources }) =>
      `文件 ${file} 与多个数据来源匹配：${sources.join('、')}，未导入任何文件。请修改 match，或用 --source 指定。`,
    en: ({ file, sources }) =>
      `The file ${file} matches several sources: ${sources.join(', ')}; nothing was imported from any file. Change match, or name one with --source.`,
  },
  'ingest/unknown-source': {
    exit: 2,
    'zh-CN': ({ id, closest, sources }) =>
      `没有数据来源“${id}”${closest ? `，是否想写“${closest}”？` : '。'}现有来源：${sources.join('、')}`,
    en: ({ id, closest, sources }) =>
      `There is no source "${id}"${closest ? `; did you mean "${closest}"?` : '.'} The sources: ${sources.join(', ')}`,
  },
  'ingest/unreadable': {
    exit: 3,
    'zh-CN': ({ file, code }) => `文件 ${file} 无法读取（${code}）。`,
    en: ({ file, code }) => `The file ${file} cannot be read (${code}).`,
  },
  'ingest/changed': {
    exit: 3,
    'zh-CN': ({ file }) => `文件 ${file} 在导入过程中被改动，未导入。请在导出完成后重试。`,
    en: ({ file }) =>
      `The file ${file} changed while it was read; nothing of it was imported. Try again when it is complete.`,
  },
  'ingest/rejects-file': {
    exit: 3,
    'zh-CN': ({ file, code }) => `拒收清单 ${file} 无法写入（${code}）。`,
    en: ({ file, code }) => `The list of rejects ${file} cannot be written (${code}).`,
  },
  'ingest/key-lost': {
    exit: 3,
    'zh-CN': ({ file }) =>
      `化名密钥 ${file} 不见了，未导入。没有它，同一个人会得到不同的化名。请从备份恢复这个文件；无法恢复时，移走数据库，重新导入全部原始文件。`,
    en: ({ file }) =>
      `The key of the pseudonyms ${file} is gone; nothing was imported. Without it the same person gets another name. Restore the file from a backup, or move the database away and ingest the original files again.`,
  },
  'ingest/key-changed': {
    exit: 3,
    'zh-CN': ({ file }) =>
      `化名密钥 ${file} 与数据库中化名所用的不同，未导入。请恢复原来的文件；无法恢复时，移走数据库，重新导入全部原始文件。`,
    en: ({ file }) =>
      `The key of the pseudonyms ${file} is not the one that the database was filled with; nothing was imported. Restore the file, or move the database away and ingest the original files again.`,
  },
  'ingest/key-unusable': {
    exit: 3,
    'zh-CN': ({ file, code }) => `化名密钥 ${file} 无法读写（${code}）。`,
    en: ({ file, code }) => `The key of the pseudonyms ${file} cannot be read or written (${code}).`,
  },
  'ingest/action': {
    exit: 2,
    'zh-CN': ({ action }) => `imports 没有操作“${action}”，可写：forget 编号；省略时列出全部。`,
    en: ({ action }) => `imports cannot "${action}"; it can forget ID, or list all when nothing is said.`,
  },
  'ingest/no-import': {
    exit: 2,
    'zh-CN': ({ id, ids }) =>
      `没有编号为“${id}”的导入。${ids.length === 0 ? '还没有任何导入。' : `现有编号：${ids.join('、')}。`}`,
    en: ({ id, ids }) =>
      `There is no import "${id}". ${ids.length === 0 ? 'Nothing was imported yet.' : `The imports are ${ids.join(', ')}.`}`,
  },
  'ingest/several-sources': {
    exit: 2,
    'zh-CN': ({ sources }) =>
      `被拒收的行来自列不同的多个数据来源：${sources.map(({ source, ids }) => `${source}（导入 ${ids.join('、')}）`).join('；')}。请用 --import 选定一次导入。`,
    en: ({ sources }) =>
      `The rejected rows come from several sources with other columns: ${sources.map(({ source, ids }) => `${source} (imports ${ids.join(', ')})`).join('; ')}. Choose one with --import.`,
  },
};
