import { type Explanations, explained } from './explanation.ts';

/** How a review is held and recorded. */
export const review: Explanations = {
  'review/no-quorum': explained(
    '到会的人不够，评审的结论不作数。',
    'With too few people present the result of a review does not count.',
    'quorum: 5\nattendees: 3 人到会\nresult: passed',
    'quorum: 5\nattendees: 5 人到会\nresult: passed',
  ),
  'review/absent-department': explained(
    '标准要由几个部门一起做到；没有到会的部门不会认账。',
    'Several departments have to keep a standard; one that was not asked will not feel bound.',
    'departments: [客服, 法务]\nattendees: 只有客服',
    'departments: [客服, 法务]\nattendees: 客服与法务都有人到会',
  ),
  'review/chair-absent': explained(
    '主持人没有到会，会议记录就无人负责。',
    'Without its chair nobody answers for the minutes.',
    'chair: 组长\nattendees: []',
    'chair: 组长\nattendees: [{name: 赵启明, role: 组长, department: 客服}]',
  ),
  'review/approver-absent': explained(
    '没有到会的人签字，等于没有看过就同意。',
    'Whoever was not there signs what they have not heard.',
    'approvals: [{by: 总经理, on: 2026-03-27}]（总经理没有到会）',
    'approvals: [{by: 组长, on: 2026-03-27}]',
  ),
  'review/open-comment': explained(
    '评审结束时，每条意见都要有处理；没有全部采纳的，要让提意见的部门知道为什么。',
    'When a review ends every comment has a decision, and whoever was not followed in full is told why.',
    'comments: [{id: R1, department: 技术, comment: 时限太短}]\nresult: passed',
    'comments: [{id: R1, department: 技术, comment: 时限太短, decision: declined, reason: 系统记录可支持}]\nresult: passed',
  ),
  'review/rejected-item': explained(
    '有一项不同意，就不能整体通过。',
    'A review does not pass as it stands while one of its items is rejected.',
    'checks: [{item: C15, aspect: feasibility, verdict: reject, evidence: 人手不足}]\nresult: passed',
    'result: passed-with-changes',
  ),
  'review/unexplained-change': explained(
    '放宽、删除或缩小范围，要能说出是谁为什么提出的；比较的是被评审的版本与 revision 写的版本。',
    'Who asked for loosening, dropping or narrowing, and why, must be on record; compared are the version under review and the one that revision names.',
    'revision: 2.0.0（72h 改成了 120h）\ncomments: []',
    'comments: [{id: R1, item: complaint-resolution, department: 技术, comment: 复杂投诉需技术检测, decision: adopted}]',
  ),
  'review/date-order': explained(
    '先评审，后签字、办理和生效；顺序不对多半是日期写错。',
    'The review comes first, then signatures, tasks and effect; another order is probably a wrong date.',
    'date: 2026-03-27\nactions: [{task: 修订, owner: 质量专员, due: 2026-03-01}]',
    'actions: [{task: 修订, owner: 质量专员, due: 2026-04-03}]',
  ),
};
