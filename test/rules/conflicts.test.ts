import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../src/document/documents.generated.ts';
import { readDocument } from '../../src/document/read.ts';
import { applyRules } from '../../src/rules/rules.ts';

const settings: Workspace = {
  kind: 'workspace',
  id: 'shop',
  title: '网店',
  timezone: 'Asia/Shanghai',
  grades: { problem: { P1: '紧急', P2: '重要', P3: '一般' }, feedback: { F1: '重大投诉', F2: '一般投诉' } },
};

const standard = (id: string, rest: string) =>
  `kind: standard\nid: ${id}\ntitle: ${id}\nversion: 1.0.0\nstatus: draft\nowner: 总监\nscope: {}\n${rest}`;
const limit = (rest: string) => `time_limits:\n  - {id: l, title: l, start: created, owner: 主管, ${rest}}\n`;
const kpi = (...rest: string[]) =>
  `kpis:\n${rest.map((one, index) => `  - {id: k${index}, title: k${index}, category: outcome, owner: 主管, ${one}}\n`).join('')}`;
const clause = (text: string, rest = 'actor: 客服人员') =>
  `clauses:\n  - {id: c, category: basic, level: must, ${rest}, text: ${text}, owner: 主管}\n`;
const table = (...rows: string[]) =>
  `time_limits:\n  - id: l\n    title: l\n    start: created\n    stop: first_contact\n    owner: 主管\n    table:\n${rows.map(row => `      - {${row}}\n`).join('')}`;
const plan = (rest: string) =>
  `kind: sampling\nid: p\ntitle: p\nversion: 1.0.0\nowner: 组长\nlevel: leader\nscorecard: card\npopulation: {record: contact, per: team-week}\nseed: s-2026\nown_team: allowed\n${rest}`;

/** What the rules say of these texts, as `severity rule`. */
function found(texts: readonly string[]): string[] {
  const documents = texts.map((text, index) => {
    const { loaded, findings } = readDocument(`standards/${index}.yaml`, new TextEncoder().encode(text));
    if (!loaded) throw new Error(JSON.stringify(findings));
    return loaded;
  });
  const subject = { documents, settings, today: '2026-03-31', isComplete: true };
  return applyRules(subject).map(({ rule, severity }) => `${severity} ${rule}`);
}

const two = (one: string, other: string) => [standard('a', one), standard('b', other)];
const resolution = 'measure: {metric: resolution_rate}, where: {stage: 投诉}, target: ≥95%';
const timely =
  `${limit('when: {stage: 投诉}, stop: resolved, within: 72h')}` +
  kpi('measure: {attainment: l}, target: ≥90%');

