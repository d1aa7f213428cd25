import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { openStore } from '../../src/store/database.ts';
import { saveDraws } from '../../src/store/draws.ts';
import { callSource, drawOf, evaluationSource } from '../audit/documents.ts';
import { type Repository, repository } from '../ingest/repository.ts';

export const evil = '=1+1|<script>alert(1)</script>';

const plan = (id: string, level: string) => `kind: sampling
id: ${id}
title: ${id === 'weekly' ? '每周抽检' : '每日自检'}
version: 1.0.0
level: ${level}
scorecard: hotline@1.0.0
seed: s-${id}
rate: 25%
certainty: [{id: complaints, title: 投诉, where: {stage: 投诉}}]
population: {record: contact, per: ${id === 'daily' ? 'agent-day' : 'team-week'}}
`;

export const files = {
  'scorecards/hotline.yaml': `kind: scorecard
id: hotline
title: 电话评分表
version: 1.0.0
pass_mark: 80
on_critical: fail
sections:
  - id: opening
    title: 开场
    items:
      - {id: greeting, title: ${JSON.stringify(`报名 ${evil}`)}, weight: 40, guidance: 听开头, good: [您好], bad: [喂], checks: [quality/C1]}
      - {id: listening, title: 倾听, weight: 60, scale: {min: 0, max: 3, labels: [差, 中, 良, 优]}, na: true}
      - {id: secrecy, title: 保密, critical: compliance}
      - {id: thanks, title: 致谢, bonus: 5}
`,
  'sampling/weekly.yaml': plan('weekly', 'leader'),
  'sampling/daily.yaml': plan('daily', 'self'),
  'sources/evaluations.yaml': evaluationSource(['team']),
  'sources/calls.yaml': callSource(', team: team, answered: {from: answered, true: [y], false: [n]}'),
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
  - {id: answered, title: 接通率, category: efficiency, measure: {metric: answer_rate}, target: "≥90%", owner: 总监}
`,
  'monthly/2026-01.yaml': `kind: monthly
id: 2026-01
title: 一月分析
period: 2026-01
standard: quality
recommendations:
  - {recommendation: 重做开场白, evidence: 报名失分, owner: 组长, due: 2026-02-10}
`,
};

/** Four complaints, all drawn; three of twelve other contacts; two self-checks of Li, one of them not done. */
const certain = { stratum: 'certainty=complaints', population: 4, inclusion: 1 };
const own = { plan: 'daily', period: '2026-01-05', level: 'self', reviewer: 'Li', population: 8 };
export const draws = [
  ...['C1', 'C2', 'C3', 'C4'].map(id => drawOf(id, certain)),
  ...['A1', 'A2', 'A3'].map(id => drawOf(id)),
  ...['C3', 'A1'].map(id => drawOf(id, own)),
];

const header =
  'evaluation_id,contact_id,agent,team,level,evaluator,scorecard,plan,period,at,item:greeting,item:listening,item:secrecy,item:thanks,note:greeting,offset:greeting';
export const row = (
  id: string,
  [contact, agent, level, evaluator]: readonly [string, string, string, string],
  answers: string,
  [by, period, note = ',']: readonly [string, string, string?] = ['weekly', '2026-W02'],
) =>
  `${id},${contact},${agent},T1,${level},${evaluator},hotline@1.0.0,${by},${period},2026-01-12T09:00:00,${answers},${note}`;
const good = 'yes,3,yes,no';
const calibrated = ['', '2026-01-K1'] as const;

export const evaluations = [
  row('E1', ['C1', 'Li', 'leader', 'Wang'], good),
  row('E2', ['C2', `"${evil}"`, 'leader', 'Wang'], good),
  row('E3', ['C3', 'Li', 'leader', 'Wang'], 'no,3,yes,no', [
    'weekly',
    '2026-W02',
    '"没有报工号，回拨 13812345678",1:05',
  ]),
  row('E4', ['C4', `"${evil}"`, 'leader', 'Wang'], 'yes,3,no,yes'),
  row('E5', ['A1', 'Li', 'leader', 'Wang'], good),
  row('E6', ['A2', `"${evil}"`, 'leader', 'Wang'], 'yes,2,yes,no'),
  row('E7', ['A3', 'Li', 'leader', 'Wang'], 'yes,na,yes,no'),
  row('E8', ['C3', 'Li', 'self', 'Li'], good, ['daily', '2026-01-05']),
  row('E9', ['C1', 'Li', 'calibration', 'Sun'], good, calibrated),
  row('E10', ['C1', 'Li', 'calibration', 'Wang'], 'yes,2,yes,', calibrated),
  row('E11', ['C1', 'Li', 'calibration', 'Qian'], 'yes,2,yes,', calibrated),
];

export let shop: Repository;
export const read = (name: string) => readFileSync(join(shop.root, 'reports', name));
export const markdown = (name: string) => read(`${name}.md`).toString('utf8');
export const json = (name: string) => JSON.parse(read(`${name}.figures.json`).toString('utf8'));
export const render = async (...argv: string[]) => {
  const { code, err } = await shop.run('render', ...argv, '--to', 'md,docx,html', '--lang', 'zh-CN');
  expect({ code, err }).toEqual({ code: 0, err: '' });
};
export const results = async (...argv: string[]) =>
  JSON.parse((await shop.run('audit', 'results', '--period', '2026-01', '--format', 'json', ...argv)).out);

/** The cells of each row of the tables, without escapes. */
export const cells = (source: string) =>
  source
    .split('\n')
    .filter(line => line.startsWith('|'))
    .map(line =>
      line
        .replace(/\\\|/g, '¦')
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim().replace(/\\/g, '')),
    );

beforeAll(async () => {
  shop = repository(files);
  shop.write('calls.csv', 'id,created,agent,team,answered\nA1,2026-01-05,Li,T1,y\nC3,2026-01-05,Li,T1,y\n');
  await shop.ingest('calls.csv');
  const database = openStore(shop.root);
  saveDraws(database, draws);
  database.close();
  shop.write('evaluations.csv', `${[header, ...evaluations].join('\n')}\n`);
  expect(await shop.ingest('evaluations.csv')).toMatchObject({ code: 0, rejects: [] });
});
