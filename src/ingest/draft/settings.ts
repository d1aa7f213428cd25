import type { FieldType } from '../../catalogue/records.ts';
import { booleanReading } from '../../catalogue/source/values.ts';
import { unitIn } from './headings.ts';
import type { Profile } from './profile.ts';
import type { ProposedField, Question, Settings } from './proposal.ts';
import type { Words } from './words.ts';

type Described = Omit<ProposedField, 'field'>;

const yesWords = new Set(
  'y yes true t 1 是 对 有 √ 已解决 解决 已接 已接听 接通 已接通 接听 成功 通过 合格 成立 有责 answered resolved solved success completed passed'.split(
    ' ',
  ),
);
const noWords = new Set(
  'n no false f 0 否 错 无 × 未解决 未接 未接听 未接通 失败 放弃 未通过 不合格 不成立 无责 abandoned missed unanswered unresolved failed'.split(
    ' ',
  ),
);

/** The words of a column that mean yes and no; undefined where it is no such column. */
function yesNo({
  words,
  filled,
}: Profile):
  | { readonly yes: readonly string[]; readonly no: readonly string[]; readonly isSure: boolean }
  | undefined {
  if (!words || filled === 0 || words.size > 12) return undefined;
  const all = [...words.keys()];
  const yes = all.filter(word => yesWords.has(word.toLowerCase()));
  const no = all.filter(word => !yes.includes(word));
  const isSure = no.every(word => noWords.has(word.toLowerCase()));
  return yes.length + no.filter(word => noWords.has(word.toLowerCase())).length > 0 &&
    (isSure || yes.length > 0)
    ? { yes, no, isSure }
    : undefined;
}

const readPlainly = booleanReading();

const most = (count: number, { filled }: Profile) => filled > 0 && count * 2 > filled;
export const isDated = (profile: Profile) => most(profile.dates.read, profile);
const isTimed = (profile: Profile) => most(profile.numbers + profile.durations + profile.colonPairs, profile);

/** Whether the values of a column can be those of a field. */
export function fits(type: FieldType, profile: Profile): boolean {
  switch (type) {
    case 'instant':
    case 'date':
      return isDated(profile);
    case 'state':
      return isDated(profile) || yesNo(profile) !== undefined;
    case 'duration':
      return isTimed(profile);
    case 'number':
    case 'integer':
      return most(Math.max(profile.numbers, profile.commaNumbers), profile);
    case 'boolean':
      return yesNo(profile)?.isSure === true;
    default:
      return profile.filled > 0 && profile.longest <= 120;
  }
}

/** How the column is best declared for a field of this type; `given` is what is known of the export. */
export function describe(type: FieldType, profile: Profile, given: Settings, say: Words): Described {
  switch (type) {
    case 'instant':
    case 'date':
      return describeDate(profile, given, say);
    case 'state':
      return isDated(profile) || profile.filled === 0
        ? describeDate(profile, given, say)
        : describeYesNo(profile, given, say);
    case 'duration':
      return describeDuration(profile, given, say);
    case 'number':
    case 'integer':
      return { settings: { ...given, ...commaFormat(profile) }, doubts: [] };
    case 'boolean':
      return describeYesNo(profile, given, say);
    default:
      return { settings: given, doubts: profile.scientific > 0 ? [say.scientific] : [] };
  }
}

const commaFormat = ({ numbers, commaNumbers }: Profile) =>
  commaNumbers > numbers ? { format: 'decimal_comma' } : {};

/** A format without regard to zeros before numbers. */
const lenient = (format: string) => format.replace(/([MdHh])\1(?!\1)/g, '$1');

