import { describe, expect, test } from 'vitest';
import { type RejectReason, rejectReasons } from '../../src/diagnostic/sentences/reject-reason.ts';
import { openStore } from '../../src/store/database.ts';
import { type Draw, saveDraws } from '../../src/store/draws.ts';
import { accounted, repository } from '../ingest/repository.ts';
import { callSource, drawOf, evaluationSource } from './documents.ts';

const scorecard = `kind: scorecard
id: hotline
title: 电话评分表
version: 1.1.0
pass_mark: 80
sections:
  - id: all
    title: 全部
    items:
      - {id: greeting, title: 报名, weight: 40}
      - {id: listening, title: 倾听, weight: 60, scale: {min: 0, max: 3}, na: true}
      - {id: secrecy, title: 保密, critical: compliance}
`;

const plan = (id: string, level: string, card: string) => `kind: sampling
id: ${id}
title: ${id}
version: 1.0.0
level: ${level}
scorecard: ${card}
seed: s
rate: 50%
population: {record: contact, per: team-week}
`;

const files = {
  'scorecards/hotline.yaml': scorecard,
  'scorecards/hotline@1.0.0.yaml': scorecard.replace('1.1.0', '1.0.0'),
  'sampling/leader-weekly.yaml': plan('leader-weekly', 'leader', 'hotline@1.1.0'),
  'sampling/self-daily.yaml': plan('self-daily', 'self', 'hotline'),
  'sampling/peer-monthly.yaml': plan('peer-monthly', 'peer', 'hotline'),
  'sources/evaluations.yaml': evaluationSource(['weight'], 'max_rejects: 100%\n'),
  'sources/calls.yaml': callSource(),
};

const header =
  'evaluation_id,contact_id,agent,level,evaluator,scorecard,plan,period,at,weight,item:greeting,item:listening,item:secrecy,item:tone,note:greeting,offset:greeting';
