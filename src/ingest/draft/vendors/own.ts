import type { Vendor } from '../vendor.ts';

/** What this program itself gives people to fill in. */
export const own: readonly Vendor[] = [
  {
    id: 'evaluations',
    title: { 'zh-CN': '质检评分', en: 'Evaluations' },
    record: 'evaluation',
    marks: ['evaluation_id', 'draw'],
    key: ['evaluation_id'],
    match: 'evaluations-*',
    prefixes: { items: 'item:', notes: 'note:', offsets: 'offset:' },
    columns: {
      evaluation_id: 'evaluation_id',
      contact_id: 'contact_id',
      agent: 'agent',
      team: 'team',
      level: 'level',
      evaluator: 'evaluator',
      scorecard: 'scorecard',
      plan: 'plan',
      period: 'period',
      draw: 'draw',
      at: 'at',
      weight: 'weight',
      comment: 'comment',
    },
  },
];
