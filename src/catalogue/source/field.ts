import type { DiagnosticFacts } from '../../diagnostic/sentences/catalogue.ts';
import type { IngestSourceFacts } from '../../diagnostic/sentences/ingest-source.ts';
import type { RejectReason } from '../../diagnostic/sentences/reject-reason.ts';
import type { Column, Source } from '../../document/documents.generated.ts';
import type { Path } from '../../document/tree.ts';
import { closest } from '../../text/closest.ts';
import { type FieldType, importedFields } from '../records.ts';
import { durationReading } from './durations.ts';
import { formatTokens } from './format.ts';
import {
  booleanReading,
  dateReading,
  folded,
  instantReading,
  integerReading,
  numberReading,
  type Reading,
  readId,
  readText,
  type Stored,
} from './values.ts';

/** What can be wrong with a source before any file is read. */
export type SourceFaultCode = Exclude<keyof IngestSourceFacts, 'ingest/own-type'>;

interface FaultDetails {
  /** The value, unless said. */
  readonly part?: 'key' | 'value';
  readonly related?: { readonly path: Path; readonly name: string };
}

/** A source document being mapped. */
export interface Mapping {
  readonly source: Source;
  readonly zone: string;
  report<C extends SourceFaultCode>(
    path: Path,
    code: C,
    facts: DiagnosticFacts[C],
    details?: FaultDetails,
  ): void;
}

/** How one field of a record is read from a row. */
export interface MappedField {
  readonly field: string;
  /** As stored; a `state` is an instant or a boolean by now. */
  readonly type: FieldType;
  /** Whether an instant is only known as a yes or no. */
  readonly isYesNo: boolean;
  /** The columns of the file; several are joined by one space. */
  readonly from: readonly string[];
  /** Whether the first of several columns is that of the year, by the format. */
  readonly isYearApart: boolean;
  readonly read: Reading;
  /** Whether only a pseudonym of what is read may be stored. */
  readonly isPrivate: boolean;
  readonly reason: RejectReason;
  readonly missing: ReadonlySet<string>;
  /** The field that a duration in these columns counts from. */
  readonly after: string | undefined;
  /** Of a date whose format is declared: how it is read where the file says itself which cells are dates. */
  readonly readTyped: Reading | undefined;
  /** Of a date whose format is not declared: how it is read in the one that the column turns out to have. */
  readonly readAs: ((format: string) => Reading | undefined) | undefined;
}

/** A value that every row has. */
export interface FixedField {
  readonly field: string;
  readonly type: FieldType;
  readonly isYesNo: boolean;
  readonly value: Stored;
}

type Settings = Exclude<Column, string>;

const reasons: Readonly<Record<FieldType, RejectReason>> = {
  text: 'value/text',
  number: 'value/number',
  integer: 'value/integer',
  boolean: 'value/boolean',
  instant: 'value/date',
  state: 'value/date',
  date: 'value/date',
  duration: 'value/duration',
};

/** How a column is read, or undefined where it is reported why it cannot be. */
export function mapField(mapping: Mapping, field: string, column: Column): MappedField | undefined {
  const { source, zone, report } = mapping;
  const settings: Settings = typeof column === 'string' ? { from: column } : column;
  const { after, from, format = '', missing = [] } = settings;
  const type = fieldType(mapping, field, settings);
  if (!type || hasUnusedKeys(mapping, field, type, settings)) return undefined;
  const written = after === undefined ? type : 'duration';
  const found = findReading(field, written, settings, zone);
  if (!found.read) {
    report(['columns', field, 'format'], 'ingest/format', { field, format, tokens: formatTokens });
    return undefined;
  }
  if (hasUnfitWords(mapping, field, type, settings)) return undefined;
  return {
    field,
    type,
    isYesNo: isYesNo(source, field, type),
    from: typeof from === 'string' ? [from] : from,
    isYearApart: isDate(written) && /^yyyy年? /.test(format),
    read: found.read,
    isPrivate: settings.private !== undefined,
    readAs: found.readAs,
    readTyped: found.readTyped,
    reason: isId(field, type) ? 'value/scientific' : reasons[written],
    missing: new Set(['', ...(source.missing ?? []), ...missing]),
    after,
  };
}

/** How values are read; of a date without a declared format, as ISO 8601 until its column is known. */
function findReading(field: string, type: FieldType, settings: Settings, zone: string) {
  const { format, ...others } = settings;
  const isDeclared = format !== undefined && format !== 'auto';
  if (isDeclared || !isDate(type)) {
    const readTyped = isDate(type) ? readingOf(field, type, others, zone) : undefined;
    return { read: readingOf(field, type, settings, zone), readAs: undefined, readTyped };
  }
  const readAs = (detected: string) => readingOf(field, type, { ...others, format: detected }, zone);
  return { read: readingOf(field, type, others, zone), readAs, readTyped: undefined };
}

const isDate = (type: FieldType) => type === 'instant' || type === 'state' || type === 'date';

