import type { ChangeFacts, PartFacts } from '../../diagnostic/sentences/change-facts.ts';
import { cut, inline } from '../../text/inline.ts';
import { type Locale, pick, type Text } from '../../text/locale.ts';
import type { Change, Part, Side } from './change.ts';

const room = 80;

const isText = (value: object): value is Exclude<Text, string> => {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every(key => key === 'zh-CN' || key === 'en');
};

/** A value as it is written, without the brackets of a list or map. */
function written(value: unknown, locale: Locale): string {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ');
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  if (isText(value)) return pick(value, locale).replace(/\s+/g, ' ');
  if (Array.isArray(value) && value.every(item => typeof item !== 'object')) {
    return value.join(locale === 'en' ? ', ' : '、');
  }
  const text = inline(value, room);
  return Array.isArray(value) || !text.endsWith('}') ? text : text.slice(1, -1);
}

/** What two long texts have in common at their ends is cut down to a few characters. */
function excerpts(before: string, after: string): readonly [string, string] {
  const least = Math.min(before.length, after.length);
  if (Math.max(before.length, after.length) <= room) return [before, after];
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let end = 0;
  while (end < least - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const middleOf = (text: string) => {
    const first = Math.max(0, start - 8);
    const last = Math.min(text.length, text.length - end + 8);
    const middle = text.slice(first, Math.min(last, first + 2 * room));
    const isCut = first + middle.length < text.length;
    return `${first > 0 ? '…' : ''}${middle}${isCut ? '…' : ''}`;
  };
  return [middleOf(before), middleOf(after)];
}

const shown = (side: Side | null, locale: Locale) => (side ? written(side.value, locale) : '');

function partFacts(part: Part, change: Change, locale: Locale): PartFacts {
  const when = part.when ? written(part.when, locale) : '';
  const isOther = part.id !== change.id || change.item !== 'time_limit' || change.aspect !== 'table';
  // Numbers of one text need no name beside them.
  const isNumber = part.before.span !== undefined;
  const bracket = locale === 'en' ? ` (${when})` : `（${when}）`;
  const name = isOther ? `${part.id}${when && bracket}` : when;
  const [before, after] = [shown(part.before, locale), shown(part.after, locale)];
  const text = change.type === 'split' ? after : before;
  const isWording = change.item === 'clause' && !isNumber;
  return {
    ...{ name: isNumber ? '' : name, effect: part.effect, before, after },
    text: isWording ? cut(text, 40) : '',
  };
}

/** A change in words' terms. */
export function factsOf(change: Change, locale: Locale): ChangeFacts {
  const { item, id, type, aspect, row, parts } = change;
  const [from, to] = [change.before, change.after].map(side => shown(side, locale));
  // What reads the same in one language was changed in the other.
  const isElsewhere = from === to && type === 'reworded';
  const language = isElsewhere ? (locale === 'en' ? 'zh-CN' : 'en') : locale;
  const [before, after] = excerpts(shown(change.before, language), shown(change.after, language));
  return {
    item,
    id,
    type,
    aspect,
    row: row ? written(row, locale) : '',
    before,
    after,
    parts: parts.map(part => partFacts(part, change, locale)),
  };
}
