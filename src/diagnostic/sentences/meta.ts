import type { Family } from '../family.ts';

export interface MetaFacts {
  'meta/duplicate-id': { id: string; file: string; line: number };
  'meta/file-name': { current: string; other: string };
  'meta/date': { value: string };
  'meta/timezone': { value: string };
}

/** What a document says of itself. */
export const meta: Family<MetaFacts> = {
  'meta/duplicate-id': {
    'zh-CN': ({ id, file, line }) => `标识“${id}”重复：${file} 第 ${line} 行已经用过`,
    en: ({ id, file, line }) => `The id "${id}" is taken: ${file}, line ${line}, has it`,
  },
  'meta/file-name': {
    'zh-CN': ({ current, other }) => `文件名应为 ${current}（当前版本）或 ${other}（其他版本）`,
    en: ({ current, other }) =>
      `The file should be named ${current} (the current version) or ${other} (another version)`,
  },
  'meta/date': {
    'zh-CN': ({ value }) => `没有 ${value} 这一天`,
    en: ({ value }) => `There is no day ${value}`,
  },
  'meta/timezone': {
    'zh-CN': ({ value }) => `不认识的时区“${value}”，请写成 Asia/Shanghai 这样的名称`,
    en: ({ value }) => `Unknown time zone "${value}"; write a name such as Asia/Shanghai`,
  },
};
