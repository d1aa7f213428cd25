import type { RejectReason } from '../diagnostic/sentences/reject-reason.ts';
import type { Problem } from './reader/read.ts';
import type { CsvRecord } from './reader/record.ts';

export type Value = string | number | null;

/** One row as it is stored. */
export interface Row {
  readonly key: string;
  /** See `RecordWriter.put`. */
  readonly rank: string | null;
  /** In the order of `RowReader.columns`. */
  readonly values: readonly Value[];
  readonly anchor: number;
}

/** Why a row is not stored; `column` is the file's, null where it is the row as a whole. */
export interface Unreadable {
  readonly reason: RejectReason;
  readonly column: string | null;
  readonly value: string | null;
}

/** Reads the rows of files with one header. */
export interface RowReader {
  /** The columns of the record's table that rows fill. */
  readonly columns: readonly string[];
  /** The columns of the file. */
  readonly header: readonly string[];
  /** Those of them that the source does not use. */
  readonly unused: readonly string[];
  /** Why a record cannot be a row: it has not as many cells as the header. */
  misfit(record: CsvRecord): Problem | undefined;
  /** Reads a record that is no misfit. */
  read(record: CsvRecord): Row | Unreadable;
  /** Whether nobody has filled in a row that was to be; it is then skipped rather than rejected. */
  isUnfilled?(record: CsvRecord, why: Unreadable): boolean;
}

export function isUnreadable(value: unknown): value is Unreadable {
  return typeof value === 'object' && value !== null && 'reason' in value;
}
