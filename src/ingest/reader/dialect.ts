import type { Chunks } from '../encoding.ts';
import { type Dialect, readDeclared } from './declared.ts';
import { type Receiver, readRecords, type Split } from './read.ts';

/** Splits text into records as it is written: by RFC 4180, unless something else is declared. */
export function readDialect(text: Chunks, dialect: Dialect, receiver: Receiver): Promise<Split> {
  return isPlain(dialect)
    ? readRecords(text, dialect.delimiter, receiver)
    : readDeclared(text, dialect, receiver);
}

function isPlain(dialect: Dialect): boolean {
  const { delimiter, quote = '"', comment } = dialect;
  const isByte = delimiter.length === 1 && delimiter.charCodeAt(0) < 0x80;
  return isByte && quote === '"' && (dialect.escape ?? '"') === '"' && comment === undefined;
}
