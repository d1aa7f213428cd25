import { type Diagnostic, error, related } from '../../diagnostic/diagnostic.ts';
import type { Source } from '../../document/documents.generated.ts';
import { type Loaded, placeOf } from '../../document/read.ts';
import type { Path } from '../../document/tree.ts';
import { records } from '../records.ts';
import { refuseCollapse, withImplied } from './collapse.ts';
import {
  type FixedField,
  type MappedField,
  type Mapping,
  mapField,
  mapFixed,
  type SourceFaultCode,
} from './field.ts';
import { refuseLeaks } from './private.ts';

/** How the rows of a source become records, as far as its document tells. */
export interface SourceMapping {
  /** With what it implies. */
  readonly source: Source;
  /** A field stands behind the one it counts from; without those that have a fault. */
  readonly fields: readonly MappedField[];
  readonly fixed: readonly FixedField[];
  /** Why no file can be read by it. */
  readonly faults: readonly Diagnostic<SourceFaultCode>[];
}

/** What the document asks for, and what prevents it; `zone` is that of instants which do not name one. */
export function mapSource(loaded: Loaded<Source>, zone: string): SourceMapping {
  const source = withImplied(loaded.document);
  const faults = new Map<string, Diagnostic<SourceFaultCode>>();
  const mapping: Mapping = {
    source,
    zone,
    report: (path, code, facts, { part = 'value', related: other } = {}) => {
      const written = writtenAt(loaded.document, path);
      const fault = error(code, placeOf(loaded, written, part), facts);
      const says =
        other &&
        related('related/says', { name: other.name, text: String(path.at(-1)) }, placeOf(loaded, other.path));
      // What is implied is written once and would be found twice.
      faults.set(`${code} ${written.join('\0')}`, says ? { ...fault, related: [says] } : fault);
    },
  };
  refuseUnusable(mapping);
  refuseItems(mapping);
  refuseLeaks(mapping);
  refuseSameNames(mapping);
  const mapped = Object.entries(source.columns).flatMap(
    ([field, column]) => mapField(mapping, field, column) ?? [],
  );
  const fixed = Object.entries(source.set ?? {}).flatMap(
    ([field, value]) => mapFixed(mapping, field, String(value)) ?? [],
  );
  const fields = sortByStart(mapping, mapped);
  refuseCollapse(mapping, [...mapped, ...fixed]);
  return { source, fields, fixed, faults: [...faults.values()] };
}

/** Where a document says what stands at a path of the source with what it implies. */
function writtenAt({ columns, order }: Source, path: Path): Path {
  const [part, name, ...rest] = path;
  if (part === 'order' && order === undefined) return ['collapse', ...path];
  if (part !== 'columns' || name === undefined || Object.hasOwn(columns, name)) return path;
  if (rest.length > 0) return ['columns', 'created', ...rest];
  return ['collapse', name === 'at' ? 'order' : 'contact'];
}

/** Settings that no file can fit. */
function refuseUnusable({ source, report }: Mapping): void {
  const { delimiter, record } = source;
  if (delimiter !== undefined && /["\r\n\0]/.test(delimiter)) {
    report(['delimiter'], 'ingest/delimiter', { delimiter });
  }
  const { anchor } = records[record];
  const isMapped = Object.hasOwn(source.columns, anchor) || Object.hasOwn(source.set ?? {}, anchor);
  if (!isMapped) report(['columns'], 'ingest/no-anchor', { record, anchor }, { part: 'key' });
}

/** Only an evaluation has items. */
function refuseItems({ source, report }: Mapping): void {
  if (source.record === 'evaluation') return;
  for (const key of ['items', 'notes', 'offsets'] as const) {
    if (source[key] === undefined) continue;
    report([key], 'ingest/items-record', { key, record: source.record }, { part: 'key' });
  }
}

/** A database does not tell the letters of a column's name apart by their case. */
function refuseSameNames({ source, report }: Mapping): void {
  const seen = new Map<string, string>();
  const names = [
    ...Object.keys(source.columns).map(field => ['columns', field] as const),
    ...Object.keys(source.set ?? {}).map(field => ['set', field] as const),
  ];
  for (const [part, field] of names) {
    if (!field.startsWith('x-')) continue;
    const plain = field.replace(/[A-Z]/g, letter => letter.toLowerCase());
    const other = seen.get(plain);
    if (other === undefined) seen.set(plain, field);
    else if (other !== field) report([part, field], 'ingest/same-name', { field, other }, { part: 'key' });
  }
}

/** Puts each field behind the one it counts from; a start that is not an instant of its own is a fault. */
function sortByStart({ source, report }: Mapping, fields: readonly MappedField[]): MappedField[] {
  const sorted = fields.filter(field => field.after === undefined);
  let waiting = fields.filter(field => field.after !== undefined);
  while (waiting.length > 0) {
    const starts = new Set(sorted.filter(({ type }) => type === 'instant').map(({ field }) => field));
    const ready = waiting.filter(({ after = '' }) => starts.has(after));
    if (ready.length === 0) break;
    sorted.push(...ready);
    waiting = waiting.filter(field => !ready.includes(field));
  }
  const starts = new Map(waiting.map(({ field, after = '' }) => [field, after]));
  const mapped = new Set(fields.map(({ field }) => field));
  for (const [field, after] of starts) {
    const isRefused = Object.hasOwn(source.columns, after) && !mapped.has(after);
    const isAnothers = starts.has(after) && !leadsTo(field, after, starts);
    if (!isRefused && !isAnothers) report(['columns', field, 'after'], 'ingest/after', { field, after });
  }
  return sorted;
}

/** Whether fields that each count from the next come round to this one. */
function leadsTo(field: string, from: string, starts: ReadonlyMap<string, string>): boolean {
  const passed = new Set<string>();
  let at: string | undefined = from;
  while (at !== undefined && at !== field && !passed.has(at)) {
    passed.add(at);
    at = starts.get(at);
  }
  return at === field;
}
