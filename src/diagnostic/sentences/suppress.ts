import type { Family } from '../family.ts';

export interface SuppressFacts {
  /** What stands for the name of the comment where that is not known; else no rule is named. */
  'suppress/malformed': { word: string };
  'suppress/no-reason': { rule: string };
  'suppress/expired': { until: string; today: string; isDate: boolean };
  'suppress/unknown-rule': { rule: string; closest: string | undefined };
  'suppress/unused': { rule: string };
  'suppress/stale': { rule: string; file: string };
}

const form = '# yardstick-disable-next-line clause/vague-time -- ';

/** Comments and baseline entries that set findings apart. */
export const suppress: Family<SuppressFacts> = {
  'suppress/malformed': {
    'zh-CN': ({ word }) =>
      `${word === '' ? '忽略注释没有写规则' : `不认识的忽略注释“${word}”`}：应写成“${form}原因”，否则不起作用`,
    en: ({ word }) =>
      `${word === '' ? 'The comment names no rule and has no effect' : `There is no comment "${word}", so it has no effect`}: write "${form}reason"`,
  },
  'suppress/no-reason': {
    'zh-CN': ({ rule }) => `忽略 ${rule} 要写明原因，否则不起作用：在规则后面写“ -- 原因”`,
    en: ({ rule }) => `Suppressing ${rule} needs a reason and has no effect without: add " -- reason"`,
  },
  'suppress/expired': {
    'zh-CN': ({ until, today, isDate }) =>
      isDate
        ? `忽略已于 ${until} 到期（今天是 ${today}），不再起作用：改正问题，或重新评估后改期`
        : `“${until}”不是日期，忽略不起作用：应写成 (until: 2026-12-31)`,
    en: ({ until, today, isDate }) =>
      isDate
        ? `The suppression ended on ${until} (today is ${today}) and has no effect: mend the finding, or set a new date`
        : `"${until}" is no date, so the suppression has no effect: write (until: 2026-12-31)`,
  },
  'suppress/unknown-rule': {
    'zh-CN': ({ rule, closest }) =>
      `没有规则“${rule}”${closest ? `，是否想写“${closest}”？` : '，忽略不起作用'}`,
    en: ({ rule, closest }) => `There is no rule "${rule}"${closest ? `; did you mean "${closest}"?` : ''}`,
  },
  'suppress/unused': {
    'zh-CN': ({ rule }) => `下一行没有 ${rule} 的问题：请删去这条忽略`,
    en: ({ rule }) => `The next line has no finding of ${rule}: delete the suppression`,
  },
  'suppress/stale': {
    'zh-CN': ({ rule, file }) =>
      `${file} 中已没有基线记下的 ${rule} 问题：用 “yardstick validate --prune-baseline” 清理`,
    en: ({ rule, file }) =>
      `${file} no longer has the finding of ${rule} that the baseline holds: "yardstick validate --prune-baseline" removes it`,
  },
};
