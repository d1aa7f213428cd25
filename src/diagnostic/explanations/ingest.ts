import type { IngestFacts } from '../sentences/ingest.ts';
import type { IngestSourceFacts } from '../sentences/ingest-source.ts';
import type { SheetFacts } from '../sentences/review.ts';
import { type Remedy, remedied } from './remedy.ts';

/** Why a file was not imported, or not as a whole. */
export const fileRemedies: Readonly<Record<Exclude<keyof IngestFacts, keyof IngestSourceFacts>, Remedy>> = {
  'ingest/no-draws': remedied(
    [
      '评分提到的抽样在数据库中还没有抽取：没有核对记录是否抽中，权重取自文件。',
      'The evaluations name a draw that the database does not have: whether they were drawn is not checked, and their weights are those of the file.',
    ],
    [
      '用 yardstick sample draw 方案 --period 期间 抽取后重新导入。',
      'Run yardstick sample draw PLAN --period PERIOD and ingest again.',
    ],
  ),
  'ingest/empty-file': remedied(
    ['文件是空的，连表头也没有。', 'The file is empty: it has no header.'],
    ['重新导出。', 'Export it again.'],
  ),
  'ingest/no-rows': remedied(
    ['文件只有表头或未填的行。', 'The file has a header and no rows that are filled in.'],
    [
      '检查导出时选的日期和条件；确实没有记录时不必处理。',
      'Check the dates and conditions of the export; nothing is to be done where there were no records.',
    ],
  ),
  'ingest/corrected-already': remedied(
    [
      '拒收清单中有被遮盖的文字，而原文已不在数据库中，这些行跳过了。',
      'The list of rejects holds masked text whose original is no longer in the database; its rows were skipped.',
    ],
    [
      '重新导入原始文件，再用 yardstick rejects --out 导出一次。',
      'Ingest the original file, then write its rejects again with yardstick rejects --out.',
    ],
  ),
  'ingest/spreadsheet': remedied(
    ['旧式 .xls 或加了密码的文件无法读取。', 'An .xls file, or one with a password, cannot be read.'],
    [
      '在 Excel 中另存为不加密的 .xlsx 或“CSV UTF-8”。',
      'Save it as .xlsx without a password, or as "CSV UTF-8", in Excel.',
    ],
  ),
  'ingest/workbook': remedied(
    ['文件不是完好的 .xlsx。', 'The file is no sound .xlsx.'],
    ['在 Excel 中打开后另存，或另存为“CSV UTF-8”。', 'Open and save it in Excel, or save it as "CSV UTF-8".'],
  ),
  'ingest/workbook-size': remedied(
    ['.xlsx 展开后太大，没有展开。', 'The .xlsx is too large when unpacked, so it was not unpacked.'],
    ['在 Excel 中另存为“CSV UTF-8”后再导入。', 'Save it as "CSV UTF-8" in Excel, then ingest that.'],
  ),
  'ingest/no-sheet': remedied(
    ['文件没有来源的 sheet 所写的工作表。', 'The file lacks the sheet that the source names.'],
    ['改正来源的 sheet，或重新导出。', 'Correct sheet in the source, or export again.'],
  ),
  'ingest/encoding': remedied(
    [
      '认不出文件的编码：既不是 UTF-8，也不像 GB18030。',
      'The encoding is unclear: neither UTF-8 nor like GB18030.',
    ],
    [
      '用 --encoding 或来源的 encoding 写明，如 windows-1252；或另存为“CSV UTF-8”。',
      'Name it with --encoding or as encoding in the source, such as windows-1252; or save the file as "CSV UTF-8".',
    ],
  ),
  'ingest/undecodable': remedied(
    ['文件内容与写明的编码不符。', 'The content does not fit the encoding that is declared.'],
    ['改正来源的 encoding，或删去它以自动识别。', 'Correct encoding in the source, or leave it out.'],
  ),
  'ingest/missing-column': remedied(
    ['来源用到的列在文件中没有。', 'The file lacks a column that the source uses.'],
    [
      '按文件的表头改正来源的 columns，或按来源重新导出。',
      'Correct columns in the source by the header of the file, or export as the source says.',
    ],
  ),
  'ingest/ambiguous-date': remedied(
    [
      '同一列的日期有两种读法（如 03/04/2026 是 3 月 4 日还是 4 月 3 日），程序不猜。',
      'The dates of a column can be read in two ways (is 03/04/2026 in March or April?), and nothing is guessed.',
    ],
    [
      '在来源的这一列写明 format，如 dd/MM/yyyy。',
      'Declare format of the column in the source, such as dd/MM/yyyy.',
    ],
  ),
  'ingest/malformed': remedied(
    [
      '有一行读不下去，其后的内容都不可靠，所以整个文件没有导入。',
      'A line cannot be read and nothing after it is certain, so nothing of the file was imported.',
    ],
    ['更正这一行后重新导入。', 'Correct the line and ingest again.'],
  ),
  'ingest/repeated-keys': remedied(
    [
      '有些行的主键与前面的行重复，后面的会盖掉前面的，所以没有导入。',
      'Some rows repeat the key of an earlier one and would replace it, so nothing was imported.',
    ],
    [
      '在来源中改用能区分每一行的 key，或用 order 写明按哪一列判断新旧，同一主键只留最新的一行；完全相同的行留一行。',
      'Use a key in the source that tells every row apart, or say with order which row is newer: of each key the newest stays, and one of rows that are the same.',
    ],
  ),
  'ingest/too-many-rejects': remedied(
    [
      '无法导入的行超过来源的 max_rejects（未写时 5%）：多半是来源不符，所以整个文件没有导入。',
      'More rows are rejected than max_rejects of the source allows (5% if left out): most likely the source does not fit, so nothing was imported.',
    ],
    [
      '看各行的拒收原因，改正来源或数据；用 ingest --rejects 文件 写出全部。',
      'See why the rows are rejected and correct the source or the data; ingest --rejects FILE writes them all.',
    ],
  ),
};

/** Why a filled-in comment sheet cannot be read. */
export const sheetRemedies: Readonly<Record<keyof SheetFacts, Remedy>> = {
  'sheet/unreadable': remedied(
    ['意见表读不出来。', 'The comment sheet cannot be read.'],
    ['另存为 .xlsx，或以逗号分隔的 CSV。', 'Save it as .xlsx, or as comma-separated CSV.'],
  ),
  'sheet/no-columns': remedied(
    ['第一行缺少意见表的列。', 'The first row lacks columns of the comment sheet.'],
    [
      '用 render comments --to xlsx 生成的表填写，表头不要改。',
      'Fill in the sheet of render comments --to xlsx and keep its headings.',
    ],
  ),
  'sheet/unknown-item': remedied(
    [
      '意见所指的条款、指标或时限要求不在标准中。',
      'The comment names a clause, KPI or time limit that the standard does not have.',
    ],
    [
      '写标准中的标识；对整个标准的意见留空。',
      'Write an id of the standard, or nothing for the standard as a whole.',
    ],
  ),
  'sheet/no-department': remedied(
    ['这一行没有写部门。', 'The row names no department.'],
    ['补上提出意见的部门。', 'Fill in the department that comments.'],
  ),
  'sheet/no-comment': remedied(
    ['这一行没有写意见。', 'The row has no comment.'],
    ['补上意见，或删去这一行。', 'Fill in the comment, or remove the row.'],
  ),
  'sheet/unknown-decision': remedied(
    ['“处理”一栏的写法不在可选之列。', 'The decision is none of those there are.'],
    ['改成表中可选的写法。', 'Choose one of those that the sheet offers.'],
  ),
};
