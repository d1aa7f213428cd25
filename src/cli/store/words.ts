import type { Locale } from '../../text/locale.ts';

/** The words of `imports`, `rejects` and `doctor`. */
export interface Words {
  readonly imports: readonly string[];
  readonly noImports: string;
  readonly forgottenAt: (when: string) => string;
  readonly removed: (id: number, file: string, records: string, rejects: string) => string;
  readonly reingest: (command: string) => string;
  readonly rejects: readonly string[];
  readonly noRejects: string;
  readonly written: (count: string, file: string, command: string) => string;
  readonly doctor: Readonly<Record<'ok' | 'warning' | 'error', string>>;
}

const zhCN: Words = {
  imports: [
    '编号',
    '文件',
    '来源',
    '导入时间',
    '读取',
    '新增',
    '更新',
    '未变',
    '已过时',
    '拒收',
    '待更正',
    'SHA-256',
  ],
  noImports: '还没有导入任何数据。请先运行“yardstick ingest 文件”。',
  forgottenAt: when => `已于 ${when} 撤销`,
  removed: (id, file, records, rejects) =>
    `已撤销导入 ${id}（${file}）：删除 ${records} 条记录、${rejects} 行拒收`,
  reingest: command =>
    `数据库对每条记录只保存一个版本：被这次导入更新的旧版本，以及别的文件中与它相同的记录，已随之删除。请重新导入下列文件找回：\n  ${command}`,
  rejects: ['导入', '文件', '行', '列', '原因', '值'],
  noRejects: '没有待更正的拒收行',
  written: (count, file, command) =>
    `已写出 ${count} 行到 ${file}（个人信息已遮盖；未改动的单元格在导入时自动复原）。更正后运行：\n  ${command}`,
  doctor: { ok: '正常：', warning: '注意：', error: '错误：' },
};

const en: Words = {
  imports: [
    'id',
    'file',
    'source',
    'imported',
    'read',
    'loaded',
    'updated',
    'unchanged',
    'superseded',
    'rejected',
    'open',
    'sha-256',
  ],
  noImports: 'Nothing was imported yet. First run "yardstick ingest FILE".',
  forgottenAt: when => `forgotten on ${when}`,
  removed: (id, file, records, rejects) =>
    `Import ${id} (${file}) is undone: ${records} record(s) and ${rejects} rejected row(s) removed`,
  reingest: command =>
    `The database keeps one version of a record: versions that this import had updated, and records that other files only repeated, went with it. To bring them back, run:\n  ${command}`,
  rejects: ['import', 'file', 'line', 'column', 'reason', 'value'],
  noRejects: 'No rejected rows are waiting to be corrected',
  written: (count, file, command) =>
    `${count} row(s) written to ${file} (personal data masked; cells left as they are become whole again when ingested). Correct them, then run:\n  ${command}`,
  doctor: { ok: 'ok: ', warning: 'warning: ', error: 'error: ' },
};

export const words: Readonly<Record<Locale, Words>> = { 'zh-CN': zhCN, en };
