import type { FailureFamily } from '../family.ts';

export interface DraftFacts {
  'draft/action': { action: string };
  'draft/id': { id: string };
  'draft/record': { record: string; closest: string | undefined; kinds: readonly string[] };
  'draft/encoding': { file: string };
  'draft/empty': { file: string };
  'draft/workbook': { file: string };
}

/** Files of which no source can be drafted. */
export const draft: FailureFamily<DraftFacts> = {
  'draft/action': {
    exit: 2,
    'zh-CN': ({ action }) => `source 没有“${action}”，可用的是 draft：yardstick source draft 文件`,
    en: ({ action }) => `source knows no "${action}", only draft: yardstick source draft FILE`,
  },
  'draft/id': {
    exit: 2,
    'zh-CN': ({ id }) => `“${id}”不能作标识：可用字母、数字、点、下划线和连字符，以字母或数字开头。`,
    en: ({ id }) =>
      `"${id}" cannot be an id: letters, digits, dot, underscore and hyphen, starting with a letter or digit.`,
  },
  'draft/record': {
    exit: 2,
    'zh-CN': ({ record, closest, kinds }) =>
      `没有记录类型“${record}”${closest ? `，是否想写“${closest}”？` : '。'}可用：${kinds.join('、')}`,
    en: ({ record, closest, kinds }) =>
      `There is no record "${record}"${closest ? `; did you mean "${closest}"?` : '.'} The kinds: ${kinds.join(', ')}`,
  },
  'draft/encoding': {
    exit: 1,
    'zh-CN': ({ file }) =>
      `无法确定 ${file} 的编码：既不是 UTF-8，也不像 GB18030。请在 Excel 中另存为“CSV UTF-8”后再试。`,
    en: ({ file }) =>
      `The encoding of ${file} is unclear: not UTF-8, and not like GB18030. Save it as "CSV UTF-8" and try again.`,
  },
  'draft/empty': {
    exit: 1,
    'zh-CN': ({ file }) => `${file} 没有表头，无法拟出来源。`,
    en: ({ file }) => `${file} has no header to draft a source from.`,
  },
  'draft/workbook': {
    exit: 1,
    'zh-CN': ({ file }) =>
      `${file} 无法读取：它是 .xls，或者加了密码、已损坏、太大。请在 Excel 中另存为不加密的 .xlsx 或“CSV UTF-8”后再试。`,
    en: ({ file }) =>
      `${file} cannot be read: it is an .xls file, locked with a password, damaged or too large. Save it as .xlsx without a password, or as "CSV UTF-8", in Excel and try again.`,
  },
};
