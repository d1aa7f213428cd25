import { describe, expect, test } from 'vitest';
import { diagnosticSentence } from '../../../src/diagnostic/sentences/catalogue.ts';
import type { Workspace } from '../../../src/document/documents.generated.ts';
import { schemaText } from '../../../src/document/schema.ts';
import { clause } from '../../../src/rules/clause/clause.ts';
import { modalsIn } from '../../../src/rules/clause/modal.ts';
import { doubleNegative, slogan, todo, unboundedNegation } from '../../../src/rules/clause/phrases.ts';
import { prepare } from '../../../src/rules/clause/prose.ts';
import { sameThing } from '../../../src/rules/clause/synonyms.ts';
import { terms } from '../../../src/rules/clause/terms.ts';
import { wording } from '../../../src/rules/clause/wording.ts';
import { wordLists } from '../../../src/rules/clause/words.ts';
import { processorClock } from '../../processor.ts';
import { findings, firing, readCorpus, ruleNames, settings, standardOf } from './corpus.ts';

const clauseWith = (body: string, status = 'effective') => `kind: standard
id: hotline
title: 热线
version: 1.0.0
status: ${status}
owner: 总监
calendar: office
scope: {}
clauses:
  - id: C1
    category: basic
    level: must
    owner: 总监
${body}`;

const marks = (source: string) =>
  findings(source).map(({ rule, severity, place: { range, path } }) => {
    const { start, end } = range;
    return `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${rule} ${path}`;
  });

describe('the corpus', () => {
  const corpus = readCorpus();

  test('holds at least eight sentences that fire and eight that pass for every rule', () => {
    for (const rule of ruleNames) {
      const own = corpus.filter(({ file }) => file === `${rule}.yaml`);
      expect(own.filter(({ fires }) => fires.length > 0).length, rule).toBeGreaterThanOrEqual(8);
      expect(own.filter(({ fires }) => fires.length === 0).length, rule).toBeGreaterThanOrEqual(8);
    }
  });

  test('is judged as it is labelled, but for what is known to be missed', () => {
    const wrong = corpus.flatMap(({ example, about, fires }) => {
      const found = firing(example);
      return about
        .filter(rule => fires.includes(rule) !== found.includes(rule))
        .map(rule => `${fires.includes(rule) ? 'missed' : 'wrong'} ${rule} ${example.text}`);
    });
    expect(wrong).toEqual([
      // Two doings that only a comma joins.
      'missed multi-obligation 商家应积极响应退货请求，及时处理售后申请。',
      // Names of goods.
      'wrong vague-quality 家装顾问应核对客户选择的优质橡木地板型号。',
      // “Then” in a sequence of steps looks the same.
      'missed vague-time 对于未能在线解决的故障，工程师应随后与客户联系确认解决情况。',
      'wrong vague-time Agents must read the caller the terms of the prompt payment discount.',
    ]);
  });
});

describe('a place within a clause', () => {
  test.each([
    ['a plain scalar', '    text: 客服人员应及时回复客户。\n', '14:16-14:18'],
    ['a quoted scalar', '    text: "客服人员应\\u53ca时回复客户。"\n', '14:17-14:24'],
    ['a folded block', '    text: >-\n      客服人员应\n      及时回复客户。\n', '16:7-16:9'],
    ['a word that folding broke', '    text: >-\n      客服人员应及\n      时回复客户。\n', '15:12-16:8'],
    ['a literal block', '    text: |\n      客服人员应核对信息。\n      客服人员及时回复。\n', '16:11-16:13'],
    ['a flow map', '    text: {en: Agents must reply promptly.}\n', '14:34-14:42'],
  ])('is exact in %s', (_, body, place) => {
    expect(marks(clauseWith(body)).find(mark => mark.includes('vague-time'))).toBe(
      `${place} error clause/vague-time clauses[C1].text${body.includes('{en') ? '.en' : ''}`,
    );
  });

  test('counts criteria by their index', () => {
    const source = clauseWith('    text: 客服人员应热情服务。\n    criteria: [以姓氏称呼客户, 态度热情]\n');
    expect(marks(source)).toEqual(['15:27-15:29 warning clause/vague-quality clauses[C1].criteria[1]']);
  });
});

describe('severity', () => {
  const text = '    text: 客服人员必须及时回复客户。\n';
  const severities = (status: string) =>
    Object.fromEntries(findings(clauseWith(text, status)).map(({ rule, severity }) => [rule, severity]));

  test('is that of the status: a draft is warned, a standard in force fails', () => {
    const lenient = { 'clause/vague-time': 'warning', 'clause/modal-mismatch': 'info' };
    const strict = { 'clause/vague-time': 'error', 'clause/modal-mismatch': 'error' };
    expect(severities('draft')).toEqual(lenient);
    expect(severities('reviewed')).toEqual(lenient);
    expect(severities('pilot')).toEqual(strict);
    expect(severities('effective')).toEqual(strict);
  });

  test('says nothing of what is no longer in force', () => {
    expect(severities('retired')).toEqual({});
  });

  test('weighs a contradiction in a draft more than a matter of style', () => {
    expect(marks(clauseWith('    text: 客服人员可复述诉求。\n', 'draft'))).toEqual([
      '14:15-14:16 warning clause/modal-mismatch clauses[C1].text',
    ]);
  });
});

