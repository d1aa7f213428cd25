import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../src/document/documents.generated.ts';
import { clopperPearson } from '../../src/statistics/binomial.ts';
import { findingsOf } from './family.ts';

const settings: Workspace = {
  kind: 'workspace',
  id: 'telecom',
  title: '电信',
  timezone: 'Asia/Shanghai',
  calendar: 'office',
  terms: { channel: { 电话: ['热线'], 在线: [] } },
};
const whole = '{stage: [咨询, 投诉], channel: [电话, 在线]}';
const head = (id: string, rest = '', scope = whole) =>
  `kind: standard\nid: ${id}\ntitle: ${id}\nversion: 1.0.0\nstatus: effective\nowner: 总监\n${rest}scope: ${scope}\n`;

const found = (texts: readonly string[], family: string) => findingsOf(texts, settings, family);

const kpis = (...all: readonly (readonly [id: string, rest: string])[]) =>
  `kpis:\n${all.map(([id, rest]) => `  - {id: ${id}, title: ${id}, category: outcome, owner: 主管, ${rest}}\n`).join('')}`;
const limits = (...all: readonly (readonly [id: string, rest: string])[]) =>
  `time_limits:\n${all.map(([id, rest]) => `  - {id: ${id}, title: ${id}, owner: 主管, ${rest}}\n`).join('')}`;

describe('a standard that extends another', () => {
  const base =
    head('group') +
    limits(
      ['contact', 'when: {stage: 投诉}, start: received, stop: first_contact, within: 24h'],
      ['reply', 'start: created, stop: first_reply, within: 1wd'],
    ) +
    kpis(
      ['answered', 'measure: {metric: answer_rate}, target: ≥95%'],
      ['abandoned', 'measure: {metric: abandon_rate}, levels: {floor: ≤8%, stretch: ≤2%}, target: ≤5%'],
      ['level', 'measure: {metric: service_level, within: 20s}, target: ≥80%'],
      ['solved', 'measure: {metric: fcr_repeat, within: 7cd}, target: ≥75%'],
    );
  const local = (rest: string, scope = whole) =>
    found([base, head('city', 'extends: group\n', scope) + rest], 'domain/loosened');
  const loose = (path: string) => [`error domain/loosened ${path}`];

  test.each([
    ['a target', ['answered', 'measure: {metric: answer_rate}, target: ≥90%'], 'target'],
    [
      'a target where less is better',
      ['abandoned', 'measure: {metric: abandon_rate}, target: ≤6%'],
      'target',
    ],
    [
      'a floor',
      ['abandoned', 'measure: {metric: abandon_rate}, levels: {floor: ≤10%}, target: ≤5%'],
      'levels.floor',
    ],
    [
      'a stretch',
      ['abandoned', 'measure: {metric: abandon_rate}, levels: {stretch: ≤3%}, target: ≤5%'],
      'levels.stretch',
    ],
    [
      'the seconds of a service level',
      ['level', 'measure: {metric: service_level, within: 0.5min}, target: ≥80%'],
      'measure.within',
    ],
    [
      'the days in which nobody may come back',
      ['solved', 'measure: {metric: fcr_repeat, within: 3cd}, target: ≥75%'],
      'measure.within',
    ],
  ] as const)('may not loosen %s', (_, kpi, path) => {
    expect(local(kpis(kpi))).toEqual(loose(`kpis[${kpi[0]}].${path}`));
  });

  test('may not take a target away, nor loosen it under another id for some of its customers', () => {
    expect(local(kpis(['abandoned', 'measure: {metric: abandon_rate}']))).toEqual(loose('kpis[abandoned]'));
    const renamed = kpis(['x', 'measure: {metric: answer_rate}, where: {channel: 热线}, target: ≥90%']);
    expect(local(renamed)).toEqual(loose('kpis[x].target'));
  });

  test('may not give more time, for some or under another id either', () => {
    const of = (id: string, when: string, within: string) =>
      limits([id, `when: {${when}}, start: received, stop: first_contact, within: ${within}`]);
    expect(local(of('contact', 'stage: 投诉', '2cd'))).toEqual(loose('time_limits[contact].within'));
    expect(local(of('contact', 'stage: 投诉, channel: 电话', '48h'))).toEqual(
      loose('time_limits[contact].within'),
    );
    expect(local(of('other', 'stage: 投诉', '25h'))).toEqual(loose('time_limits[other].within'));
    const scope = '{stage: [投诉], channel: [电话]}';
    const all = limits(['other', 'start: received, stop: first_contact, within: 36h']);
    expect(local(all, scope)).toEqual(loose('time_limits[other].within'));
  });

  test('is held to what the other extends in turn, and conflicts with neither', () => {
    const middle = head('province', 'extends: group\n');
    const city = (rest: string) => head('city', 'extends: province\n') + rest;
    const looser =
      limits(['contact', 'when: {stage: 投诉}, start: received, stop: first_contact, within: 48h']) +
      kpis(['answered', 'measure: {metric: answer_rate}, target: ≥90%']);
    expect(found([city(looser), middle, base], '').filter(line => /loosened|conflicting/.test(line))).toEqual(
      [...loose('kpis[answered].target'), ...loose('time_limits[contact].within')],
    );
    const between = middle + kpis(['answered', 'measure: {metric: answer_rate}, target: ≥97%']);
    expect(
      found(
        [base, between, city(kpis(['answered', 'measure: {metric: answer_rate}, target: ≥96%']))],
        'domain/',
      ),
    ).toEqual(loose('kpis[answered].target'));
  });

  test('may tighten, repeat in other units, and speak of what the other does not', () => {
    const rest =
      limits(
        ['contact', 'when: {stage: 投诉}, start: received, stop: first_contact, within: 1440分钟'],
        ['reply', 'start: created, stop: first_reply, within: 8bh'],
        ['visit', 'start: created, stop: resolved, within: 30cd'],
      ) +
      kpis(
        ['answered', 'measure: {metric: answer_rate}, target: ≥95.0%'],
        ['abandoned', 'measure: {metric: abandon_rate}, levels: {floor: ≤7%, stretch: ≤1%}, target: ≤4%'],
        ['level', 'measure: {metric: service_level, within: 15s}, target: ≥80%'],
        ['solved', 'measure: {metric: fcr_repeat, within: 14cd}, target: ≥75%'],
        ['moved', 'measure: {metric: transfer_rate}, target: ≤20%'],
      );
    expect(local(rest)).toEqual([]);
  });
});

