import type { Family } from '../family.ts';
import { type MetricFacts, metric } from './metric.ts';

export interface KpiFacts {
  'kpi/target': { text: string };
  'kpi/duration': { text: string; number: string; unit: 'm' | 'd' | undefined };
  'kpi/unknown-metric': MetricFacts['metric/unknown-metric'];
  'kpi/record': MetricFacts['metric/record'];
  'kpi/missing-parameter': MetricFacts['metric/missing-parameter'];
  'kpi/unused-parameter': MetricFacts['metric/unused-parameter'];
  'kpi/target-unit': MetricFacts['metric/target-unit'];
}

/** Whether what a KPI says can be measured; what `kpi` would refuse too is said in the same words. */
export const kpi: Family<KpiFacts> = {
  'kpi/target': metric['metric/target'],
  'kpi/duration': {
    'zh-CN': ({ text, number, unit }) => {
      if (unit === 'm') return `“${text}”有歧义：分钟请写 ${number}min`;
      if (unit === 'd') return `“${text}”有歧义：工作日请写 ${number}wd，自然日请写 ${number}cd`;
      return `“${text}”不是时长：请写成 15s、3min、24h、8bh（工作小时）、3wd（工作日）、15cd（自然日）`;
    },
    en: ({ text, number, unit }) => {
      if (unit === 'm') return `"${text}" could mean two things: write ${number}min for minutes`;
      if (unit === 'd') {
        return `"${text}" could mean two things: write ${number}wd for working days, ${number}cd for calendar days`;
      }
      return `"${text}" is not a duration: write 15s, 3min, 24h, 8bh (working hours), 3wd (working days) or 15cd (calendar days)`;
    },
  },
  'kpi/unknown-metric': metric['metric/unknown-metric'],
  'kpi/record': metric['metric/record'],
  'kpi/missing-parameter': metric['metric/missing-parameter'],
  'kpi/unused-parameter': metric['metric/unused-parameter'],
  'kpi/target-unit': metric['metric/target-unit'],
};
