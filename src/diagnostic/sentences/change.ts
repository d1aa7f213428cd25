import type { Locale } from '../../text/locale.ts';

/** The parts of a standard that changes are told by. */
export type ItemKind = 'standard' | 'time_limit' | 'kpi' | 'clause';

/** What became of an obligation: `changed` where the two cannot be compared. */
export type Effect = 'tightened' | 'relaxed' | 'changed' | 'unchanged';

export type ChangeType =
  | Exclude<Effect, 'unchanged'>
  | 'split'
  | 'merged'
  | 'added'
  | 'removed'
  | 'scope_widened'
  | 'scope_narrowed'
  | 'reworded'
  | 'owner_changed'
  | 'weight_changed'
  | 'definition_changed'
  | 'metadata_changed';

/** What a version number has to be raised by, least first: not at all, wording, normative, loosened or removed. */
export type Bump = 'none' | 'patch' | 'minor' | 'major';

/** One piece of an item that was split, or one of those that were merged. */
export interface PartFacts {
  readonly name: string;
  readonly effect: Effect;
  /** What the piece of a clause says; '' for pieces that are told by their values. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** One change; values are shown as they are written, '' where there is none. */
export interface ChangeFacts {
  readonly item: ItemKind;
  readonly id: string;
  readonly type: ChangeType;
  /** The key that changed, such as `within`; '' for the item as a whole. */
  readonly aspect: string;
  /** The conditions of a row of a table; '' where the change is of no single row. */
  readonly row: string;
  readonly before: string;
  readonly after: string;
  readonly parts: readonly PartFacts[];
}

interface Words {
  readonly items: Readonly<Record<ItemKind, string>>;
  readonly types: Readonly<Record<ChangeType, string>>;
  readonly effects: Readonly<Record<Effect, string>>;
  readonly partly: Readonly<Record<Effect, string>>;
  readonly aspects: Readonly<Record<string, string>>;
  readonly levels: Readonly<Record<string, string>>;
  readonly none: string;
  readonly everything: string;
  readonly head: (item: string, id: string, row: string, type: string) => string;
  readonly body: (head: string, text: string) => string;
  /** A variant that is new or gone. */
  readonly variant: (name: string, isNew: boolean) => string;
  readonly inVariant: (name: string, text: string) => string;
  readonly stays: (value: string) => string;
  readonly bracket: (text: string) => string;
  readonly quote: (text: string) => string;
  readonly separator: string;
  readonly comma: string;
}

const zhCN: Words = {
  items: { standard: '标准', time_limit: '时限要求', kpi: '指标', clause: '条款' },
  types: {
    tightened: '收紧',
    relaxed: '放宽',
    changed: '变更（无法比较松紧）',
    split: '拆分',
    merged: '合并',
    added: '新增',
    removed: '删除',
    scope_widened: '范围扩大',
    scope_narrowed: '范围缩小',
    reworded: '措辞修改',
    owner_changed: '责任人变更',
    weight_changed: '权重变更',
    definition_changed: '口径变更',
    metadata_changed: '登记信息变更',
  },
  effects: { tightened: '收紧', relaxed: '放宽', changed: '变更', unchanged: '不变' },
  partly: { tightened: '部分收紧', relaxed: '部分放宽', changed: '部分变更', unchanged: '' },
  aspects: {
    title: '名称',
    owner: '负责人',
    author: '编制人',
    actor: '执行人',
    level: '约束程度',
    category: '类别',
    stage: '服务环节',
    customer: '客户类型',
    channel: '渠道',
    exclusions: '排除',
    when: '适用条件',
    where: '统计范围',
    start: '起点',
    stop: '终点',
    every: '间隔',
    extend: '延期',
    calendar: '日历',
    basis: '口径',
    pause: '暂停状态',
    status: '状态',
    effective_from: '生效日期',
    effective_to: '失效日期',
    next_review: '下次评审',
    next_revision: '下次全面修订',
    approvals: '批准',
    measured_by: '由什么衡量',
    criteria: '判定依据',
    script: '话术',
    population: '总体',
    valid_if: '有效条件',
    warn: '预警余量',
    weight: '权重',
    measure: '计量方式',
    id: '标识',
    'levels.floor': '底线',
    'levels.stretch': '挑战值',
    'measure.within': '时限',
    'measure.short_abandon': '短时放弃',
    'measure.statistic': '统计量',
  },
  levels: { must: '应', should: '宜', may: '可', principle: '原则' },
  none: '（无）',
  everything: '全部',
  head: (item, id, row, type) => `${item} ${id}${row ? `（${row}）` : ' '}${type}`,
  body: (head, text) => `${head}：${text}`,
  variant: (name, isNew) => `${isNew ? '新增' : '删除'}口径变体“${name}”`,
  inVariant: (name, text) => `口径变体“${name}”的${text}`,
  stays: value => `仍为 ${value}`,
  bracket: text => `（${text}）`,
  quote: text => `“${text}”`,
  separator: '；',
  comma: '，',
};

const en: Words = {
  items: { standard: 'Standard', time_limit: 'Time limit', kpi: 'KPI', clause: 'Clause' },
  types: {
    tightened: 'tightened',
    relaxed: 'relaxed',
    changed: 'changed (not comparable)',
    split: 'split',
    merged: 'merged',
    added: 'added',
    removed: 'removed',
    scope_widened: 'scope widened',
    scope_narrowed: 'scope narrowed',
    reworded: 'reworded',
    owner_changed: 'owner changed',
    weight_changed: 'weight changed',
    definition_changed: 'definition changed',
    metadata_changed: 'record changed',
  },
  effects: { tightened: 'tightened', relaxed: 'relaxed', changed: 'changed', unchanged: 'unchanged' },
  partly: {
    tightened: 'tightened for part',
    relaxed: 'relaxed for part',
    changed: 'changed for part',
    unchanged: '',
  },
  aspects: {},
  levels: {},
  none: '(none)',
  everything: 'all',
  head: (item, id, row, type) => `${item} ${id}${row && ` (${row})`} ${type}`,
  body: (head, text) => `${head}: ${text}`,
  variant: (name, isNew) => `variant "${name}" ${isNew ? 'added' : 'removed'}`,
  inVariant: (name, text) => `variant "${name}": ${text}`,
  stays: value => `still ${value}`,
  bracket: text => ` (${text})`,
  quote: text => `"${text}"`,
  separator: '; ',
  comma: ', ',
};

const languages: Readonly<Record<Locale, Words>> = { 'zh-CN': zhCN, en };

export const itemWord = (item: ItemKind, locale: Locale): string => languages[locale].items[item];
export const typeWord = (type: ChangeType, locale: Locale): string => languages[locale].types[type];

/** What needs no name beside its value: the limit, the target, the wording. */
const isPlain = (aspect: string) => ['', 'within', 'table', 'target', 'text', 'weight'].includes(aspect);
/** Where nothing is written, everything is meant. */
const isScope = (aspect: string) => ['stage', 'customer', 'channel', 'when', 'where'].includes(aspect);

/** What a change says, such as “条款 C3 收紧：20 秒 → 15 秒”. */
export function changeSentence(facts: ChangeFacts, locale: Locale): string {
  const words = languages[locale];
  const { item, id, row, type, parts } = facts;
  const effects = [...new Set(parts.map(({ effect }) => words.partly[effect]))].filter(text => text !== '');
  const kind = [words.types[type], ...effects].join(words.comma);
  const head = words.head(words.items[item], id, row, kind);
  const body = parts.length > 0 ? partsText(parts, words) : transition(facts, words);
  return body === '' ? head : words.body(head, body);
}

function partsText(parts: readonly PartFacts[], words: Words): string {
  const texts = parts.map(({ name, effect, text, before, after }) => {
    const bracket = effect === 'unchanged' ? '' : words.bracket(words.effects[effect]);
    if (text !== '') return `${name} ${words.quote(text)}${bracket}`;
    return effect === 'unchanged'
      ? `${name} ${words.stays(after)}`
      : `${name} ${before} → ${after}${bracket}`;
  });
  return texts.join(words.separator);
}

function transition(facts: ChangeFacts, words: Words): string {
  const { type, aspect, before, after } = facts;
  if (type === 'added') return after;
  if (type === 'removed') return before;
  const [, name, key] = /^variants\.([^.]+)(?:\.(.+))?$/.exec(aspect) ?? [];
  if (name !== undefined) {
    if (key === undefined) return words.variant(name, before === '');
    return words.inVariant(
      name,
      fromTo({ ...facts, aspect: key === 'within' ? 'measure.within' : key }, words),
    );
  }
  return fromTo(facts, words);
}

function fromTo({ type, aspect, before, after }: ChangeFacts, words: Words): string {
  const nothing = isScope(aspect) ? words.everything : words.none;
  const isProse = type === 'reworded' || (type === 'changed' && ['text', 'script', 'title'].includes(aspect));
  const shown = (value: string) => {
    if (value === '') return nothing;
    if (isProse) return words.quote(value);
    return (aspect === 'level' ? words.levels[value] : undefined) ?? value;
  };
  const text = `${shown(before)} → ${shown(after)}`;
  return isPlain(aspect) ? text : `${words.aspects[aspect] ?? aspect} ${text}`;
}

/** What the change record heads the changes of a standard with. */
export interface VersionFacts {
  readonly required: Bump;
  readonly actual: Bump;
  readonly isEnough: boolean;
  /** The least version that would do. */
  readonly needed: string;
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
