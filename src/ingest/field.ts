import { type FieldType, importedFields } from '../catalogue/records.ts';
import type { DiagnosticCode, DiagnosticFacts } from '../diagnostic/sentences/catalogue.ts';
import type { RejectReason } from '../diagnostic/sentences/reject-reason.ts';
import type { Column, Source } from '../document/documents.generated.ts';
import { stateColumn } from '../store/schema.ts';
import { closest } from '../text/closest.ts';
import { durationReading } from './durations.ts';
import { formatTokens } from './format.ts';
import type { Pseudonyms } from './pseudonym.ts';
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

/** A source document being compiled. */
export interface Compiling {
  readonly source: Source;
  readonly zone: string;
  report<C extends DiagnosticCode>(path: readonly string[], code: C, facts: DiagnosticFacts[C]): void;
}

/** How one field of a record is read from a row. */
export interface FieldPlan {
  readonly field: string;
  /** As stored; a `state` is an instant or a boolean by now. */
  readonly type: FieldType;
  /** The column of the record's table. */
  readonly column: string;
  /** The columns of the file; several are joined by one space. */
  readonly from: readonly string[];
  readonly read: Reading;
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
export interface FixedPlan {
  readonly field: string;
  readonly type: FieldType;
  readonly column: string;
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
export function compileField(
  compiling: Compiling,
  field: string,
  column: Column,
  pseudonyms: Pseudonyms,
): FieldPlan | undefined {
  const { source, zone, report } = compiling;
  const settings: Settings = typeof column === 'string' ? { from: column } : column;
  const { after, from, missing = [] } = settings;
  const type = fieldType(compiling, field, settings);
  if (!type || hasUnusedKeys(compiling, field, type, settings)) return undefined;
  const written = after === undefined ? type : 'duration';
  const found = findReading(field, written, settings, zone);
  if (!found.read) {
    const { format = '' } = settings;
    report(['columns', field, 'format'], 'ingest/format', { field, format, tokens: formatTokens });
    return undefined;
  }
  return {
    field,
    type,
    column: columnOf(source, field, type),
    from: typeof from === 'string' ? [from] : from,
    read: settings.private === undefined ? found.read : hiding(found.read, pseudonyms),
    readAs: found.readAs,
    readTyped: found.readTyped,
    reason: isId(field, type) ? 'value/scientific' : reasons[written],
    missing: new Set(['', ...(source.missing ?? []), ...missing]),
    after,
  };
}

/** What can be read is stored as its pseudonym. */
function hiding(read: Reading, { hide }: Pseudonyms): Reading {
  return text => (read(text) === undefined ? undefined : hide(text));
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
export function compileFixed(compiling: Compiling, field: string, text: string): FixedPlan | undefined {
  const { source, zone, report } = compiling;
  if (Object.hasOwn(source.columns, field)) {
    report(['set', field], 'ingest/set-and-column', { field });
    return undefined;
  }
  const isYesNo = typeof source.set?.[field] === 'boolean' && typeOf(source, field) === 'state';
  const settings: Settings = isYesNo ? { from: '', type: 'boolean' } : { from: '' };
  const type = fieldType(compiling, field, settings);
  if (!type) return undefined;
  const value = readingOf(field, type, settings, zone)?.(text.trim());
  if (value !== undefined) return { field, type, column: columnOf(source, field, type), value };
  report(['set', field], 'ingest/set-value', { field, value: text, type });
  return undefined;
}

function columnOf(source: Source, field: string, type: FieldType): string {
  return typeOf(source, field) === 'state' && type === 'boolean' ? stateColumn(field) : field;
}

function typeOf(source: Source, field: string): FieldType | undefined {
  const fields = importedFields(source);
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

/** The type that the field's values are stored as. */
function fieldType({ source, report }: Compiling, field: string, settings: Settings): FieldType | undefined {
  if (field.startsWith('x-')) return settings.type ?? 'text';
  const { record } = source;
  const part = Object.hasOwn(source.columns, field) ? 'columns' : 'set';
  const type = typeOf(source, field);
  if (type === undefined) {
    const suggestion = closest(field, Object.keys(importedFields(source)));
    report([part, field], 'ingest/unknown-field', { field, record, closest: suggestion });
    return undefined;
  }
  const stored = type === 'state' ? stateType(settings) : type;
  if (settings.type === undefined || settings.type === stored) return stored;
  const expected = type === 'state' ? 'instant | boolean' : type;
  report([part, field, 'type'], 'ingest/field-type', { field, type: settings.type, expected });
  return undefined;
}

/** Whether an export has the instant or only a yes or no. */
function stateType(settings: Settings): 'instant' | 'boolean' {
  return settings.type === 'boolean' || settings.true || settings.false ? 'boolean' : 'instant';
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
function hasUnusedKeys({ report }: Compiling, field: string, type: FieldType, settings: Settings): boolean {
  const unused = Object.keys(settings).filter(key => useful[key]?.(type, settings) === false);
  for (const key of unused) report(['columns', field, key], 'ingest/unused-key', { field, key, type });
  return unused.length > 0;
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
