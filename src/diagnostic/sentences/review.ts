import type { FailureFamily, Family } from '../family.ts';
import { itemWord, typeWord } from './change.ts';
import type { ChangeType, ItemKind } from './change-facts.ts';

export interface ReviewFacts {
  'review/no-quorum': { present: number; quorum: number };
  'review/absent-department': { department: string };
  'review/chair-absent': { chair: string };
  'review/approver-absent': { by: string };
  'review/open-comment': { comment: string; lacks: 'decision' | 'reason' };
  'review/rejected-item': { item: string };
  'review/unexplained-change': { item: ItemKind; id: string; type: ChangeType; revision: string };
  'review/date-order': { earlier: string; later: string; what: 'approval' | 'action' | 'effective' };
}

const zhDates = { approval: '签字日期', action: '任务完成日期', effective: '修订版生效日期' } as const;
const enDates = {
  approval: 'date of the approval',
  action: 'due date of the action',
  effective: 'first day of the revision',
} as const;

/** Whether a review was held as it should be, and whether its record is complete. */
export const review: Family<ReviewFacts> = {
  'review/no-quorum': {
    'zh-CN': ({ present, quorum }) =>
      `到会 ${present} 人，少于法定人数 ${quorum} 人：请补开评审，或删去结论 result`,
    en: ({ present, quorum }) =>
      `${present} present, fewer than the quorum of ${quorum}: hold the review again, or drop its result`,
  },
  'review/absent-department': {
    'zh-CN': ({ department }) => `必须到会的部门“${department}”没有人到会：请补征意见后再写结论`,
    en: ({ department }) =>
      `Nobody of the required department "${department}" was present: ask it before writing a result`,
  },
  'review/chair-absent': {
    'zh-CN': ({ chair }) => `主持人“${chair}”不在到会的人里：请补入 attendees，或写明由谁主持`,
    en: ({ chair }) =>
      `The chair "${chair}" is not among those present: add them to attendees, or name who chaired`,
  },
  'review/approver-absent': {
    'zh-CN': ({ by }) => `签字的“${by}”没有到会：请由到会的人签字，或补入 attendees`,
    en: ({ by }) => `"${by}" signed but was not present: let those present sign, or add them to attendees`,
  },
  'review/open-comment': {
    'zh-CN': ({ comment, lacks }) =>
      lacks === 'decision'
        ? `评审已有结论，意见 ${comment} 还没有处理：请写 decision`
        : `意见 ${comment} 没有全部采纳，却没有理由：请写 reason`,
    en: ({ comment, lacks }) =>
      lacks === 'decision'
        ? `The review has a result, but comment ${comment} has no decision: write one`
        : `Comment ${comment} was not adopted in full, without a reason: write one`,
  },
  'review/rejected-item': {
    'zh-CN': ({ item }) => `${item} 的检查结论是不同意，评审结论却是通过：请改为修改后通过或不通过`,
    en: ({ item }) => `${item} was rejected, yet the review passed: change the result`,
  },
  'review/unexplained-change': {
    'zh-CN': ({ item, id, type, revision }) =>
      `修订版 ${revision} 中${itemWord(item, 'zh-CN')} ${id} ${typeWord(type, 'zh-CN')}，评审意见里没有依据：请在 comments 中写一条 item: ${id} 的意见`,
    en: ({ item, id, type, revision }) =>
      `In revision ${revision}, ${item === 'kpi' ? 'KPI' : itemWord(item, 'en').toLowerCase()} ${id} is ${typeWord(type, 'en')}, and no comment says why: add one with item: ${id}`,
  },
  'review/date-order': {
    'zh-CN': ({ earlier, later, what }) => `${zhDates[what]} ${later} 早于评审日期 ${earlier}：请核对日期`,
    en: ({ earlier, later, what }) =>
      `The ${enDates[what]}, ${later}, is before the review, ${earlier}: check the dates`,
  },
};

export interface SheetFacts {
  'sheet/unreadable': Record<string, never>;
  'sheet/no-columns': { columns: readonly string[] };
  'sheet/unknown-item': { item: string; closest: string | undefined };
  'sheet/no-department': Record<string, never>;
  'sheet/no-comment': Record<string, never>;
  'sheet/unknown-decision': { decision: string; known: readonly string[] };
}

/** What is wrong with a comment sheet that came back filled in; the place is its row and column. */
export const sheet: Family<SheetFacts> = {
  'sheet/unreadable': {
    'zh-CN': () => '读不出表格：请另存为 .xlsx，或以逗号分隔的 CSV',
    en: () => 'The table cannot be read: save it as .xlsx, or as comma-separated CSV',
  },
  'sheet/no-columns': {
    'zh-CN': ({ columns }) =>
      `第一行没有“${columns.join('”“')}”列：请用 render comments --to xlsx 生成的表填写，表头不要改`,
    en: ({ columns }) =>
      `The first row lacks ${columns.join(', ')}: fill in the sheet of render comments --to xlsx and keep its headings`,
  },
  'sheet/unknown-item': {
    'zh-CN': ({ item, closest }) =>
      `标准里没有“${item}”${closest ? `，是否想写“${closest}”？` : '：请写条款、指标或时限要求的标识，对整个标准的意见留空'}`,
    en: ({ item, closest }) =>
      `The standard has no "${item}"${closest ? `; did you mean "${closest}"?` : ': write the id of a clause, KPI or time limit, or nothing for the standard as a whole'}`,
  },
  'sheet/no-department': {
    'zh-CN': () => '没有写部门',
    en: () => 'The department is missing',
  },
  'sheet/no-comment': {
    'zh-CN': () => '没有写意见',
    en: () => 'The comment is missing',
  },
  'sheet/unknown-decision': {
    'zh-CN': ({ decision, known }) => `处理写作“${decision}”，只能写：${known.join('、')}`,
    en: ({ decision, known }) => `The decision "${decision}" is none of ${known.join(', ')}`,
  },
};

export interface ReviewFailureFacts {
  'review/action': { action: string; actions: readonly string[] };
  'review/no-replay': { document: string };
}

export const reviewFailures: FailureFamily<ReviewFailureFacts> = {
  'review/action': {
    exit: 2,
    'zh-CN': ({ action, actions }) => `review 没有操作“${action}”，可写：${actions.join('、')}。`,
    en: ({ action, actions }) => `review cannot "${action}"; it can ${actions.join(', ')}.`,
  },
  'review/no-replay': {
    exit: 2,
    'zh-CN': ({ document }) =>
      `${document} 没有可以对照的两个版本，不能用历史数据重算：请去掉 --period，或补上另一个版本。`,
    en: ({ document }) =>
      `${document} has no two versions to compute past data under: leave out --period, or add the other version.`,
  },
};
