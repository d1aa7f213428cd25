import { type Workspace, workspace } from './workspace.ts';

const source = `kind: source
id: log
title: 话单
record: contact
match: "log*.csv"
key: [id]
columns:
  contact_id: id
  created: {from: at, format: "yyyy-MM-dd HH:mm"}
  answered: {from: answered, true: [是], false: [否]}
  wait: {from: wait, unit: s}
  talk: {from: talk, unit: s}
  csat: score
  team: team
  agent: agent
  customer: customer
set: {channel: 电话}
`;

const standard = `kind: standard
id: care
title: {zh-CN: 服务标准, en: Service standard}
version: 1.0.0
status: pilot
effective_from: 2026-01-01
effective_to: 2026-12-31
owner: 总监
scope: {stage: [咨询], customer: [个人], channel: [电话]}
kpis:
  - {id: answered, title: {zh-CN: 接通率, en: Answer rate}, category: efficiency, measure: {metric: answer_rate}, target: ≥95%, weight: 60, owner: 主管}
  - {id: wait, title: {zh-CN: 等待时长, en: Wait}, category: efficiency, measure: {metric: wait_time, statistic: mean}, target: ≤20秒, weight: 40, owner: 主管}
clauses:
  - {id: C1, category: efficiency, level: must, actor: 主管, text: 主管应使接通率按周不低于 95%。, measured_by: [answered], owner: 主管}
`;

export const pilot = `kind: pilot
id: trial
title: {zh-CN: 甲组试点, en: Pilot of team A}
standard: care@1.0.0
unit: team
sites: [{name: 甲}]
control: [乙, 丙]
baseline: 2026-02
start: 2026-03-02
end: 2026-03-15
criteria_agreed_on: 2026-02-27
kpis: [{kpi: answered, target: ≥90%, min_effect: 5pp}, {kpi: wait}]
training:
  course: 新规范
  required: [张三, 李四]
  passed: [{name: 张三, on: 2026-03-01, score: 90}, {name: 李四, on: 2026-03-04}]
deviations: [{at: 2026-03-03, kpi: wait, cause: system, text: 系统故障, action: 修复, owner: 主管}]
problems: [{id: P1, text: 高峰排队, clause: C1, change: 改为 94%}, {id: P2, text: 未归因}]
decision: {verdict: adopt-revised, on: 2026-03-16, by: 总监, reasons: [达到目标]}
`;

interface Batch {
  readonly at: string;
  readonly team: string;
  readonly agent: string;
  readonly calls: number;
  readonly answered: number;
}

const batch = (at: string, team: string, agent: string, calls: number, answered: number): Batch => ({
  ...{ at, team, agent, calls, answered },
});

/** Every third answered call is rated 5, the first of a batch 2. */
function scoreOf(index: number): number | '' {
  if (index === 0) return 2;
  return index % 3 === 0 ? 5 : '';
}

function csv(batches: readonly Batch[]): string {
  const rows = batches.flatMap(({ at, team, agent, calls, answered }) =>
    Array.from({ length: calls }, (_, index) => {
      const [yes, score] = index < answered ? ['是', scoreOf(index)] : ['否', ''];
      const wait = 10 + 4 * (index % 2);
      return `${team}-${at}-${agent}-${index},${at} 09:00,${yes},${wait},60,${score},${team},${agent},个人`;
    }),
  );
  return `id,at,answered,wait,talk,score,team,agent,customer\n${rows.join('\n')}\n`;
}

/**
 * February, of 100 calls each: 甲 80, 乙 85, 丙 90 answered. First week of the pilot, of 40: 36, 34, 36; second
 * week, of 60: `last`, 52, 54. 李四 takes 5 calls of the first week before passing.
 */
export async function pilotWorkspace(last: number): Promise<Workspace> {
  const made = workspace({
    'standards/care.yaml': standard,
    'sources/calls.yaml': source,
    'pilots/trial.yaml': pilot,
    'data/log.csv': csv([
      ...[batch('2026-02-10', '甲', '张三', 100, 80), batch('2026-02-10', '乙', '王五', 100, 85)],
      batch('2026-02-10', '丙', '赵六', 100, 90),
      ...[batch('2026-03-03', '甲', '李四', 5, 5), batch('2026-03-04', '甲', '张三', 35, 31)],
      ...[batch('2026-03-04', '乙', '王五', 40, 34), batch('2026-03-04', '丙', '赵六', 40, 36)],
      ...[batch('2026-03-11', '甲', '张三', 60, last), batch('2026-03-11', '乙', '王五', 60, 52)],
      batch('2026-03-11', '丙', '赵六', 60, 54),
    ]),
  });
  const { code, err } = await made.run('ingest', 'data/log.csv');
  if (code !== 0) throw new Error(err);
  return made;
}
