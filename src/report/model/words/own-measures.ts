import type { Operation } from '../../../catalogue/composition.ts';
import type { Locale } from '../../../text/locale.ts';

/** The clauses that say in words what an own measure counts. */
interface OwnMeasureWords {
  all(records: string): string;
  only(records: string, filter: string): string;
  ratio(part: string, whole: string): string;
  sums(sum: string, over: string): string;
  /** Behind a field that counts a unit of time. */
  countedIn(unit: string): string;
  value(field: string): string;
  elapsed(from: string, to: string): string;
  count(records: string): string;
  share(field: string): string;
  spanned(from: string, to: string, within: string): string;
  rate(count: string, over: string, per: number): string;
  answers(field: string, isGood: boolean): string;
  score(field: string): string;
  readonly hundred: { readonly [H in 'from_lowest' | 'from_zero']: string };
  nps(field: string): string;
  /** Of the KPIs in their order, with their weights where they have some. */
  readonly composed: {
    readonly [O in Operation]?: (names: readonly string[], vs: string) => string;
  };
  weight(name: string, weight: number): string;
  readonly periods: { readonly previous: string; readonly year_before: string };
}

const arithmetic = {
  sum: (names: readonly string[]) => names.join(' + '),
  difference: (names: readonly string[]) => names.join(' − '),
  product: (names: readonly string[]) => names.join(' × '),
  quotient: (names: readonly string[]) => names.join(' ÷ '),
};

const zh: OwnMeasureWords = {
  all: records => `${records}记录`,
  only: (records, filter) => `${filter}的${records}记录`,
  ratio: (part, whole) => `${part} ÷ ${whole}`,
  sums: (sum, over) => `${sum}之和 ÷ ${over}之和`,
  countedIn: unit => `（${unit}）`,
  value: field => field,
  elapsed: (from, to) => `自${from}至${to}的时长`,
  count: records => `${records}的条数`,
  share: field => `${field}在时限以内的 ÷ 有${field}的`,
  spanned: (from, to, within) => `自${from}起 ${within}内${to}；按时 ÷（按时 + 超时）`,
  rate: (count, over, per) => `${count}的条数 ÷ ${over}的条数${per === 1 ? '' : ` × ${per}`}`,
  answers: (field, isGood) => `${field}的${isGood ? '满意' : '不满意'}份数 ÷ 有效份数`,
  score: field => `${field}的平均分`,
  hundred: {
    from_lowest: '折合百分制：（分 − 最低分）÷（最高分 − 最低分）× 100',
    from_zero: '折合百分制：分 ÷ 最高分 × 100',
  },
  nps: field => `${field}的净推荐值：（9–10 分的份数 − 0–6 分的份数）÷ 有效份数 × 100`,
  composed: {
    ...arithmetic,
    weighted: names => `加权平均：${names.join('、')}`,
    change: ([name = ''], vs) => `${name}比${vs}的变化：（本期 − ${vs}）÷ ${vs}`,
    met_rate: () => '达标的指标 ÷ 已判定的指标',
  },
  weight: (name, weight) => `${name}（权重 ${weight}）`,
  periods: { previous: '上期', year_before: '上年同期' },
};

const en: OwnMeasureWords = {
  all: records => records,
  only: (records, filter) => `${records} with ${filter}`,
  ratio: (part, whole) => `${part} ÷ ${whole}`,
  sums: (sum, over) => `sum of ${sum} ÷ sum of ${over}`,
  countedIn: unit => ` (${unit})`,
  value: field => field,
  elapsed: (from, to) => `time from ${from} to ${to}`,
  count: records => `number of ${records}`,
  share: field => `${field} within the limit ÷ those with a ${field}`,
  spanned: (from, to, within) => `${to} within ${within} of ${from}; on time ÷ (on time + late)`,
  rate: (count, over, per) => `${count} ÷ ${over}${per === 1 ? '' : ` × ${per}`}`,
  answers: (field, isGood) => `${isGood ? 'good' : 'bad'} answers of ${field} ÷ valid ones`,
  score: field => `mean score of ${field}`,
  hundred: {
    from_lowest: 'in a hundred points: (score − lowest) ÷ (highest − lowest) × 100',
    from_zero: 'in a hundred points: score ÷ highest × 100',
  },
  nps: field => `net promoter score of ${field}: (answers of 9–10 − answers of 0–6) ÷ valid answers × 100`,
  composed: {
    ...arithmetic,
    weighted: names => `weighted mean: ${names.join(', ')}`,
    change: ([name = ''], vs) => `change of ${name} since ${vs}: (now − then) ÷ then`,
    met_rate: () => 'KPIs met ÷ KPIs judged',
  },
  weight: (name, weight) => `${name} (weight ${weight})`,
  periods: { previous: 'the period before', year_before: 'the same period a year before' },
};

export const ownMeasureWords: { readonly [L in Locale]: OwnMeasureWords } = { 'zh-CN': zh, en };
