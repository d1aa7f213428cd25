import { type Diagnostic, error } from '../diagnostic/diagnostic.ts';
import type { Repeat } from '../store/records.ts';
import type { MissingColumn } from './header.ts';
import { lineOf } from './line.ts';
import { defaultMaxRejects, type SourcePlan } from './plan.ts';
import type { Malformed } from './reader/read.ts';

/** A line that could be the header but lacks columns. */
export interface Candidate {
  readonly line: number;
  readonly headers: readonly string[];
  readonly missing: readonly MissingColumn[];
}

/** Why a file has no header: the line that comes nearest to one, or the first that cannot be split. */
export function noHeader(
  nearest: Candidate | undefined,
  malformed: Malformed | undefined,
  file: string,
): Diagnostic[] {
  if (nearest) {
    const { line, headers, missing } = nearest;
    return missing.map(({ column, closest }) =>
      error('ingest/missing-column', lineOf(file, line, column), { column, closest, headers }),
    );
  }
  if (!malformed) return [error('ingest/empty-file', lineOf(file, 1), {})];
  return [error('ingest/malformed', lineOf(file, malformed.line), { reason: malformed.reason })];
}

/** Keys that a file has twice: how many rows repeat one, and its content too, and the lines of the first few. */
export interface Repeats {
  count: number;
  identical: number;
  readonly lines: Map<string, number[]>;
}

const namedRepeats = 5;

interface RepeatedRow extends Repeat {
  readonly key: string;
  readonly line: number;
}

export function noteRepeat(repeats: Repeats, { key, line, earlierLine, isSame }: RepeatedRow): void {
  const { lines } = repeats;
  repeats.count++;
  if (isSame) repeats.identical++;
  const known = lines.get(key);
  if (known) known.push(line);
  else if (lines.size < namedRepeats) lines.set(key, [earlierLine, line]);
}

/** The column by which rows that say the same may be let stand once; undefined where the anchor has none of its own. */
function anchorColumn({ anchor, fields }: SourcePlan): string | undefined {
  const { from = [], after } = fields.find(({ field }) => field === anchor) ?? {};
  return from.length === 1 && after === undefined ? from[0] : undefined;
}

/** What reading all rows of a file came to. */
interface Reading {
  readonly repeats: Repeats;
  readonly read: number;
  readonly rejected: number;
  /** The line of a quote that fits nowhere. */
  readonly hopelessAt: number | undefined;
}

/** What refuses the file: quotes that fit nowhere, repeated keys, or more rejects than the source allows. */
export function refusals(plan: SourcePlan, file: string, reading: Reading): Diagnostic[] {
  const { repeats, read, rejected, hopelessAt } = reading;
  if (hopelessAt !== undefined) {
    return [error('ingest/malformed', lineOf(file, hopelessAt), { reason: 'csv/unclosed-quote' })];
  }
  if (repeats.count > 0) {
    const examples = [...repeats.lines].map(([key, lines]) => ({ key, lines }));
    return [
      error('ingest/repeated-keys', lineOf(file, examples[0]?.lines[1] ?? 1), {
        count: repeats.count,
        identical: repeats.identical,
        anchor: anchorColumn(plan),
        examples,
      }),
    ];
  }
  if (rejected * 1_000_000 <= plan.maxRejectsPpm * read) return [];
  return [
    error('ingest/too-many-rejects', lineOf(file, 1), {
      rejected,
      read,
      limit: plan.source.max_rejects ?? defaultMaxRejects,
    }),
  ];
}
