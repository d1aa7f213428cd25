import type { Family } from '../family.ts';

type Category = 'basic' | 'efficiency' | 'outcome';
type Dimension = 'stage' | 'customer' | 'channel';

export interface ScopeFacts {
  'scope/uncovered': { count: number; cells: readonly string[]; more: number };
  'scope/outside': { value: string; dimension: Dimension; inside: readonly string[] };
  'scope/empty-category': { empty: readonly Category[] };
}

const categoriesZh: Readonly<Record<Category, string>> = {
  basic: '基础服务（basic）',
  efficiency: '流程效率（efficiency）',
  outcome: '效果评估（outcome）',
};
const dimensionsZh: Readonly<Record<Dimension, string>> = {
  stage: '环节',
  customer: '客户',
  channel: '渠道',
};

/** Whether a standard speaks of all that it is for. */
export const scope: Family<ScopeFacts> = {
  'scope/uncovered': {
    'zh-CN': ({ count, cells, more }) =>
      `适用范围内有 ${count} 个“环节 × 客户 × 渠道”没有条款也没有时限：${cells.map(cell => cell || '全部').join('、')}${more > 0 ? `，另 ${more} 处` : ''}。请补条款，或在 exclusions 中写明理由`,
    en: ({ count, cells, more }) =>
      `${count} combination${count === 1 ? '' : 's'} of stage × customer × channel in scope ${count === 1 ? 'has' : 'have'} neither clause nor time limit: ${cells.map(cell => cell || 'all').join(', ')}${more > 0 ? `, and ${more} more` : ''}. Add one, or exclude with a reason in exclusions`,
  },
  'scope/outside': {
    'zh-CN': ({ value, dimension, inside }) =>
      `“${value}”不在适用范围的${dimensionsZh[dimension]}（${inside.join('、')}）之内：请改正，或扩大 scope`,
    en: ({ value, dimension, inside }) =>
      `"${value}" is not in the scope's ${dimension} (${inside.join(', ')}): correct it, or widen scope`,
  },
  'scope/empty-category': {
    'zh-CN': ({ empty }) =>
      `没有任何条款或指标属于${empty.map(category => categoriesZh[category]).join('、')}：三类都要有，请补上`,
    en: ({ empty }) =>
      `No clause or KPI has category ${empty.join(' or ')}: each of the three needs one, so add it`,
  },
};
