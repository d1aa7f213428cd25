import type { FailureFamily } from '../family.ts';

export interface DiffFacts {
  'diff/no-repository': { folder: string; reason: string };
  'diff/no-revision': { text: string };
  'diff/no-path': { revision: string; path: string };
  'diff/no-version': { id: string; version: string; versions: readonly string[] };
  'diff/not-a-standard': { source: string; kind: string };
  'diff/nothing': { source: string; id: string | undefined };
  'diff/git': { reason: string };
}

/** What keeps two versions from being compared. */
export const diff: FailureFamily<DiffFacts> = {
  'diff/no-repository': {
    exit: 2,
    'zh-CN': ({ folder, reason }) =>
      `${folder} 不在可用的 git 仓库中：${reason}。请在 git 仓库中运行；不用 git 时，写文件或 标识@版本 来比较。`,
    en: ({ folder, reason }) =>
      `${folder} is in no git repository that can be used: ${reason}. Run this in a git repository; without git, name files or id@version to compare.`,
  },
  'diff/no-revision': {
    exit: 2,
    'zh-CN': ({ text }) =>
      `“${text}”既不是文件、标识@版本，也不是这个仓库里的 git 提交、分支或标签。在 CI 中请取回全部历史（如 fetch-depth: 0）。`,
    en: ({ text }) =>
      `"${text}" is no file, no id@version, and no commit, branch or tag of this repository. In CI, fetch the whole history (such as fetch-depth: 0).`,
  },
  'diff/no-path': {
    exit: 2,
    'zh-CN': ({ revision, path }) => `${revision} 中没有文件 ${path}。路径从仓库根目录或当前文件夹算起。`,
    en: ({ revision, path }) =>
      `${revision} has no file ${path}. Paths count from the top of the repository or from this folder.`,
  },
  'diff/no-version': {
    exit: 2,
    'zh-CN': ({ id, version, versions }) =>
      versions.length === 0
        ? `标准库里没有标准 ${id}。`
        : `标准库里没有 ${id}@${version}，现有版本：${versions.join('、')}。提交历史中的版本请写作 提交:路径。`,
    en: ({ id, version, versions }) =>
      versions.length === 0
        ? `There is no standard ${id} here.`
        : `There is no ${id}@${version} here; the versions are ${versions.join(', ')}. Name one from the history as REV:path.`,
  },
  'diff/not-a-standard': {
    exit: 2,
    'zh-CN': ({ source, kind }) => `${source} 是 ${kind}，只有标准（standard）可以这样比较。`,
    en: ({ source, kind }) => `${source} is a ${kind}; only standards can be compared like this.`,
  },
  'diff/nothing': {
    exit: 2,
    'zh-CN': ({ source, id }) => (id ? `${source} 中没有标准 ${id}。` : `${source} 中没有标准。`),
    en: ({ source, id }) =>
      id ? `There is no standard ${id} in ${source}.` : `There are no standards in ${source}.`,
  },
  'diff/git': {
    exit: 3,
    'zh-CN': ({ reason }) => `git 未能完成：${reason}`,
    en: ({ reason }) => `git could not finish: ${reason}`,
  },
};
