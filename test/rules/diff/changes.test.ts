import { describe, expect, test } from 'vitest';
import type { Standard } from '../../../src/document/documents.generated.ts';
import { readDocument } from '../../../src/document/read.ts';
import { changes } from '../../../src/rules/diff/changes.ts';
import { requiredBump } from '../../../src/rules/diff/version.ts';

const head = 'kind: standard\nid: hotline\ntitle: 热线\nversion: 1.0.0\nstatus: draft\nowner: 总监\n';

function standard(text: string): Standard {
  const whole = `${head}${/^scope:/m.test(text) ? '' : 'scope: {}\n'}${text}`;
  const { loaded, findings } = readDocument('hotline.yaml', new TextEncoder().encode(whole));
  if (loaded?.document.kind !== 'standard') throw new Error(JSON.stringify(findings));
  return loaded.document;
}

/** Each change as `item id type aspect before → after [bump]`. */
function told(older: string, newer: string): string[] {
  return changes(standard(older), standard(newer)).map(
    ({ item, id, type, aspect, before, after, parts, bump }) => {
      const sides = [before, after].map(side => (side ? JSON.stringify(side.value) : '∅')).join(' → ');
      const pieces = parts.map(part => `${part.id} ${part.effect} ${part.before.value}→${part.after.value}`);
      return [item, id, type, aspect, pieces.length > 0 ? pieces.join('; ') : sides, bump]
        .filter(word => word !== '')
        .join(' ');
    },
  );
}

const limit = (rest: string, id = 'resolve') =>
  `  - {id: ${id}, title: 办结, start: received, stop: resolved, owner: 主管, ${rest}}\n`;
const limits = (...rest: string[]) => `time_limits:\n${rest.join('')}`;
const kpis = (...rest: string[]) =>
  `kpis:\n${rest.map(one => `  - {id: rate, title: 率, category: efficiency, owner: 主管, ${one}}\n`).join('')}`;
const clause = (text: string, rest = 'level: must', id = 'C3') =>
  `  - {id: ${id}, category: basic, owner: 主管, ${rest}, text: "${text}"}\n`;
const clauses = (...all: string[]) => `clauses:\n${all.join('')}`;

