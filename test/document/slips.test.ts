import { describe, expect, test } from 'vitest';
import { mended } from '../../src/diagnostic/apply.ts';
import { findings, read } from './reading.ts';

const standard = `# 主文件：客户服务质量标准
kind: standard
id: hotline
title: 热线服务标准
version: 1.0.0
status: draft   # 状态：草稿
owner: 客服总监
scope:
  stage: [咨询, 投诉]
  channel: [电话]
  exclusions:
    - {stage: 投诉, channel: 电话, reason: 先登记，后转办}
clauses:
  - id: C1
    category: basic
    level: must
    text: |
      客服人员应按以下步骤处理：登记，核实。
      id：不是键
      — 第一步：核对　姓名　#编号
    owner: 客服经理
    # 备注：此条，“待评审”　｛｝［］
    criteria:
      - 称呼客户姓氏
      - 不打断客户
`;

/** The text after all safe fixes. */
function afterFixes(text: string): string {
  let current = text;
  for (let turn = 0; turn < 10; turn++) {
    const next = mended(current, read(current).findings).text;
    if (next === current) break;
    current = next;
  }
  return current;
}

describe('a slip of an input method or an editor', () => {
  test.each([
    ['a colon after a key', 'owner: 客服总监', 'owner：客服总监', '7:6 yaml/colon'],
    ['a colon after a Chinese key', 'owner: 客服总监', '负责人：客服总监', '7:4 yaml/colon'],
    ['a colon before a block text', 'text: |\n', 'text：|\n', '17:9 yaml/colon'],
    ['a small colon', 'owner: 客服总监', 'owner﹕客服总监', '7:6 yaml/colon'],
    ['the sign of a ratio', 'owner: 客服总监', 'owner∶ 客服总监', '7:6 yaml/colon'],
    ['the sign of a ratio within braces', '{stage: ', '{stage∶', '12:13 yaml/colon'],
    ['a small colon after a Chinese key', 'owner: 客服总监', '负责人﹕客服总监', '7:4 yaml/colon'],
    ['a bar of the input method', 'text: |\n', 'text: ｜\n', '17:11 yaml/fullwidth-bar'],
    ['a colon and a bar', 'text: |\n', 'text：｜\n', '17:9 yaml/colon'],
    ['a comment behind a value', '   # 状', '   ＃ 状', '6:17 yaml/fullwidth-hash'],
    ['a comment on its line', '# 备注', '＃ 备注', '22:5 yaml/fullwidth-hash'],
    ['a comment at the start', '# 主文件', '＃ 主文件', '1:1 yaml/fullwidth-hash'],
    ['a colon within braces', 'channel: 电话, reason', 'channel：电话, reason', '12:26 yaml/colon'],
    ['a comma between items', '[咨询, 投诉]', '[咨询，投诉]', '9:13 yaml/fullwidth-comma'],
    ['a comma between keys', '投诉, channel', '投诉，channel', '12:17 yaml/fullwidth-comma'],
    ['【】 for a list', '[咨询, 投诉]', '【咨询，投诉】', '9:10 yaml/fullwidth-bracket'],
    ['【】 for a list of one', '[电话]', '【电话】', '10:12 schema/type'],
    ['one bracket of two', '[咨询, 投诉]', '［咨询, 投诉]', '9:10 yaml/fullwidth-bracket'],
    ['a closing bracket', '[咨询, 投诉]', '[咨询, 投诉】', '9:17 yaml/fullwidth-bracket'],
    ['an opening brace', '- {stage', '- ｛stage', '12:7 yaml/fullwidth-bracket'],
    ['braces', /\{(stage.*)\}/, '｛$1｝', '12:7 yaml/fullwidth-bracket'],
    ['a blank after a dash', '- id: C1', '-　id: C1', '14:4 yaml/blank'],
    ['blanks for an indentation', '    level: must', '　　level: must', '16:1 yaml/blank'],
    ['a blank after a colon within braces', '{stage: ', '{stage:　', '12:14 yaml/blank'],
    ['a long dash', '- 称呼', '— 称呼', '24:7 yaml/fullwidth-dash'],
    ['long dashes', /- (?=[称不])/g, '— ', '24:7 yaml/fullwidth-dash'],
    ['a dash of two signs', /- (?=[称不])/g, '——', '24:7 yaml/fullwidth-dash'],
    ['a minus sign', '- 称呼', '− 称呼', '24:7 yaml/fullwidth-dash'],
    ['a dash before a map', '- id: C1', '－ id: C1', '14:3 yaml/fullwidth-dash'],
    ['semicolons between items', '[咨询, 投诉]', '[咨询；投诉]', '9:13 yaml/fullwidth-comma'],
    ['no brackets at all', '[咨询, 投诉]', '咨询、投诉', '9:10 schema/type'],
    ['parentheses', '[咨询, 投诉]', '（咨询，投诉）', '9:10 schema/type'],
    ['a word of the schema in full width', 'level: must', 'level: ｍｕｓｔ', '16:12 schema/enum'],
    ['a bullet', '- 称呼', '· 称呼', '24:7 yaml/fullwidth-dash'],
    ['a dash without its space', '- 称呼', '-称呼', '24:7 yaml/fullwidth-dash'],
    ['a tab after a dash', '- id: C1', '-\tid: C1', '14:4 yaml/tab'],
    ['a tab among spaces', '    level: must', '\tlevel: must', '16:1 yaml/tab'],
    ['a key in full width', 'owner: 客服总监', 'ｏｗｎｅｒ: 客服总监', '7:1 schema/unknown-key'],
    ['a blank before a colon', 'owner: 客服总监', 'owner ：客服总监', '7:7 yaml/colon'],
    ['a blank after a colon', 'owner: 客服总监', 'owner：　客服总监', '7:6 yaml/colon'],
    ['a colon and a blank within braces', '{stage: ', '{stage：　', '12:13 yaml/colon'],
    ['a blank of no width after a colon', 'exclusions:', 'exclusions:\u200b', '11:14 yaml/blank'],
    ['a blank before a key', 'owner:', '\u00a0owner:', '7:1 yaml/blank'],
    ['a blank before the first key below another', '  stage', '  \u00a0stage', '9:3 yaml/blank'],
    ['blanks far above the error', '  exclusions:', '　exclusions:', '11:1 yaml/blank'],
    ['a dash that touches a key', '- id: C1', '-id: C1', '14:3 yaml/fullwidth-dash'],
    ['a dash that touches a map', '- {stage', '-{stage', '12:5 yaml/fullwidth-dash'],
    ['the last brace', '后转办}', '后转办｝', '12:47 yaml/fullwidth-bracket'],
    ['a corner for the last brace', '后转办}', '后转办」', '12:47 yaml/fullwidth-bracket'],
    ['a tab in the line after a key', '      - 称呼', '\t\t\t- 称呼', '24:1 yaml/tab'],
  ])('%s is found in its place, alone, and mended', (_, right, wrong, expected) => {
    const text = standard.replace(right, wrong);
    expect(text).not.toBe(standard);
    expect(findings(text)).toEqual([expected]);
    expect(afterFixes(text)).toBe(standard);
  });

  test.each([
    ['quotation marks around a word of the schema', 'draft', '“draft”', '6:9 yaml/smart-quote'],
    ['full-width quotation marks', 'draft', '＂draft＂', '6:9 yaml/smart-quote'],
    ['quotation marks within braces', 'channel: 电话,', 'channel: “电话”,', '12:28 yaml/smart-quote'],
    ['a line of nothing but a blank', 'scope:', '　\nscope:', '8:1 yaml/blank'],
    ['one quotation mark of two in a list', '[电话]', '["电话”]', '10:16 yaml/smart-quote'],
    ['one quotation mark of two', '热线服务标准', '"热线服务标准”', '4:15 yaml/smart-quote'],
    ['a blank before a comment', 'draft   #', 'draft　#', '6:14 yaml/blank'],
  ])('%s is mended to the same document', (_, right, wrong, expected) => {
    const text = standard.replace(right, wrong);
    expect(findings(text)).toEqual([expected]);
    expect(read(afterFixes(text)).loaded?.document).toEqual(read(standard).loaded?.document);
  });

  test.each([
    ['too deep', '    level: must', '      level: must', '16:1 yaml/syntax'],
    ['too shallow', '    level: must', '   level: must', '16:1 yaml/syntax'],
    ['a bracket without its end', '[咨询, 投诉]', '[咨询, 投诉', '9:10 yaml/syntax'],
    ['words after a bracket', '热线服务标准', '[重要] 热线', '4:13 yaml/syntax'],
    ['an exclamation mark', '热线服务标准', '!重要', '4:8 yaml/syntax'],
    ['quotation marks around a name', '客服总监', '“客服总监”', '7:8 yaml/smart-quote'],
    ['a colon in what they quote', '热线服务标准', '“热线: 服务标准”', '4:8 yaml/smart-quote'],
    ['a comment behind words', '客服总监', '客服总监 ＃ 待定', '7:13 yaml/fullwidth-hash'],
    ['the key of a telephone', '热线服务标准', '请按 # 键结束', '4:11 yaml/hash'],
    ['the key of a telephone at the end', '热线服务标准', '结束请按 #', '4:13 yaml/hash'],
    ['the key of a telephone before a comma', '热线服务标准', '请输入 #，再挂机', '4:12 yaml/hash'],
    ['a comment behind a noun of input', '热线服务标准', '投诉录入 ＃ 受理岗', '4:13 yaml/fullwidth-hash'],
    ['the first line further in', 'kind: standard', ' kind: standard', '2:1 yaml/syntax'],
    ['an item further in than the next', '      - 称呼', '        - 称呼', '25:1 yaml/syntax'],
  ])('%s is found and left to its author', (_, right, wrong, expected) => {
    const text = standard.replace(right, wrong);
    expect(findings(text)).toEqual([expected]);
    expect(afterFixes(text)).toBe(text);
  });

  test.each([
    ['blanks of the input method', /^ +/gm, '　'],
    ['blanks of a page', /^ +/gm, '\u00a0\u00a0'],
    ['tabs', /^ +/gm, '\t'],
  ])('a text indented by %s alone is mended', (_, spaces, blank) => {
    const text = standard.replace(spaces, found => blank.repeat(found.length / 2));
    expect(read(afterFixes(text)).loaded?.document).toEqual(read(standard).loaded?.document);
  });

  test('a block text with an empty line stays, with the line ends of Windows too', () => {
    const text = standard.replace('登记，核实。\n', '登记，核实。\n\n').replaceAll('\n', '\r\n');
    expect(afterFixes(text.replace('owner: 客服总监', 'owner：客服总监'))).toBe(text);
  });

  const list = (items: string) =>
    standard.replace('    criteria:\n      - 称呼客户姓氏\n      - 不打断客户', `    criteria: [${items}]`);

  test.each([
    ['a script', '“请稍等，马上为您查询。”', ['23:16 yaml/smart-quote']],
    ['sentences', '称呼客户姓氏；不打断客户。', []],
    ['long phrases', '称呼客户的姓氏或者尊称而不直呼其名，不打断客户', ['23:33 yaml/fullwidth-comma']],
  ])('%s of a list keeps its commas', (_, items, expected) => {
    expect(findings(list(items))).toEqual(expected);
    expect(afterFixes(list(items))).toBe(list(items));
  });

  test.each([
    ['称呼客户姓氏，不打断客户', '称呼客户姓氏, 不打断客户'],
    ['“您好，请讲”，“再见”', '“您好，请讲”, “再见”'],
  ])('%s are two items of a list', (typed, meant) => {
    expect(afterFixes(list(typed))).toBe(list(meant));
  });

  test('brackets of an input method between braces are told once and mended', () => {
    const flow = standard
      .replace(/scope:\n.*\n.*\n/, 'scope: {stage: [咨询, 投诉], channel: [电话]}\n')
      .replace(/ {2}exclusions:\n.*\n/, '');
    const typed = flow.replace('[咨询, 投诉]', '［咨询, 投诉］');
    expect(findings(flow)).toEqual([]);
    expect(findings(typed)).toEqual(['8:16 yaml/fullwidth-bracket']);
    expect(afterFixes(typed)).toBe(flow);
  });

  test('every sign between braces is mended', () => {
    const text = standard.replace(/\{.*\}/, '{stage：投诉，channel：电话，reason：先登记，后转办}');
    expect(findings(text)).toEqual(['12:13 yaml/colon']);
    expect(afterFixes(text)).toBe(standard);
  });

  test('a misspelt key of a choice is told once', () => {
    const limit =
      'time_limits:\n  - {id: a, title: 甲, start: created, stop: resolved, withn: 24h, owner: 甲}\n';
    expect(findings(`${standard}${limit}`)).toEqual(['27:55 schema/unknown-key']);
  });

  test('many at once are all mended; comments and block texts stay', () => {
    const [head = '', tail = ''] = standard.split(/(?<=exclusions:\n.*\n)/);
    const typed = head
      .replaceAll('[', '【')
      .replaceAll(']', '】')
      .replace('{', '｛')
      .replace('}', '｝')
      .replaceAll(', ', '，')
      .replace(/^( *[a-z_]+): ?/gm, '$1：');
    const said = (text: string) => read(text).loaded?.document;
    expect(said(afterFixes(typed + tail))).toEqual(said(standard));
    expect(afterFixes(typed + tail)).toContain(tail);
  });

  test.each([
    ['in prose', '热线服务标准', '客服说：您好，“请讲”【重要】'],
    ['beside its key', '热线服务标准', 'app：登录'],
    ['before a word that is no key', 'reason: 先登记，后转办', 'reason: 先登记，app：后转办'],
    ['in quotes', '热线服务标准', '"首次：响应，［］｛｝　x"'],
    ['the key of a telephone', '热线服务标准', '请按 ＃ 键结束'],
    ['a comment sign of a name', 'owner: 客服总监', 'owner: 客服总监\nx-a: 拨 10086 按 ＃ 转人工'],
    ['a comment behind income', '热线服务标准', '月收入 # 万元'],
    ['a comment behind an entry', '热线服务标准', '投诉录入 # 由受理岗负责'],
    ['a comment behind a verb', '热线服务标准', '客服拨打 # 由受理岗负责'],
    ['a bar in words', '热线服务标准', '热线｜服务标准'],
    ['a ratio', '热线服务标准', '比例 1∶2'],
    ['in a comment', 'owner:', '# owner：某人，［甲］\nowner:'],
    ['a script in corners', '热线服务标准', '「您好，请讲」'],
    ['a tab before a comment', 'owner:', '\t# 注释\nowner:'],
  ])('is none %s', (_, right, other) => {
    expect(findings(standard.replace(right, other))).toEqual([]);
  });
});
