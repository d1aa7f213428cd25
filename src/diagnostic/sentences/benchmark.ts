import type { Family } from '../family.ts';

type Lacking = 'source' | 'clause' | 'definition';

export interface BenchmarkFacts {
  'benchmark/unsourced': { id: string; lacking: readonly Lacking[] };
  'benchmark/comparability': { id: string; lacks: 'comparable' | 'why' };
  'benchmark/definitions-differ':
    | { id: string; what: 'nothing' }
    | { id: string; what: 'unit'; theirs: string }
    | { id: string; what: 'limit'; theirs: string; ours: string };
}

const lackingZh: Readonly<Record<Lacking, string>> = {
  source: '来源（source）',
  clause: '条款（clause）',
  definition: '对方口径（definition）',
};

/** Whether others' figures can stand beside ours. */
export const benchmark: Family<BenchmarkFacts> = {
  'benchmark/unsourced': {
    'zh-CN': ({ id, lacking }) =>
      `对标项 ${id} 没有写${lacking.map(key => lackingZh[key]).join('、')}：请补上，读者才能核对`,
    en: ({ id, lacking }) => `Row ${id} has no ${lacking.join(', no ')}: give it, so that readers can check`,
  },
  'benchmark/comparability': {
    'zh-CN': ({ id, lacks }) =>
      lacks === 'comparable'
        ? `对标项 ${id} 没有写明是否可比：请写 comparable: yes、partly 或 no；没有写明的不算差距`
        : `对标项 ${id} 不完全可比，却没有说明原因：请写 why`,
    en: ({ id, lacks }) =>
      lacks === 'comparable'
        ? `Row ${id} does not say whether it is comparable: write comparable: yes, partly or no; without it there is no gap`
        : `Row ${id} is not fully comparable but does not say why: write why`,
  },
  'benchmark/definitions-differ': {
    'zh-CN': facts => {
      const { id } = facts;
      if (facts.what === 'nothing')
        return `对标项 ${id} 标为可比，却没有写本单位的指标：请写 kpi 或 measure，或改为 comparable: no`;
      if (facts.what === 'unit')
        return `对标项 ${id} 标为可比，但对方数值“${facts.theirs}”与本单位指标的单位不同：请改正数值，或改为 comparable: no`;
      return `对标项 ${id} 标为可比，但对方口径按“${facts.theirs}”计，本单位按“${facts.ours}”计：请用 measure 或 variant 按对方口径计算，或改为 comparable: partly`;
    },
    en: facts => {
      const { id } = facts;
      if (facts.what === 'nothing')
        return `Row ${id} says it is comparable but names no figure of ours: write kpi or measure, or comparable: no`;
      if (facts.what === 'unit')
        return `Row ${id} says it is comparable, but their value "${facts.theirs}" has another unit than our KPI: correct the value, or write comparable: no`;
      return `Row ${id} says it is comparable, but they count by "${facts.theirs}" and we by "${facts.ours}": compute ours by their definition with measure or variant, or write comparable: partly`;
    },
  },
};
