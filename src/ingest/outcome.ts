import type { Instant } from '../calendar/zone.ts';
import { type Diagnostic, warning } from '../diagnostic/diagnostic.ts';
import type { Counts, Reject, RejectCount } from '../store/imports.ts';
import type { Correction } from './correction.ts';
import type { EvaluationJudge } from './evaluation.ts';
import { lineOf } from './line.ts';
import type { SourcePlan } from './plan.ts';
import type { Load } from './rows.ts';
import type { Detected } from './settle.ts';
import type { InputText } from './text.ts';

/** What has become of one file. */
export interface Outcome {
  readonly file: string;
  readonly source: string;
  readonly sha256: string;
  readonly status: 'done' | 'refused' | 'dry_run';
  readonly encoding: InputText['encoding'] | null;
  readonly delimiter: string | null;
  readonly counts: Counts;
  readonly skipped: number;
  /** Records that the file's rows come to: distinct keys of its good rows. */
  readonly records: number;
  readonly rejects: readonly RejectCount[];
  /** The first ten, not masked. */
  readonly firstRejects: readonly Reject[];
  /** The earliest and latest anchor of the good rows. */
  readonly period: { readonly first: Instant; readonly last: Instant } | null;
  readonly unusedColumns: readonly string[];
  readonly detected: readonly Detected[];
  readonly findings: readonly Diagnostic[];
}

export const noRows: Counts = {
  read: 0,
  loaded: 0,
  updated: 0,
  unchanged: 0,
  superseded: 0,
  rejected: 0,
  withheld: 0,
};

/** The outcome of a file of which nothing was read. */
export function unread({ source }: SourcePlan, file: string, sha256: string): Outcome {
  return {
    file,
    source: source.id,
    sha256,
    status: 'refused',
    encoding: null,
    delimiter: null,
    counts: noRows,
    skipped: 0,
    records: 0,
    rejects: [],
    firstRejects: [],
    period: null,
    unusedColumns: [],
    detected: [],
    findings: [],
  };
}

/** The good rows of a refused file are withheld; of any other, they are what the writer says. */
export function countsOf({ read, rejected, findings, written }: Load): Counts {
  if (findings.length > 0) return { ...noRows, read, rejected, withheld: read - rejected };
  const { loaded, updated, unchanged, superseded } = written;
  return { read, loaded, updated, unchanged, superseded, rejected, withheld: 0 };
}

/** What should be known of a file that was imported. */
export function warnings(
  { read }: Load,
  file: string,
  correction: Correction | undefined,
  judge: EvaluationJudge | undefined,
): Diagnostic[] {
  const [line] = correction?.stale ?? [];
  const stale = correction?.stale.length ?? 0;
  return [
    ...(line === undefined
      ? []
      : [warning('ingest/corrected-already', lineOf(file, line), { count: stale })]),
    ...(judge?.findings(file) ?? []),
    ...(read === 0 && stale === 0 ? [warning('ingest/no-rows', lineOf(file, 1), {})] : []),
  ];
}
