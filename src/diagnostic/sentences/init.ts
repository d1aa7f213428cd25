import type { FailureFamily } from '../family.ts';
import { systemReason } from './system.ts';

export interface InitFacts {
  'init/exists': { folder: string; files: readonly string[] };
  'init/not-a-folder': { path: string };
  'init/unwritable': { path: string; reason: string };
  'init/elsewhere': { path: string };
}

/** So many files are named, the others counted. */
const named = 5;

/** A repository that cannot be made where it was asked for. */
export const init: FailureFamily<InitFacts> = {
  'init/exists': {
    exit: 2,
    'zh-CN': ({ folder, files }) =>
      `${folder} 里已有 ${files.slice(0, named).join('、')}${files.length > named ? ` 等 ${files.length} 个文件` : ''}，没有改动任何文件。请换一个文件夹，或先移走这些文件。`,
    en: ({ folder, files }) =>
      `${folder} already has ${files.slice(0, named).join(', ')}${files.length > named ? ` and more, ${files.length} in all` : ''}; nothing was changed. Choose another folder, or move these files away.`,
  },
  'init/not-a-folder': {
    exit: 2,
    'zh-CN': ({ path }) => `${path} 不是文件夹，没有改动任何文件。请换一个名字。`,
    en: ({ path }) => `${path} is not a folder; nothing was changed. Choose another name.`,
  },
  'init/unwritable': {
    exit: 3,
    'zh-CN': ({ path, reason }) =>
      `无法写入 ${path}（${systemReason['zh-CN'](reason)}）。请检查权限和磁盘空间。`,
    en: ({ path, reason }) =>
      `Cannot write ${path} (${systemReason.en(reason)}). Check permissions and disk space.`,
  },
  'init/elsewhere': {
    exit: 2,
    'zh-CN': ({ path }) => `${path} 是指向标准库之外的链接，没有更新。请改成普通的文件或文件夹。`,
    en: ({ path }) =>
      `${path} is a link that leads out of the repository; nothing was updated. Make it a plain file or folder.`,
  },
};
