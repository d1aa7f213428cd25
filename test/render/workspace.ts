import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Outcome, runIn } from '../cli/run.ts';

export interface Workspace {
  readonly root: string;
  write(path: string, text: string): void;
  run(...argv: string[]): Promise<Outcome>;
}

const settings = `kind: workspace
id: small
title: {zh-CN: 小中心, en: Small centre}
organisation: {zh-CN: 小中心客服部, en: Small Centre Service}
locale: zh-CN
timezone: Asia/Shanghai
`;

export const standard = `kind: standard
id: care
title: {zh-CN: 服务标准, en: Service standard}
version: 1.0.0
status: effective
effective_from: 2026-01-01
owner: 总监
scope: {stage: [咨询], customer: [个人], channel: [电话]}
time_limits:
  - {id: first-reply, title: {zh-CN: 首次回复, en: First reply}, start: created, stop: first_reply, within: 24h, owner: 主管}
kpis:
  - id: answered
    title: {zh-CN: 接通率, en: Answer rate}
    category: efficiency
    measure: {metric: answer_rate, short_abandon: 5s}
    target: ≥90%
    weight: 50
    owner: 主管
  - id: replied
    title: {zh-CN: 回复及时率, en: Replies on time}
    category: efficiency
    measure: {attainment: first-reply}
    target: ≥80%
    weight: 20
    owner: 主管
  - id: wait
    title: {zh-CN: 等待时长, en: Wait}
    category: efficiency
    measure: {metric: wait_time, statistic: p90}
    target: ≤20秒
    weight: 10
    owner: 主管
  - id: satisfied
    title: {zh-CN: 满意率, en: Satisfied}
    category: outcome
    measure: {metric: csat_top2, good: [4, 5], of: [1, 2, 3, 4, 5]}
    target: ≥80%
    weight: 20
    owner: 总监
  - id: talk
    title: {zh-CN: 通话时长, en: Talk}
    category: basic
    measure: {metric: talk_time}
    owner: 主管
`;

const source = `kind: source
id: calls
title: {zh-CN: 话单, en: Call log}
record: contact
match: "calls*.csv"
key: [id]
columns:
  contact_id: id
  created: {from: at, format: "yyyy-MM-dd HH:mm"}
  first_reply: {from: replied, format: "yyyy-MM-dd HH:mm"}
  answered: {from: answered, true: [是], false: [否]}
  wait: {from: wait, unit: s}
  talk: {from: talk, unit: s}
  csat: score
  team: team
  status: status
terminal: [完]
max_rejects: 20%
`;

export const charter = `kind: charter
id: project
title: {zh-CN: 标准制定项目章程, en: Charter of the standard}
scenario: upgrade
background: {zh-CN: 现行标准已用两年。, en: The present standard is two years old.}
goals:
  - {title: {zh-CN: 提高接通率, en: Answer more}, kpi: answered, baseline: {value: 85%, period: 2026-02, source: {zh-CN: 话单, en: call log}}, target: ≥90%, by: 2026-06-30}
  - {title: {zh-CN: 减少投诉, en: Fewer complaints}, kpi: complaints, target: ≤1%, by: 2026-06-30}
scope: {stage: [咨询, 投诉], customer: [个人, 企业], channel: [电话, 在线], exclusions: [{stage: 投诉, channel: 在线, reason: 转电话受理}]}
team: [{role: 组长, name: 甲}, {role: 专员, name: 乙, duty: 测算}]
raci: [{task: 调研, responsible: 专员, accountable: 组长}]
plan:
  - {step: 1, task: 定目标, output: 章程, start: 2026-01-05, end: 2026-01-16, owner: 组长}
  - {step: 2, task: 调研, output: 报告, start: 2026-01-19, end: 2026-02-13, owner: 专员}
approvals: [{by: 组长, on: 2026-01-16}]
`;

/** One call: the answers of a month differ only in what a test counts by hand. */
interface Call {
  readonly answered: boolean;
  readonly wait: number;
  readonly score: number | '';
  readonly team: string;
  /** Hours until the reply; none where the case has ended without one. */
  readonly reply: number | '';
}

const two = (value: number) => String(value).padStart(2, '0');

export function csv(month: string, calls: readonly Call[]): string {
  const rows = calls.map(({ answered, wait, score, team, reply }, index) => {
    const day = 1 + (index % 20);
    const replied =
      reply === '' ? '' : `${month}-${two(day + Math.floor(reply / 24))} ${two(8 + (reply % 24))}:00`;
    const at = `${month}-${two(day)} 08:00`;
    return `${month}-${index},${at},${replied},${answered ? '是' : '否'},${wait},60,${score},${team},完`;
  });
  return `id,at,replied,answered,wait,talk,score,team,status\n${rows.join('\n')}\n`;
}

function calls(count: number, of: (index: number) => Partial<Call>): Call[] {
  return Array.from({ length: count }, (_, index) => ({
    answered: true,
    wait: 10,
    score: '',
    team: index % 2 === 0 ? '一组' : '二组',
    reply: 1,
    ...of(index),
  }));
}

/**
 * January: 10 calls, all answered. February: 20, of which 17 answered (85.00 %). March: 40, of which 2 short
 * abandons, 34 answered of 38 (89.47 %); 3 replies late and 1 missing (36/39, bounds 36/40 to 37/40);
 * 33 of 40 ratings good (82.50 %); the 31st of the 34 waits of answered calls in order is 25 s.
 */
export const months: Readonly<Record<string, string>> = {
  '2026-01': csv(
    '2026-01',
    calls(10, () => ({ score: 5 })),
  ),
  '2026-02': csv(
    '2026-02',
    calls(20, index => ({ answered: index >= 3, wait: 12 })),
  ),
  '2026-03': `${csv(
    '2026-03',
    calls(40, index => ({
      answered: index >= 6,
      wait: index < 2 ? 3 : index >= 36 ? 25 : 12,
      score: index < 7 ? 2 : 4,
      reply: index === 39 ? '' : index < 3 ? 30 : 1,
    })),
  )}bad,2026-03-32 08:00,,是,1,1,,一组,完\n`,
};

export function workspace(files: Readonly<Record<string, string>> = {}): Workspace {
  const root = mkdtempSync(join(tmpdir(), 'render-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const own = {
    'yardstick.yaml': settings,
    'standards/care.yaml': standard,
    'sources/calls.yaml': source,
    'charters/project.yaml': charter,
    ...Object.fromEntries(Object.entries(months).map(([month, text]) => [`data/calls-${month}.csv`, text])),
    ...files,
  };
  for (const [path, text] of Object.entries(own)) write(path, text);
  const run = (...argv: string[]): Promise<Outcome> =>
    runIn(root, argv, { now: () => new Date('2026-04-02T09:00:00+08:00') });
  return { root, write, run };
}

/** A workspace whose exports are imported. */
export async function ingested(files: Readonly<Record<string, string>> = {}): Promise<Workspace> {
  const made = workspace(files);
  const { code, err } = await made.run('ingest', 'data/*.csv');
  if (code !== 0) throw new Error(err);
  return made;
}
