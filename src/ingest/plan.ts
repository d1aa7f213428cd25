import { type FieldType, records } from '../catalogue/records.ts';
import { type Diagnostic, error, type Place } from '../diagnostic/diagnostic.ts';
import type { Source } from '../document/documents.generated.ts';
import { type Loaded, placeOf } from '../document/read.ts';
import type { Collapse } from '../store/collapse.ts';
import { compileCollapse, withImplied } from './collapse.ts';
import { type Compiling, compileField, compileFixed, type FieldPlan, type FixedPlan } from './field.ts';

import { privateColumns, refuseLeaks } from './private.ts';
import type { Pseudonyms } from './pseudonym.ts';

/** A source document as ingest carries it out. */
export interface SourcePlan {
  readonly source: Source;
  /** Where a key stands in the document. */
  readonly place: (path: readonly string[]) => Place;
  readonly zone: string;
  readonly anchor: string;
  /** A field stands behind the one it counts from. */
  readonly fields: readonly FieldPlan[];
  readonly fixed: readonly FixedPlan[];
  /** The `x-…` columns among both. */
  readonly own: readonly { readonly name: string; readonly type: FieldType }[];
  /** The columns of the file that are stored as pseudonyms only. */
  readonly private: ReadonlySet<string>;
  readonly pseudonyms: Pseudonyms;
  readonly collapse: Collapse | undefined;
  readonly missing: ReadonlySet<string>;
  /** Rejected rows in a million that the source allows: 10,000 for 1 %. */
  readonly maxRejectsPpm: number;
}

export const defaultMaxRejects = '5%';

/** Dates are ISO 8601 too, beside the format that is declared for the same export as text. */
export function withTypedDates(plan: SourcePlan): SourcePlan {
  const fields = plan.fields.map(field => {
    const { read, readTyped } = field;
    return readTyped ? { ...field, read: (text: string) => readTyped(text) ?? read(text) } : field;
  });
  return { ...plan, fields };
}

/** What the document asks for, or the findings that prevent it; `zone` is the workspace's. */
export function compileSource(
  loaded: Loaded<Source>,
  zone: string,
  pseudonyms: Pseudonyms,
): { readonly plan: SourcePlan | undefined; readonly findings: readonly Diagnostic[] } {
  const source = withImplied(loaded.document);
  const findings: Diagnostic[] = [];
  const place = (path: readonly string[]) => placeOf(loaded, path, 'key');
  const compiling: Compiling = {
    source,
    zone: source.timezone ?? zone,
    report: (path, code, facts) => {
      findings.push(error(code, place(path), facts));
    },
  };
  refuseUnusable(compiling);
  refuseItems(compiling);
  refuseLeaks(compiling);
  const fields = Object.entries(source.columns).flatMap(
    ([field, column]) => compileField(compiling, field, column, pseudonyms) ?? [],
  );
  const fixed = Object.entries(source.set ?? {}).flatMap(
    ([field, value]) => compileFixed(compiling, field, String(value)) ?? [],
  );
  const sorted = sortByStart(compiling, fields);
  const plan: SourcePlan = {
    source,
    place,
    zone: compiling.zone,
    anchor: records[source.record].anchor,
    fields: sorted,
    fixed,
    own: [...sorted, ...fixed]
      .filter(({ field }) => field.startsWith('x-'))
      .map(({ field, type }) => ({ name: field, type })),
    private: privateColumns(source),
    pseudonyms,
    collapse: compileCollapse(compiling, [...sorted, ...fixed]),
    missing: new Set(['', ...(source.missing ?? [])]),
    maxRejectsPpm: Math.round(Number((source.max_rejects ?? defaultMaxRejects).slice(0, -1)) * 10_000),
  };
  return { plan: findings.length === 0 ? plan : undefined, findings };
}

/** Settings that no file can fit. */
function refuseUnusable({ source, report }: Compiling): void {
  const { delimiter, record } = source;
  if (delimiter !== undefined && /["\r\n\0]/.test(delimiter)) {
    report(['delimiter'], 'ingest/delimiter', { delimiter });
  }
  const { anchor } = records[record];
  const isMapped = Object.hasOwn(source.columns, anchor) || Object.hasOwn(source.set ?? {}, anchor);
  if (!isMapped) report(['columns'], 'ingest/no-anchor', { record, anchor });
}

/** Only an evaluation has items. */
function refuseItems({ source, report }: Compiling): void {
  if (source.record === 'evaluation') return;
  for (const key of ['items', 'notes', 'offsets'] as const) {
    if (source[key] !== undefined) report([key], 'ingest/items-record', { key, record: source.record });
  }
}

/** Puts each field behind the one it counts from; a start that is not an instant of its own is a finding. */
function sortByStart({ report }: Compiling, fields: readonly FieldPlan[]): FieldPlan[] {
  const sorted = fields.filter(field => field.after === undefined);
  let waiting = fields.filter(field => field.after !== undefined);
  while (waiting.length > 0) {
    const starts = new Set(sorted.filter(({ type }) => type === 'instant').map(({ field }) => field));
    const ready = waiting.filter(({ after = '' }) => starts.has(after));
    if (ready.length === 0) break;
    sorted.push(...ready);
    waiting = waiting.filter(field => !ready.includes(field));
  }
  for (const { field, after = '' } of waiting) {
    report(['columns', field, 'after'], 'ingest/after', { field, after });
  }
  return sorted;
}
