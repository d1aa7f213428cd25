import type { FailureFamily } from '../family.ts';

export interface AuditFailureFacts {
  'audit/slice': { slice: string; slices: readonly string[] };
  'audit/target': { text: string };
  'audit/action': { action: string; actions: readonly string[] };
}

/** Scoring and results that cannot be given as they are asked for. */
export const auditFailures: FailureFamily<AuditFailureFacts> = {
  'audit/slice': {
    exit: 2,
    'zh-CN': ({ slice, slices }) => `不能按“${slice}”汇总，可写：${slices.join('、')}。`,
    en: ({ slice, slices }) => `Results cannot be grouped by "${slice}"; write one of ${slices.join(', ')}.`,
  },
  'audit/target': {
    exit: 2,
    'zh-CN': ({ text }) => `“${text}”不是合格率的目标，写成“≥90%”这样的百分比。`,
    en: ({ text }) => `"${text}" is no target for a pass rate; write a percentage such as ≥90%.`,
  },
  'audit/action': {
    exit: 2,
    'zh-CN': ({ action, actions }) => `audit 没有操作“${action}”，可写：${actions.join('、')}。`,
    en: ({ action, actions }) => `audit cannot "${action}"; it can ${actions.join(', ')}.`,
  },
};
