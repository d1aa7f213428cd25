import type { Bilingual } from '../../../text/locale.ts';

/** The columns of the sheet that departments write their comments in; it is read back by either language. */
export const commentColumns = {
  id: { 'zh-CN': '意见编号', en: 'Comment' },
  item: { 'zh-CN': '项目', en: 'Item' },
  text: { 'zh-CN': '原文', en: 'Text' },
  department: { 'zh-CN': '部门', en: 'Department' },
  by: { 'zh-CN': '提出人', en: 'By' },
  comment: { 'zh-CN': '意见', en: 'What should change and why' },
  change: { 'zh-CN': '修改建议', en: 'Proposed change' },
  decision: { 'zh-CN': '处理', en: 'Decision' },
  reason: { 'zh-CN': '理由', en: 'Reason' },
} satisfies Record<string, Bilingual>;

export type CommentColumn = keyof typeof commentColumns;

export const commentSheetTitle: Bilingual = { 'zh-CN': '评审意见表', en: 'Review comments' };