describe('a time limit', () => {
  const within = (text: string) => limits(limit(`within: ${text}`));

  test.each([
    ['24h', '12h', ['time_limit resolve tightened within "24h" → "12h" minor']],
    ['24h', '1500min', ['time_limit resolve relaxed within "24h" → "1500min" major']],
    ['24h', '24小时', []],
    ['24h', '1440min', []],
    ['24h', '3wd', ['time_limit resolve changed within "24h" → "3wd" minor']],
    ['3wd', '2个工作日', ['time_limit resolve tightened within "3wd" → "2个工作日" minor']],
    ['8bh', '1wd', ['time_limit resolve changed within "8bh" → "1wd" minor']],
  ])('from %s to %s', (older, newer, expected) => {
    expect(told(within(older), within(newer))).toEqual(expected);
  });

  test('of 72 h that becomes a table with 120 h for complex complaints is split and relaxed for part', () => {
    const table = 'table: [{when: {urgency: 一般}, within: 72h}, {when: {urgency: 复杂}, within: 120h}]';
    expect(
      told(limits(limit('when: {stage: 投诉}, within: 72h')), limits(limit(`when: {stage: 投诉}, ${table}`))),
    ).toEqual(['time_limit resolve split table resolve unchanged 72h→72h; resolve relaxed 72h→120h major']);
  });

  test('whose variant gets another title is reworded, and defined as before', () => {
    const titled = (title: string) =>
      limits(limit(`within: 24h, variants: {done: {basis: stop, title: ${title}}}`));
    expect(told(titled('当月办结'), titled('按办结月'))).toEqual([
      'time_limit resolve reworded variants.done.title "当月办结" → "按办结月" patch',
    ]);
  });

  test('is split too where the general row stays and a special one is added', () => {
    const table =
      'table: [{when: {stage: 投诉}, within: 72h}, {when: {stage: 投诉, urgency: 复杂}, within: 120h}]';
    expect(told(limits(limit('when: {stage: 投诉}, within: 72h')), limits(limit(table)))).toEqual([
      'time_limit resolve split table resolve unchanged 72h→72h; resolve relaxed 72h→120h major',
    ]);
  });

  test('is split into two limits with complementary conditions', () => {
    const newer = limits(
      limit('when: {stage: 投诉, not: {urgency: 复杂}}, within: 72h'),
      limit('when: {stage: 投诉, urgency: 复杂}, within: 120h', 'resolve-complex'),
    );
    const older = limits(limit('when: {stage: 投诉}, within: 72h'));
    expect(told(older, newer)).toEqual([
      'time_limit resolve split within resolve unchanged 72h→72h; resolve-complex relaxed 72h→120h major',
    ]);
    expect(told(newer, older)).toEqual([
      'time_limit resolve merged within resolve unchanged 72h→72h; resolve-complex tightened 120h→72h minor',
    ]);
  });

  test('is not split where the first limit goes on for everybody', () => {
    const newer = limits(
      limit('when: {stage: 投诉}, within: 72h'),
      limit('when: {stage: 投诉, urgency: 复杂}, within: 120h', 'complex'),
    );
    expect(told(limits(limit('when: {stage: 投诉}, within: 72h')), newer)).toEqual([
      'time_limit complex added ∅ → "办结" minor',
    ]);
  });

  test('has the rows of its table matched by what they are for', () => {
    const row = (grade: string, text: string) => `{when: {grade: problem.${grade}}, within: ${text}}`;
    const table = (...rows: string[]) => limits(limit(`table: [${rows.join()}]`));
    expect(
      told(
        table(row('P1', '30min'), row('P2', '2h'), row('P3', '1wd')),
        table(row('P2', '4h'), row('P1', '15min'), row('P4', '2wd')),
      ),
    ).toEqual([
      'time_limit resolve tightened within "30min" → "15min" minor',
      'time_limit resolve relaxed within "2h" → "4h" major',
      'time_limit resolve removed table "1wd" → ∅ major',
      'time_limit resolve added table ∅ → "2wd" minor',
    ]);
  });

  test.each([
    ['{stage: 投诉}', '{stage: [投诉, 咨询]}', 'scope_widened', 'minor'],
    ['{stage: [投诉, 咨询]}', '{stage: 投诉}', 'scope_narrowed', 'major'],
    ['{stage: 投诉}', '{stage: 投诉, channel: 电话}', 'scope_narrowed', 'major'],
    ['{stage: 投诉}', '{stage: 咨询}', 'changed', 'major'],
    ['{amount: "≥1000"}', '{amount: ">500"}', 'scope_widened', 'minor'],
    ['{not: {stage: 投诉}}', '{not: {stage: [投诉, 咨询]}}', 'scope_narrowed', 'major'],
    ['{not: {stage: 投诉}}', '{stage: 咨询}', 'scope_narrowed', 'major'],
  ])('with the condition %s made %s is %s', (older, newer, type, bump) => {
    const [one = ''] = told(
      limits(limit(`when: ${older}, within: 1h`)),
      limits(limit(`when: ${newer}, within: 1h`)),
    );
    expect(one).toMatch(new RegExp(`^time_limit resolve ${type} when .* ${bump}$`));
  });

  test('that becomes a cadence, or keeps to a promised instant, cannot be compared', () => {
    const promised = (instant: string) => limits(limit(`by: ${instant}`));
    expect(told(within('24h'), promised('promised'))).toEqual([
      'time_limit resolve changed within "24h" → "promised" minor',
    ]);
    expect(told(promised('due'), promised('promised'))).toEqual([
      'time_limit resolve definition_changed by "due" → "promised" minor',
    ]);
  });

  test('is loosened by leave to extend, and its clock is its definition', () => {
    const older = limits(limit('within: 1h, extend: {notice: before_due, reason: required}'));
    expect(told(limits(limit('within: 1h')), older)[0]).toMatch(/relaxed extend/);
    expect(told(older, limits(limit('within: 1h, extend: {reason: required}')))[0]).toMatch(/relaxed extend/);
    expect(told(limits(limit('within: 1h')), limits(limit('within: 1h, pause: [待客户]')))).toEqual([
      'time_limit resolve definition_changed pause ∅ → ["待客户"] minor',
    ]);
  });
});

