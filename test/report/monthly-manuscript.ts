import { readFileSync } from 'node:fs';
import type { Manuscript } from '../../src/report/manuscript.ts';

/** A report that uses everything the engine can set. */
export const monthly: Manuscript = {
  name: 'monthly',
  markdown: readFileSync(new URL('fixtures/monthly.md', import.meta.url), 'utf8'),
  meta: {
    title: '客户服务质量月度报告',
    organisation: '星河家电（集团）客户服务中心',
    locale: 'zh-CN',
    date: '2026-04-02',
    number: 'XH-CS-MR-2026-03',
    version: 'V1.0',
    status: '正式稿',
  },
  charts: {
    'answer-rate': {
      kind: 'trend',
      unit: 'percent',
      categories: [
        '25-04',
        '25-05',
        '25-06',
        '25-07',
        '25-08',
        '25-09',
        '25-10',
        '25-11',
        '25-12',
        '26-01',
        '26-02',
        '26-03',
      ],
      series: [
        {
          name: '人工接通率',
          values: [0.981, 0.984, 0.979, 0.986, 0.991, 0.987, 0.972, 0.961, 0.978, 0.984, 0.983, 0.989],
        },
      ],
      target: { value: 0.98, label: '目标 ≥98%', best: 'high' },
    },
    experience: {
      kind: 'trend',
      unit: 'percent',
      categories: ['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03'],
      series: [
        { name: '满意率', values: [0.896, 0.879, 0.892, 0.901, null, 0.912] },
        { name: '首次解决率', values: [0.776, 0.76, 0.778, 0.785, 0.772, 0.804] },
      ],
    },
  },
};
