import type { Family } from '../family.ts';

export interface DoctorFacts {
  'doctor/versions': { yardstick: string; node: string; sqlite: string; schema: number };
  'doctor/sqlite': { sqlite: string; needed: string };
  'doctor/none': Record<string, never>;
  'doctor/sound': { file: string; bytes: number };
  'doctor/damaged': { file: string; messages: readonly string[] };
  'doctor/references': { count: number };
  'doctor/accounts': { imports: number; records: number; rejects: number };
  'doctor/import': { id: number; file: string; count: string; logged: number; found: number };
  'doctor/total': { source: string; record: string; expected: number; found: number };
  'doctor/collapsed': { source: string; expected: number; found: number };
  'doctor/mode': { file: string; mode: string; wanted: string };
  'doctor/links': { file: string; links: number };
  'doctor/leftover': { file: string; bytes: number };
  'doctor/network': { folder: string; kind: string };
  'doctor/synced': { folder: string; program: string };
}

const again = {
  'zh-CN': '请从备份恢复，或移走该文件后重新导入全部原始文件',
  en: 'Restore a backup, or move the file away and ingest the original files again',
};

/** What `doctor` finds, and what to do. */
export const doctor: Family<DoctorFacts> = {
  'doctor/versions': {
    'zh-CN': ({ yardstick, node, sqlite, schema }) =>
      `yardstick ${yardstick}，Node ${node}，SQLite ${sqlite}，数据库结构版本 ${schema}`,
    en: ({ yardstick, node, sqlite, schema }) =>
      `yardstick ${yardstick}, Node ${node}, SQLite ${sqlite}, database schema ${schema}`,
  },
  'doctor/sqlite': {
    'zh-CN': ({ sqlite, needed }) =>
      `SQLite ${sqlite} 低于 ${needed}：两个进程同时写入可能丢失数据。请重新安装 yardstick（npm ci）`,
    en: ({ sqlite, needed }) =>
      `SQLite ${sqlite} is older than ${needed}, which can lose data when two processes write. Install yardstick again (npm ci)`,
  },
  'doctor/none': {
    'zh-CN': () => '还没有数据库；首次导入时建立',
    en: () => 'There is no database yet; the first ingest makes it',
  },
  'doctor/sound': {
    'zh-CN': ({ file, bytes }) => `${file} 完好（${bytes} 字节）`,
    en: ({ file, bytes }) => `${file} is sound (${bytes} bytes)`,
  },
  'doctor/damaged': {
    'zh-CN': ({ file, messages }) => `${file} 已损坏：${messages.join('；')}。${again['zh-CN']}`,
    en: ({ file, messages }) => `${file} is damaged: ${messages.join('; ')}. ${again.en}`,
  },
  'doctor/references': {
    'zh-CN': ({ count }) => `${count} 行指向不存在的导入。${again['zh-CN']}`,
    en: ({ count }) => `${count} row(s) belong to no import. ${again.en}`,
  },
  'doctor/accounts': {
    'zh-CN': ({ imports, records, rejects }) =>
      `账目相符：${imports} 次导入，${records} 条记录，${rejects} 行拒收`,
    en: ({ imports, records, rejects }) =>
      `The accounts agree: ${imports} import(s), ${records} record(s), ${rejects} rejected row(s)`,
  },
  'doctor/import': {
    'zh-CN': ({ id, file, count, logged, found }) =>
      `导入 ${id}（${file}）的账目不符：${count} 应为 ${logged}，实为 ${found}。请运行“yardstick imports forget ${id}”，再重新导入该文件`,
    en: ({ id, file, count, logged, found }) =>
      `The accounts of import ${id} (${file}) do not agree: ${count} should be ${logged}, and is ${found}. Run "yardstick imports forget ${id}" and ingest the file again`,
  },
  'doctor/total': {
    'zh-CN': ({ source, record, expected, found }) =>
      `来源“${source}”应有 ${expected} 条 ${record} 记录，实有 ${found} 条。${again['zh-CN']}`,
    en: ({ source, record, expected, found }) =>
      `The source "${source}" should have ${expected} record(s) of ${record}, and has ${found}. ${again.en}`,
  },
  'doctor/collapsed': {
    'zh-CN': ({ source, expected, found }) =>
      `来源“${source}”的事件应归并为 ${expected} 条联系记录，实有 ${found} 条。${again['zh-CN']}`,
    en: ({ source, expected, found }) =>
      `The events of "${source}" make ${expected} contact(s), but ${found} are stored. ${again.en}`,
  },
  'doctor/mode': {
    'zh-CN': ({ file, mode, wanted }) =>
      `他人可以读写 ${file}（权限 ${mode}）。请运行：chmod ${wanted} ${file}`,
    en: ({ file, mode, wanted }) =>
      `Others can read or write ${file} (mode ${mode}). Run: chmod ${wanted} ${file}`,
  },
  'doctor/links': {
    'zh-CN': ({ file, links }) =>
      `${file} 有 ${links} 个硬链接，从另一个名称写入会损坏数据库。请删除其余链接，或复制一份再删除`,
    en: ({ file, links }) =>
      `${file} has ${links} hard links; writing through another name damages it. Remove the others, or copy the file and remove them`,
  },
  'doctor/leftover': {
    'zh-CN': ({ file, bytes }) =>
      `有未并入数据库的日志 ${file}（${bytes} 字节），可能是上次中断留下的，也可能另一个进程正在使用。请勿删除或单独移动；下次导入时自动并入`,
    en: ({ file, bytes }) =>
      `The log ${file} (${bytes} bytes) is not merged yet: an earlier run was cut off, or another process is at work. Neither delete nor move it; the next ingest merges it`,
  },
  'doctor/network': {
    'zh-CN': ({ folder, kind }) =>
      `${folder} 在网络文件夹中（${kind}）。请一次只让一台机器使用；最好移到本机磁盘`,
    en: ({ folder, kind }) =>
      `${folder} is on a network file system (${kind}). Use it from one machine at a time; a local disk is better`,
  },
  'doctor/synced': {
    'zh-CN': ({ folder, program }) =>
      `${folder} 由 ${program} 同步，同步可能损坏正在使用的数据库。请移到不同步的文件夹，或将 .yardstick 排除在同步之外`,
    en: ({ folder, program }) =>
      `${folder} is synchronised by ${program}, which can damage a database in use. Move it elsewhere, or exclude .yardstick`,
  },
};

/** One finding of `doctor`. */
export type DoctorFinding = {
  readonly [Code in keyof DoctorFacts]: {
    readonly code: Code;
    readonly status: 'ok' | 'warning' | 'error';
    readonly facts: DoctorFacts[Code];
  };
}[keyof DoctorFacts];
