import type { Family } from '../family.ts';

export interface SchemaFacts {
  'schema/other': { keyword: string };
}

/** A document that its schema refuses. */
export const schema: Family<SchemaFacts> = {
  'schema/other': {
    'zh-CN': ({ keyword }) => `不符合文档格式（${keyword}）`,
    en: ({ keyword }) => `Does not fit the schema (${keyword})`,
  },
};
