import type { Family } from '../family.ts';

export interface LifecycleFacts {
  'lifecycle/no-effective-from': object;
  'lifecycle/no-approval': object;
  'lifecycle/date-order': {
    earlier: 'effective_from' | 'approval' | 'start';
    from: string;
    later: 'effective_to' | 'effective_from' | 'next_review' | 'end';
    to: string;
  };
  'lifecycle/approval-stale': { by: string; on: string };
  'lifecycle/approval-unbound': { id: string; by: string };
  'lifecycle/approver-is-author': { by: string };
  'lifecycle/pilot-no-end': object;
  'lifecycle/pilot-no-criteria': { name: string };
  'lifecycle/expired': { to: string };
  'lifecycle/no-review': object;
  'lifecycle/review-overdue': { due: string; today: string };
  'lifecycle/revision-overdue': { due: string; today: string };
  'lifecycle/overlap': { version: string; from: string };
  'lifecycle/version-not-bumped': { before: string; after: string; needed: string; changes: number };
}

const datesZh = {
  effective_from: '生效日期',
  effective_to: '失效日期',
  next_review: '下次评审日期',
  approval: '批准日期',
  start: '开始日期',
  end: '结束日期',
} as const;
const datesEn = { effective_from: 'effective_from', approval: 'the approval on', start: 'start' } as const;

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
    'zh-CN': ({ earlier, from, later, to }) =>
      `${datesZh[later]} ${to} 应${earlier === 'effective_from' ? '' : '不'}${earlier === 'effective_from' ? '晚' : '早'}于${datesZh[earlier]} ${from}：请核对`,
    en: ({ earlier, from, later, to }) =>
      `${later} ${to} must ${earlier === 'effective_from' ? 'be later' : 'not be earlier'} than ${datesEn[earlier]} ${from}: check both`,
  },
  'lifecycle/approval-stale': {
    'zh-CN': ({ by, on }) => `${by}于 ${on} 批准之后内容又改过：请重新批准（yardstick approve）`,
    en: ({ by, on }) =>
      `The content has changed since ${by} approved it on ${on}: have it approved again (yardstick approve)`,
  },
  'lifecycle/approval-unbound': {
    'zh-CN': ({ id, by }) =>
      `批准记录没有内容指纹，无法得知批准之后是否改过：运行 yardstick approve ${id} --by ${by} 可写入`,
    en: ({ id, by }) =>
      `The approval has no fingerprint, so nobody can tell whether the content has changed since: yardstick approve ${id} --by ${by} adds one`,
  },
  'lifecycle/approver-is-author': {
    'zh-CN': ({ by }) => `批准人“${by}”就是编制人：请由他人批准`,
    en: ({ by }) => `"${by}" approved what they wrote: have somebody else approve it`,
  },
  'lifecycle/pilot-no-end': {
    'zh-CN': () => '试行（pilot）的标准要写明何时结束：请加 effective_to',
    en: () => 'A pilot needs an end: add effective_to',
  },
  'lifecycle/pilot-no-criteria': {
    'zh-CN': ({ name }) =>
      `${name} 正在试行，却没有试点文件写明凭什么转正：请新建试点（yardstick new pilot），写 standard: ${name} 和各指标的判定标准`,
    en: ({ name }) =>
      `${name} is on trial and no pilot document says what makes it official: add one (yardstick new pilot) with standard: ${name} and its criteria`,
  },
  'lifecycle/expired': {
    'zh-CN': ({ to }) => `标准已于 ${to} 失效，状态仍是 effective：请改为 retired，或延长有效期`,
    en: ({ to }) => `The standard ended on ${to} and is still effective: retire it, or extend its dates`,
  },
  'lifecycle/no-review': {
    'zh-CN': () => '没有写明下次评审日期：请加 next_review',
    en: () => 'There is no date of the next review: add next_review',
  },
  'lifecycle/review-overdue': {
    'zh-CN': ({ due, today }) => `应于 ${due} 评审，今天是 ${today}：请评审后写明下次评审日期`,
    en: ({ due, today }) =>
      `The review was due on ${due} and today is ${today}: review, then set the next date`,
  },
  'lifecycle/revision-overdue': {
    'zh-CN': ({ due, today }) => `应于 ${due} 全面修订，今天是 ${today}：请修订后写明下次全面修订日期`,
    en: ({ due, today }) =>
      `The full revision was due on ${due} and today is ${today}: revise, then set the next date`,
  },
  'lifecycle/overlap': {
    'zh-CN': ({ version, from }) =>
      `与版本 ${version}（${from} 生效）的有效期重叠：同一天只能有一个版本有效，请改 effective_from 或 effective_to`,
    en: ({ version, from }) =>
      `Overlaps version ${version}, in force from ${from}: one version can be in force on a day, so change effective_from or effective_to`,
  },
  'lifecycle/version-not-bumped': {
    'zh-CN': ({ before, after, needed, changes }) =>
      `与 ${before} 相比有 ${changes} 处变化，版本${before === after ? '未升' : ` ${after} 不够`}：请改为 ${needed} 或更高`,
    en: ({ before, after, needed, changes }) =>
      `There ${changes === 1 ? 'is 1 change' : `are ${changes} changes`} since ${before}, and ${before === after ? 'the version is the same' : `${after} is not enough`}: make it ${needed} or higher`,
  },
};
