import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeText } from '../../src/diagnostic/explanations/codes.ts';
import { isRuleId, ruleIds } from '../../src/diagnostic/rule-ids.ts';
import { diagnosticCodes } from '../../src/diagnostic/sentences/catalogue.ts';
import { doctor } from '../../src/diagnostic/sentences/doctor.ts';
import { notices } from '../../src/diagnostic/sentences/notice.ts';
import { rejectReasons } from '../../src/diagnostic/sentences/reject-reason.ts';
import { explanationOf } from '../../src/rules/explanations.ts';
import { rules } from '../../src/rules/rules.ts';
import { rulesPage } from '../../src/rules/rules-page.ts';
import { runIn } from '../cli/run.ts';

describe('explain', () => {
  test('knows every rule that validate can report', () => {
    expect(ruleIds.filter(rule => !explanationOf(rule))).toEqual([]);
    expect(rules.map(({ id }) => id).filter(id => !ruleIds.includes(id))).toEqual([]);
  });

  test('says why, what is wrong and what is right, in both languages', async () => {
    const zh = await runIn('/', ['explain', 'yaml/colon']);
    expect(zh).toMatchObject({ code: 0, out: expect.stringContaining('    owner：客服总监') });
    const en = await runIn('/', ['explain', 'yaml/colon'], { locale: 'en' });
    expect(en.out).toContain('But: \n    owner: 客服总监');
  });

  test('lists the rules, and suggests for one that there is not', async () => {
    expect((await runIn('/', ['explain'])).out).toContain('clause/vague-time\n');
    expect((await runIn('/', ['explain', 'vague-time'])).err).toContain('是否想写“clause/vague-time”');
    expect(await runIn('/', ['explain', 'clause/vague-tiem'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('clause/vague-time'),
    });
  });
});

describe('explain of a code that is no rule', () => {
  const printed = [
    ...Object.keys(rejectReasons),
    ...Object.keys(notices),
    ...Object.keys(doctor),
    ...diagnosticCodes.filter(code => !isRuleId(code)),
  ];

  test.each(['zh-CN', 'en'] as const)('says in %s what every one means and what to do', async locale => {
    const remedy = locale === 'en' ? 'What to do: ' : '怎么办：';
    expect(printed.filter(code => !codeText(code, locale)?.includes(`\n${remedy}`))).toEqual([]);
  });

  test('is listed after the rules, each code once', async () => {
    const lines = (await runIn('/', ['explain'])).out.trimEnd().split('\n');
    expect(lines).toEqual([...new Set([...ruleIds, ...lines])]);
    expect(printed.filter(code => !lines.includes(code))).toEqual([]);
  });

  test('answers for a reject, a notice and a figure, and suggests for a slip', async () => {
    expect((await runIn('/', ['explain', 'value/date'])).out).toContain(
      '这一行没有导入：日期或时间无法读取。\n\n怎么办：',
    );
    expect((await runIn('/', ['explain', 'ingest/no-draws'], { locale: 'en' })).out).toContain(
      'sample draw PLAN',
    );
    expect((await runIn('/', ['explain', 'calendar/uncovered'])).out).toContain('off 和 work');
    expect((await runIn('/', ['explain', 'value/dat'])).err).toContain('是否想写“value/date”');
    expect(await runIn('/', ['explain', 'nothing/like-this-at-all'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('没有规则或代码'),
    });
  });
});

describe('the page of the rules', () => {
  test.each([
    ['en', 'rules.md'],
    ['zh-CN', 'rules.zh-CN.md'],
  ] as const)('in %s is what the code gives (npm run rules)', (locale, file) => {
    const page = readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
    expect(page).toBe(rulesPage(locale));
  });
});
