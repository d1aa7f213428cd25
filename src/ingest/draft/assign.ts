import { type FieldType, type RecordKind, records } from '../../catalogue/records.ts';
import { headingsOf } from './heading-names.ts';
import { isCallerNumber, isPersonal, likeness } from './headings.ts';
import type { Look } from './look.ts';
import type { Profile } from './profile.ts';
import type { ProposedField, Settings } from './proposal.ts';
import { ratingWords } from './ratings.ts';
import { describe, fits, isDated } from './settings.ts';
import type { Words } from './words.ts';

/** Instants for which exports often carry the time that passed until then. */
const durable = new Set(['queued', 'first_reply', 'resolved', 'closed', 'first_contact', 'solution_sent']);

interface Match {
  readonly field: string;
  readonly type: FieldType;
  readonly profile: Profile;
  readonly isAfter: boolean;
  readonly score: number;
}

/** The fields that headings and values speak for, each column at most once; the surest pair is taken first. */
export function assignFields(look: Look, record: RecordKind, say: Words): ProposedField[] {
  const { fields, anchor } = records[record];
  const matches = Object.entries(headingsOf(record)).flatMap(([field, names]) =>
    [...look.columns.values()].flatMap(profile =>
      matchOf(field, fields[field] ?? 'text', profile, names, look.rows),
    ),
  );
  matches.sort((left, right) => right.score - left.score);
  const taken = new Map<string, Match>();
  const used = new Set<string>();
  for (const match of matches) {
    if (taken.has(match.field) || used.has(match.profile.name)) continue;
    taken.set(match.field, match);
    used.add(match.profile.name);
  }
  const assigned = [
    ...Object.keys(headingsOf(record)).flatMap(field => {
      const match = taken.get(field);
      if (!match || (match.isAfter && !taken.has(anchor))) return [];
      return [fieldOf(match, anchor, say)];
    }),
    ...callers(look, taken, used, say),
  ];
  return assigned.some(({ field }) => field === anchor)
    ? assigned.map(field => (field.field === anchor ? withTime(field, look, used) : field))
    : [...guessAnchor(look, record, used, say), ...assigned];
}

/** Who called, where only a number says so. */
function callers(
  look: Look,
  taken: ReadonlyMap<string, Match>,
  used: ReadonlySet<string>,
  say: Words,
): ProposedField[] {
  const number = [...look.columns.values()].find(
    ({ name, filled }) => isCallerNumber(name) && !used.has(name) && (filled > 0 || look.rows === 0),
  );
  if (!number || taken.has('customer_id')) return [];
  return [
    { field: 'customer_id', settings: { from: number.name, private: 'pseudonym' }, doubts: [say.pseudonym] },
  ];
}

function matchOf(
  field: string,
  type: FieldType,
  profile: Profile,
  names: readonly string[],
  rows: number,
): Match[] {
  const score = likeness(profile.name, names);
  if (score === 0 || (score < 2 && isPersonal(profile.name))) return [];
  const isText = type === 'text' && isDated(profile) && profile.numbers === 0;
  const isFitting = fits(type, profile) || ratingWords(field, profile) !== undefined;
  if (rows === 0 || (isFitting && !isText)) return [{ field, type, profile, isAfter: false, score }];
  return durable.has(field) && fits('duration', profile)
    ? [{ field, type, profile, isAfter: true, score }]
    : [];
}

function fieldOf({ field, type, profile, isAfter }: Match, anchor: string, say: Words): ProposedField {
  const values = ratingWords(field, profile);
  if (values) return { field, settings: { from: profile.name, values }, doubts: [say.ratings] };
  if (!isAfter) return { field, ...describe(type, profile, { from: profile.name }, say) };
  const { settings, ...others } = describe('duration', profile, { from: profile.name }, say);
  return { field, settings: { after: anchor, ...settings }, ...others };
}

/** Where no heading names the anchor, the first column of dates that all rows have. */
export function guessAnchor(
  look: Look,
  record: RecordKind,
  used: ReadonlySet<string>,
  say: Words,
): ProposedField[] {
  const { anchor } = records[record];
  const dated = [...look.columns.values()].filter(
    profile =>
      isDated(profile) && !used.has(profile.name) && !/^(?:excel|epoch)/.test(profile.dates.format ?? ''),
  );
  const profile = dated.find(({ filled }) => filled === look.rows) ?? dated[0];
  if (!profile) return [];
  const { doubts, ...described } = describe('instant', profile, { from: profile.name }, say);
  const field = { field: anchor, ...described, doubts: [say.guessed(anchor), ...doubts] };
  return [withTime(field, look, used)];
}

/** Joins a column of days with the column of times that belongs to it. */
function withTime(field: ProposedField, look: Look, used: ReadonlySet<string>): ProposedField {
  const { from, format, ...others } = field.settings;
  const date = typeof from === 'string' ? look.columns.get(from) : undefined;
  const isDay = date && date.longest <= 11 && date.times === 0 && !/[Hh]|epoch|yyyy.M$/.test(format ?? '');
  if (!isDay || 'after' in field.settings) return field;
  const time = [...look.columns.values()].find(
    ({ name, times, filled, timeFormat }) =>
      timeFormat !== undefined &&
      times === filled &&
      filled > 0 &&
      !used.has(name) &&
      isTimeOf(name, date.name),
  );
  if (!time?.timeFormat) return field;
  const settings: Settings = {
    ...others,
    from: [date.name, time.name],
    format: `${format ?? 'yyyy-MM-dd'} ${time.timeFormat}`,
  };
  const question = field.question && {
    ...field.question,
    options: field.question.options.map(option => ({
      ...option,
      format: `${option.format} ${time.timeFormat}`,
    })),
  };
  return { ...field, settings, question };
}

/** “Call Date” and “Call Time”, “Date” and “Time”, 呼叫日期 and 呼叫时间. */
function isTimeOf(name: string, date: string): boolean {
  const stem = (text: string) => text.toLowerCase().replace(/date|time|日期|时间|day|[\s_-]/g, '');
  return /time|时间|时刻/i.test(name) && stem(name) === stem(date);
}
