import type { Locale } from '../../text/locale.ts';

/** The words of the summary that `ingest` prints. */
export interface Words {
  readonly status: Readonly<Record<'done' | 'refused' | 'dry_run', string>>;
  readonly read: (count: string) => string;
  readonly counts: Readonly<Record<CountName, string>>;
  readonly count: (name: string, count: string) => string;
  readonly colon: string;
  readonly comma: string;
  readonly reading: (encoding: string, delimiter: string) => string;
  readonly workbook: string;
  readonly detected: (column: string, format: string) => string;
  readonly period: (first: string, last: string) => string;
  readonly unused: (columns: readonly string[], others: number) => string;
  readonly rejectCount: (reason: string, column: string | null, count: string) => string;
  readonly reject: (line: number, reason: string, column: string | null, value: string | null) => string;
  readonly more: (count: string) => string;
  readonly someRejected: (file: string, count: string, isDryRun: boolean) => string;
  /** Rows read, rows a second, seconds left. */
  readonly progress: (rows: string, rate: string, left: string) => string;
  readonly error: string;
  readonly warning: string;
}

export type CountName =
  | 'loaded'
  | 'updated'
  | 'unchanged'
  | 'superseded'
  | 'rejected'
  | 'withheld'
  | 'skipped';

const zhCN: Words = {
  status: { done: '已导入', refused: '未导入', dry_run: '试运行，未写入' },
  read: count => `读取 ${count} 行`,
  counts: {
    loaded: '新增',
    updated: '更新',
    unchanged: '未变',
    superseded: '已过时',
    rejected: '拒收',
    withheld: '因整个文件未导入而未采用',
    skipped: '跳过空行和未填的行',
  },
  count: (name, count) => `${name} ${count}`,
  colon: '：',
  comma: '，',
  reading: (encoding, delimiter) => `编码 ${encoding}，分隔符 ${delimiter}`,
  workbook: 'Excel 工作表（.xlsx）',
  detected: (column, format) => `列“${column}”未声明格式，整列按 ${format} 读取`,
  period: (first, last) => `数据期间 ${first} 至 ${last}`,
  unused: (columns, others) =>
    `未映射、不保存的列：${columns.join('、')}${others > 0 ? ` 等 ${columns.length + others} 列` : ''}`,
  rejectCount: (reason, column, count) =>
    `拒收 ${count} 行：${reason}${column === null ? '' : `，列“${column}”`}`,
  reject: (line, reason, column, value) =>
    `第 ${line} 行：${reason}${column === null ? '' : `，列“${column}”`}${value === null ? '' : `，值“${value}”`}`,
  more: count => `另有 ${count} 行；“--rejects 文件”可写出全部`,
  someRejected: (file, count, isDryRun) =>
    isDryRun ? `${file} 有 ${count} 行会被拒收，其余可以导入` : `${file} 有 ${count} 行被拒收，其余已导入`,
  progress: (rows, rate, left) => `${rows} 行  每秒 ${rate} 行  还需 ${left} 秒`,
  error: '错误：',
  warning: '警告：',
};

const en: Words = {
  status: { done: 'imported', refused: 'not imported', dry_run: 'dry run, nothing written' },
  read: count => `${count} rows read`,
  counts: {
    loaded: 'loaded',
    updated: 'updated',
    unchanged: 'unchanged',
    superseded: 'superseded by newer records',
    rejected: 'rejected',
    withheld: 'withheld with the file',
    skipped: 'blank or unfilled lines skipped',
  },
  count: (name, count) => `${count} ${name}`,
  colon: ': ',
  comma: ', ',
  reading: (encoding, delimiter) => `encoding ${encoding}, delimiter ${delimiter}`,
  workbook: 'Excel sheet (.xlsx)',
  detected: (column, format) => `column "${column}" declares no format; all of it is read as ${format}`,
  period: (first, last) => `data from ${first} to ${last}`,
  unused: (columns, others) =>
    `columns not mapped and not kept: ${columns.join(', ')}${others > 0 ? ` and ${others} more` : ''}`,
  rejectCount: (reason, column, count) =>
    `${count} rejected: ${reason}${column === null ? '' : `, column "${column}"`}`,
  reject: (line, reason, column, value) =>
    `line ${line}: ${reason}${column === null ? '' : `, column "${column}"`}${value === null ? '' : `, value "${value}"`}`,
  more: count => `and ${count} more; "--rejects FILE" writes them all`,
  someRejected: (file, count, isDryRun) =>
    isDryRun
      ? `${count} row(s) of ${file} would be rejected, the others imported`
      : `${count} row(s) of ${file} were rejected, the others imported`,
  progress: (rows, rate, left) => `${rows} rows  ${rate}/s  ${left} s left`,
  error: 'error: ',
  warning: 'warning: ',
};

export const words: Readonly<Record<Locale, Words>> = { 'zh-CN': zhCN, en };