describe('a KPI', () => {
  const rate = 'measure: {metric: answer_rate}';
  const time = 'measure: {metric: asa}';
  const own = 'measure: {ratio: {part: {x-a: 1}, whole: {x-b: 1}}}';

  test.each([
    [rate, '≥98%', '≥98.5%', 'tightened', 'minor'],
    [rate, '≥98%', '≥97.999999%', 'relaxed', 'major'],
    [rate, '≥98%', '>98%', 'tightened', 'minor'],
    [time, '≤15秒', '≤20秒', 'relaxed', 'major'],
    [time, '≤1分钟', '≤45秒', 'tightened', 'minor'],
    [rate, '==98%', '==99%', 'tightened', 'minor'],
    [time, '==15秒', '==20秒', 'relaxed', 'major'],
    [own, '==40%', '==50%', 'changed', 'minor'],
    [own, '40%..60%', '45%..55%', 'tightened', 'minor'],
    [rate, '≥98%', '≥15秒', 'changed', 'minor'],
    [own, '-50% vs 2026-Q1', '-40% vs 2026-Q1', 'relaxed', 'major'],
    [own, '-50% vs 2026-Q1', '-60% vs 2026-Q2', 'changed', 'minor'],
  ])('measured by %s with the target %s made %s is %s', (measure, older, newer, type, bump) => {
    const [one = '', ...more] = told(
      kpis(`${measure}, target: "${older}"`),
      kpis(`${measure}, target: "${newer}"`),
    );
    expect(more).toEqual([]);
    expect(one).toBe(`kpi rate ${type} target "${older}" → "${newer}" ${bump}`);
  });

  test('says the same in another spelling', () => {
    expect(told(kpis(`${rate}, target: "≥98%"`), kpis(`${rate}, target: ">= 98.0％"`))).toEqual([]);
  });

  test('tells its definition, its weight and its owner apart', () => {
    expect(
      told(
        kpis(`measure: {metric: answer_rate, short_abandon: 5s}, weight: 40`),
        kpis(`measure: {metric: answer_rate, short_abandon: 10s}, weight: 30`).replace('主管', '经理'),
      ),
    ).toEqual([
      'kpi rate definition_changed measure.short_abandon "5s" → "10s" minor',
      'kpi rate weight_changed weight 40 → 30 minor',
      'kpi rate owner_changed owner "主管" → "经理" minor',
    ]);
  });

  test('with a shorter threshold of its service level is stricter', () => {
    const level = (text: string) => kpis(`measure: {metric: service_level, within: ${text}}`);
    expect(told(level('20s'), level('15s'))).toEqual([
      'kpi rate tightened measure.within "20s" → "15s" minor',
    ]);
  });

  test('cannot be compared with what it was of another measure', () => {
    expect(
      told(kpis(`${rate}, target: "≥98%"`), kpis(`measure: {metric: abandon_rate}, target: "≤4%"`)).map(
        text => text.split(' ')[2],
      ),
    ).toEqual(['changed', 'definition_changed']);
  });
});

