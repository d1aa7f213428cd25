import { describe, expect, test } from 'vitest';
import { lintText } from '../../src/rules/inspect.ts';
import { survey } from '../../src/workspace/workspace.ts';
import { get, put, root, rulesOf, settings, standard, vague, vagueOnly, validate } from './shop.ts';

describe('severities', () => {
  test('go by path and by status, the last one counts', async () => {
    const lint = (text: string) => put('yardstick.yaml', `${settings}lint: ${text}\n`);
    lint('{severity: {clause/vague-time: off}}');
    expect(await vagueOnly()).toBe(0);
    lint(
      '{severity: {clause/vague-time: off}, overrides: [{status: [effective], severity: {clause/vague-time: warning}}]}',
    );
    expect(await vagueOnly()).toBe(1);
    lint('{overrides: [{paths: [standards/**], severity: {clause/vague-time: off}}]}');
    expect(await vagueOnly()).toBe(0);
    lint('{overrides: [{status: [draft], severity: {clause/vague-time: off}}]}');
    expect(await vagueOnly()).toBe(1);
    lint('{severity: {clause/vague: off}}');
    expect(await rulesOf()).toContain('suppress/unknown-rule');
  });

  test.each([
    ['standards', 0],
    ['standards/', 0],
    ['./standards/hotline.yaml', 0],
    ["'standards\\**'", 0],
    ['/standards/*.yaml', 0],
    ['hot*.yaml', 0],
    ['hotline', 1],
    ['other', 1],
  ])('go by a path that is written %s', async (path, found) => {
    put(
      'yardstick.yaml',
      `${settings}lint: {overrides: [{paths: [${path}], severity: {clause/vague-time: off}}]}\n`,
    );
    expect(await vagueOnly()).toBe(found);
  });
});

describe('word lists', () => {
  const lint = (text: string) => put('yardstick.yaml', `${settings}lint: ${text}\n`);

  test('differ by path and status', async () => {
    lint('{overrides: [{paths: [standards/**], words: {remove: {vague-time: [及时]}}}]}');
    expect(await vagueOnly()).toBe(0);
    lint('{overrides: [{paths: [legacy/**], words: {remove: {vague-time: [及时]}}}]}');
    expect(await vagueOnly()).toBe(1);
  });

  test.each(['words: {add: {vague-tiem: [秒回]}}', 'overrides: [{words: {remove: {vague-tiem: [秒回]}}}]'])(
    'that there are none of are found, with the one that was meant: %s',
    async text => {
      lint(`{${text}}`);
      expect((await validate()).out).toContain('不认识的键“vague-tiem”，是否想写“vague-time”？');
    },
  );
});

describe('--fix', () => {
  test('mends what is safe, keeps comments and layout, and leaves vague words alone', async () => {
    const text = standard(vague).replace('owner: 客服总监', 'owner：客服总监   # 负责人');
    put('standards/hotline.yaml', text);
    const preview = await validate('--fix', '--dry-run');
    expect(preview.out).toContain('-owner：客服总监   # 负责人\n+owner: 客服总监   # 负责人\n');
    expect(get('standards/hotline.yaml')).toBe(text);
    const { err, code } = await validate('--fix');
    expect(get('standards/hotline.yaml')).toBe(text.replace('owner：', 'owner: '));
    expect({ err, code }).toEqual({ err: '已改正 1 个文件中的 1 处。\n', code: 1 });
    expect((await validate('--fix')).err).toBe('没有可以自动改正的地方。\n');
  });
});

describe('lintText', () => {
  test('judges one text against the workspace, as an editor would ask', () => {
    const workspace = survey(root);
    const found = lintText(
      'standards/hotline.yaml',
      standard(vague.replace('及时', '尽快')),
      workspace,
      '2026-03-31',
    );
    expect(found.map(({ rule }) => rule)).toContain('clause/vague-time');
    expect(lintText('standards/hotline.yaml', 'kind：standard', workspace, '2026-03-31')).toHaveLength(1);
  });
});
