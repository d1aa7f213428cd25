import type { Review, ReviewCheck, ReviewComment } from '../../../document/documents.generated.ts';
import type { Bilingual, Locale } from '../../../text/locale.ts';

type Words<Key extends string> = { readonly [K in Key]: Bilingual };

export const decisionWords: Words<NonNullable<ReviewComment['decision']>> = {
  adopted: { 'zh-CN': '采纳', en: 'adopted' },
  partly: { 'zh-CN': '部分采纳', en: 'partly adopted' },
  declined: { 'zh-CN': '不采纳', en: 'declined' },
};

export const resultWords: Words<NonNullable<Review['result']>> = {
  passed: { 'zh-CN': '通过', en: 'passed' },
  'passed-with-changes': { 'zh-CN': '修改后通过', en: 'passed with changes' },
  'not-passed': { 'zh-CN': '不通过', en: 'not passed' },
};

export const aspectWords: Words<ReviewCheck['aspect']> = {
  feasibility: { 'zh-CN': '可实现性', en: 'feasibility' },
  responsibility: { 'zh-CN': '权责', en: 'responsibility' },
  compliance: { 'zh-CN': '合规', en: 'compliance' },
};

export const checkWords: Words<ReviewCheck['verdict']> = {
  accept: { 'zh-CN': '同意', en: 'accept' },
  'accept-with-change': { 'zh-CN': '修改后同意', en: 'accept with change' },
  reject: { 'zh-CN': '不同意', en: 'reject' },
};

/** The fixed words of minutes and of the comment table. */
const words = {
  minutes: { 'zh-CN': '会议纪要', en: 'Minutes' },
  comments_title: { 'zh-CN': '评审意见汇总表', en: 'Comments of the review' },
  conclusion: { 'zh-CN': '结论', en: 'Result' },
  result: { 'zh-CN': '评审结论', en: 'Result' },
  attendance: { 'zh-CN': '到会', en: 'Attendance' },
  handling: { 'zh-CN': '意见处理', en: 'Comments' },
  revision: { 'zh-CN': '修订版', en: 'Revision' },
  open: { 'zh-CN': '尚无结论', en: 'no result yet' },
  meeting: { 'zh-CN': '会议信息', en: 'The meeting' },
  field: { 'zh-CN': '项目', en: 'Field' },
  content: { 'zh-CN': '内容', en: 'Content' },
  reviewed: { 'zh-CN': '被评审的标准', en: 'Standard under review' },
  date: { 'zh-CN': '日期', en: 'Date' },
  place: { 'zh-CN': '地点', en: 'Place' },
  chair: { 'zh-CN': '主持人', en: 'Chair' },
  recorder: { 'zh-CN': '记录人', en: 'Recorder' },
  attendees: { 'zh-CN': '参加人', en: 'Attendees' },
  department: { 'zh-CN': '部门', en: 'Department' },
  role: { 'zh-CN': '岗位', en: 'Role' },
  name: { 'zh-CN': '姓名', en: 'Name' },
  present: { 'zh-CN': '到会', en: 'present' },
  absent: { 'zh-CN': '缺席', en: 'absent' },
  required: { 'zh-CN': '必须到会', en: 'required' },
  checks: { 'zh-CN': '逐项检查', en: 'Checks item by item' },
  item: { 'zh-CN': '项目', en: 'Item' },
  aspect: { 'zh-CN': '方面', en: 'Aspect' },
  verdict: { 'zh-CN': '结论', en: 'Verdict' },
  evidence: { 'zh-CN': '依据', en: 'Evidence' },
  comments: { 'zh-CN': '评审意见', en: 'Comments' },
  comments_caption: { 'zh-CN': '评审意见与处理', en: 'Comments and decisions' },
  number: { 'zh-CN': '编号', en: 'No.' },
  by: { 'zh-CN': '提出人', en: 'By' },
  comment: { 'zh-CN': '意见', en: 'Comment' },
  change: { 'zh-CN': '修改建议', en: 'Proposed change' },
  decision: { 'zh-CN': '处理', en: 'Decision' },
  reason: { 'zh-CN': '理由', en: 'Reason' },
  undecided: { 'zh-CN': '待处理', en: 'undecided' },
  changes: { 'zh-CN': '修订内容', en: 'What the revision changes' },
  findings: { 'zh-CN': '检查发现', en: 'Findings of the check' },
  findings_caption: { 'zh-CN': '标准的检查发现', en: 'What the check of the standard found' },
  no_findings: { 'zh-CN': '按检查规则，标准没有发现问题。', en: 'The check of the standard found nothing.' },
  severity: { 'zh-CN': '级别', en: 'Severity' },
  rule: { 'zh-CN': '规则', en: 'Rule' },
  finding: { 'zh-CN': '发现', en: 'Finding' },
  actions: { 'zh-CN': '后续任务', en: 'Actions' },
  actions_caption: { 'zh-CN': '任务、负责人与完成日期', en: 'Tasks, owners and due dates' },
  task: { 'zh-CN': '任务', en: 'Task' },
  owner: { 'zh-CN': '负责人', en: 'Owner' },
  due: { 'zh-CN': '完成日期', en: 'Due' },
  signatures: { 'zh-CN': '签字', en: 'Signatures' },
  whole: { 'zh-CN': '整个标准', en: 'The standard as a whole' },
  none: { 'zh-CN': '没有意见。', en: 'There are no comments.' },
  no_checks: { 'zh-CN': '没有逐项检查的记录。', en: 'No checks are recorded.' },
  no_actions: { 'zh-CN': '没有后续任务。', en: 'There are no actions.' },
  overview: { 'zh-CN': '处理情况', en: 'Overview' },
  by_department: { 'zh-CN': '各部门意见数', en: 'Comments by department' },
  total: { 'zh-CN': '合计', en: 'Total' },
  by_item: { 'zh-CN': '逐项意见', en: 'Comments item by item' },
  text: { 'zh-CN': '原文', en: 'Text' },
  adopted: { 'zh-CN': '采纳', en: 'Adopted' },
  partly: { 'zh-CN': '部分采纳', en: 'Partly adopted' },
  declined: { 'zh-CN': '不采纳', en: 'Declined' },
  pending: { 'zh-CN': '待处理', en: 'Undecided' },
  stop: { 'zh-CN': '。', en: '.' },
} satisfies Record<string, Bilingual>;

