import { type Explanations, explained } from './explanation.ts';

/** What audits are scored on. */
export const scorecard: Explanations = {
  'scorecard/empty': explained(
    '没有评分项的评分表无法评分。',
    'A scorecard without items cannot be scored on.',
    'kind: scorecard\nid: hotline',
    'items:\n  - {id: greeting, title: 报出公司名称与工号}',
  ),
  'scorecard/weights': explained(
    '总分是 100 分，各项权重合计也要是 100，报告里的每一分才说得清来处。',
    'The total is out of 100, so the weights have to add up to 100, or nobody can say where a point comes from.',
    '- {id: greeting, weight: 40, …}\n- {id: hang-up, weight: 50, …}',
    '- {id: greeting, weight: 40, …}\n- {id: hang-up, weight: 60, …}',
  ),
  'scorecard/section-weight': explained(
    '分组的权重就是组内各项之和；两处写得不同，评分的人不知道信哪一个。',
    'A section weighs what its items weigh; two figures that differ leave the rater guessing.',
    'sections:\n  - {id: opening, weight: 20, items: [{id: greeting, weight: 15, …}]}',
    'sections:\n  - {id: opening, weight: 15, items: [{id: greeting, weight: 15, …}]}',
  ),
  'scorecard/no-weight': explained(
    '其他项都有权重时，没有权重的项评了也不影响得分。',
    'Where others have weights, an item without one is scored for nothing.',
    '- {id: greeting, weight: 100, …}\n- {id: hang-up, …}',
    '- {id: greeting, weight: 60, …}\n- {id: hang-up, weight: 40, …}',
  ),
  'scorecard/one-effect': explained(
    '一项只有一种作用：计分、加分或扣分；没拿到加分不是致命错误。',
    'An item does one thing: it counts, adds or takes off; a bonus not earned is no critical error.',
    '{id: thanks, weight: 10, bonus: 5, …}',
    '{id: thanks, bonus: 5, …}',
  ),
  'scorecard/scale': explained(
    '刻度从低到高，每一档一个名称，评分的人才选得准。',
    'A scale goes from low to high, with one label for each value.',
    'scale: {min: 0, max: 2, labels: [未做到, 做到]}',
    'scale: {min: 0, max: 2, labels: [未做到, 部分做到, 做到]}',
  ),
  'source/items-record': explained(
    '评分项的各列合为一条质检评分，其他记录没有评分项。',
    'The columns of items make one evaluation; other records have no items.',
    'record: contact\nitems: "item:"',
    'record: evaluation\nitems: "item:"',
  ),
};