describe('the scope', () => {
  const covered = (when: string) =>
    found(
      [head('a') + limits(['reply', `${when}start: created, stop: first_reply, within: 1h`])],
      'scope/uncovered',
    );
  const missing = ['error scope/uncovered scope'];

  test('is not covered by a limit that leaves out a whole channel', () => {
    expect(covered('when: {not: {channel: 在线}}, ')).toEqual(missing);
    expect(covered('when: {not: {channel: [在线], stage: 投诉}}, ')).toEqual(missing);
  });

  test('is covered by one that leaves out some of a channel only', () => {
    expect(covered('')).toEqual([]);
    expect(covered('when: {not: {channel: 在线, reason: 广告}}, ')).toEqual([]);
    expect(covered('when: {not: {channel: 微信}}, ')).toEqual([]);
  });
});

test('a circle of standards, or of KPIs, is said once', () => {
  const circle = ['b', 'c', 'a'].map((next, index) => head('abc'.charAt(index), `extends: ${next}\n`));
  expect(found(circle, 'ref/cycle')).toEqual(['error ref/cycle extends']);
  const own = kpis(
    ['p', 'measure: {sum: [q, r]}, target: ≥1'],
    ['q', 'measure: {sum: [p, r]}, target: ≥1'],
    ['r', 'measure: {metric: answer_rate}, target: ≥1%'],
  );
  expect(found([head('a') + own], 'kpi/part-cycle')).toEqual(['error kpi/part-cycle kpis[p].measure']);
});