export type ReviewLabels = { readonly [Label in keyof typeof words]: string };

export function reviewLabels(locale: Locale): ReviewLabels {
  const entries = Object.entries(words).map(([label, text]) => [label, text[locale]]);
  return Object.fromEntries(entries) as ReviewLabels;
}

export interface ReviewSentences {
  attendance(present: number, invited: number, quorum: number | undefined): string;
  absent(departments: string): string;
  handling(counts: {
    total: number;
    adopted: number;
    partly: number;
    declined: number;
    open: number;
  }): string;
}

export const reviewSentences: { readonly [L in Locale]: ReviewSentences } = {
  'zh-CN': {
    attendance: (present, invited, quorum) =>
      `应到 ${invited} 人，实到 ${present} 人${
        quorum === undefined ? '' : `，法定人数 ${quorum} 人，${present >= quorum ? '已达到' : '未达到'}`
      }`,
    absent: departments => `；必须到会而没有到会的部门：${departments}`,
    handling: ({ total, adopted, partly, declined, open }) =>
      `共 ${total} 条：采纳 ${adopted} 条，部分采纳 ${partly} 条，不采纳 ${declined} 条，待处理 ${open} 条`,
  },
  en: {
    attendance: (present, invited, quorum) =>
      `${invited} invited, ${present} present${
        quorum === undefined
          ? ''
          : `; the quorum of ${quorum} was ${present >= quorum ? 'reached' : 'not reached'}`
      }`,
    absent: departments => `; required departments that were absent: ${departments}`,
    handling: ({ total, adopted, partly, declined, open }) =>
      `${total} in all: adopted ${adopted}, partly adopted ${partly}, declined ${declined}, undecided ${open}`,
  },
};
