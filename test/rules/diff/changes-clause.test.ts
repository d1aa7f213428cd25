import { describe, expect, test } from 'vitest';
import { processorClock } from '../../processor.ts';
import { clause, clauses, told } from './told.ts';

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

describe('hostile prose', () => {
  test.each(['1', '1.', '一', '百分之', '1 ', '半', '不应', '第', '1,', '每', '至少'])(
    'of many “%s” is read in no time',
    unit => {
      const prose = (end: string) => clauses(clause(`${unit.repeat(4000 / unit.length)}${end}`));
      const spentMs = processorClock();
      told(prose('甲'), prose('乙'));
      expect(spentMs()).toBeLessThan(1000);
    },
  );
});
