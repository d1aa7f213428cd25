import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ruleIds } from '../../src/diagnostic/rule-ids.ts';
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

describe('the page of the rules', () => {
  test.each([
    ['en', 'rules.md'],
    ['zh-CN', 'rules.zh-CN.md'],
  ] as const)('in %s is what the code gives (npm run rules)', (locale, file) => {
    const page = readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
    expect(page).toBe(rulesPage(locale));
  });
});
