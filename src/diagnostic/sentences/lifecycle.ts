import type { Family } from '../family.ts';

export interface LifecycleFacts {
  'lifecycle/no-effective-from': object;
  'lifecycle/no-approval': object;
  'lifecycle/date-order': { from: string; to: string };
  'lifecycle/review-overdue': { due: string; today: string };
  'lifecycle/overlap': { version: string; from: string };
}

/** The way of a standard from draft to retirement. */
export const lifecycle: Family<LifecycleFacts> = {
  'lifecycle/no-effective-from': {
    'zh-CN': () => '现行（effective）的标准要写明生效日期 effective_from',
    en: () => 'A standard that is effective needs effective_from',
  },
  'lifecycle/no-approval': {
    'zh-CN': () => '现行（effective）的标准要有批准记录 approvals，例如 [{by: 客服总监, on: 2025-12-20}]',
    en: () =>
      'A standard that is effective needs approvals, for example [{by: Head of Service, on: 2025-12-20}]',
  },
  'lifecycle/date-order': {
    'zh-CN': ({ from, to }) => `失效日期 ${to} 应晚于生效日期 ${from}`,
    en: ({ from, to }) => `effective_to ${to} must be later than effective_from ${from}`,
  },
  'lifecycle/review-overdue': {
    'zh-CN': ({ due, today }) => `应于 ${due} 评审，今天是 ${today}：请评审后写明下次评审日期`,
    en: ({ due, today }) =>
      `The review was due on ${due} and today is ${today}: review, then set the next date`,
  },
  'lifecycle/overlap': {
    'zh-CN': ({ version, from }) => `与版本 ${version}（${from} 生效）的有效期重叠：同一天只能有一个版本有效`,
    en: ({ version, from }) =>
      `Overlaps version ${version}, in force from ${from}: one version can be in force on a day`,
  },
};
