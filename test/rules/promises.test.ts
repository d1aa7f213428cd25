import { expect, test } from 'vitest';
import { prosesIn } from '../../src/rules/clause/prose.ts';
import { actorsIn, cadencesIn, greetingsIn, type Statement } from '../../src/rules/promises.ts';

function said(read: typeof cadencesIn, text: string, actor?: string): Pick<Statement, 'matter' | 'value'>[] {
  const clause = { id: 'A1', category: 'basic', level: 'must', text, owner: '经理', ...(actor && { actor }) };
  const loaded = { file: 'a.yaml', document: { kind: 'standard', clauses: [clause] } };
  return prosesIn(loaded as never).flatMap(prose =>
    read(prose).map(({ matter, value }) => ({ matter, value })),
  );
}

test.each([
  ['服务质量部应每年修订本标准。', 'revision', '12'],
  ['本手册每季度更新一次。', 'revision', '3'],
  ['服务质量部应按季度评审服务规范。', 'review', '3'],
  ['标准的修订应每年进行一次。', 'revision', '12'],
  ['服务质量部应每季度更新一次标准。', 'revision', '3'],
  ['客服人员的培训每半年一次。', 'training staff general', '6'],
  ['管理层每季度接受一次培训。', 'training managers general', '3'],
  ['培训部应每两个月组织一次培训。', 'training staff general', '2'],
])('the cycle of a review, revision or training is read from %s', (text, matter, value) => {
  expect(said(cadencesIn, text)).toEqual([{ matter, value }]);
});

test.each([
  '知识管理员应按服务标准每周更新知识库。',
  '服务质量部应按附录规定的周期（例如每月更新标准）维护文件。',
  '质检员应每周更新《改进清单》。',
  '按服务标准，知识库每周更新。',
  '培训部应每年修订培训教材。',
  '客服部经理应每月向培训部提交名单。',
])('no cycle of a standard, handbook or training is read from %s', text => {
  expect(said(cadencesIn, text)).toEqual([]);
});

test('a call back of a low score is one duty whatever its words, and manners are nobody’s alone', () => {
  const [one] = said(actorsIn, '客服主管应在 24 小时内回访评分低于 3 分的客户。', '客服主管');
  const [other] = said(actorsIn, '评分低于 3 分的客户应由值班组长联系。', '值班组长');
  expect(one?.matter).toBe(other?.matter);
  expect([one?.value, other?.value]).toEqual(['主管', '值班组长']);
  expect(said(actorsIn, '客服人员应使用普通话。', '客服人员')).toEqual([]);
});

test.each([
  ['客服人员应在接起后 5 秒内报出工号。', 'number'],
  ['客服人员应在问候时报出本人姓名。', 'name'],
])('the greeting is read from %s', (text, value) => {
  expect(said(greetingsIn, text)).toEqual([{ matter: 'greeting', value }]);
});

test.each(['客服人员应报出姓名与工号。', '客服人员应在报价前记录工号。'])(
  'no choice of a greeting is read from %s',
  text => {
    expect(said(greetingsIn, text)).toEqual([]);
  },
);
