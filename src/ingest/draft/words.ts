import type { Locale } from '../../text/locale.ts';

/** What a draft says in its comments. */
export interface Words {
  readonly head: (file: string, rows: number) => string;
  readonly vendor: (title: string) => string;
  readonly howTo: string;
  readonly toConfirm: (what: string) => string;
  readonly timezone: string;
  readonly ambiguous: (value: string, readings: readonly { format: string; day: string }[]) => string;
  readonly unit: string;
  readonly colonPair: string;
  readonly unread: (count: number, filled: number, example: string) => string;
  readonly sentinel: (values: readonly string[]) => string;
  readonly tokens: (tokens: readonly string[]) => string;
  readonly guessed: (field: string) => string;
  readonly yesNo: (others: readonly string[]) => string;
  readonly noKey: string;
  readonly ratings: string;
  readonly identical: (rows: number) => string;
  readonly madeKey: (columns: readonly string[]) => string;
  readonly noAnchor: (field: string) => string;
  /** @param year the column that holds the years. */
  readonly noYear: (column: string, example: string, year: string | undefined, isWorkbook: boolean) => string;
  readonly scientific: string;
  readonly event: (column: string) => string;
  readonly order: string;
  readonly terminal: string;
  readonly terminalOf: (states: readonly string[]) => string;
  readonly leftOut: (reason: string) => string;
  readonly others: string;
  readonly personal: string;
  readonly taken: (source: string) => string;
  readonly pseudonym: string;
  readonly noHeader: string;
}

const zhCN: Words = {
  head: (file, rows) => `由“yardstick source draft”按 ${file}（${rows} 行）拟出。`,
  vendor: title => `识别为：${title}。`,
  howTo:
    '冒号左边是记录的字段，右边是导出文件的列名。请逐条核对“待确认”，改好后删去说明，存入 sources 文件夹。',
  toConfirm: what => `待确认：${what}`,
  timezone: '文件中的时间不带时差，按这个时区理解。',
  ambiguous: (value, readings) =>
    `日和月的先后无法从数据判断：“${value}”按 ${readings.map(({ format, day }) => `${format} 是 ${day}`).join('，按 ')}。`,
  unit: '列名没有写单位，按秒。',
  colonPair: '“12:34”按分:秒理解；若是时:分，改为 H:mm。',
  unread: (count, filled, example) =>
    `${filled} 个值中有 ${count} 个读不出（如“${example}”），这些行会被拒收。`,
  sentinel: values => `${values.join('、')} 当作没有时间。`,
  tokens: tokens => `${tokens.join('、')} 当作缺失。`,
  guessed: field => `列名看不出哪一列是 ${field}，按数据选了这一列。`,
  yesNo: others => `${others.join('、')} 都算“否”，请核对。`,
  noKey: '没有找到能区分每一行的列。',
  ratings: '评价是文字，按五分制换算成分数，请核对 values。',
  identical: rows =>
    `有 ${rows} 行与前面的行完全相同：按 order 同一主键只留一行。若本不该有重复，先在文件中删去，再删去 order。`,
  madeKey: columns => `没有一列能单独区分每一行，用 ${columns.join(' + ')} 合为主键。`,
  noAnchor: field => `没有能读的日期列，请写明这份数据所属期间的第一天（${field}）。`,
  noYear: (column, example, year, isWorkbook) =>
    [
      `“${column}”没有年份（如“${example}”），无法读取：`,
      ...(year ? [`与“${year}”接起来（from: [${year}, ${column}]，format 以 yyyy 开头）；或者`] : []),
      ...(isWorkbook ? [] : ['有原来的 xlsx 文件就直接用它，日期单元格里存着年份；或者']),
      '在 Excel 中改成带年份的格式后另存，再起草一次。',
    ].join(''),
  scientific: '有编号已被 Excel 改成科学计数法，请按文本重新导出。',
  event: column => `同一“${column}”有多行：按事件日志处理，归并为一个联系一条记录。`,
  order: '值大者为新。',
  terminal: '表示已结束的状态。',
  terminalOf: states => `表示已结束的状态，请从这些取值中挑选：${states.join('、')}。`,
  leftOut: reason => `未采用：${reason}`,
  others: '其余的列没有导入。需要的，删去行首的 #：',
  personal: '可能含个人信息',
  pseudonym: '号码只存为代号（private: pseudonym），不存原文。',
  noHeader: '第一行像是数据，不像列名：文件若没有表头，请先加上一行列名。',
  taken: source => `来源“${source}”也匹配这个文件名：请改 match，或导入时用 --source 指定。`,
};

const en: Words = {
  head: (file, rows) => `Drafted by "yardstick source draft" from ${file} (${rows} rows).`,
  vendor: title => `Recognised as: ${title}.`,
  howTo:
    'Left of a colon is the field of the record, right of it the column of the file. Check each "To confirm", delete the remark, and save this in the folder sources.',
  toConfirm: what => `To confirm: ${what}`,
  timezone: 'Times in the file carry no offset; they are taken to be of this zone.',
  ambiguous: (value, readings) =>
    `the data does not tell day from month: "${value}" is ${readings.map(({ format, day }) => `${day} as ${format}`).join(' and ')}.`,
  unit: 'the heading gives no unit; taken to be seconds.',
  colonPair: '"12:34" is taken for minutes and seconds; write H:mm for hours and minutes.',
  unread: (count, filled, example) =>
    `${count} of ${filled} values cannot be read (such as "${example}"); their rows will be rejected.`,
  sentinel: values => `${values.join(', ')} taken for no time at all.`,
  tokens: tokens => `${tokens.join(', ')} taken for a missing value.`,
  guessed: field => `no heading says which column is ${field}; this one was chosen by its data.`,
  yesNo: others => `${others.join(', ')} all count as no.`,
  noKey: 'no column tells every row apart.',
  ratings: 'the ratings are words; they are given the points of a scale of five: check values.',
  identical: rows =>
    `${rows} row(s) are the same as an earlier one: by order, one row of each key stays. If there should be none, delete them in the file first, and then order here.`,
  madeKey: columns => `no single column tells every row apart, so the key is ${columns.join(' + ')}.`,
  noAnchor: field =>
    `the file has no date that can be read; write the first day of the period it is about (${field}).`,
  noYear: (column, example, year, isWorkbook) =>
    [
      `"${column}" has no year (such as "${example}") and cannot be read: `,
      ...(year ? [`join it to "${year}" (from: [${year}, ${column}], format beginning with yyyy); or `] : []),
      ...(isWorkbook ? [] : ['take the xlsx file that it comes from, whose dates have their years; or ']),
      'give its cells a format with the year, save, and draft again.',
    ].join(''),
  scientific: 'a spreadsheet turned ids into scientific notation; export them as text.',
  event: column => `several rows have the same "${column}": taken for a log of events, one contact each.`,
  order: 'the greater value is the newer one.',
  terminal: 'states that end a record.',
  terminalOf: states => `states that end a record; choose from these values: ${states.join(', ')}.`,
  leftOut: reason => `left out: ${reason}`,
  others: 'The other columns are not imported. Delete the # of those you need:',
  personal: 'may hold personal data',
  pseudonym: 'numbers are stored as pseudonyms, not as they are (private: pseudonym).',
  noHeader:
    'the first line looks like data: if the file has no header, put a line with names of columns on top.',
  taken: source => `source "${source}" matches this file name too: change match, or ingest with --source.`,
};

export const words: Readonly<Record<Locale, Words>> = { 'zh-CN': zhCN, en };
