import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignReviewers } from '../../src/audit/assign.ts';
import { plan } from './drawing.ts';

const people = [
  { name: '李晓雯', team: '一组' },
  { name: '杨梓轩', team: '二组' },
  { name: '马若曦', team: '三组' },
];
const tasks = fc
  .uniqueArray(fc.nat(100_000), { maxLength: 60 })
  .chain(ids =>
    fc.tuple(fc.constant(ids), fc.array(fc.nat(8), { minLength: ids.length, maxLength: ids.length })),
  )
  .map(([ids, agents]) =>
    ids.map((id, index) => {
      const reviewer = people[(agents[index] ?? 0) % 3];
      const isReviewer = (agents[index] ?? 0) < 3;
      const agent = isReviewer ? (reviewer?.name ?? '') : `坐席${agents[index]}`;
      return {
        record: `contact:${id}`,
        hash: String(id).padStart(6, '0'),
        lead: id,
        agent,
        team: reviewer?.team ?? null,
      };
    }),
  );

test('nobody scores themselves, and the loads differ by one at most where everybody may score everything', () => {
  fc.assert(
    fc.property(tasks, all => {
      const others = all.map(task => ({ ...task, agent: '别人' }));
      const even = [...assignReviewers({ ...plan, reviewers: people }, others).values()];
      const counts = people.map(({ name }) => even.filter(one => one === name).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      const assigned = assignReviewers({ ...plan, reviewers: people }, all);
      for (const { record, agent } of all) expect(assigned.get(record)).not.toBe(agent);
    }),
  );
});

test.each(['excluded', 'only'] as const)('with own_team: %s each scores the teams that they may', own => {
  fc.assert(
    fc.property(tasks, all => {
      const assigned = assignReviewers({ ...plan, reviewers: people, own_team: own }, all);
      for (const { record, team } of all) {
        const name = assigned.get(record);
        const reviewer = people.find(one => one.name === name);
        if (reviewer) expect(reviewer.team === team).toBe(own === 'only');
      }
    }),
  );
});

test('whoever has twice the hours gets twice the records', () => {
  const given = Array.from({ length: 30 }, (_, n) => ({
    record: `contact:${n}`,
    hash: String(n).padStart(2, '0'),
    lead: n,
    agent: null,
    team: null,
  }));
  const reviewers = [
    { name: '甲', hours: 4 },
    { name: '乙', hours: 2 },
  ];
  const names = [...assignReviewers({ ...plan, reviewers }, given).values()];
  expect(names.filter(name => name === '甲')).toHaveLength(20);
});

test('a self-check is scored by the agent, and peers do not score each other', () => {
  const task = (record: string, agent: string) => ({
    record,
    hash: record,
    lead: Number(record),
    agent,
    team: null,
  });
  const pair = [task('1', '甲'), task('2', '乙')];
  expect([...assignReviewers({ ...plan, level: 'self' }, pair).values()]).toEqual(['甲', '乙']);
  const reviewers = [{ name: '甲' }, { name: '乙' }];
  expect([...assignReviewers({ ...plan, level: 'peer', reviewers }, pair).values()]).toEqual(['乙', null]);
});

test('where nobody may score a record it has no reviewer', () => {
  const task = { record: '1', hash: '1', lead: 1, agent: '甲', team: null };
  expect(assignReviewers({ ...plan, reviewers: [{ name: '甲' }] }, [task]).get('1')).toBeNull();
});
