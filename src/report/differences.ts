import { isObject } from '../text/json.ts';
import type { HashedFile } from './record.ts';

type Json = Readonly<Record<string, unknown>>;

/** A figure as records have it: what `kpi --format json` prints. */
export interface RecordedFigure {
  readonly standard: string;
  readonly kpi: string;
  readonly variant: string | null;
  readonly by: Readonly<Record<string, string | null>>;
  readonly unit: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly pending: number;
  readonly missing: number;
  readonly verdict: string;
  readonly target: unknown;
  readonly policy: Json;
  readonly evidence: { readonly files: readonly HashedFile[]; readonly sql_sha256: string };
}

/** What may have changed a figure. */
export type Why =
  | { readonly what: 'standard'; readonly before: string; readonly after: string }
  | { readonly what: 'policy'; readonly key: string; readonly before: unknown; readonly after: unknown }
  | { readonly what: 'target'; readonly before: unknown; readonly after: unknown }
  | {
      readonly what: 'file';
      readonly file: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  | { readonly what: 'query' };

export interface Difference {
  readonly period: string;
  readonly kpi: string;
  readonly by: RecordedFigure['by'];
  /** Null where there was no such figure. */
  readonly before: RecordedFigure | null;
  /** Null where there is none any more. */
  readonly after: RecordedFigure | null;
  readonly why: readonly Why[];
}

interface Placed {
  readonly period: string;
  readonly figure: RecordedFigure;
}

function isFigure(value: unknown): value is RecordedFigure & Json {
  if (!isObject(value)) return false;
  const { standard, kpi, by, policy, evidence } = value;
  const isNamed = typeof standard === 'string' && typeof kpi === 'string';
  return (
    isNamed && isObject(by) && isObject(policy) && isObject(evidence) && Array.isArray(evidence['files'])
  );
}

/** Every figure in a JSON value with the period it belongs to; `section` tells equal KPIs of one record apart. */
function placed(value: unknown, section: string, period: string): (Placed & { readonly section: string })[] {
  if (isFigure(value)) return [{ section, period, figure: value }];
  if (Array.isArray(value)) return value.flatMap(item => placed(item, section, period));
  if (!isObject(value)) return [];
  const own = isObject(value['period']) ? String(value['period']['id']) : period;
  return Object.entries(value).flatMap(([key, child]) => placed(child, `${section}.${key}`, own));
}

/** Every figure in a record, by its section, period, standard, KPI, variant and slice. */
export function figuresIn(record: unknown): Map<string, Placed> {
  const found = new Map<string, Placed>();
  for (const { section, period, figure } of placed(record, '', '')) {
    const { standard, kpi, variant, by } = figure;
    const key = JSON.stringify([section, period, standard.split('@')[0], kpi, variant, by]);
    // Masking may make two slices look alike.
    let name = key;
    for (let count = 2; found.has(name); count += 1) name = `${key} ${count}`;
    found.set(name, { period, figure });
  }
  return found;
}

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

function changedFiles(before: readonly HashedFile[], after: readonly HashedFile[]) {
  const earlier = new Map(before.map(({ file, sha256 }) => [file, sha256]));
  const later = new Map(after.map(({ file, sha256 }) => [file, sha256]));
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .sort()
    .map(file => ({ file, before: earlier.get(file) ?? null, after: later.get(file) ?? null }))
    .filter(one => one.before !== one.after);
}

function changedPolicy(before: Json, after: Json): Why[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .filter(key => !same(before[key], after[key]))
    .map(key => ({ what: 'policy', key, before: before[key] ?? null, after: after[key] ?? null }));
}

/** What is different in what a figure rests on. The query, which names imports too, is told only where nothing else is. */
function reasons(before: RecordedFigure, after: RecordedFigure): Why[] {
  const definition: Why[] = [
    ...(before.standard === after.standard
      ? []
      : [{ what: 'standard' as const, before: before.standard, after: after.standard }]),
    ...changedPolicy(before.policy, after.policy),
    ...(same(before.target, after.target)
      ? []
      : [{ what: 'target' as const, before: before.target, after: after.target }]),
  ];
  const files = changedFiles(before.evidence.files, after.evidence.files);
  const isOther =
    definition.length === 0 && files.length === 0 && before.evidence.sql_sha256 !== after.evidence.sql_sha256;
  return [
    ...definition,
    ...files.map(one => ({ what: 'file' as const, ...one })),
    ...(isOther ? [{ what: 'query' as const }] : []),
  ];
}

/** Whether two figures say the same, by the same definition. */
function agree(before: RecordedFigure, after: RecordedFigure): boolean {
  const said = ({ standard, value, numerator, denominator, pending, missing, verdict }: RecordedFigure) => [
    standard,
    value,
    numerator,
    denominator,
    pending,
    missing,
    verdict,
  ];
  return (
    same(said(before), said(after)) && same(before.target, after.target) && same(before.policy, after.policy)
  );
}

/** The figures of a record that are different today, in its order; before those that it did not have. */
export function differencesOf(before: unknown, after: unknown): Difference[] {
  const earlier = figuresIn(before);
  const later = figuresIn(after);
  const keys = new Set([...earlier.keys(), ...later.keys()]);
  return [...keys].flatMap(key => {
    const old = earlier.get(key);
    const current = later.get(key);
    const either = old ?? current;
    if (!either || (old && current && agree(old.figure, current.figure))) return [];
    const { period, figure } = either;
    return {
      period,
      kpi: figure.kpi,
      by: figure.by,
      before: old?.figure ?? null,
      after: current?.figure ?? null,
      why: old && current ? reasons(old.figure, current.figure) : [],
    };
  });
}

/** The documents of a workspace that are different, new or gone. */
export const changedDocuments = changedFiles;
