import type { Family } from '../family.ts';

export interface YamlFacts {
  'yaml/syntax': { reason: string };
}

/** What is wrong with a text before it is a document. */
export const yaml: Family<YamlFacts> = {
  'yaml/syntax': {
    'zh-CN': ({ reason }) => `YAML 语法错误：${reason}`,
    en: ({ reason }) => `YAML syntax error: ${reason}`,
  },
};
