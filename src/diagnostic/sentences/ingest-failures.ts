import type { FailureFamily } from '../family.ts';
import { systemReason } from './system.ts';

export interface IngestFailureFacts {
  'ingest/no-file': { pattern: string };
  'ingest/folder': { folder: string };
  'ingest/no-source': { file: string; sources: readonly { id: string; match: string }[] };
  'ingest/two-sources': { file: string; sources: readonly string[] };
  'ingest/unknown-source': { id: string; closest: string | undefined; sources: readonly string[] };
  'ingest/unreadable': { file: string; code: string };
  'ingest/changed': { file: string };
  'ingest/rejects-file': { file: string; code: string };
  'ingest/over-export': { file: string };
  'ingest/key-lost': { file: string };
  'ingest/key-changed': { file: string };
  'ingest/key-unusable': { file: string; code: string };
  'ingest/action': { action: string };
  'ingest/no-import': { id: string; ids: readonly number[] };
  'ingest/several-sources': { sources: readonly { source: string; ids: readonly number[] }[] };
}

/** Files that cannot be found, placed or read. */
export const ingestFailures: FailureFamily<IngestFailureFacts> = {
  'ingest/folder': {
    exit: 2,
    'zh-CN': ({ folder }) => `${folder} 是文件夹。请写其中的文件，如 "${folder}/*.csv"。`,
    en: ({ folder }) => `${folder} is a folder. Name the files in it, such as "${folder}/*.csv".`,
  },
  'ingest/no-file': {
    exit: 2,
    'zh-CN': ({ pattern }) => `没有找到文件：${pattern}`,
    en: ({ pattern }) => `No such file: ${pattern}`,
  },
  'ingest/no-source': {
    exit: 2,
    'zh-CN': ({ file, sources }) =>
      `没有数据来源与文件 ${file} 匹配，未导入任何文件。${
        sources.length === 0
          ? `请先起草一份：yardstick source draft ${file} > sources/名称.yaml，核对后再导入。`
          : `现有来源：${sources.map(({ id, match }) => `${id}（match: ${match}）`).join('、')}。请修改 match，或用 --source 指定；是新的导出时用“yardstick source draft”起草一份来源。`
      }`,
    en: ({ file, sources }) =>
      `No source matches the file ${file}; nothing was imported from any file. ${
        sources.length === 0
          ? `Draft one first: yardstick source draft ${file} > sources/NAME.yaml, check it, then ingest.`
          : `The sources: ${sources.map(({ id, match }) => `${id} (match: ${match})`).join(', ')}. Change match, or name one with --source; for a new export draft a source with "yardstick source draft".`
      }`,
  },
  'ingest/two-sources': {
    exit: 2,
    'zh-CN': ({ file, sources }) =>
      `文件 ${file} 与多个数据来源匹配：${sources.join('、')}，未导入任何文件。请修改 match，或用 --source 指定。`,
    en: ({ file, sources }) =>
      `The file ${file} matches several sources: ${sources.join(', ')}; nothing was imported from any file. Change match, or name one with --source.`,
  },
  'ingest/unknown-source': {
    exit: 2,
    'zh-CN': ({ id, closest, sources }) =>
      `没有数据来源“${id}”${closest ? `，是否想写“${closest}”？` : '。'}现有来源：${sources.join('、')}`,
    en: ({ id, closest, sources }) =>
      `There is no source "${id}"${closest ? `; did you mean "${closest}"?` : '.'} The sources: ${sources.join(', ')}`,
  },
  'ingest/unreadable': {
    exit: 3,
    'zh-CN': ({ file, code }) => `文件 ${file} 无法读取（${systemReason['zh-CN'](code)}）。`,
    en: ({ file, code }) => `The file ${file} cannot be read (${systemReason.en(code)}).`,
  },
  'ingest/changed': {
    exit: 3,
    'zh-CN': ({ file }) => `文件 ${file} 在导入过程中被改动，未导入。请在导出完成后重试。`,
    en: ({ file }) =>
      `The file ${file} changed while it was read; nothing of it was imported. Try again when it is complete.`,
  },
  'ingest/rejects-file': {
    exit: 3,
    'zh-CN': ({ file, code }) => `拒收清单 ${file} 无法写入（${systemReason['zh-CN'](code)}）。`,
    en: ({ file, code }) => `The list of rejects ${file} cannot be written (${systemReason.en(code)}).`,
  },
  'ingest/over-export': {
    exit: 2,
    'zh-CN': ({ file }) => `${file} 是导入用的数据文件，不能覆盖。请换一个文件名。`,
    en: ({ file }) => `${file} holds data that is imported and must not be replaced. Choose another name.`,
  },
  'ingest/key-lost': {
    exit: 3,
    'zh-CN': ({ file }) =>
      `化名密钥 ${file} 不见了，未导入。没有它，同一个人会得到不同的化名。请从备份恢复这个文件；无法恢复时，移走数据库，重新导入全部原始文件。`,
    en: ({ file }) =>
      `The key of the pseudonyms ${file} is gone; nothing was imported. Without it the same person gets another name. Restore the file from a backup, or move the database away and ingest the original files again.`,
  },
  'ingest/key-changed': {
    exit: 3,
    'zh-CN': ({ file }) =>
      `化名密钥 ${file} 与数据库中化名所用的不同，未导入。请恢复原来的文件；无法恢复时，移走数据库，重新导入全部原始文件。`,
    en: ({ file }) =>
      `The key of the pseudonyms ${file} is not the one that the database was filled with; nothing was imported. Restore the file, or move the database away and ingest the original files again.`,
  },
  'ingest/key-unusable': {
    exit: 3,
    'zh-CN': ({ file, code }) => `化名密钥 ${file} 无法读写（${systemReason['zh-CN'](code)}）。`,
    en: ({ file, code }) =>
      `The key of the pseudonyms ${file} cannot be read or written (${systemReason.en(code)}).`,
  },
  'ingest/action': {
    exit: 2,
    'zh-CN': ({ action }) => `imports 没有操作“${action}”，可写：forget 编号；省略时列出全部。`,
    en: ({ action }) => `imports cannot "${action}"; it can forget ID, or list all when nothing is said.`,
  },
  'ingest/no-import': {
    exit: 2,
    'zh-CN': ({ id, ids }) =>
      `没有编号为“${id}”的导入。${ids.length === 0 ? '还没有任何导入。' : `现有编号：${ids.join('、')}。`}`,
    en: ({ id, ids }) =>
      `There is no import "${id}". ${ids.length === 0 ? 'Nothing was imported yet.' : `The imports are ${ids.join(', ')}.`}`,
  },
  'ingest/several-sources': {
    exit: 2,
    'zh-CN': ({ sources }) =>
      `被拒收的行来自列不同的多个数据来源：${sources.map(({ source, ids }) => `${source}（导入 ${ids.join('、')}）`).join('；')}。请用 --import 选定一次导入。`,
    en: ({ sources }) =>
      `The rejected rows come from several sources with other columns: ${sources.map(({ source, ids }) => `${source} (imports ${ids.join(', ')})`).join('; ')}. Choose one with --import.`,
  },
};
