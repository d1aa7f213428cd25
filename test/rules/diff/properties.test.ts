import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bump, ChangeType, Effect } from '../../../src/diagnostic/sentences/change-facts.ts';
import type { Filter, Standard } from '../../../src/document/documents.generated.ts';
import type { Change } from '../../../src/rules/diff/change.ts';
import { changes } from '../../../src/rules/diff/changes.ts';
import { conditionsOf, implies } from '../../../src/rules/diff/inclusion.ts';
import { actualBump, isEnough, raised, requiredBump } from '../../../src/rules/diff/version.ts';

const some = fc.constantFrom;
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const subset = (...words: string[]) => fc.subarray(words, { minLength: 1 });

const plainFilter: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ stage: subset('咨询', '投诉', '售后') }),
  fc.record({ stage: some('投诉'), urgency: subset('一般', '复杂') }),
  fc.record({ urgency: some('一般', '复杂') }),
  fc.record({ amount: some('≥10', '>10', '<10', '≥20') }),
);
const filter: fc.Arbitrary<Filter> = fc.oneof(
  plainFilter,
  plainFilter.map(not => ({ not })),
  fc.tuple(plainFilter, plainFilter).map(([one, not]) => ({ ...one, not })),
);

const duration = some('1h', '60min', '24h', '72h', '8bh', '1wd', '3wd', '15cd');
const extend = optional(
  fc.record({ notice: optional(some('before_due' as const)), reason: optional(some('required' as const)) }),
);
const promise = fc.oneof(
  fc.record({ when: optional(filter), within: duration, extend }),
  fc.record({
    when: optional(filter),
    table: fc.array(fc.record({ when: filter, within: duration, extend }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ every: duration, event: some('update_sent'), until: some('resolved') }),
);

function limits() {
  const limit = fc
    .tuple(promise, some('a', 'b', 'c', 'd'), optional(subset('待客户')))
    .map(([given, id, pause]) => ({
      id,
      title: '限',
      start: 'created',
      stop: 'resolved',
      owner: '甲',
      pause,
      ...given,
    }));
  return fc.uniqueArray(limit, { selector: ({ id }) => id, maxLength: 4 });
}

function kpis() {
  const kpi = fc.record({
    id: some('a', 'b', 'c'),
    title: some('率', '率二'),
    category: some('basic' as const),
    measure: fc.oneof(
      fc.record({ metric: some('answer_rate', 'asa'), short_abandon: optional(duration) }),
      fc.record({ metric: some('service_level'), within: duration }),
      fc.record({ attainment: some('a') }),
      fc.record({ ratio: some({ part: { 'x-a': 1 }, whole: { 'x-b': 1 } }) }),
    ),
    where: optional(filter),
    target: optional(
      some(
        '≥98%',
        '>98%',
        '≥98.5%',
        '≤4%',
        '==98%',
        '40%..60%',
        '45%..55%',
        '50%..99%',
        '≤15秒',
        '-50% vs 2026-Q1',
        '+5% vs 2026-Q1',
      ),
    ),
    weight: optional(fc.integer({ min: 0, max: 3 })),
    owner: some('甲', '乙'),
  });
  return fc.uniqueArray(kpi, { selector: ({ id }) => id, maxLength: 3 });
}

function clauses() {
  const sentence = fc
    .tuple(
      some('客服人员', '回访人员'),
      some('应', '宜', '不应'),
      some('在通话接起后 5 秒内', '在通话接起后 15 秒内', '在 3 个工作日内', ''),
      some('报出公司名称与工号', '复述客户的诉求'),
      some('。', '，并应在挂断前复述客户的诉求。', '，满意率不低于 90%。'),
    )
    .map(words => words.join(''));
  const clause = fc.record({
    id: some('C1', 'C2', 'C3', 'C4'),
    category: some('basic' as const),
    level: some('must' as const, 'should' as const, 'may' as const),
    channel: optional(subset('电话', '在线')),
    text: fc.oneof(
      sentence,
      fc.record({ 'zh-CN': sentence, en: some('Answer within 20 s.', 'Answer within 1 min.') }),
    ),
    criteria: optional(subset('称呼姓氏', '不打断')),
    owner: some('甲', '乙'),
  });
  return fc.uniqueArray(clause, { selector: ({ id }) => id, maxLength: 4 });
}

const drawn = fc.record({
  kind: some('standard' as const),
  id: some('hotline'),
  title: some('热线', '客服热线'),
  version: some('1.0.0'),
  status: some('draft' as const, 'effective' as const),
  owner: some('总监', '经理'),
  calendar: optional(some('office')),
  scope: fc.record({
    stage: optional(subset('咨询', '投诉')),
    exclusions: optional(
      fc.array(fc.record({ stage: some('咨询', '投诉'), reason: some('一', '二') }), { maxLength: 2 }),
    ),
  }),
  time_limits: limits(),
  kpis: kpis(),
  clauses: clauses(),
});
/** Keys without a value are left out, as in a document. */
const standard = drawn.map(value => JSON.parse(JSON.stringify(value)) as Standard);

const contrary: Readonly<Partial<Record<ChangeType | Effect, string>>> = {
  tightened: 'relaxed',
  relaxed: 'tightened',
  added: 'removed',
  removed: 'added',
  split: 'merged',
  merged: 'split',
  scope_widened: 'scope_narrowed',
  scope_narrowed: 'scope_widened',
};
const turned = (word: ChangeType | Effect) => contrary[word] ?? word;

function told(found: readonly Change[], turn: (word: ChangeType | Effect) => string): string[] {
  return found
    .map(({ item, id, type, aspect, parts }) => {
      const pieces = parts.map(part => `${part.id} ${turn(part.effect)}`).sort();
      return [item, id, turn(type), aspect, ...pieces].join(' ');
    })
    .sort();
}

const order: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

describe('the comparison of any two standards', () => {
  test('finds nothing between a standard and itself, in whatever order it is written', () => {
    fc.assert(
      fc.property(standard, one => {
        const reversed: Standard = {
          ...one,
          time_limits: [...(one.time_limits ?? [])].reverse(),
          kpis: [...(one.kpis ?? [])].reverse(),
          clauses: [...(one.clauses ?? [])].reverse(),
        };
        expect(changes(one, one)).toEqual([]);
        expect(changes(one, structuredClone(reversed))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('tells the contrary when it is asked backwards', () => {
    fc.assert(
      fc.property(standard, standard, (one, other) => {
        expect(told(changes(other, one), turned)).toEqual(told(changes(one, other), word => word));
      }),
      { numRuns: 2000 },
    );
  });

  test('needs no less of a version for more changes, and the version that it names is enough', () => {
    fc.assert(
      fc.property(standard, standard, fc.nat(), (one, other, count) => {
        const found = changes(one, other);
        const part = requiredBump(found.slice(0, count % (found.length + 1)));
        const all = requiredBump(found);
        expect(order.indexOf(part)).toBeLessThanOrEqual(order.indexOf(all));
        expect(isEnough(actualBump('1.2.3', raised('1.2.3', all)), all)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('places every change at what both versions say there', () => {
    const at = (from: Standard, path: readonly (string | number)[]) =>
      path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], from);
    fc.assert(
      fc.property(standard, standard, (one, other) => {
        for (const { before, after, parts } of changes(one, other)) {
          const sides = [
            [one, before],
            [other, after],
            ...parts.flatMap(part => [
              [one, part.before],
              [other, part.after],
            ]),
          ];
          for (const [from, side] of sides as [Standard, Change['before']][]) {
            if (side) expect(at(from, side.path)).toBeDefined();
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the inclusion of filters', () => {
  const record = fc.record({
    stage: some('咨询', '投诉', '售后'),
    urgency: some('一般', '复杂'),
    amount: fc.integer({ min: 8, max: 22 }),
  });

  function matches(value: string | number | undefined, asked: unknown): boolean {
    const [, sign, bound] = /^([≥><])(\d+)$/.exec(String(asked)) ?? [];
    if (sign === undefined) return value === asked;
    const difference = Number(value) - Number(bound);
    return sign === '<' ? difference < 0 : difference > 0 || (sign === '≥' && difference === 0);
  }

  const meets = (row: Readonly<Record<string, string | number>>, asked: Filter): boolean =>
    Object.entries(asked).every(([key, value]) =>
      key === 'not' ? !meets(row, value as Filter) : [value].flat().some(one => matches(row[key], one)),
    );

  test('holds for every record', () => {
    fc.assert(
      fc.property(filter, filter, record, (inner, outer, row) => {
        if (implies(conditionsOf(inner), conditionsOf(outer)) && meets(row, inner)) {
          expect(meets(row, outer)).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