describe('word lists', () => {
  const lint = (words: NonNullable<NonNullable<Workspace['lint']>['words']>) => ({
    settings: { ...settings, lint: { words } },
  });
  const rules = (text: string, words: Parameters<typeof lint>[0]) =>
    findings(standardOf({ text }), lint(words)).map(({ rule }) => rule);

  test('grow by the words of a workspace, in either language', () => {
    expect(rules('客服人员应秒回客户。', {})).toEqual([]);
    expect(rules('客服人员应秒回客户。', { add: { 'vague-time': ['秒回'] } })).toEqual(['clause/vague-time']);
    expect(rules('Agents must reply pronto.', { add: { 'clause/vague-time': ['pronto'] } })).toEqual([
      'clause/vague-time',
    ]);
  });

  test('take words for what they are, not for patterns', () => {
    expect(rules('客服人员应回复客户。', { add: { 'vague-time': ['.*', '(', '[客'] } })).toEqual([]);
  });

  test('shrink by the words that a workspace allows', () => {
    expect(rules('客服人员应及时回复客户。', { remove: { 'vague-time': ['及时'] } })).toEqual([]);
  });

  describe('of one path or status', () => {
    type Overrides = NonNullable<NonNullable<Workspace['lint']>['overrides']>;
    const overriding = (source: string, overrides: Overrides) =>
      findings(source, {
        settings: { ...settings, lint: { words: { add: { 'vague-time': ['秒回'] } }, overrides } },
      }).map(({ rule }) => rule);
    const source = standardOf({ text: '客服人员应秒回客户。' });
    const [file] = findings(source, {
      settings: { ...settings, lint: { words: { add: { 'vague-time': ['秒回'] } } } },
    }).map(({ place }) => place.file);
    const allowed = { remove: { 'clause/vague-time': ['秒回'] } };

    test('change those of the workspace where the document fits', () => {
      expect(overriding(source, [{ paths: ['elsewhere/**'], words: allowed }])).toEqual([
        'clause/vague-time',
      ]);
      expect(overriding(source, [{ status: ['draft'], words: allowed }])).toEqual(['clause/vague-time']);
      expect(overriding(source, [{ status: ['effective'], words: allowed }])).toEqual([]);
      expect(overriding(source, [{ paths: [String(file)], words: allowed }])).toEqual([]);
    });

    test('are decided by the last entry that names a word', () => {
      const added = { add: { 'vague-time': ['秒回'] } };
      expect(overriding(source, [{ words: allowed }, { words: added }])).toEqual(['clause/vague-time']);
      expect(overriding(source, [{ words: added }, { words: allowed }])).toEqual([]);
    });

    test('hold for groups of terms too', () => {
      const texts = standardOf({ texts: ['客服人员应登记商机。', '客服人员应登记线索。'] });
      const words = { add: { 'term-inconsistent': ['线索/商机'] } };
      expect(overriding(texts, [{ status: ['effective'], words }])).toEqual(['clause/term-inconsistent']);
      expect(overriding(texts, [{ status: ['draft'], words }])).toEqual([]);
    });
  });

  test('are named in the schema, every one', () => {
    const { $defs } = JSON.parse(schemaText('workspace'));
    const named = [...wording, ...terms].map(({ id }) => id.slice('clause/'.length));
    expect(Object.keys($defs.wordLists.properties)).toEqual(named);
    const [prefixed] = Object.keys($defs.wordLists.patternProperties);
    expect(prefixed).toBe(`^clause/(${named.join('|')})$`);
  });

  test('hold no word twice', () => {
    const lists = [...Object.values(wordLists), slogan, todo, unboundedNegation, doubleNegative];
    const twice = (words: readonly string[]) => words.filter((word, index) => words.indexOf(word) !== index);
    expect(
      [...lists.map(({ words }) => words), ...lists.map(({ english }) => english)].flatMap(twice),
    ).toEqual([]);
    expect(twice(sameThing.flat())).toEqual([]);
  });

  test('know the groups of terms of a workspace', () => {
    const source = standardOf({ texts: ['客服人员应登记商机。', '客服人员应登记线索。'] });
    const found = findings(source, lint({ add: { 'term-inconsistent': ['线索/商机'] } }));
    expect(found.map(({ rule, facts }) => [rule, facts])).toEqual([
      ['clause/term-inconsistent', { clause: 'C1', word: '商机', proper: '线索', line: 19 }],
    ]);
  });
});

describe('a way to mend', () => {
  const edits = (text: string) =>
    findings(standardOf({ text })).flatMap(({ suggestions = [] }) =>
      suggestions.map(({ isSafe, edits: [edit] }) => [isSafe, edit?.text]),
    );

  test('is safe for 必须 and 不可, offered for 须 and 需, and never for a vague word', () => {
    expect(edits('客服人员必须登记工单。')).toEqual([[true, '应']]);
    expect(edits('客服人员不可打断客户。')).toEqual([[true, '不应']]);
    expect(edits('客服人员须登记工单。')).toEqual([[false, '应']]);
    expect(edits('客服人员应及时登记工单。')).toEqual([]);
  });
});

