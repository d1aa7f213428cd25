import type { Parameter, Unit } from '../../catalogue/metric.ts';
import type { Locale } from '../../text/locale.ts';

interface Words {
  readonly columns: Readonly<
    Record<'id' | 'name' | 'unit' | 'better' | 'record' | 'population' | 'source' | 'limit', string>
  >;
  readonly card: Readonly<Record<'formula' | 'fields' | 'parameters' | 'policy' | 'records', string>>;
  readonly units: Readonly<Record<Unit, string>>;
  readonly better: Readonly<Record<'higher' | 'lower', string>>;
  readonly limits: string;
  readonly basis: (instant: string) => string;
  readonly statistic: (name: string) => string;
  readonly parameter: (name: Parameter, isRequired: boolean) => string;
  readonly none: string;
  readonly colon: string;
  readonly join: string;
}

/** What the list of metrics says in each language. */
export const words: { readonly [L in Locale]: Words } = {
  'zh-CN': {
    columns: {
      id: '指标',
      name: '名称',
      unit: '单位',
      better: '方向',
      record: '记录',
      population: '总体',
      source: '来源',
      limit: '时限要求',
    },
    card: { formula: '公式', fields: '字段', parameters: '参数', policy: '默认口径', records: '也可用于' },
    units: { ratio: '比率', seconds: '秒', score: '分', count: '数量', per_10k: '每万次' },
    better: { higher: '越高越好', lower: '越低越好' },
    limits: '写成时限要求即可得到的及时率（measure: {attainment: 标识}；时长为示例）',
    basis: instant => `按${instant}归期`,
    statistic: name => `统计量 ${name}`,
    parameter: (name, isRequired) => (isRequired ? `${name}（必填）` : name),
    none: '无',
    colon: '：',
    join: '、',
  },
  en: {
    columns: {
      id: 'Metric',
      name: 'Name',
      unit: 'Unit',
      better: 'Better',
      record: 'Record',
      population: 'Population',
      source: 'Source',
      limit: 'Time limit',
    },
    card: {
      formula: 'Formula',
      fields: 'Fields',
      parameters: 'Parameters',
      policy: 'Default policy',
      records: 'Also on',
    },
    units: { ratio: 'ratio', seconds: 'seconds', score: 'score', count: 'count', per_10k: 'per 10,000' },
    better: { higher: 'higher', lower: 'lower' },
    limits: 'By time limit (measure: {attainment: ID}; the durations are examples)',
    basis: instant => `placed by ${instant}`,
    statistic: name => `statistic ${name}`,
    parameter: (name, isRequired) => (isRequired ? `${name} (required)` : name),
    none: 'none',
    colon: ': ',
    join: ', ',
  },
};
