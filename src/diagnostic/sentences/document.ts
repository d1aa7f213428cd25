import type { Family } from '../family.ts';
import { systemReason } from './system.ts';

export interface DocumentFacts {
  'document/unreadable': { reason: string };
  'document/not-a-file': { isLinked: boolean };
  'document/not-a-map': object;
  'document/no-kind': { kinds: readonly string[] };
  'document/unknown-kind': { kind: string; closest: string | undefined; kinds: readonly string[] };
  'document/more': { count: number };
}

/** A file that is no document at all. */
export const document: Family<DocumentFacts> = {
  'document/unreadable': {
    'zh-CN': ({ reason }) => `无法读取文件（${systemReason['zh-CN'](reason)}）`,
    en: ({ reason }) => `The file cannot be read (${systemReason.en(reason)})`,
  },
  'document/not-a-file': {
    'zh-CN': ({ isLinked }) =>
      isLinked
        ? '这是指向标准库外的链接，不会读取：请把文件复制进来，或删去链接'
        : '这不是普通文件，却以 .yaml 或 .yml 结尾：请改名或移走',
    en: ({ isLinked }) =>
      isLinked
        ? 'This links to a file outside the workspace, which is not read: copy the file, or remove the link'
        : 'This is not a file, yet its name ends in .yaml or .yml: rename or move it',
  },
  'document/not-a-map': {
    'zh-CN': () => '文档应由“键: 值”组成，例如第一行写 kind: standard',
    en: () => 'A document consists of "key: value" lines; the first might be kind: standard',
  },
  'document/no-kind': {
    'zh-CN': ({ kinds }) => `缺少 kind（文档类型），可写：${kinds.join('、')}`,
    en: ({ kinds }) => `The key kind is missing; it can be ${kinds.join(', ')}`,
  },
  'document/unknown-kind': {
    'zh-CN': ({ kind, closest, kinds }) =>
      closest
        ? `不认识的文档类型“${kind}”，是否想写“${closest}”？`
        : `不认识的文档类型“${kind}”，目前可写：${kinds.join('、')}`,
    en: ({ kind, closest, kinds }) =>
      closest
        ? `Unknown kind "${kind}"; did you mean "${closest}"?`
        : `Unknown kind "${kind}"; the kinds so far are ${kinds.join(', ')}`,
  },
  'document/more': {
    'zh-CN': ({ count }) => `从这里起另有 ${count} 处问题：请先改正前面的`,
    en: ({ count }) => `${count} more from here on: mend those above first`,
  },
};