const row = (id: string, given: Readonly<Record<string, string>> = {}): string => {
  const values: Readonly<Record<string, string>> = {
    evaluation_id: id,
    contact_id: 'A1',
    agent: 'Li',
    level: 'leader',
    evaluator: 'Wang',
    scorecard: 'hotline@1.1.0',
    plan: 'leader-weekly',
    period: '2026-W02',
    at: '2026-01-12T09:00:00',
    'item:greeting': 'yes',
    'item:listening': '3',
    'item:secrecy': 'yes',
    ...given,
  };
  return header
    .split(',')
    .map(name => values[name] ?? '')
    .join(',');
};
const csv = (...rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;

const draw = (contact: string, rest: Partial<Draw> = {}): Draw =>
  drawOf(contact, { plan: 'leader-weekly', population: 10, ...rest });

async function drawn() {
  const shop = repository(files);
  shop.write('calls.csv', 'id,created,agent\nA1,2026-01-05,Li\nA2,2026-01-05,Zhao\nA3,2026-01-06,Li\n');
  await shop.ingest('calls.csv');
  const database = openStore(shop.root);
  saveDraws(database, [
    draw('A1'),
    draw('A2', { inclusion: 1 }),
    draw('A3', { inclusion: null }),
    draw('A4', { replaced_by: 'contact:A3', reason: '无录音' }),
  ]);
  database.close();
  return shop;
}

const stored =
  'SELECT key, score, passed, critical, critical_class, weight, draw FROM evaluation ORDER BY key';

describe('evaluations', () => {
  test('are scored by the scorecard, weighed by their draw, their items folded into one column', async () => {
    const shop = await drawn();
    shop.write(
      'evaluations.csv',
      csv(
        row('E1', { 'note:greeting': "'=报名太快", 'offset:greeting': '1:05' }),
        row('E2', { contact_id: 'A2', agent: 'Zhao', 'item:listening': '2' }),
        row('E3', { contact_id: 'A3', 'item:listening': '不适用', 'item:greeting': '否' }),
        row('E4', { evaluator: 'Sun', 'item:secrecy': '否' }),
      ),
    );
    const report = await shop.ingest('evaluations.csv');
    expect(report).toMatchObject({ code: 0, err: '', rejects: [] });
    expect(shop.rows(stored)).toEqual([
      { key: 'E1', score: 100, passed: 1, critical: 0, critical_class: null, weight: 4, draw: 'contact:A1' },
      { key: 'E2', score: 80, passed: 1, critical: 0, critical_class: null, weight: 1, draw: 'contact:A2' },
      { key: 'E3', score: 0, passed: 0, critical: 0, critical_class: null, weight: 0, draw: 'contact:A3' },
      {
        key: 'E4',
        score: 0,
        passed: 0,
        critical: 1,
        critical_class: 'compliance',
        weight: 4,
        draw: 'contact:A1',
      },
    ]);
    expect(shop.rows("SELECT answers, notes FROM evaluation WHERE key = 'E1'")).toEqual([
      {
        answers: '{"greeting":"yes","listening":3,"secrecy":"yes"}',
        notes: '{"greeting":{"text":"=报名太快","offset_s":65}}',
      },
    ]);
  });

  test.each<[RejectReason, Readonly<Record<string, string>>, string]>([
    ['evaluation/not-drawn', { contact_id: 'A9' }, 'draw'],
    ['evaluation/replaced', { contact_id: 'A4' }, 'draw'],
    ['evaluation/self-review', { evaluator: 'Li' }, 'evaluator'],
    ['evaluation/self-review', { evaluator: 'Li', agent: 'Zhao' }, 'evaluator'],
    ['evaluation/not-self', { level: 'self', plan: '', period: '' }, 'evaluator'],
    ['evaluation/unknown-item', { 'item:tone': 'yes' }, 'item:tone'],
    ['evaluation/answer', { 'item:listening': '4' }, 'item:listening'],
    ['evaluation/answer', { 'item:greeting': '大概' }, 'item:greeting'],
    ['evaluation/not-applicable', { 'item:greeting': 'na' }, 'item:greeting'],
    ['evaluation/missing-answer', { 'item:secrecy': '' }, 'item:secrecy'],
    ['evaluation/other-scorecard', { scorecard: 'hotline@1.0.0' }, 'scorecard'],
    ['evaluation/scorecard', { scorecard: 'hotline@9.0.0' }, 'scorecard'],
    ['evaluation/plan', { plan: 'weekly' }, 'plan'],
    ['evaluation/period', { period: '2026-01' }, 'period'],
    ['evaluation/period', { period: '' }, 'period'],
    ['evaluation/level', { level: 'boss' }, 'level'],
    ['evaluation/evaluator', { evaluator: '' }, 'evaluator'],
    ['evaluation/offset', { 'offset:greeting': '1:75' }, 'offset:greeting'],
    ['evaluation/unknown-item', { 'item:tone': 'no' }, 'item:tone'],
  ])('%s: %j is rejected with its line, and the others are kept', async (reason, wrong, column) => {
    const shop = await drawn();
    shop.write(
      'evaluations.csv',
      csv(
        row('E1'),
        row('E2', { contact_id: 'A3', ...wrong }),
        row('E3', { contact_id: 'A2', agent: 'Zhao' }),
      ),
    );
    const report = await shop.ingest('evaluations.csv');
    expect(report.rejects).toEqual([{ reason, column, count: 1 }]);
    expect(report.records).toMatchObject({ read: 3, loaded: 2, rejected: 1 });
    expect(accounted(report.records)).toBe(3);
    expect(shop.rows('SELECT line FROM reject')).toEqual([{ line: 3 }]);
    const { out } = await shop.run('rejects');
    expect(out).toContain(rejectReasons[reason].en);
  });

  test('the same record twice by the same evaluator is rejected, in one file and in another', async () => {
    const shop = await drawn();
    shop.write('evaluations-1.csv', csv(row('E1'), row('E2')));
    expect((await shop.ingest('evaluations-1.csv')).rejects).toEqual([
      { reason: 'evaluation/twice', column: 'draw', count: 1 },
    ]);
    shop.write('evaluations-2.csv', csv(row('E3'), row('E1', { 'item:greeting': 'no' })));
    const report = await shop.ingest('evaluations-2.csv');
    expect(report.rejects).toEqual([{ reason: 'evaluation/twice', column: 'draw', count: 1 }]);
    expect(report.records).toMatchObject({ updated: 1, rejected: 1 });
    expect(shop.rows('SELECT key, score FROM evaluation')).toEqual([{ key: 'E1', score: 60 }]);
  });

  test('peers do not evaluate each other', async () => {
    const shop = repository(files);
    const peer = { plan: 'peer-monthly', level: 'peer' };
    shop.write(
      'evaluations.csv',
      csv(row('E1', peer), row('E2', { ...peer, contact_id: 'A2', agent: 'Wang', evaluator: 'Li' })),
    );
    expect((await shop.ingest('evaluations.csv')).rejects).toEqual([
      { reason: 'evaluation/reciprocal', column: 'evaluator', count: 1 },
    ]);
  });

  test('of a plan that has drawn nothing are taken with their own weight, and it is said what to run', async () => {
    const shop = repository(files);
    shop.write('evaluations.csv', csv(row('E1', { weight: '2.5' }), row('E2', { contact_id: 'A2' })));
    const report = await shop.ingest('evaluations.csv');
    expect(report).toMatchObject({ code: 0, rejects: [] });
    expect(report.err).toContain('leader-weekly: 2026-W02');
    expect(report.err).toContain('2 evaluation(s)');
    expect(shop.rows('SELECT key, weight FROM evaluation ORDER BY key')).toEqual([
      { key: 'E1', weight: 2.5 },
      { key: 'E2', weight: null },
    ]);
  });

  test('are weighed anew by every draw: late rows, records set apart, and what was not drawn after all', async () => {
    const shop = repository(files);
    const ids = ['A1', 'A2', 'A3', 'A4', 'A5'];
    const rows = ids.map((id, index) => row(`E${index + 1}`, { contact_id: id, weight: '2.5' }));
    shop.write('evaluations.csv', csv(...rows));
    await shop.ingest('evaluations.csv');
    const weights = () =>
      shop.rows('SELECT weight FROM evaluation ORDER BY key').map(one => (one as { weight: unknown }).weight);
    const save = (...draws: readonly Draw[]) => {
      const database = openStore(shop.root);
      saveDraws(database, draws);
      database.close();
    };
    save(draw('A1'), draw('A2', { inclusion: null }), draw('A3', { reason: '无录音' }), draw('A4'));
    expect(weights()).toEqual([4, 0, null, 4, null]);
    save(draw('A1', { inclusion: 0.2 }), draw('A4', { inclusion: 0.2 }));
    expect(weights()).toEqual([5, 0, null, 5, null]);
  });

  test('that nobody has filled in are skipped and counted; one with answers needs its time', async () => {
    const shop = await drawn();
    const blank = { at: '', 'item:greeting': '', 'item:listening': '', 'item:secrecy': '' };
    shop.write('evaluations.csv', csv(row('E1'), row('E2', { ...blank, contact_id: 'A2' })));
    expect(await shop.ingest('evaluations.csv')).toMatchObject({
      rejects: [],
      skipped: 1,
      records: { read: 1, loaded: 1 },
    });
    shop.write('evaluations-2.csv', csv(row('E3', { contact_id: 'A2', at: '' })));
    expect((await shop.ingest('evaluations-2.csv')).rejects).toEqual([
      { reason: 'missing/anchor', column: 'at', count: 1 },
    ]);
  });

  test('of a record set apart without another in its place are rejected', async () => {
    const shop = await drawn();
    const database = openStore(shop.root);
    saveDraws(database, [draw('A2', { reason: '无录音' })]);
    database.close();
    shop.write('evaluations.csv', csv(row('E1', { contact_id: 'A2' })));
    expect((await shop.ingest('evaluations.csv')).rejects).toEqual([
      { reason: 'evaluation/replaced', column: 'draw', count: 1 },
    ]);
  });

  test('keep the version that they were made with where the plan asks for none', async () => {
    const shop = repository(files);
    const self = { plan: 'self-daily', level: 'self', evaluator: 'Li', scorecard: 'hotline@1.0.0' };
    shop.write('evaluations.csv', csv(row('E1', self)));
    expect((await shop.ingest('evaluations.csv')).rejects).toEqual([]);
    expect(shop.rows('SELECT scorecard FROM evaluation')).toEqual([{ scorecard: 'hotline@1.0.0' }]);
  });

  test('figures count them', async () => {
    const shop = await drawn();
    shop.write(
      'standards/quality.yaml',
      `kind: standard
id: quality
title: 质检标准
version: 1.0.0
status: effective
effective_from: 2026-01-01
owner: 总监
scope: {}
kpis:
  - {id: score, title: 质检得分, category: outcome, measure: {metric: qa_score}, target: "≥90", owner: 总监}
`,
    );
    shop.write(
      'evaluations.csv',
      csv(row('E1'), row('E2', { contact_id: 'A2', agent: 'Zhao', 'item:greeting': 'no' })),
    );
    await shop.ingest('evaluations.csv');
    const { out } = await shop.run('kpi', '--period', '2026-01', '--format', 'json');
    const [figure] = (JSON.parse(out) as { figures: { value: number; denominator: number }[] }).figures;
    expect(figure).toMatchObject({ denominator: 2 });
  });
});