test.each([
  ['24小时内应回复', '应'],
  ['快速响应相应诉求', ''],
  ['核对应在当日完成', '应'],
  ['客服人员应收集并应答复', '应 应'],
  ['应客户要求上门', ''],
  ['便宜的事宜', ''],
  ['可能认可许可', ''],
  ['用户须知无须登记', '无须'],
  ['重要需求主要要求', ''],
  ['坐席应用真心换取，系统应用日志', '应'],
  ['前台得先登记，取得在先', '得'],
  ['时间允许的，坐席一定要回拨', '要'],
  ['客服人员不能代签，坐席不能解答的问题', '不能'],
  ['不得不登记，无人应门时不得不离开', '不得不'],
])('the modal verbs of %s are %s', (text, words) => {
  expect(modalsIn(text).map(({ word }) => word)).toEqual(words === '' ? [] : words.split(' '));
});

test('what is quoted is hidden, full-width digits are plain, blanks of folding are left out', () => {
  const { text, at } = prepare('应说“及时”， 在１５分 钟内');
  expect(text).toBe('应说“□□”，在15分钟内');
  expect(text.split('').map((_, index) => at(index))).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 13, 14]);
});

test('what Markdown stresses is read, and a blank to fill in stays one', () => {
  const { text, at } = prepare('**组长**应*及时*回复');
  expect(text).toBe('组长应及时回复');
  expect([...text].map((_, index) => at(index))).toEqual([2, 3, 6, 8, 9, 11, 12]);
  for (const blank of ['应在 __ 分钟内回复', '应在__分钟内回复，__天内办结', '7*24小时，5*8小时', '* 核对']) {
    expect(prepare(blank).text.replaceAll(' ', '')).toBe(blank.replaceAll(' ', ''));
  }
});

test('traditional characters are read as simplified ones and shown as they are written', () => {
  expect(prepare('應儘快回覆客戶').text).toBe('应尽快回复客户');
  expect(prepare('覆盖著名乾隆').text).toBe('覆盖著名乾隆');
  const found = findings(standardOf({ texts: ['客服人員必須儘快回覆客戶。', '主管應聯絡顧客。'] }));
  expect(found.map(({ rule, facts }) => [rule, 'word' in facts && facts.word])).toEqual([
    ['clause/vague-time', '儘快'],
    ['clause/modal-mismatch', '必須'],
    ['clause/term-inconsistent', '顧客'],
  ]);
  expect(found.flatMap(({ suggestions = [] }) => suggestions.map(({ edits }) => edits[0]?.text))).toEqual([
    '應',
    '客戶',
  ]);
  const added = findings(standardOf({ text: '主管應聯絡貴賓。' }), {
    settings: { ...settings, lint: { words: { add: { 'vague-time': ['貴賓'] } } } },
  });
  expect(added.map(({ rule }) => rule)).toEqual(['clause/vague-time']);
});

test('duties in a row are counted, and the second is named', () => {
  const [found] = findings(standardOf({ text: '坐席应向客户致歉，说明原因，告知处理时限。' }));
  expect(found?.facts).toEqual({ clause: 'C1', reason: 'series', word: '说明原因', count: 3 });
  expect(found && diagnosticSentence(found.rule, found.facts, 'zh-CN')).toBe(
    '条款 C1 用逗号连写 3 项要求，第二项是“说明原因”：一条只写一项，逐项拆开',
  );
});

test('every rule is explained, and says what it finds in both languages', () => {
  for (const { id, explanation } of clause) {
    for (const part of Object.values(explanation)) expect(part['zh-CN'] && part.en, id).toBeTruthy();
  }
  for (const { example } of readCorpus()) {
    for (const { rule, facts } of findings(standardOf(example))) {
      expect(diagnosticSentence(rule, facts, 'zh-CN')).toMatch(/^条款 C\d+ .*[^。]$/);
      expect(diagnosticSentence(rule, facts, 'en')).not.toMatch(/undefined|[“”]/);
    }
  }
});

test.each([
  '应',
  '及时',
  '、等',
  '约3',
  '要',
  '不得不',
  '（',
  '“',
  '1天内',
  '的，',
  'a',
  '较',
  'some ',
  '客户',
  '，',
  '不',
  '登记并',
  '未及时',
  '两三',
  '…',
  '*a',
  '__a',
  '告知：a',
  '按公司',
  '每天，',
  '完善',
  '確',
  '得在',
  '应用',
  '登记，',
  '1km2公里',
  '¥1',
  '（自然时间）内',
  '客诉',
  '发现的，',
  '万 ',
  '3余',
  '以及在',
  '投诉人员工',
])('a hostile clause of repeated %j is judged in bounded time', unit => {
  const text = unit.repeat(Math.floor(20_000 / unit.length));
  const spentMs = processorClock();
  findings(standardOf({ text }));
  expect(spentMs()).toBeLessThan(3000);
});
