import { type RecordKind, records } from '../../catalogue/records.ts';
import type { Locale } from '../../text/locale.ts';
import { matchesGlob } from '../../text/path-pattern.ts';
import { assignFields, guessAnchor } from './assign.ts';
import { asEventLog } from './events.ts';
import { vendorFields } from './from-vendor.ts';
import { guessRecord } from './guess.ts';
import { freeId, idFor, patternFor } from './identity.ts';
import type { Look } from './look.ts';
import { ownFields } from './own-fields.ts';
import type { Profile } from './profile.ts';
import type { OtherField, Proposal, ProposedField } from './proposal.ts';
import { type Recognised, recognise } from './recognise.ts';
import type { Prefixes, Vendor } from './vendor.ts';
import { type Words, words } from './words.ts';

/** What is known besides the file itself. */
export interface Circumstances {
  readonly fileName: string;
  readonly locale: Locale;
  /** The workspace's. */
  readonly timezone: string;
  readonly record: RecordKind | undefined;
  readonly id: string | undefined;
  /** Sources that are there already. */
  readonly ids: readonly string[];
  /** A source that matches the file's name. */
  readonly matching: string | undefined;
  /** yyyy-MM-dd, for a file that does not say which period it is about. */
  readonly month: string;
}

/** A mapping for a file, by what its header is known for or else by its headings and values; its key is yet to be tried. */
export function propose(look: Look, known: Circumstances): Proposal {
  const say = words[known.locale];
  const recognised = recogniseAs(look, known.record);
  const vendor = recognised?.vendor;
  const record = vendor?.record ?? known.record ?? guessRecord(look, known.fileName);
  const assigned = recognised ? vendorFields(recognised, look, say) : assignFields(look, record, say);
  const mapped = withAnchor(assigned, look, record, say);
  const prefixes = prefixesOf(vendor, look);
  const used = new Set(mapped.flatMap(({ settings }) => settings.from).concat(columnsOf(prefixes, look)));
  const own = ownFields(look, used, new Set(mapped.map(({ field }) => field)), say);
  const figures = record === 'tally' && !recognised ? own.filter(isFigure) : [];
  const found = [...mapped, ...figures];
  // A mapping maps something, even where nothing was understood.
  const fields = found.length > 0 ? found : own.slice(0, 1);
  const { anchor } = records[record];
  const isPlaced = fields.some(({ field }) => field === anchor);
  const proposal: Proposal = {
    ...name(known, vendor, record),
    doubts: {
      ...doubtsOf(fields, look, known, vendor),
      set: isPlaced ? [] : [say.noAnchor(anchor), ...yearless(look, known, say)],
    },
    record,
    encoding: 'auto',
    timezone: vendor?.timezone ?? known.timezone,
    key: [],
    order: orderOf(recognised, fields, look),
    prefixes,
    collapse: undefined,
    terminal: vendor?.terminal ?? [],
    fields,
    set: { ...vendor?.set, ...(isPlaced ? {} : { [anchor]: known.month }) },
    missing: missingTokens(fields, look, vendor?.missing ?? []),
    others: own.filter(other => !fields.includes(other)),
  };
  return asEventLog(proposal, look, say);
}

/** What the header is known for, unless the user wants another kind of record. */
function recogniseAs(look: Look, record: RecordKind | undefined): Recognised | undefined {
  const found = recognise([...look.columns.keys()]);
  return record === undefined || found?.vendor.record === record ? found : undefined;
}

function name({ locale, fileName, id, ids }: Circumstances, vendor: Vendor | undefined, record: RecordKind) {
  const say = words[locale];
  const title = vendor?.title[locale];
  return {
    id: id ?? freeId(vendor?.id ?? idFor(fileName, record), ids),
    title: title ?? (fileName.replace(/\.[^.]*$/, '') || record),
    match: vendor?.match && matchesGlob(vendor.match, fileName) ? vendor.match : patternFor(fileName),
    remarks: [...(title ? [say.vendor(title)] : []), say.howTo],
  };
}

/** Columns of days that no year is written with, and which nobody can place for that. */
function yearless({ columns }: Look, { fileName }: Circumstances, say: Words): string[] {
  const all = [...columns.values()];
  const year = all.find(isYear)?.name;
  return all
    .filter(({ first, dates, filled }) => dates.read < filled && withoutYear.test(first))
    .map(({ name, first }) => say.noYear(name, first, year, /\.xlsx$/i.test(fileName)));
}

const isYear = ({ words: found }: Profile) =>
  !!found?.size && [...found.keys()].every(word => /^(?:19|20)\d{2}年?$/.test(word));

