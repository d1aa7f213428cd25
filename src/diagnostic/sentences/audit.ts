import type { FailureFamily } from '../family.ts';

export interface AuditFailureFacts {
  'audit/action': { action: string; actions: readonly string[] };
}

/** Scoring and results that cannot be given as they are asked for. */
export const auditFailures: FailureFamily<AuditFailureFacts> = {
  'audit/action': {
    exit: 2,
    'zh-CN': ({ action, actions }) => `audit 没有操作“${action}”，可写：${actions.join('、')}。`,
    en: ({ action, actions }) => `audit cannot "${action}"; it can ${actions.join(', ')}.`,
  },
};
