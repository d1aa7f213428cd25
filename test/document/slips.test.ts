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
  ])('%s is found in its place, alone, and mended', (_, right, wrong, expected) => {
    const text = standard.replace(right, wrong);
    expect(text).not.toBe(standard);
    expect(findings(text)).toEqual([expected]);
    expect(afterFixes(text)).toBe(standard);
  });

  test.each([
    ['quotation marks around a word of the schema', 'draft', '“draft”', '6:9 yaml/smart-quote'],
    ['full-width quotation marks', 'draft', '＂draft＂', '6:9 yaml/smart-quote'],
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
    ['quotation marks within braces', 'channel: 电话,', 'channel: “电话”,', '12:28 yaml/smart-quote'],
  ])('%s is found and left to its author', (_, right, wrong, expected) => {
    const text = standard.replace(right, wrong);
    expect(findings(text)).toEqual([expected]);
    expect(afterFixes(text)).toBe(text);
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
    ['in quotes', '热线服务标准', '"首次：响应，［］｛｝　x"'],
    ['the key of a telephone', '热线服务标准', '请按 ＃ 键结束'],
    ['a comment sign of a name', 'owner: 客服总监', 'owner: 客服总监\nx-a: 拨 10086 按 ＃ 转人工'],
    ['a bar in words', '热线服务标准', '热线｜服务标准'],
    ['a ratio', '热线服务标准', '比例 1∶2'],
    ['in a comment', 'owner:', '# owner：某人，［甲］\nowner:'],
    ['a script in corners', '热线服务标准', '「您好，请讲」'],
    ['a tab before a comment', 'owner:', '\t# 注释\nowner:'],
  ])('is none %s', (_, right, other) => {
    expect(findings(standard.replace(right, other))).toEqual([]);
  });
});