test('each of two circles of KPIs is said, though they share one', () => {
  const own = kpis(
    ['a', 'measure: {sum: [b, x]}, target: ≥1'],
    ['b', 'measure: {sum: [a, c]}, target: ≥1'],
    ['c', 'measure: {sum: [b, x]}, target: ≥1'],
    ['x', 'measure: {metric: answer_rate}, target: ≥1%'],
  );
  expect(found([head('a') + own], 'kpi/part-cycle')).toEqual([
    'error kpi/part-cycle kpis[a].measure',
    'error kpi/part-cycle kpis[c].measure',
  ]);
});

describe('a sample', () => {
  const said = (rest: string, metric = 'csat_top2') =>
    found([head('a') + kpis(['k', `measure: {metric: ${metric}}, ${rest}`])], 'domain/sample');
  const short = ['warning domain/sample-too-small kpis[k].expected_volume'];

  /** A flawless sample of n reaches down to n / (n + z²) by Wilson's interval. */
  test.each([
    ['≥90%', 35],
    ['≥95%', 73],
    ['≥98%', 189],
    ['≥99%', 381],
  ])('shows %s from %i on', (target, least) => {
    const share = Number(target.slice(1, -1)) / 100;
    const z = 1.959963984540054;
    expect(least / (least + z * z)).toBeGreaterThanOrEqual(share);
    expect((least - 1) / (least - 1 + z * z)).toBeLessThan(share);
    expect(said(`target: ${target}, expected_volume: ${least - 1}`)).toEqual(short);
    expect(said(`target: ${target}, expected_volume: ${least}`)).toEqual([]);
    const fault = `≤${100 - Number(target.slice(1, -1))}%`;
    expect(said(`target: ${fault}, expected_volume: ${least - 1}`, 'dissatisfied_rate')).toEqual(short);
    expect(said(`target: ${fault}, expected_volume: ${least}`, 'dissatisfied_rate')).toEqual([]);
  });

  test('that is too small to be judged shows nothing, whatever its interval', () => {
    expect(said('target: ≥60%, expected_volume: 20')).toEqual(short);
    expect(said('target: ≥60%, expected_volume: 20, min_n: 10')).toEqual([]);
    expect(said('target: ≥60%, expected_volume: 45, min_n: 50')).toEqual(short);
  });

  test('is judged by the exact interval where the KPI asks for it, over all records too', () => {
    expect(clopperPearson(36, 36)?.low).toBeGreaterThan(0.9);
    expect(clopperPearson(35, 35)?.low).toBeLessThan(0.9);
    const exact = 'verdict: interval, target: ≥90%, expected_volume';
    expect(said(`${exact}: 35`)).toEqual(short);
    expect(said(`${exact}: 36`)).toEqual([]);
    expect(said(`${exact}: 35`, 'answer_rate')).toEqual(short);
    expect(said('target: ≥90%, expected_volume: 5', 'answer_rate')).toEqual([]);
    expect(said('population: full, target: ≥90%, expected_volume: 5')).toEqual([]);
  });
});

test('a KPI that weighs nothing may go without a target', () => {
  const of = (rest: string) =>
    found([head('a') + kpis(['k', `measure: {metric: answer_rate}${rest}`])], 'kpi/no-target');
  expect(of(', weight: 0')).toEqual(['info kpi/no-target kpis[k]']);
  expect(of('')).toEqual(['info kpi/no-target kpis[k]']);
  expect(of(', weight: 5')).toEqual(['error kpi/no-target kpis[k]']);
});

test('the lowest score of a scale as a target is said once', () => {
  const of = (target: string) =>
    found([head('a') + kpis(['k', `measure: {metric: csat_mean}, target: ${target}`])], 'kpi/').filter(
      line => !line.includes('sample'),
    );
  expect(of('≥1')).toEqual(['warning kpi/trivial kpis[k].target']);
  expect(of('≥2')).toEqual(['warning kpi/unit-range kpis[k].target']);
  expect(of('≥4.5')).toEqual([]);
});