/** The conflicts that source documents have with one another: texts that clash, and such as only look like it. */
const cases: readonly [name: string, rule: string, clash: readonly string[], fine: readonly string[]][] = [
  [
    'the first contact of a complaint after 24 hours, or 2',
    'warning sla/conflicting',
    two(
      limit('when: {stage: 投诉}, stop: first_contact, within: 24h'),
      limit('when: {stage: 投诉}, stop: first_contact, within: 2h'),
    ),
    two(
      limit('when: {stage: 投诉}, stop: first_contact, within: 24h'),
      limit('when: {stage: 咨询}, stop: first_contact, within: 2h'),
    ),
  ],
  [
    'grades of two taxonomies side by side',
    'warning domain/mixed-grades',
    [
      standard(
        'a',
        table('when: {grade: problem.P1}, within: 30min', 'when: {grade: feedback.F1}, within: 24h'),
      ),
    ],
    two(
      table('when: {grade: problem.P1}, within: 30min', 'when: {grade: problem.P2}, within: 1h'),
      table('when: {grade: feedback.F1}, within: 24h', 'when: {grade: feedback.F2}, within: 48h'),
    ),
  ],
  [
    'a grade without its taxonomy',
    'error ref/unknown-grade',
    [standard('a', limit('when: {grade: 一级}, stop: resolved, within: 2h'))],
    [standard('a', limit('when: {grade: problem.P1}, stop: resolved, within: 2h'))],
  ],
  [
    'a satisfaction of 90 %, or 92',
    'warning kpi/conflicting-target',
    two(kpi('measure: {metric: csat_top2}, target: ≥90%'), kpi('measure: {metric: csat_top2}, target: ≥92%')),
    two(kpi('measure: {metric: csat_top2}, target: ≥90%'), kpi('measure: {metric: csat_mean}, target: ≥4.6')),
  ],
  [
    'a share of the satisfied as a mark',
    'error kpi/target-unit',
    [standard('a', kpi('measure: {metric: csat_top2}, target: ≥4.6'))],
    [standard('a', kpi('measure: {metric: csat_mean}, target: ≥4.6'))],
  ],
  [
    'a first response in 15 seconds, or 3 minutes',
    'warning sla/conflicting',
    two(limit('stop: first_reply, within: 15s'), limit('stop: first_reply, within: 3min')),
    two(
      limit('when: {channel: 电话}, stop: first_reply, within: 15s'),
      limit('when: {channel: 在线}, stop: first_reply, within: 3min'),
    ),
  ],
  [
    'a resolution rate of 95 % beside 90 % within 72 hours',
    'info conflict/denominator',
    two(kpi(resolution), timely),
    two(kpi('measure: {metric: resolution_rate}, where: {stage: 咨询}, target: ≥95%'), timely),
  ],
  [
    'a complaint settled in 72 hours, or 120',
    'warning sla/conflicting',
    two(
      limit('when: {stage: 投诉}, stop: resolved, within: 72h'),
      limit('when: {stage: 投诉}, stop: resolved, within: 120h'),
    ),
    [standard('a', table('when: {reason: 一般投诉}, within: 72h', 'when: {reason: 复杂投诉}, within: 120h'))],
  ],
  [
    'a standard updated every quarter, or revised every year',
    'info conflict/cadence',
    two(clause('服务质量部应每季度更新本标准。'), clause('服务质量部应每年修订本标准。')),
    two(clause('服务质量部应每季度回顾本标准。'), clause('服务质量部应每年修订本标准。')),
  ],
  [
    'more to review in a week than one person can',
    'warning sampling/capacity',
    [plan('rate: 30%\nexpected_volume: 3600\nminutes_per_item: 6\nreviewers: [{name: 组长, hours: 8}]\n')],
    [plan('rate: 2%\nexpected_volume: 3600\nminutes_per_item: 6\nreviewers: [{name: 组长, hours: 8}]\n')],
  ],
  [
    'the highest grade slower than the lowest',
    'warning sla/priority-inversion',
    [standard('a', table('when: {grade: problem.P1}, within: 8h', 'when: {grade: problem.P3}, within: 2h'))],
    [standard('a', table('when: {grade: problem.P1}, within: 2h', 'when: {grade: problem.P3}, within: 8h'))],
  ],
  [
    'a greeting with the number, or with the name',
    'info conflict/greeting',
    two(clause('客服人员应在接起后报出工号。'), clause('客服人员应在接起后报出姓名。')),
    two(clause('客服人员应在接起后报出工号。'), clause('客服人员应在接起后报出公司名称与工号。')),
  ],
  [
    'training twice a year, or every month',
    'info conflict/cadence',
    two(clause('培训部应每半年为老员工组织培训。'), clause('培训部应每月为在岗人员安排培训。')),
    two(clause('培训部应每半年为老员工组织培训。'), clause('培训部应每月为新员工安排培训。')),
  ],
  [
    'a low score called back by a supervisor, or by a shift leader',
    'info conflict/actor',
    two(
      clause('客服主管应在 24 小时内回访评分低于 3 分的客户。', 'actor: 客服主管'),
      clause('值班组长应在 12 小时内联系评分低于 3 分的客户。', 'actor: 值班组长'),
    ),
    two(
      clause('客服主管应在 24 小时内回访评分低于 3 分的客户。', 'actor: 客服主管'),
      clause('值班组长应在 12 小时内回访评分为 3 分的客户。', 'actor: 值班组长'),
    ),
  ],
];

describe('of what source documents contradict', () => {
  test.each(cases)('%s is %s', (_, rule, clash, fine) => {
    expect(found(clash)).toContain(rule);
    expect(found(fine)).not.toContain(rule);
  });

  test('two denominators that the titles name are not asked about', () => {
    const named = (text: string, from: string, to: string) => text.replace(`title: ${from}`, `title: ${to}`);
    const one = named(kpi(resolution), 'k0', '解决率（占受理）');
    const other = named(timely, 'k0', '72 小时办结率（占到期）');
    expect(found(two(one, other))).not.toContain('info conflict/denominator');
    expect(found(two(one, timely))).toContain('info conflict/denominator');
  });
});
