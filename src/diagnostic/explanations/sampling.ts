import { type Explanations, explained } from './explanation.ts';

/** What audits and follow-ups are drawn by. */
export const sampling: Explanations = {
  'sampling/amount': explained(
    '抽样率和样本数同时写，谁也不知道以哪个为准；一个都不写则无法抽取。',
    'With a rate and a size together nobody knows which counts; with neither nothing can be drawn.',
    'rate: 10%\nsize: 20',
    'rate: 10%',
  ),
  'sampling/rate-range': explained(
    '抽样率是总体的一部分：大于 0%，不超过 100%。',
    'A rate is a part of the whole: above 0 %, at most 100 %.',
    'rate: 0%',
    'rate: 10%',
  ),
  'sampling/overlap': explained(
    '重叠是让两个层级评同一条记录，比较打分是否一致；两个方案须抽同一类记录。',
    'An overlap has two levels score the same record to compare them; both plans must draw the same kind of record.',
    'id: leader-weekly\noverlap: {with: leader-weekly, rate: 5%}',
    'id: leader-weekly\noverlap: {with: self-daily, rate: 5%}',
  ),
  'sampling/no-team': explained(
    '回避本组要知道评分人属于哪一组。',
    'Keeping reviewers from their own team takes knowing which team that is.',
    'own_team: excluded\nreviewers: [{name: 李晓雯}]',
    'own_team: excluded\nreviewers: [{name: 李晓雯, team: 一组}]',
  ),
  'sampling/capacity': explained(
    '抽了评不完，评的就不再是随机的：总是先评短的、好评的。12 名客服每天 60 通、每周 5 天抽 30%，是 1,080 条、每条 6 分钟 108 小时，一名组长做不完；自检 20% 也要每人每天 72 分钟。',
    'What is drawn and not done in time is no longer random: the short and easy ones are scored first. 30 % of 12 agents × 60 calls × 5 days is 1,080 items, 108 hours at 6 minutes each, more than one leader has; a 20 % self-check takes each agent 72 minutes a day.',
    'rate: 30%\nexpected_volume: 3600\nminutes_per_item: 6\nreviewers: [{name: 李晓雯, hours: 8}]',
    'rate: 2%\nexpected_volume: 3600\nminutes_per_item: 6\nreviewers: [{name: 李晓雯, hours: 8}]',
  ),
  'sampling/capacity-unknown': explained(
    '有预计记录数、每条用时和可用小时数，才能在抽样之前看出做不做得完。',
    'With the expected volume, the minutes an item takes and the hours there are, it shows beforehand whether a plan can be done.',
    'rate: 10%',
    'rate: 10%\nexpected_volume: 700\nminutes_per_item: 6\nreviewers: [{name: 林晓敏, hours: 8}]',
  ),
  'sampling/proof': explained(
    '样本太少时，即使全部合格，合格率的置信区间仍跨过目标，结论只能是“无法判定”。',
    'With too small a sample even a flawless result leaves the interval across the target, and the verdict open.',
    'target: ≥98%\nsize: 30',
    'target: ≥90%\nsize: 60',
  ),
  'sampling/aql-unconfirmed': explained(
    '这张表转引自第三方资料，尚未与标准原文核对；已知网上有的表字码错了一档。',
    'The table is quoted second-hand and not yet checked against the standard; tables on the web are known to be off by one letter.',
    'aql: 2.5',
    'rate: 10%',
  ),
};
