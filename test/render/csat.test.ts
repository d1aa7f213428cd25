import { beforeAll, describe, expect, test } from 'vitest';
import { pilotWorkspace } from './pilot-data.ts';
import type { Workspace } from './workspace.ts';

let made: Workspace;

const sources = {
  'sources/chats.yaml': `kind: source
id: chats
title: 在线
record: contact
match: "chats*.csv"
key: [id]
columns: {contact_id: id, created: {from: at, format: "yyyy-MM-dd HH:mm"}, csat: score}
set: {channel: 在线}
`,
  'sources/surveys.yaml': `kind: source
id: surveys
title: 问卷
record: survey
match: "surveys*.csv"
key: [id]
columns:
  survey_id: id
  invited: {from: sent, format: "yyyy-MM-dd"}
  responded: {from: at, format: "yyyy-MM-dd"}
  score: score
  nps: nps
  dim_attitude: attitude
`,
  'sources/actions.yaml': `kind: source
id: actions
title: 跟进
record: action
match: "actions*.csv"
key: [id]
columns: {action_id: id, contact_id: contact, opened: {from: at, format: "yyyy-MM-dd HH:mm"}, role: role}
`,
  'monthly/2026-03.yaml': `kind: monthly
id: 2026-03
title: 三月分析
period: 2026-03
standard: care
satisfaction: 评述一句。
`,
};

/** Ten answers: five promoters, three passive, two detractors; six of ten content with the attitude. */
const nps = [10, 10, 9, 9, 10, 8, 7, 8, 3, 6];
const surveys = nps.map(
  (answer, index) => `s${index},2026-03-05,2026-03-06,${index < 8 ? 5 : 3},${answer},${index < 6 ? 4 : 2}`,
);
const chats = Array.from({ length: 10 }, (_, index) => `c${index},2026-03-09 10:00,${index === 0 ? 4 : ''}`);

async function model(lang: string) {
  const { code, out, err } = await made.run(
    '--lang',
    lang,
    'render',
    'csat',
    '--period',
    '2026-03',
    '--data',
  );
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

beforeAll(async () => {
  made = await pilotWorkspace(56);
  for (const [path, text] of Object.entries(sources)) made.write(path, text);
  made.write('data/chats.csv', `id,at,score\n${chats.join('\n')}\n`);
  made.write('data/surveys.csv', `id,sent,at,score,nps,attitude\n${surveys.join('\n')}\n`);
});

describe('the satisfaction report', () => {
  test('does not call a low score unattended where nothing tells of follow-up', async () => {
    await made.run('ingest', 'data/chats.csv', 'data/surveys.csv');
    const { low } = await model('zh-CN');
    // Seven batches of calls in March, each with one rating of 2.
    expect(low.note).toBe('低于 3 分的评价 7 条。没有导入跟进事项，无法得知是否已跟进。');
    expect(low.rows).toHaveLength(7);
    expect(new Set(low.rows.map(({ follow_up }: { follow_up: string }) => follow_up))).toEqual(
      new Set(['—']),
    );
  });

  test('counts the low scores that were followed up', async () => {
    made.write('data/actions.csv', 'id,contact,at,role\na1,甲-2026-03-03-李四-0,2026-03-04 09:00,主管\n');
    await made.run('ingest', 'data/actions.csv');
    const { low } = await model('zh-CN');
    expect(low.note).toBe('低于 3 分的评价 7 条，有跟进记录 1 条。');
    expect(low.rows[0].follow_up).toBe('🟢 2026-03-04，主管');
    expect(
      low.rows.filter(({ follow_up }: { follow_up: string }) => follow_up.startsWith('🔴')),
    ).toHaveLength(6);
  });

  test('follows the ratings from those who could rate to those that count', async () => {
    // Answered calls 5 + 31 + 34 + 36 + 56 + 52 + 54 = 268, rated ⌈n/3⌉ each: 92; ten chats, one rated.
    const { flow, response } = await model('zh-CN');
    expect(flow).toMatchObject([
      { invited: '278', responded: '93', valid: '93', invalid: '0', rate: '33.45%' },
      { invited: '10', responded: '10', valid: '10', invalid: '0', rate: '100.00%' },
    ]);
    expect(response).toBe(
      '服务后评价参评率 33.45%（93/278）。参评率低于 20% 的渠道：在线。没有评价的客户可能与评价的客户不同，这些渠道的结果不能代表全部客户。',
    );
  });

  test('gives top-2, mean and low scores by channel', async () => {
    const { channels } = await model('zh-CN');
    // Calls: 85 of 92 ratings are 5, seven are 2: (85 × 5 + 7 × 2) / 92 = 4.77.
    expect(channels).toEqual([
      { channel: '在线', rate: '🟡 10.00%\n1/10', top2: '100.00%\n1/1', mean: '4.00 分', low: '0.00%\n0/1' },
      { channel: '电话', rate: '34.33%\n92/268', top2: '92.39%\n85/92', mean: '4.77 分', low: '7.61%\n7/92' },
    ]);
  });

  test('weighs channels by their contacts', async () => {
    // (268 × 85/92 + 10 × 1) / 278 = 0.926649, unweighted 86/93 = 0.92473.
    const { weighted } = await model('zh-CN');
    expect(weighted).toMatch(/^按各渠道的联络量加权，满意率为 92\.66%（.*），不加权为 92\.47%。$/);
  });

  test('gives the net promoter score with its interval, and the dimensions that were asked', async () => {
    // 5 − 2 of 10 is 30; the standard error of one answer √(.5 + .2 − .09) = 0.781.
    const { nps: sentence, dimensions } = await model('zh-CN');
    expect(sentence).toMatch(/^净推荐值 30\.00 分（n=10，95% 区间 −/);
    expect(dimensions).toMatchObject([{ title: '态度', value: '60.00%', basis: '6/10' }]);
  });

  test('prints what was written, and in English too', async () => {
    expect((await model('zh-CN')).comments).toEqual(['评述一句。']);
    expect((await model('en')).low.note).toBe('Ratings below 3: 7, of which with a follow-up: 1.');
  });
});
