import type { Family } from '../family.ts';
import { type IngestSourceFacts, ingestSource } from './ingest-source.ts';
import { type RejectReason, rejectReasons } from './reject-reason.ts';

interface IngestFileFacts {
  'ingest/no-draws': {
    count: number;
    plans: readonly { plan: string; periods: readonly string[] }[];
  };
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
  'ingest/repeated-keys': {
    count: number;
    /** Of them, how many also say the same as the earlier row. */
    identical: number;
    /** A column by which one row of each key can be let stand. */
    anchor: string | undefined;
    examples: readonly RepeatedKey[];
  };
  'ingest/too-many-rejects': { rejected: number; read: number; limit: string };
}

interface RepeatedKey {
  readonly key: string;
  readonly lines: readonly number[];
}

export type IngestFacts = IngestSourceFacts & IngestFileFacts;

/** Whether there are repeated rows beside those that are named; the lines of a key begin with the first that has it. */
const isCut = (count: number, examples: readonly RepeatedKey[]) =>
  examples.reduce((named, { lines }) => named + lines.length - 1, 0) < count;

/** What prevents a source from being used, or a file from being imported. */
export const ingest: Family<IngestFacts> = {
  ...ingestSource,
  'ingest/no-draws': {
    'zh-CN': ({ count, plans }) =>
      `${count} 条评分所属的抽样还没有抽取（${plans.map(({ plan, periods }) => `${plan}：${periods.slice(0, 2).join('、')}${periods.length > 2 ? ` 等 ${periods.length} 个期间` : ''}`).join('；')}）：未核对是否抽中，权重取自文件。要核对，请用“yardstick sample draw 方案 --period 期间”抽取后重新导入。`,
    en: ({ count, plans }) =>
      `Nothing is drawn yet for ${count} evaluation(s) (${plans.map(({ plan, periods }) => `${plan}: ${periods.slice(0, 2).join(', ')}${periods.length > 2 ? ` and ${periods.length - 2} more` : ''}`).join('; ')}): whether their records were drawn is not checked, and their weights are those of the file. To have it checked, run "yardstick sample draw PLAN --period PERIOD" and ingest again.`,
  },
  'ingest/empty-file': {
    'zh-CN': () => '文件是空的，连表头也没有。',
    en: () => 'The file is empty: it has no header.',
  },
  'ingest/no-rows': {
    'zh-CN': () => '文件只有表头或未填的行，没有可导入的数据。',
    en: () => 'The file has a header and no rows that are filled in.',
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
    'zh-CN': ({ count, identical, anchor, examples }) =>
      `有 ${count} 行的主键与前面的行重复：${examples.map(each => `${each.key}（第 ${each.lines.join('、')} 行）`).join('；')}${isCut(count, examples) ? '等' : ''}。` +
      (identical === count && anchor !== undefined
        ? `它们要导入的内容与前面的行完全相同：若是重复导出，在来源中加 order: [${anchor}]，同一主键就只留一行；若是不同的记录，请改用能区分每一行的 key。整个文件未导入。`
        : `${identical > 0 ? `其中 ${identical} 行与前面的行完全相同。` : ''}请改用能区分每一行的 key，或用 order 写明按哪一列判断新旧；整个文件未导入。`),
    en: ({ count, identical, anchor, examples }) =>
      `${count} row(s) repeat the key of an earlier row: ${examples.map(each => `${each.key} (lines ${each.lines.join(', ')})`).join('; ')}${isCut(count, examples) ? ' and others' : ''}. ` +
      (identical === count && anchor !== undefined
        ? `What is imported of them is the same as in the earlier row: if they were exported twice, add order: [${anchor}] to the source, and one row of each key stays; if they are records of their own, use a key that tells every row apart. Nothing of the file was imported.`
        : `${identical > 0 ? `${identical} of them are the same as the earlier row. ` : ''}Use a key that tells every row apart, or say with order which column makes a row newer; nothing of the file was imported.`),
  },
  'ingest/too-many-rejects': {
    'zh-CN': ({ rejected, read, limit }) =>
      `${read} 行中有 ${rejected} 行无法导入，超过上限 ${limit}；整个文件未导入。“--rejects 文件”可写出全部。`,
    en: ({ rejected, read, limit }) =>
      `${rejected} of ${read} rows cannot be imported, more than ${limit}; nothing of the file was imported. "--rejects FILE" writes them all.`,
  },
};
