import type { FailureFamily } from '../family.ts';

export interface AuditFailureFacts {
  'audit/slice': { slice: string; slices: readonly { readonly id: string; readonly name: string }[] };
  'audit/target': { text: string };
  'audit/action': { action: string; actions: readonly string[] };
  'audit/unknown-plan': { id: string; closest: string | undefined; known: readonly string[] };
  'audit/no-scorecard': { plan: string; scorecard: string | undefined };
  'audit/unknown-rater': { rater: string; raters: readonly string[] };
  'audit/period': { text: string };
  'audit/nothing-drawn': {
    plan: string;
    period: string;
    reviewer: string | undefined;
    reviewers: readonly string[];
  };
}

/** Scoring and results that cannot be given as they are asked for. */
export const auditFailures: FailureFamily<AuditFailureFacts> = {
  'audit/slice': {
    exit: 2,
    'zh-CN': ({ slice, slices }) =>
      `不能按“${slice}”汇总，可写：${slices.map(({ id, name }) => `${id}（${name}）`).join('、')}。`,
    en: ({ slice, slices }) =>
      `Results cannot be grouped by "${slice}"; write one of ${slices.map(({ id }) => id).join(', ')}.`,
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
  'audit/unknown-plan': {
    exit: 2,
    'zh-CN': ({ id, closest, known }) =>
      `没有抽样方案“${id}”${closest ? `，是否想写“${closest}”？` : '。'}${known.length > 0 ? `现有：${known.join('、')}` : '请在 sampling 文件夹中建立。'}`,
    en: ({ id, closest, known }) =>
      `There is no sampling plan "${id}"${closest ? `; did you mean "${closest}"?` : '.'} ${known.length > 0 ? `There are: ${known.join(', ')}` : 'Write one in the folder sampling.'}`,
  },
  'audit/no-scorecard': {
    exit: 1,
    'zh-CN': ({ plan, scorecard }) =>
      scorecard === undefined
        ? `抽样方案“${plan}”没有写 scorecard，不知道按哪张评分表评。`
        : `抽样方案“${plan}”的评分表“${scorecard}”不存在。`,
    en: ({ plan, scorecard }) =>
      scorecard === undefined
        ? `The sampling plan "${plan}" names no scorecard to score on.`
        : `There is no scorecard "${scorecard}", which the sampling plan "${plan}" names.`,
  },
  'audit/unknown-rater': {
    exit: 2,
    'zh-CN': ({ rater, raters }) => `“${rater}”没有与他人评过同一条记录；评分人有：${raters.join('、')}。`,
    en: ({ rater, raters }) =>
      `"${rater}" scored no record that another rater scored, too; the raters are ${raters.join(', ')}.`,
  },
  'audit/period': {
    exit: 2,
    'zh-CN': ({ text }) =>
      text === ''
        ? '请用 --period 写明期间，如 2026-03、2026-W12。'
        : `“${text}”不是期间，可写如 2026-03、2026-W12、2026-03-05。`,
    en: ({ text }) =>
      text === ''
        ? 'Name a period with --period, such as 2026-03 or 2026-W12.'
        : `"${text}" is no period; write one such as 2026-03, 2026-W12 or 2026-03-05.`,
  },
  'audit/nothing-drawn': {
    exit: 2,
    'zh-CN': ({ plan, period, reviewer, reviewers }) =>
      reviewers.length > 0
        ? `抽样方案“${plan}”在 ${period} 没有分给“${reviewer ?? ''}”的记录；评分人有：${reviewers.join('、')}。`
        : `抽样方案“${plan}”在 ${period} 还没有抽样结果，请先运行“yardstick sample draw ${plan} --period ${period}”。`,
    en: ({ plan, period, reviewer, reviewers }) =>
      reviewers.length > 0
        ? `The sampling plan "${plan}" has nothing for "${reviewer ?? ''}" in ${period}; its reviewers are ${reviewers.join(', ')}.`
        : `Nothing is drawn yet by "${plan}" for ${period}: run "yardstick sample draw ${plan} --period ${period}" first.`,
  },
};
