import { diagnosticSentence } from '../../src/diagnostic/sentences/catalogue.ts';
import { type Reading, readDocument } from '../../src/document/read.ts';

export const read = (text: string | Uint8Array): Reading =>
  readDocument('a.yaml', typeof text === 'string' ? new TextEncoder().encode(text) : text);

/** Each finding as `line:column rule`. */
export const findings = (text: string | Uint8Array): string[] =>
  read(text).findings.map(
    ({ rule, place: { range } }) => `${range.start.line}:${range.start.column} ${rule}`,
  );

/** Each finding as its sentence, in both languages. */
export const sentences = (reading: Reading): string[] =>
  reading.findings.flatMap(({ rule, facts }) => [
    diagnosticSentence(rule, facts, 'zh-CN'),
    diagnosticSentence(rule, facts, 'en'),
  ]);

export const calendar = `kind: calendar
id: office
title: 办公时间
week: {mon-fri: ["09:00-18:00"]}
`;
