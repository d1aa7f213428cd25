import type { Family } from '../family.ts';
import { type IngestSourceFacts, ingestSource } from './ingest-source.ts';

interface OwnFacts {
  'source/yes-and-no': { field: string; value: string };
  'source/own-type': { field: string; type: string; other: string; source: string };
}

type Mapping = Omit<IngestSourceFacts, 'ingest/own-type'>;

/** What `ingest` refuses of a source, as a rule of the same name. */
type MappingFacts = {
  [Code in keyof Mapping as Code extends `ingest/${infer Name}` ? `source/${Name}` : never]: Mapping[Code];
};

export type SourceFacts = MappingFacts & OwnFacts;

/** How exports become records; what `ingest` would refuse too is said in the same words. */
export const source: Family<SourceFacts> = {
  'source/unknown-field': ingestSource['ingest/unknown-field'],
  'source/field-type': ingestSource['ingest/field-type'],
  'source/unused-key': ingestSource['ingest/unused-key'],
  'source/format': ingestSource['ingest/format'],
  'source/word-value': ingestSource['ingest/word-value'],
  'source/after': ingestSource['ingest/after'],
  'source/set-value': ingestSource['ingest/set-value'],
  'source/set-and-column': ingestSource['ingest/set-and-column'],
  'source/same-name': ingestSource['ingest/same-name'],
  'source/no-anchor': ingestSource['ingest/no-anchor'],
  'source/delimiter': ingestSource['ingest/delimiter'],
  'source/items-record': ingestSource['ingest/items-record'],
  'source/private-twice': ingestSource['ingest/private-twice'],
  'source/collapse-record': ingestSource['ingest/collapse-record'],
  'source/collapse-contact': ingestSource['ingest/collapse-contact'],
  'source/collapse-instant': ingestSource['ingest/collapse-instant'],
  'source/collapse-twice': ingestSource['ingest/collapse-twice'],
  'source/collapse-when': ingestSource['ingest/collapse-when'],
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
