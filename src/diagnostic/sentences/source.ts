import type { Family } from '../family.ts';
import { type IngestFacts, ingest } from './ingest.ts';

export interface SourceFacts {
  'source/unknown-field': IngestFacts['ingest/unknown-field'];
  'source/no-anchor': IngestFacts['ingest/no-anchor'];
  'source/set-and-column': IngestFacts['ingest/set-and-column'];
  'source/after': IngestFacts['ingest/after'];
  'source/items-record': IngestFacts['ingest/items-record'];
  'source/yes-and-no': { field: string; value: string };
  'source/own-type': { field: string; type: string; other: string; source: string };
}

/** How exports become records; what `ingest` would refuse too is said in the same words. */
export const source: Family<SourceFacts> = {
  'source/unknown-field': ingest['ingest/unknown-field'],
  'source/no-anchor': ingest['ingest/no-anchor'],
  'source/set-and-column': ingest['ingest/set-and-column'],
  'source/after': ingest['ingest/after'],
  'source/items-record': ingest['ingest/items-record'],
  'source/yes-and-no': {
    'zh-CN': ({ field, value }) => `字段“${field}”的“${value}”既表示“是”又表示“否”`,
    en: ({ field, value }) => `"${value}" means both yes and no for "${field}"`,
  },
  'source/own-type': {
    'zh-CN': ({ field, type, other, source }) =>
      `自定列“${field}”在这里是 ${type}，在来源“${source}”中是 ${other}：同一列只能有一种类型`,
    en: ({ field, type, other, source }) =>
      `Your own column "${field}" is ${type} here and ${other} in source "${source}"; it can have one type`,
  },
};