function describeDate({ dates, sentinels }: Profile, given: Settings, say: Words): Described {
  const { format: known, ...others } = given;
  const expected = dates.readings.find(
    ({ format }) => known !== undefined && lenient(format) === lenient(known),
  );
  const [first] = dates.readings;
  const format = (expected ?? first)?.format ?? (dates.read > 0 ? dates.format : known);
  const missing = [...(given.missing ?? []), ...sentinels];
  const question: Question | undefined =
    first && !expected
      ? {
          about: say.ambiguous(first.value, dates.readings),
          options: dates.readings.map(reading => ({
            format: reading.format,
            label: `${reading.format}  ${reading.value} = ${reading.day}`,
          })),
        }
      : undefined;
  const doubts = [
    ...(question ? [question.about] : []),
    ...(sentinels.length > 0 ? [say.sentinel(sentinels)] : []),
  ];
  return {
    settings: {
      ...others,
      ...(format ? { format } : {}),
      ...(missing.length > 0 ? { missing } : {}),
    },
    doubts,
    question,
  };
}

function describeYesNo(profile: Profile, given: Settings, say: Words): Described {
  if (given.true || given.false) return withOtherWords(profile, given, say);
  const words = yesNo(profile);
  const isPlain = [...(profile.words?.keys() ?? [])].every(word => readPlainly(word) !== undefined);
  if (!words || (isPlain && given.type === 'boolean'))
    return { settings: { ...given, type: 'boolean' }, doubts: [] };
  const settings: Settings = {
    ...given,
    ...(words.yes.length > 0 ? { true: [...words.yes] } : {}),
    ...(words.no.length > 0 ? { false: [...words.no] } : {}),
  };
  const unsure = words.no.filter(word => !noWords.has(word.toLowerCase()));
  return { settings, doubts: unsure.length > 0 ? [say.yesNo(unsure)] : [] };
}

/** Words that this file has beyond those of the export count as no, until the user says otherwise. */
function withOtherWords({ words }: Profile, given: Settings, say: Words): Described {
  const known = [...(given.true ?? []), ...(given.false ?? []), ...(given.missing ?? [])];
  const isKnown = (word: string) => known.some(each => each.toLowerCase() === word.toLowerCase());
  const others = [...(words?.keys() ?? [])].filter(word => !isKnown(word));
  if (others.length === 0 || !given.false) return { settings: given, doubts: [] };
  return { settings: { ...given, false: [...given.false, ...others] }, doubts: [say.yesNo(others)] };
}

function describeDuration(profile: Profile, given: Settings, say: Words): Described {
  const { name, numbers, commaNumbers, colonPairs, dates } = profile;
  const { unit: known, ...others } = given;
  if (given.format) return { settings: others, doubts: [] };
  if (most(colonPairs, profile)) return { settings: { ...others, format: 'mm:ss' }, doubts: [say.colonPair] };
  if (isDated(profile) && !most(numbers, profile))
    return { settings: { ...others, format: dates.format ?? 'yyyy-MM-dd HH:mm:ss' }, doubts: [] };
  const isNumber = numbers + commaNumbers > 0 || profile.filled === 0;
  if (!isNumber) return { settings: others, doubts: [] };
  const unit = known ?? unitIn(name);
  return {
    settings: { ...others, ...commaFormat(profile), unit: unit ?? 's' },
    doubts: unit ? [] : [say.unit],
  };
}

/** What a column is when nobody has said what it is for. */
export function ownType(profile: Profile): FieldType {
  const { name, integers, numbers, commaNumbers, durations, filled, isUnique } = profile;
  const all = (count: number) => filled > 0 && count === filled;
  if (all(profile.dates.read) && !isCounted(profile)) return 'instant';
  if (yesNo(profile)?.isSure && !all(numbers)) return 'boolean';
  if (all(integers)) return isUnique || isCode(name) ? 'text' : 'integer';
  if (all(numbers) || all(commaNumbers)) return 'number';
  return all(durations) ? 'duration' : 'text';
}

/** Digits that nobody adds up. */
const isCode = (name: string) =>
  /(?:^|[^a-z])(?:id|no|number|code|zip)$/i.test(name) || /编号|单号|号码|编码|工号/.test(name);

/** Numbers that could be dates only by their size. */
const isCounted = ({ dates }: Profile) => /^(?:excel|epoch|yyyyMMdd)/.test(dates.format ?? '');