describe('a script', () => {
  const script = (text: string) =>
    found(
      [
        `${head('a')}clauses:\n  - {id: c, category: basic, level: must, actor: 客服人员, text: 客服人员应说明产品特点。, owner: 主管, script: ${text}}\n`,
      ],
      'domain/advertising',
    ).length;

  test.each(['全国最好的服务', '行业第一', '国家级品质', '最高级的体验', '本市唯一指定网点', '最先进的设备'])(
    'may not claim %s',
    text => {
      expect(script(text)).toBe(1);
    },
  );

  test.each([
    '您的最高可用额度为五万元',
    '单笔最高 5 万元',
    '赔付最高不超过保额',
    '国家级贫困县有补贴',
    '我会尽最大努力',
    '最近的网点在三号楼',
    '这是您第一次来电吗',
  ])('may say %s', text => {
    expect(script(text)).toBe(0);
  });
});

test('who calls back after a low score is one duty, by number or in words', () => {
  const clause = (id: string, actor: string, text: string) =>
    `${head(id)}clauses:\n  - {id: ${id}, category: basic, level: must, actor: ${actor}, text: ${text}, owner: 主管}\n`;
  const other = clause('b', '值班组长', '对不满意的客户，值班组长应在受理后 1 个工作日内致电回访。');
  const both = (text: string) => found([clause('a', '客服主管', text), other], 'conflict/actor');
  const said = ['warning conflict/actor clauses[b].text'];
  expect(both('对评分低于 3 分的客户，客服主管应在评分后 1 个工作日内回访。')).toEqual(said);
  expect(both('对评分 2 分及以下的客户，客服主管应在评分后 1 个工作日内回访。')).toEqual(said);
  expect(both('对评分 1 分的客户，客服主管应在评分后 1 个工作日内回访。')).toEqual([]);
});

test('what a retired standard alone has is not to be checked or supported any more', () => {
  const old = `${head('old').replace('effective', 'retired')}${limits(['reply', 'start: created, stop: resolved, within: 24h'])}clauses:\n  - {id: C1, category: basic, level: must, actor: 客服人员, text: 客服人员应报出工号。, owner: 主管}\n`;
  const card =
    'kind: scorecard\nid: card\ntitle: 评分表\nversion: 1.0.0\nitems:\n  - {id: i, title: 开场, checks: [old/C1]}\n';
  const inside =
    head('now') +
    limits(['inside', 'start: transferred, stop: solution_sent, within: 2h, supports: old/reply']);
  expect(found([old, card, inside], 'ref/retired')).toEqual([
    'warning ref/retired items[i].checks[0]',
    'warning ref/retired time_limits[inside].supports',
  ]);
  expect(found([old.replace('retired', 'effective'), card, inside], 'ref/retired')).toEqual([]);
});

describe('a bank that complies with the rules for complaints', () => {
  const bank = (within: string, when = 'stage: 投诉') =>
    found(
      [
        head('bank', 'complies_with: [《银行业保险业消费投诉处理管理办法》]\n') +
          limits(['done', `when: {${when}}, start: received, stop: resolved, within: ${within}`]),
      ],
      'domain/below-floor',
    );
  const below = ['error domain/below-floor time_limits[done].within'];

  test.each(['16cd', '20日', '15wd', '15个工作日', '30cd'])('may not take %s for every complaint', within => {
    expect(bank(within)).toEqual(below);
  });

  test.each(['15cd', '15日', '360h', '10wd', '5个工作日'])('may take %s', within => {
    expect(bank(within)).toEqual([]);
  });

  test('has more time for what is told apart', () => {
    expect(bank('30cd', 'stage: 投诉, x-complex: 是')).toEqual([]);
    expect(bank('61cd', 'stage: 投诉, x-complex: 是')).toEqual(below);
    expect(bank('30cd', 'stage: 投诉, channel: 电话')).toEqual(below);
    expect(bank('30cd', 'stage: 咨询')).toEqual([]);
  });
});
