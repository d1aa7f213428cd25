import { beforeAll, expect } from 'vitest';
import { openStore } from '../../src/store/database.ts';
import { type Draw, saveDraws } from '../../src/store/draws.ts';
import { type Repository, repository } from '../ingest/repository.ts';
import { callSource, drawOf, evaluationSource } from './documents.ts';

export const plan = (id: string, level: string) => `kind: sampling
id: ${id}
title: ${id}
version: 1.0.0
level: ${level}
scorecard: hotline@1.0.0
seed: s
rate: 25%
population: {record: contact, per: team-week}
`;

const files = {
  'scorecards/hotline.yaml': `kind: scorecard
id: hotline
title: 电话评分表
version: 1.0.0
pass_mark: 80
on_critical: fail
items:
  - {id: greeting, title: 报名, weight: 40}
  - {id: listening, title: 倾听, weight: 60, scale: {min: 0, max: 3}, na: true}
  - {id: secrecy, title: 保密, critical: compliance}
  - {id: thanks, title: 致谢, bonus: 5}
`,
  'sampling/weekly.yaml': plan('weekly', 'leader'),
  'sampling/daily.yaml': plan('daily', 'self'),
  'sources/evaluations.yaml': evaluationSource(),
  'sources/calls.yaml': callSource(),
  'standards/quality.yaml': `kind: standard
id: quality
title: 质检标准
version: 1.0.0
status: effective
effective_from: 2026-01-01
owner: 总监
scope: {}
kpis:
  - {id: pass, title: 质检合格率, category: outcome, measure: {metric: qa_pass_rate}, target: "≥85%", owner: 总监, min_n: 5}
  - {id: critical, title: 致命错误率, category: outcome, measure: {metric: critical_error_rate}, owner: 总监}
  - {id: compliance, title: 合规致命错误率, category: outcome, measure: {metric: critical_error_rate, critical_class: compliance}, owner: 总监}
  - {id: customer, title: 客户致命错误率, category: outcome, measure: {metric: critical_error_rate, critical_class: customer}, owner: 总监}
`,
};

const draw = (contact: string, stratum: string, population: number, inclusion: number | null): Draw =>
  drawOf(contact, { stratum, population, inclusion });

/** Four complaints, all drawn; three of twelve other contacts; one drawn only to compare; one replaced. */
const draws: Draw[] = [
  ...['C1', 'C2', 'C3', 'C4'].map(id => draw(id, 'certainty=complaints', 4, 1)),
  ...['A1', 'A2', 'A3'].map(id => draw(id, 'all', 12, 0.25)),
  draw('A4', 'overlap=daily', 3, null),
  { ...draw('A5', 'all', 12, 0.25), replaced_by: 'contact:A3', reason: '无录音' },
];

const header =
  'evaluation_id,contact_id,agent,level,evaluator,scorecard,plan,period,at,item:greeting,item:listening,item:secrecy,item:thanks,note:greeting,offset:greeting';
export let number = 0;
const row = (
  contact: string,
  agent: string,
  answers: string,
  rest: Readonly<Record<string, string>> = {},
) => {
  number += 1;
  const { level = 'leader', evaluator = 'Wang', plan: by = 'weekly', period = '2026-W02', note = ',' } = rest;
  return `E${number},${contact},${agent},${level},${evaluator},hotline@1.0.0,${by},${period},2026-01-12T09:00:00,${answers},${note}`;
};
const good = 'yes,3,yes,no';
/** 80 points. */
const fair = 'yes,2,yes,no';
const poor = 'no,3,yes,no';
const leaked = 'yes,3,no,yes';

export const evaluations = [
  row('C1', 'Li', good),
  row('C2', 'Zhao', good),
  row('C3', 'Li', poor, { note: '没有报工号,1:05' }),
  row('C4', 'Zhao', leaked),
  row('A1', 'Li', good),
  row('A2', 'Zhao', fair),
  row('A3', 'Li', 'yes,na,yes,no'),
  // Apart: drawn only to compare, a self-check of a record that the leader scored too, a calibration.
  row('A4', 'Li', poor),
  row('C3', 'Li', good, { level: 'self', evaluator: 'Li', plan: '', period: '' }),
  row('A2', 'Zhao', good, { level: 'self', evaluator: 'Zhao', plan: '', period: '' }),
  row('C3', 'Li', fair, { level: 'calibration', evaluator: 'Sun', plan: '', period: '2026-01-K1' }),
  row('C1', 'Li', good, { level: 'calibration', evaluator: 'Sun', plan: '', period: '2026-01-K1' }),
  row('C1', 'Li', 'yes,2,yes,', { level: 'calibration', evaluator: 'Wang', plan: '', period: '2026-01-K1' }),
];

export let shop: Repository;
beforeAll(async () => {
  shop = repository(files);
  shop.write('calls.csv', 'id,created,agent\nA1,2026-01-05,Li\n');
  await shop.ingest('calls.csv');
  const database = openStore(shop.root);
  saveDraws(database, draws);
  database.close();
  shop.write('evaluations.csv', `${[header, ...evaluations].join('\n')}\n`);
  const report = await shop.ingest('evaluations.csv');
  expect(report).toMatchObject({ code: 0, rejects: [] });
});

interface Group {
  readonly by: Readonly<Record<string, string>>;
  readonly pass_rate: { readonly interval: object };
  readonly critical_error_rate: { readonly interval: object };
  readonly self_leader_gap: object;
}

interface Report {
  readonly total: Group;
  readonly groups: readonly Group[];
  readonly items: readonly {
    readonly item: string;
    readonly failed: number;
    readonly applicable: number;
    readonly cumulative: number;
    readonly percent: number;
  }[];
  readonly [section: string]: unknown;
}

export const audit = async (...argv: string[]) => {
  const { out, code } = await shop.run('audit', ...argv, '--period', '2026-01', '--format', 'json');
  expect(code).toBe(0);
  return JSON.parse(out) as Report;
};