/** Ids are kept digit for digit, which a spreadsheet may already have failed to do. */
const isId = (field: string, type: FieldType) => type === 'text' && /(?:^|[-_])id$/.test(field);

/** A value of `set`, read as its field's type; undefined where it is reported why it cannot be. */
export function mapFixed(mapping: Mapping, field: string, text: string): FixedField | undefined {
  const { source, zone, report } = mapping;
  const path = ['set', field];
  if (Object.hasOwn(source.columns, field)) {
    const related = { path: ['columns', field], name: 'columns' };
    report(path, 'ingest/set-and-column', { field }, { part: 'key', related });
    return undefined;
  }
  const isBoolean = typeof source.set?.[field] === 'boolean' && typeOf(source, field) === 'state';
  const settings: Settings = isBoolean ? { from: '', type: 'boolean' } : { from: '' };
  const type = fieldType(mapping, field, settings);
  if (!type) return undefined;
  const value = readingOf(field, type, settings, zone)?.(text.trim());
  if (value !== undefined) return { field, type, isYesNo: isYesNo(source, field, type), value };
  report(path, 'ingest/set-value', { field, value: text, type });
  return undefined;
}

const isYesNo = (source: Source, field: string, type: FieldType) =>
  type === 'boolean' && typeOf(source, field) === 'state';

function typeOf(source: Source, field: string): FieldType | undefined {
  const fields = importedFields(source);
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

/** The type that the field's values are stored as. */
function fieldType({ source, report }: Mapping, field: string, settings: Settings): FieldType | undefined {
  if (field.startsWith('x-')) return settings.type ?? 'text';
  const { record } = source;
  const part = Object.hasOwn(source.columns, field) ? 'columns' : 'set';
  const type = typeOf(source, field);
  if (type === undefined) {
    const suggestion = closest(field, Object.keys(importedFields(source)));
    report([part, field], 'ingest/unknown-field', { field, record, closest: suggestion }, { part: 'key' });
    return undefined;
  }
  const stored = type === 'state' ? stateType(settings) : type;
  if (settings.type === undefined || settings.type === stored) return stored;
  const expected = type === 'state' ? 'instant | boolean' : type;
  report([part, field, 'type'], 'ingest/field-type', { field, type: settings.type, expected });
  return undefined;
}

/** Whether an export has the instant or only a yes or no. */
function stateType({ type, true: yes, false: no }: Settings): 'instant' | 'boolean' {
  if (type === 'boolean' || type === 'instant') return type;
  return yes || no ? 'boolean' : 'instant';
}

const isNumber = (type: FieldType) => type === 'number' || type === 'integer';

/** Where a key of a column means something; the others always do. */
const useful: Readonly<Record<string, (type: FieldType, settings: Settings) => boolean>> = {
  format: (type, { format }) =>
    isDate(type) || type === 'duration' || (isNumber(type) && numberReading(format) !== undefined),
  unit: (type, { after, format }) =>
    (after !== undefined || type === 'duration') && numberReading(format) !== undefined,
  values: isNumber,
  true: type => type === 'boolean',
  false: type => type === 'boolean',
  after: type => type === 'instant',
  private: type => type === 'text',
  timezone: (type, { after }) => type === 'instant' && after === undefined,
};

/** A key that would be ignored is a misunderstanding, so it is a finding. */
function hasUnusedKeys({ report }: Mapping, field: string, type: FieldType, settings: Settings): boolean {
  const unused = Object.keys(settings).filter(key => useful[key]?.(type, settings) === false);
  for (const key of unused) {
    report(['columns', field, key], 'ingest/unused-key', { field, key, type }, { part: 'key' });
  }
  return unused.length > 0;
}

/** Words can only stand for what the field stores. */
function hasUnfitWords({ report }: Mapping, field: string, type: FieldType, { values }: Settings): boolean {
  if (type !== 'integer') return false;
  const unfit = Object.entries(values ?? {}).filter(([, value]) => !Number.isSafeInteger(value));
  for (const [word, value] of unfit) {
    report(['columns', field, 'values', word], 'ingest/word-value', { field, word, value });
  }
  return unfit.length > 0;
}

function readingOf(field: string, type: FieldType, settings: Settings, zone: string): Reading | undefined {
  const { format, unit, timezone = zone } = settings;
  switch (type) {
    case 'text':
      return isId(field, type) ? readId : readText;
    case 'number':
      return withWords(numberReading(format), settings.values);
    case 'integer':
      return withWords(integerReading(format), settings.values);
    case 'boolean':
      return booleanReading(settings.true, settings.false);
    case 'date':
      return dateReading(format, timezone);
    case 'duration':
      return durationReading(format, unit);
    default:
      return instantReading(format, timezone);
  }
}

/** Words that stand for numbers, before anything else is tried. */
function withWords(
  read: Reading | undefined,
  words: Readonly<Record<string, number>> | undefined,
): Reading | undefined {
  if (!read || !words) return read;
  const numbers = new Map(Object.entries(words).map(([word, number]) => [folded(word.trim()), number]));
  return text => numbers.get(folded(text)) ?? read(text);
}