const withoutYear = /^\d{1,2}(?:月\d{1,2}[日号]|[-/.]\d{1,2} \d)/;

/** Those prefixes with which a heading of the file begins. */
function prefixesOf(vendor: Vendor | undefined, look: Look): Prefixes {
  const all = Object.entries(vendor?.prefixes ?? {});
  return Object.fromEntries(
    all.filter(([, prefix]) => [...look.columns.keys()].some(name => name.startsWith(prefix))),
  );
}

const columnsOf = (prefixes: Prefixes, look: Look) =>
  [...look.columns.keys()].filter(name => Object.values(prefixes).some(prefix => name.startsWith(prefix)));

function doubtsOf(
  fields: readonly ProposedField[],
  look: Look,
  { locale, matching }: Circumstances,
  vendor: Vendor | undefined,
): Proposal['doubts'] {
  const say = words[locale];
  const tokens = missingTokens(fields, look, vendor?.missing ?? []).filter(Boolean);
  const states = statesOf(fields, look);
  return {
    head: [...(isData(look) ? [say.noHeader] : []), ...(vendor?.doubts ?? []).map(doubt => doubt[locale])],
    match: matching === undefined ? [] : [say.taken(matching)],
    timezone: vendor?.timezone || isZoned(fields, look) ? [] : [say.timezone],
    missing: tokens.length > 0 ? [say.tokens(tokens)] : [],
    terminal: terminalDoubts(vendor?.terminal, states, say),
  };
}

/** Names of columns are not numbers, or only a few. */
const isData = ({ names }: Look) =>
  names.filter(heading => /^[-+\d.:/ T]+$/.test(heading)).length * 3 > names.length;

function terminalDoubts(
  terminal: readonly string[] | undefined,
  states: readonly string[],
  say: Words,
): string[] {
  if (terminal) return [say.terminal];
  return states.length > 0 ? [say.terminalOf(states)] : [];
}

const isFigure = ({ settings, remark }: OtherField) =>
  remark === undefined && ['number', 'integer', 'duration'].includes(settings.type ?? 'text');

/** Exports of which only a part of the columns is known may still have a date. */
function withAnchor(
  fields: readonly ProposedField[],
  look: Look,
  record: RecordKind,
  say: Words,
): readonly ProposedField[] {
  const { anchor } = records[record];
  if (fields.some(({ field }) => field === anchor)) return fields;
  const byHeading = assignFields(look, record, say).filter(({ field }) => field === anchor);
  if (byHeading.length > 0) return [...byHeading, ...fields];
  const used = new Set(fields.flatMap(({ settings }) => settings.from));
  return [...guessAnchor(look, record, used, say), ...fields];
}

/** The blank, what the export is known to write, and the words for nothing that mapped columns hold. */
function missingTokens(fields: readonly ProposedField[], look: Look, known: readonly string[]): string[] {
  const found = fields.flatMap(({ settings }) =>
    [settings.from].flat().flatMap(name => look.columns.get(name)?.tokens ?? []),
  );
  const declared = new Set(fields.flatMap(({ settings }) => settings.missing ?? []));
  return [...new Set(['', ...known, ...found])].filter(token => !declared.has(token));
}

function statesOf(fields: readonly ProposedField[], look: Look): string[] {
  const status = fields.find(({ field }) => field === 'status');
  const name = status && [status.settings.from].flat()[0];
  const states = name === undefined ? undefined : look.columns.get(name)?.words;
  return states && states.size <= 20 ? [...states.keys()] : [];
}

/** Whether every instant says of itself when it was. */
function isZoned(fields: readonly ProposedField[], look: Look): boolean {
  return fields.every(({ settings }) => {
    const { from, format = '', timezone } = settings;
    const profile = typeof from === 'string' ? look.columns.get(from) : undefined;
    const isDate = profile === undefined || profile.dates.read > 0;
    if (!isDate || timezone !== undefined || /XXX|epoch/.test(format)) return true;
    return profile !== undefined && profile.offsets === profile.filled;
  });
}

/** Columns to order by, as far as rows can be ordered by them: mapped ones, numbers and ISO 8601. */
function orderOf(recognised: Recognised | undefined, fields: readonly ProposedField[], look: Look): string[] {
  const { order = [] } = recognised?.vendor ?? {};
  const names = order.flatMap(name => recognised?.nameOf.get(name) ?? []);
  const isOrdered = (name: string) => {
    const { numbers = 0, filled = 0, dates } = look.columns.get(name) ?? {};
    const isIso = dates?.format === undefined && dates?.read === filled;
    return isIso || numbers === filled || fields.some(({ settings }) => settings.from === name);
  };
  return names.every(isOrdered) ? names : [];
}
