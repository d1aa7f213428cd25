import { type Explanations, explained } from './explanation.ts';

/** Why pilots and monthly analyses are checked. */
export const pilot: Explanations = {
  'pilot/unknown': explained(
    '试点引用的标准、指标、条款、岗位、职场或班组不存在，报告就没有数字可印。',
    'A pilot that names a standard, KPI, clause, role, site or team that there is not has no figures to print.',
    'kpis: [{kpi: anwser-rate}]',
    'kpis: [{kpi: answer-rate}]',
  ),
  'pilot/too-many-sites': explained(
    '试点选一至两个业务量中等、客户群体典型的职场；更多就没有可比的对照了。',
    'A pilot runs at one or two typical sites of middling volume; with more there is nothing left to compare with.',
    'sites: [{name: 一组}, {name: 二组}, {name: 三组}]',
    'sites: [{name: 二组}]\ncontrol: [一组, 三组]',
  ),
  'pilot/control-is-site': explained(
    '对照是同期不试行的单位；与自己比较得不出结论。',
    'The control goes on as before; nothing follows from comparing a site with itself.',
    'sites: [{name: 二组}]\ncontrol: [二组, 三组]',
    'sites: [{name: 二组}]\ncontrol: [一组, 三组]',
  ),
  'pilot/bad-period': explained(
    '日期或期间写错，就不知道统计哪些天。',
    'With a wrong date or period nobody knows which days count.',
    'baseline: 2026-01至2026-02',
    'baseline: 2026-01-01..2026-02-28',
  ),
  'pilot/date-order': explained(
    '试点不能在开始之前结束。',
    'A pilot cannot end before it starts.',
    'start: 2026-03-29\nend: 2026-03-02',
    'start: 2026-03-02\nend: 2026-03-29',
  ),
  'pilot/baseline-overlap': explained(
    '基线是试点之前的情况；与试点重叠，就把试点的效果算进了基线。',
    'The baseline is what was before; where it overlaps the pilot it already holds the effect.',
    'baseline: 2026-02-01..2026-03-10\nstart: 2026-03-02',
    'baseline: 2026-01-05..2026-03-01\nstart: 2026-03-02',
  ),
  'pilot/criteria-late': explained(
    '判定标准应在看到结果之前确定，否则总能找到一个“成功”的标准。',
    'Criteria are agreed before results are seen; afterwards one can always be found that was kept.',
    'criteria_agreed_on: 2026-03-20\nstart: 2026-03-02',
    'criteria_agreed_on: 2026-02-27\nstart: 2026-03-02',
  ),
  'pilot/deviation-outside': explained(
    '偏差应发生在试点期间，否则不会印在任何一期周报里。',
    'A deviation outside the pilot is in none of its weekly reports.',
    'deviations: [{at: 2026-04-11, kpi: answer-rate, cause: system, text: 话务系统故障}]',
    'deviations: [{at: 2026-03-11, kpi: answer-rate, cause: system, text: 话务系统故障}]',
  ),
  'pilot/decision-early': explained(
    '试点结束之前的决定，没有用到全部结果。',
    'A decision before the end does not rest on all results.',
    'end: 2026-03-29\ndecision: {verdict: adopt, on: 2026-03-20, by: 客服总监, reasons: [达标]}',
    'end: 2026-03-29\ndecision: {verdict: adopt, on: 2026-03-31, by: 客服总监, reasons: [达标]}',
  ),
  'pilot/decision-without-criteria': explained(
    '没有判定标准的决定无法对照检查。',
    'A decision without criteria cannot be held against anything.',
    'kpis: [{kpi: own-kpi}]\ndecision: {verdict: adopt, on: 2026-03-31, by: 客服总监, reasons: [达标]}',
    'criteria_agreed_on: 2026-02-27\nkpis: [{kpi: own-kpi, target: ≥95%, min_effect: 2pp}]',
  ),
  'pilot/no-change': explained(
    '修订后转正，应写明修订什么：问题 → 条款 → 改法。',
    'To adopt as revised is to say what is revised: problem, clause, change.',
    'decision: {verdict: adopt-revised, on: 2026-03-31, by: 客服总监, reasons: [需要修订]}',
    'problems: [{id: P1, text: 夜间无人值守, clause: C13, change: 夜间改为 10 分钟}]',
  ),
  'monthly/unknown': explained(
    '月度分析引用的标准、指标或岗位不存在，报告就不会印出这一条。',
    'An analysis of a standard, KPI or role that there is not is printed nowhere.',
    'analysis: [{kpi: anwser-rate, cause: 午间排班不足}]',
    'analysis: [{kpi: answer-rate, cause: 午间排班不足}]',
  ),
  'monthly/bad-period': explained(
    '月度报告按月份找分析；写错就找不到。',
    'The monthly report finds its analysis by the month.',
    'period: 2026年3月',
    'period: 2026-03',
  ),
  'monthly/date-order': explained(
    '针对本月问题的措施，完成日期应在统计期之后或之内。',
    'What is done about this month is due in it or after it.',
    'period: 2026-03\nplan: [{task: 调整排班, owner: 客服部经理, due: 2026-02-10}]',
    'period: 2026-03\nplan: [{task: 调整排班, owner: 客服部经理, due: 2026-04-10}]',
  ),
  'monthly/duplicate': explained(
    '同一标准同一个月有两份分析，报告不知道印哪一份。',
    'With two analyses of one month of one standard the report cannot choose.',
    'monthly/2026-03.yaml 和 monthly/2026-03-b.yaml 都写 period: 2026-03',
    '合为 monthly/2026-03.yaml 一份',
  ),
};
