import { openStore } from '../../src/store/database.ts';
import { type Draw, saveDraws } from '../../src/store/draws.ts';
import { type Repository, repository } from '../ingest/repository.ts';
import { callSource, drawOf, evaluationSource } from './documents.ts';

const scorecard = `kind: scorecard
id: hotline
title: {zh-CN: 电话评分表, en: Hotline scorecard}
version: 1.1.0
pass_mark: 80
sections:
  - id: talk
    title: {zh-CN: 沟通, en: Talk}
    items:
      - id: greeting
        title: {zh-CN: 报名, en: Greeting}
        weight: 40
        guidance: 听开头 5 秒。
        good: [您好，星河家电]
        bad: ["</script><script>window.hacked = 1</script>"]
      - {id: listening, title: 倾听, weight: 60, scale: {min: 0, max: 3, labels: [差, 一般, 好, 很好]}, na: true}
  - id: rules
    title: {zh-CN: 合规, en: Rules}
    items:
      - {id: secrecy, title: 保密, critical: compliance}
      - {id: hold, title: 让客户久等, deduction: 5}
`;

const plan = `kind: sampling
id: leader-weekly
title: 组长周检
version: 1.0.0
level: leader
scorecard: hotline@1.1.0
seed: s
rate: 50%
population: {record: contact, per: team-week}
columns: [contact_id, created, agent, x-recording, x-topic]
`;

const draw = (contact: string, rank: number, inclusion: number): Draw =>
  drawOf(contact, { plan: 'leader-weekly', population: 10, rank, inclusion });

/** A workspace with three drawn records, one of them hostile. */
export async function drawnRepository(): Promise<Repository> {
  const shop = repository({
    'scorecards/hotline.yaml': scorecard,
    'sampling/leader-weekly.yaml': plan,
    'sources/calls.yaml': callSource(', team: team, x-recording: recording, x-topic: topic'),
    'sources/evaluations.yaml': evaluationSource(['team', 'draw', 'weight', 'comment']),
  });
  shop.write(
    'calls.csv',
    [
      'id,created,agent,team,recording,topic',
      'A1,2026-01-05T09:00:00,Li,一组,https://recordings.example/A1,</script><img src=x onerror="window.hacked=1">',
      'A2,2026-01-05T10:00:00,Zhao,一组,javascript:window.hacked=1,普通',
      'A3,2026-01-06T09:00:00,=HYPERLINK(1),二组,REC-3,普通',
      '',
    ].join('\n'),
  );
  await shop.ingest('calls.csv');
  const database = openStore(shop.root);
  saveDraws(database, [draw('A1', 1, 0.25), draw('A2', 2, 0.25), draw('A3', 3, 1)]);
  database.close();
  return shop;
}
