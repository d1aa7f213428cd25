import { standard, workspace } from '../render/workspace.ts';

const revision = standard
  .replace('version: 1.0.0', 'version: 2.0.0')
  .replace('status: effective', 'status: reviewed')
  .replace('effective_from: 2026-01-01\n', '')
  .replace('within: 24h', 'within: 48h')
  .replace('target: ≥90%', 'target: ≥95%');

const review = `# 春季评审
kind: review
id: spring
title: {zh-CN: 春季评审会, en: Spring review}
standard: care@1.0.0
date: 2026-03-27
chair: 组长
quorum: 2
departments: [客服, 技术]
attendees:
  - {name: 甲, role: 组长, department: 客服}
  - {name: 乙, role: 技术支持代表, department: 技术}
  - {name: 丙, role: 法务, department: 法务, present: false}
checks:
  - {item: first-reply, aspect: feasibility, verdict: accept-with-change, evidence: 夜间无人值守}
comments:                         # 各部门的意见
  - {id: R1, item: first-reply, department: 技术, by: 乙, comment: 夜间来不及, change: 改为 48 小时, decision: adopted}
  - id: R2                        # 块状写法
    item: answered
    department: 客服
    comment: 目标宜更高
    decision: partly
    reason: 先提到 95%
  - {id: R3, department: 法务, comment: "合规 | 无*意见*", decision: declined, reason: 已在别处写明}
actions:
  - {task: 修订, owner: 专员, due: 2026-04-03}
result: passed-with-changes
revision: 2.0.0
approvals:
  - {by: 组长, on: 2026-03-27}
`;

export const reviewFile = 'reviews/spring.yaml';

/** The small centre with a revision of its standard and the review behind it. */
export const files: Readonly<Record<string, string>> = {
  'standards/care@2.0.0.yaml': revision,
  [reviewFile]: review,
};

export const reviewed = () => workspace(files);
