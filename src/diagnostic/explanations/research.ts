import { type Explanations, explained } from './explanation.ts';

/** The present state, customers' needs, and others' figures. */
export const research: Explanations = {
  'charter/legal-basis': explained(
    '强监管行业的标准要对得上法规。写明依据，法务才能核对，法规变更时才知道要改哪里。',
    'In a regulated trade a standard has to answer to the law. With the law named, counsel can check it, and a change of the law shows what to revise.',
    'scenario: regulated',
    'scenario: regulated\nlegal_basis: [《个人信息保护法》第十七条]',
  ),
  'charter/unknown-role': explained(
    '章程里承担任务的人要在项目组（team）里，按岗位或姓名写；yardstick.yaml 的 roles 和批准人也算。写了组外的人，任务没有人认领。',
    'Whoever has a task in the charter is in its team, by role or by name; roles in yardstick.yaml and those who approve count too. A task of somebody else is nobody’s.',
    'team: [{role: 组长, name: 客服总监}]\nraci: [{task: 现状调研, responsible: 质量专员, accountable: 组长}]',
    'team: [{role: 组长, name: 客服总监}, {role: 质量专员, name: 林晓敏}]\nraci: [{task: 现状调研, responsible: 质量专员, accountable: 组长}]',
  ),
  'charter/goal-date': explained(
    '目标的期限早于项目开始，多半是年份写错了。',
    'A goal that is due before the project begins has probably the wrong year.',
    'goals: [{title: 满意率提升, target: ≥90%, by: 2025-06-30}]\nplan: [{step: 1, start: 2026-01-05, …}]',
    'goals: [{title: 满意率提升, target: ≥90%, by: 2026-06-30}]\nplan: [{step: 1, start: 2026-01-05, …}]',
  ),
  'research/small-sample': explained(
    '样本太少，一两个人的看法就会左右结论。通常要求不少于 200；用别的依据时把最低数写在 required_n。',
    'In a small sample one or two voices decide. 200 is the usual least; where there is reason for another, say so in required_n.',
    'surveys:\n  - {id: nps, counted_unit: 份问卷, n: 64, …}',
    'surveys:\n  - {id: nps, counted_unit: 份问卷, n: 236, …}',
  ),
  'research/unbacked-pain-point': explained(
    '痛点要写明衡量什么、数值多少、从哪里来，评审时才能核对，改进后才能比较。',
    'A pain point says what is measured, how much and from where, so that it can be checked now and compared later.',
    'pain_points:\n  - {id: P1, text: 转办太慢}',
    'pain_points:\n  - {id: P1, text: 转办太慢, metric: 转办用时, value: 2 天, source: 转办登记, n: 39}',
  ),
  'research/weights': explained(
    '权重合计为 1（或 100），得分才落在 1–5 分之间，各期才能比较。',
    'With weights that make 1 (or 100) the score stays between 1 and 5 and can be compared.',
    'weights: {importance: 0.5, frequency: 0.3, severity: 0.3}',
    'weights: {importance: 0.4, frequency: 0.3, severity: 0.3}',
  ),
  'research/unanswered-need': explained(
    '调研出来的需求要么由标准回应，要么写明为什么不回应，不能不了了之。',
    'A need that research found is either answered by the standard, or the document says why not.',
    'needs:\n  - {id: N3, text: 上门前说清楚收费, …}',
    'needs:\n  - {id: N3, text: 上门前说清楚收费, answered_by: [C21], …}',
  ),
  'research/date-order': explained(
    '结束早于开始，必有一处写错。',
    'What ends before it starts has a wrong date.',
    'start: 2026-02-06\nend: 2026-01-19',
    'start: 2026-01-19\nend: 2026-02-06',
  ),
  'research/survey-counts': explained(
    '回收的不会多于发出的，回答某一题的不会多于有效样本；否则回收率和净推荐值都不可信。',
    'Nobody gets back more than was sent, nor more answers to a question than answers in all.',
    'surveys:\n  - {id: nps, sent: 200, n: 236, …}',
    'surveys:\n  - {id: nps, sent: 800, n: 236, …}',
  ),
  'benchmark/unsourced': explained(
    '没有来源、条款和口径的数值，无法核对，也不知道说的是不是同一件事。同行数据没有条款。',
    'A value without source, clause and definition cannot be checked, and may mean something else. Peers have no clauses.',
    'rows:\n  - {id: answer-rate, indicator: 接通率, value: ≥95%, …}',
    'rows:\n  - {id: answer-rate, indicator: 接通率, value: ≥95%, source: 热线服务管理规定, clause: 第 6 条, definition: 接听 ÷ 请求人工, …}',
  ),
  'benchmark/comparability': explained(
    '口径不同的数值摆在一起会误导读者，所以每一项都要写明是否可比；不完全可比的写明原因。',
    'Values of different definitions mislead side by side, so each row says whether it is comparable and, if not fully, why.',
    'rows:\n  - {id: nps, indicator: 净推荐值, value: "31", …}',
    'rows:\n  - {id: nps, indicator: 净推荐值, value: "31", comparable: no, why: 抽样方式不同, …}',
  ),
  'benchmark/definitions-differ': explained(
    '标为可比的项会算差距。对方按 20 秒、本单位按 15 秒，算出的差距没有意义：用 measure 或 variant 按对方口径另算。',
    'A comparable row gets a gap. Where they count by 20 seconds and we by 15, the gap means nothing: compute ours by theirs with measure or variant.',
    '{definition: 20 秒内接起的比例, measure: {metric: service_level, within: 15s}, comparable: yes, …}',
    '{definition: 20 秒内接起的比例, measure: {metric: service_level, within: 20s}, comparable: yes, …}',
  ),
};
