import type { Locale } from '../../text/locale.ts';
import type { Bump, ChangeFacts, ChangeType, ItemKind, PartFacts, VersionFacts } from './change-facts.ts';
import { type ChangeWords, changeWords } from './change-words.ts';

export const itemWord = (item: ItemKind, locale: Locale): string => changeWords[locale].items[item];
export const typeWord = (type: ChangeType, locale: Locale): string => changeWords[locale].types[type];

/** What needs no name beside its value: the limit, the target, the wording. */
const isPlain = (aspect: string) => ['', 'within', 'table', 'target', 'text', 'weight'].includes(aspect);
/** Where nothing is written, everything is meant. */
const isScope = (aspect: string) => ['stage', 'customer', 'channel', 'when', 'where'].includes(aspect);

/** What a change says, such as “条款 C3 收紧：20 秒 → 15 秒”. */
export function changeSentence(facts: ChangeFacts, locale: Locale): string {
  const words = changeWords[locale];
  const { item, id, row, type, parts } = facts;
  const effects = [...new Set(parts.map(({ effect }) => words.partly[effect]))].filter(text => text !== '');
  const kind = [words.types[type], ...effects].join(words.comma);
  const head = words.head(words.items[item], id, row, kind);
  const body = parts.length > 0 ? partsText(parts, words) : transition(facts, words);
  return body === '' ? head : words.body(head, body);
}

function partsText(parts: readonly PartFacts[], words: ChangeWords): string {
  const texts = parts.map(({ name, effect, text, before, after }) => {
    const bracket = effect === 'unchanged' ? '' : words.bracket(words.effects[effect]);
    if (text !== '') return `${name} ${words.quote(text)}${bracket}`;
    const own = name === '' ? '' : `${name} `;
    return effect === 'unchanged' ? `${own}${words.stays(after)}` : `${own}${before} → ${after}${bracket}`;
  });
  return texts.join(words.separator);
}

function transition(facts: ChangeFacts, words: ChangeWords): string {
  const { type, aspect, before, after } = facts;
  if (type === 'added') return after;
  if (type === 'removed') return before;
  const [, id, key] = /^variants\.([^.]+)(?:\.(.+))?$/.exec(aspect) ?? [];
  if (id !== undefined) {
    const name = facts.variant ?? id;
    if (key === undefined) return words.variant(name, before === '');
    return words.inVariant(
      name,
      fromTo({ ...facts, aspect: key === 'within' ? 'measure.within' : key }, words),
    );
  }
  return fromTo(facts, words);
}

function fromTo({ type, aspect, before, after }: ChangeFacts, words: ChangeWords): string {
  const nothing = isScope(aspect) ? words.everything : words.none;
  const isProse = type === 'reworded' || (type === 'changed' && ['text', 'script', 'title'].includes(aspect));
  const shown = (value: string) => {
    if (value === '') return nothing;
    if (isProse) return words.quote(value);
    return (aspect === 'level' ? words.levels[value] : undefined) ?? value;
  };
  const text = `${shown(before)} → ${shown(after)}`;
  return isPlain(aspect) ? text : `${words.aspect(aspect)} ${text}`;
}

const bumps: Readonly<Record<Locale, Readonly<Record<Bump, string>>>> = {
  'zh-CN': { none: '不必升版本', patch: '修订号', minor: '次版本号', major: '主版本号' },
  en: { none: 'no new version', patch: 'patch', minor: 'minor', major: 'major' },
};

/** The part of a version that a change raises. */
export const bumpWord = (bump: Bump, locale: Locale): string => (bump === 'none' ? '—' : bumps[locale][bump]);

/** Whether the version says how much was changed. */
export function versionSentence({ required, isEnough, needed }: VersionFacts, locale: Locale): string {
  const bump = bumps[locale][required];
  if (locale === 'en') {
    if (required === 'none') return 'no new version needed';
    return isEnough
      ? `needs a ${bump} version: done`
      : `needs a ${bump} version: the version should be at least ${needed}`;
  }
  if (required === 'none') return bump;
  return isEnough ? `需升${bump}：已升` : `需升${bump}：版本至少应为 ${needed}`;
}
