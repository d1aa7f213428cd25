import { expect, test } from 'vitest';
import { records } from '../../src/catalogue/records.ts';
import type { Kpi, Standard } from '../../src/document/documents.generated.ts';
import { measureInWords } from '../../src/report/model/definition.ts';
import { fieldWord } from '../../src/report/model/words/trade.ts';

const other = (id: string, title: string): Kpi => ({
  ...{ id, title, category: 'efficiency', owner: '经理' },
  measure: { count: { channel: '电话' } },
});

const standard: Standard = {
  ...{ kind: 'standard', id: 's', title: 'S', version: '1.0.0', status: 'draft', owner: '经理', scope: {} },
  kpis: [other('calls', '电话量'), other('chats', '在线量')],
};

const kpi = (measure: Kpi['measure']): Kpi => ({ ...other('k', 'K'), measure });

test.each<[Kpi['measure'], string, string]>([
  [
    { share: 'wait', within: '15s' },
    '等待时长在时限以内的 ÷ 有等待时长的；时限 15 秒',
    'Wait within the limit ÷ those with a wait; limit 15 s',
  ],
  [
    { share: { from: 'created', to: 'resolved' }, within: '24h' },
    '自受理起 24 小时内解决；按时 ÷（按时 + 超时）',
    'Resolution within 24 h of creation; on time ÷ (on time + late)',
  ],
  [
    {
      rate: { count: { record: 'complaint', where: { liable: true } }, over: { record: 'order' }, per: 1000 },
    },
    '有责为“是”的投诉记录的条数 ÷ 订单记录的条数 × 1000',
    'Complaints with liable yes ÷ orders × 1000',
  ],
  [
    { nps: 'x-recommend' },
    'x-recommend的净推荐值：（9–10 分的份数 − 0–6 分的份数）÷ 有效份数 × 100',
    'Net promoter score of x-recommend: (answers of 9–10 − answers of 0–6) ÷ valid answers × 100',
  ],
  [{ sum: ['calls', 'chats'] }, '电话量 + 在线量', '电话量 + 在线量'],
  [{ quotient: ['calls', 'chats'] }, '电话量 ÷ 在线量', '电话量 ÷ 在线量'],
  [
    { weighted: { calls: 60, chats: 40 } },
    '加权平均：电话量（权重 60）、在线量（权重 40）',
    'Weighted mean: 电话量 (weight 60), 在线量 (weight 40)',
  ],
  [
    { change: 'calls', vs: 'year_before' },
    '电话量比上年同期的变化：（本期 − 上年同期）÷ 上年同期',
    'Change of 电话量 since the same period a year before: (now − then) ÷ then',
  ],
  [
    { ratio: { part: { answered: true }, whole: { channel: '电话' } } },
    '接通为“是”的联络记录 ÷ 渠道为电话的联络记录',
    'Contacts with answer yes ÷ contacts with channel 电话',
  ],
])('%j in words', (measure, zh, en) => {
  expect(measureInWords(kpi(measure), standard, 'zh-CN')).toBe(zh);
  expect(measureInWords(kpi(measure), standard, 'en')).toBe(en);
});

test('every field of a record has a word in Chinese', () => {
  const fields = Object.values(records).flatMap(({ fields: own }) => Object.keys(own));
  expect(fields.filter(field => fieldWord(field, 'zh-CN') === field)).toEqual([]);
});
