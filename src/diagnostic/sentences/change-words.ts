import type { Locale } from '../../text/locale.ts';
import { aspectName } from './aspect-words.ts';
import type { ChangeType, Effect, ItemKind } from './change-facts.ts';

/** What changes are told with in one language. */
export interface ChangeWords {
  readonly items: Readonly<Record<ItemKind, string>>;
  readonly types: Readonly<Record<ChangeType, string>>;
  readonly effects: Readonly<Record<Effect, string>>;
  readonly partly: Readonly<Record<Effect, string>>;
  readonly levels: Readonly<Record<string, string>>;
  /** What was changed, such as `measure.within`. */
  readonly aspect: (aspect: string) => string;
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

const zhCN: ChangeWords = {
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
  levels: { must: '应', should: '宜', may: '可', principle: '原则' },
  aspect: aspect => aspectName(aspect, 'zh-CN'),
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

const en: ChangeWords = {
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
  levels: {},
  aspect: aspect => aspectName(aspect, 'en'),
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

export const changeWords: Readonly<Record<Locale, ChangeWords>> = { 'zh-CN': zhCN, en };
