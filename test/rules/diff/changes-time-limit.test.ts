import { describe, expect, test } from 'vitest';
import { limit, limits, told } from './told.ts';

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