describe('a clause', () => {
  const text = '客服人员应在来电进入队列后 20 秒内接起。';

  test.each([
    [text, '客服人员应在来电进入队列后 15 秒内接起。', ['clause C3 tightened text "20 秒" → "15 秒" minor']],
    [text, '客服人员应在来电进入队列后 1 分钟内接起。', ['clause C3 relaxed text "20 秒" → "1 分钟" major']],
    [text, '客服人员应在来电进入队列后20秒内接起。', []],
    [text, '客服人员应在来电进入队列后 20 秒内接听。', ['reworded patch']],
    [
      text,
      '客服人员应在来电排队后 15 秒内接听。',
      ['clause C3 tightened text "20 秒" → "15 秒" minor', 'reworded patch'],
    ],
    [
      text,
      '客服人员应在来电进入队列后及时接起。',
      ['clause C3 relaxed text "20 秒" → ∅ major', 'reworded patch'],
    ],
    ['满意率按月不低于 90%。', '满意率按月不低于 92%。', ['clause C3 tightened text "90%" → "92%" minor']],
    ['铃响三声内接起。', '铃响五声内接起。', ['clause C3 relaxed text "三声" → "五声" major']],
    [
      '至少提前 3 个工作日告知。',
      '至少提前 1 个工作日告知。',
      ['clause C3 relaxed text "3 个工作日" → "1 个工作日" major'],
    ],
    ['先于客户 5 秒挂断。', '先于客户 8 秒挂断。', ['clause C3 changed text "5 秒" → "8 秒" minor']],
    ['应告知客户。', '不应告知客户。', ['changed minor']],
    [
      '单次通话时长不宜超过 10 分钟。',
      '单次通话时长不宜超过 8 分钟。',
      ['clause C3 tightened text "10 分钟" → "8 分钟" minor'],
    ],
    ['录音应至少保存 60 天。', '录音应至少保存 30 天。', ['clause C3 relaxed text "60 天" → "30 天" major']],
    [
      '接通率应达到百分之九十五以上。',
      '接通率应达到 98％以上。',
      ['clause C3 tightened text "百分之九十五" → "98％" minor'],
    ],
    [
      '赔付不低于 1,000 元。',
      '赔付不低于 2,000 元。',
      ['clause C3 tightened text "1,000 元" → "2,000 元" minor'],
    ],
    [
      '等待超过 30 秒的应致歉。',
      '等待超过 60 秒的应致歉。',
      ['clause C3 changed text "30 秒" → "60 秒" minor'],
    ],
    [
      '应在 24 小时内回访。',
      '应在 3 个工作日内回访。',
      ['clause C3 changed text "24 小时" → "3 个工作日" minor'],
    ],
    ['应在 1-2 个工作日内答复。', '应在 1-3 个工作日内答复。', ['changed minor']],
    ['应复述客户的诉求。', '应登记来电的号码。', ['changed minor']],
    ['Reply within two hours.', 'Reply within three hours.', ['changed minor']],
    ['执行 GB/T 33358-2016。', '执行 GB/T 33358-2020。', ['changed minor']],
    [
      'Answer within 20 seconds.',
      'Answer within 30 seconds.',
      ['clause C3 relaxed text "20 seconds" → "30 seconds" major'],
    ],
  ])('“%s” → “%s”', (older, newer, expected) => {
    const short = told(clauses(clause(older)), clauses(clause(newer))).map(one =>
      one.includes(JSON.stringify(older)) ? `${one.split(' ')[2]} ${one.split(' ').at(-1)}` : one,
    );
    expect(short).toEqual(expected);
  });

  test.each([
    ['must', 'should', 'relaxed', 'major'],
    ['may', 'must', 'tightened', 'minor'],
    ['principle', 'may', 'tightened', 'minor'],
  ])('made from %s to %s is %s', (older, newer, type, bump) => {
    expect(told(clauses(clause(text, `level: ${older}`)), clauses(clause(text, `level: ${newer}`)))).toEqual([
      `clause C3 ${type} level "${older}" → "${newer}" ${bump}`,
    ]);
  });

  test('whose verb follows its level is loosened once', () => {
    expect(
      told(clauses(clause('客服人员应道歉。')), clauses(clause('客服人员宜道歉。', 'level: should'))).map(
        one => one.split(' ')[2],
      ),
    ).toEqual(['relaxed', 'reworded']);
  });

  test('gains and loses what it is for', () => {
    const on = (channels: string) => clauses(clause(text, `level: must, channel: [${channels}]`));
    expect(told(on('电话'), on('电话, 在线'))).toEqual([
      'clause C3 scope_widened channel ["电话"] → ["电话","在线"] minor',
    ]);
    expect(told(on('电话'), on('在线')).map(one => one.split(' ')[2])).toEqual([
      'scope_widened',
      'scope_narrowed',
    ]);
    expect(told(on('电话'), clauses(clause(text)))).toEqual([
      'clause C3 scope_widened channel ["电话"] → ∅ minor',
    ]);
  });

  test('shared out among several is split, and merged the other way', () => {
    const whole = clauses(
      clause('客服人员应在通话接起后 5 秒内报出公司名称与工号，并应在挂断前复述客户的诉求。'),
    );
    const pieces = clauses(
      clause('客服人员应在通话接起后 5 秒内报出公司名称与工号。', 'level: must', 'C3a'),
      clause('客服人员应在挂断前复述客户的诉求。', 'level: must', 'C3b'),
    );
    expect(told(whole, pieces)).toHaveLength(1);
    expect(told(whole, pieces)[0]).toMatch(/^clause C3 split text C3a unchanged .*; C3b unchanged .* minor$/);
    expect(told(pieces, whole)[0]).toMatch(/^clause C3 merged text/);
  });

  test('that stays while another is added beside it is not split', () => {
    expect(
      told(
        clauses(clause(text)),
        clauses(clause(text), clause('客服人员应在在线会话后 20 秒内接起。', 'level: must', 'C4')),
      ),
    ).toEqual(['clause C4 added ∅ → "C4" minor']);
  });
});

describe('a standard', () => {
  test('widens and narrows with its scope and its exclusions', () => {
    expect(
      told(
        'scope: {channel: [电话, 在线]}',
        'scope: {channel: [电话], exclusions: [{stage: 投诉, reason: 无}]}',
      ),
    ).toEqual([
      'standard hotline scope_narrowed channel ["电话","在线"] → ["电话"] major',
      'standard hotline scope_narrowed exclusions ∅ → {"stage":"投诉","reason":"无"} major',
    ]);
  });

  test('needs no new version for its dates and approvals', () => {
    const older = standard('');
    const newer = standard('effective_from: 2026-01-01\napprovals: [{by: 总监, on: 2025-12-20}]\n');
    const found = changes(older, newer);
    expect(found.map(({ type }) => type)).toEqual(['metadata_changed', 'metadata_changed']);
    expect(requiredBump(found)).toBe('none');
  });

  test('means the same in another order and with other keys of the user’s own', () => {
    expect(
      told(
        `x-note: a\n${clauses(clause('甲应甲。'), clause('乙应乙。', 'level: must', 'C4'))}`,
        clauses(clause('乙应乙。', 'level: must', 'C4'), clause('甲应甲。')),
      ),
    ).toEqual([]);
  });
});

describe('hostile prose', () => {
  test.each(['1', '1.', '一', '百分之', '1 ', '半', '不应', '第', '1,', '每', '至少'])(
    'of many “%s” is read in no time',
    unit => {
      const prose = (end: string) => clauses(clause(`${unit.repeat(4000 / unit.length)}${end}`));
      const start = performance.now();
      told(prose('甲'), prose('乙'));
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});
