import type { Locale } from '../../text/locale.ts';

/** The words around the changes that `diff` prints. */
export interface Words {
  readonly versions: (id: string, before: string, after: string) => string;
  readonly heading: (versions: string, changes: number, needed: string) => string;
  readonly added: (id: string, version: string) => string;
  readonly removed: (id: string, version: string) => string;
  readonly same: (versions: string) => string;
  readonly allSame: (count: number) => string;
  readonly othersSame: (count: number) => string;
  readonly unreadable: (files: number) => string;
  readonly columns: readonly string[];
}

const zhCN: Words = {
  versions: (id, before, after) => `${id} ${before} → ${after}`,
  heading: (versions, changes, needed) => `${versions}：${changes} 处变化，${needed}`,
  added: (id, version) => `${id} ${version}：新增标准`,
  removed: (id, version) => `${id} ${version}：删除标准`,
  same: versions => `${versions}：含义没有差异`,
  allSame: count => `比较了 ${count} 份标准：含义没有差异`,
  othersSame: count => `另有 ${count} 份标准含义没有差异`,
  unreadable: files => `${files} 个文件无法读取，未作比较`,
  columns: ['变化', '需升', '位置'],
};

const en: Words = {
  versions: (id, before, after) => `${id} ${before} → ${after}`,
  heading: (versions, changes, needed) =>
    `${versions}: ${changes} ${changes === 1 ? 'change' : 'changes'}, ${needed}`,
  added: (id, version) => `${id} ${version}: standard added`,
  removed: (id, version) => `${id} ${version}: standard removed`,
  same: versions => `${versions}: no difference in meaning`,
  allSame: count => `${count} ${count === 1 ? 'standard' : 'standards'} compared: no difference in meaning`,
  othersSame: count =>
    `${count} more ${count === 1 ? 'standard' : 'standards'} without a difference in meaning`,
  unreadable: files => `${files} ${files === 1 ? 'file' : 'files'} could not be read and compared`,
  columns: ['Change', 'Needs', 'Place'],
};

export const words: Readonly<Record<Locale, Words>> = { 'zh-CN': zhCN, en };
