import type { Family } from '../family.ts';

export interface IngestSourceFacts {
  'ingest/unknown-field': { field: string; record: string; closest: string | undefined };
  'ingest/field-type': { field: string; type: string; expected: string };
  'ingest/unused-key': { field: string; key: string; type: string };
  'ingest/format': { field: string; format: string; tokens: string };
  'ingest/after': { field: string; after: string };
  'ingest/set-value': { field: string; value: string; type: string };
  'ingest/set-and-column': { field: string };
  'ingest/no-anchor': { record: string; anchor: string };
  'ingest/word-value': { field: string; word: string; value: number };
  'ingest/same-name': { field: string; other: string };
  'ingest/delimiter': { delimiter: string };
  'ingest/own-type': { field: string; type: string; stored: string };
  'ingest/items-record': { key: string; record: string };
  'ingest/private-twice': { column: string };
  'ingest/collapse-record': { record: string };
  'ingest/collapse-contact': { column: string };
  'ingest/collapse-instant': { field: string; closest: string | undefined };
  'ingest/collapse-twice': { field: string };
  'ingest/collapse-when': { field: string };
}

/** What prevents a source from being used. */
export const ingestSource: Family<IngestSourceFacts> = {
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
  'ingest/word-value': {
    'zh-CN': ({ field, word, value }) =>
      `字段“${field}”只存整数，“${word}”却代表 ${value}。请改为整数，或把这一列映射到其他字段。`,
    en: ({ field, word, value }) =>
      `"${field}" stores whole numbers, but "${word}" stands for ${value}. Write a whole number, or map the column to another field.`,
  },
  'ingest/same-name': {
    'zh-CN': ({ field, other }) =>
      `自定列“${field}”与“${other}”只有字母大小写不同，数据库不区分。请换一个名称。`,
    en: ({ field, other }) =>
      `"${field}" and "${other}" differ only in the case of their letters, which the database does not tell apart. Use another name.`,
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
};
