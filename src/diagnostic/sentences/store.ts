import type { Bilingual } from '../../text/locale.ts';
import type { FailureFamily } from '../family.ts';
import { systemReason } from './system.ts';

/** Why the database's program cannot be loaded: it was never built, or for another version of Node.js. */
export type DriverProblem = 'absent' | 'other-node';

const drivers: Readonly<Record<DriverProblem, Bilingual>> = {
  absent: {
    'zh-CN': '没有编译好的程序（安装时没有运行它的安装脚本）',
    en: 'was not built when it was installed (its install script did not run)',
  },
  'other-node': {
    'zh-CN': '编译好的程序无法载入（多半是为另一个版本的 Node.js 编译的）',
    en: 'cannot be loaded (most likely it was built for another version of Node.js)',
  },
};

export interface StoreFacts {
  'store/none': { file: string };
  'store/driver': { problem: DriverProblem };
  'store/foreign': { file: string };
  'store/damaged': { file: string };
  'store/newer': { file: string; version: number; known: number };
  'store/older': { file: string; version: number; known: number };
  'store/linked': { file: string; links: number };
  'store/busy': { file: string };
  'store/full': { file: string };
  'store/no-access': { file: string; code: string };
  'store/disk': { file: string; code: string };
}

/** Why the database cannot be used. It is left as it was in every case. */
export const store: FailureFamily<StoreFacts> = {
  'store/none': {
    exit: 2,
    'zh-CN': () => '还没有导入任何数据。请先运行“yardstick ingest 文件”。',
    en: () => 'No data has been ingested yet. Run "yardstick ingest FILE" first.',
  },
  'store/driver': {
    exit: 3,
    'zh-CN': ({ problem }) =>
      `better-sqlite3 ${drivers[problem]['zh-CN']}，数据库无法打开。请在安装 yardstick 的文件夹运行 npm rebuild better-sqlite3（全局安装的加 --global）；npm 提示安装脚本未获允许时，先按它的提示允许 better-sqlite3。`,
    en: ({ problem }) =>
      `better-sqlite3 ${drivers[problem].en}, so the database cannot be opened. Run npm rebuild better-sqlite3 in the folder where yardstick is installed (with --global for a global one); where npm says that install scripts are not allowed, allow better-sqlite3 as it tells you.`,
  },
  'store/foreign': {
    exit: 3,
    'zh-CN': ({ file }) => `${file} 不是 yardstick 的数据库，未作任何改动。请移走该文件后重试。`,
    en: ({ file }) =>
      `${file} is not a database of yardstick and was left untouched. Move it away and try again.`,
  },
  'store/damaged': {
    exit: 3,
    'zh-CN': ({ file }) =>
      `数据库 ${file} 已损坏，未作任何改动。请从备份恢复，或移走该文件后重新导入全部原始文件。`,
    en: ({ file }) =>
      `The database ${file} is damaged and was left untouched. Restore a backup, or move it away and ingest the original files again.`,
  },
  'store/newer': {
    exit: 3,
    'zh-CN': ({ file, version, known }) =>
      `数据库 ${file} 由更新版本的 yardstick 建立（结构版本 ${version}，本程序只认识到 ${known}），未作任何改动。请升级 yardstick。`,
    en: ({ file, version, known }) =>
      `The database ${file} was made by a newer yardstick (schema ${version}, this one knows ${known}) and was left untouched. Upgrade yardstick.`,
  },
  'store/older': {
    exit: 3,
    'zh-CN': ({ file, version, known }) =>
      `数据库 ${file} 由早期版本的 yardstick 建立（结构版本 ${version}，本程序用 ${known}），未作任何改动。请移走该文件，再重新导入全部原始文件。`,
    en: ({ file, version, known }) =>
      `The database ${file} was made by an earlier yardstick (schema ${version}, this one uses ${known}) and was left untouched. Move it away and ingest the original files again.`,
  },
  'store/linked': {
    exit: 3,
    'zh-CN': ({ file, links }) =>
      `数据库 ${file} 有 ${links} 个名称（硬链接），从另一个名称写入会损坏它，未作任何改动。请删除其余链接，或复制一份再删除。`,
    en: ({ file, links }) =>
      `The database ${file} has ${links} names (hard links), and writing through one damages it for the other; it was left untouched. Remove the other links, or copy the file and remove them.`,
  },
  'store/busy': {
    exit: 3,
    'zh-CN': ({ file }) => `数据库 ${file} 正被占用（可能另一次导入正在进行），请稍后再试。`,
    en: ({ file }) =>
      `The database ${file} is in use (another ingest may be running). Try again in a moment.`,
  },
  'store/full': {
    exit: 3,
    'zh-CN': ({ file }) => `磁盘已满，数据库 ${file} 保持原样。请腾出空间后重试。`,
    en: ({ file }) => `The disk is full; the database ${file} is as it was. Free some space and try again.`,
  },
  'store/no-access': {
    exit: 3,
    'zh-CN': ({ file, code }) =>
      `无法读写数据库 ${file}（${systemReason['zh-CN'](code)}）。请检查该文件及所在文件夹的权限。`,
    en: ({ file, code }) =>
      `The database ${file} cannot be read or written (${systemReason.en(code)}). Check the rights of the file and its folder.`,
  },
  'store/disk': {
    exit: 3,
    'zh-CN': ({ file, code }) =>
      `读写数据库 ${file} 时磁盘出错（${systemReason['zh-CN'](code)}），数据库保持原样。请检查磁盘后重试。`,
    en: ({ file, code }) =>
      `The disk failed under the database ${file} (${systemReason.en(code)}); it is as it was. Check the disk and try again.`,
  },
};
