import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { git, json, put, root, rulesOf, standard, vague, vagueOnly, validate } from './shop.ts';

describe('fingerprints', () => {
  test('stay when lines are put above, and are the same when one file is asked for', async () => {
    const before = (await json()).diagnostics.map(({ fingerprint }) => fingerprint);
    put('standards/hotline.yaml', `# 说明\n\n${standard(vague)}`);
    expect((await json()).diagnostics.map(({ fingerprint }) => fingerprint)).toEqual(before);
    expect((await json('standards/hotline.yaml')).diagnostics.map(one => one.fingerprint)).toEqual(before);
  });
});

describe('a comment', () => {
  const comment = (text: string) =>
    put(
      'standards/hotline.yaml',
      standard(vague.replace('    text', `    # yardstick-disable-next-line ${text}\n    text`)),
    );

  test('sets a finding of the next line apart and is counted', async () => {
    comment('clause/vague-time -- 与法务确认中 (until: 2026-12-31)');
    expect(await vagueOnly()).toBe(0);
    expect((await json()).summary['suppressed']).toBe(1);
    expect(await rulesOf()).not.toContain('suppress/unused');
  });

  test.each([
    ['clause/vague-time', 'suppress/no-reason'],
    ['clause/vague-time -- ', 'suppress/no-reason'],
    ['clause/vague-time -- 原因 (until: 2026-01-04)', 'suppress/expired'],
    ['clause/vague-time -- 原因 (until: 下个月)', 'suppress/expired'],
    ['clause/vague-tiem -- 原因', 'suppress/unknown-rule'],
    ['clause/vague-time 原因', 'suppress/no-reason'],
    ['clause/vague-time：原因', 'suppress/no-reason'],
    ['clause/vague-time -- 原因 (until 2026-01-04)', 'suppress/expired'],
    ['clause/vague-time -- 原因 (until the law changes)', 'suppress/expired'],
    ['clause/vague-time -- 原因（合同到期后整改）(until: 2026-01-04)', 'suppress/expired'],
    ['clause/vague-time -- 原因（2026-12-31 到期）', 'suppress/expired'],
    ['clause/vague-time -- 原因（到期日待定）', 'suppress/expired'],
    ['clause/vague-time -- 原因 (until: 2026-12-31) 备注', 'suppress/expired'],
    ['clause/vague-time -- 原因（有效期至 2026-12-31）', 'suppress/expired'],
    ['-- 原因', 'suppress/malformed'],
  ])('“%s” sets nothing apart and is itself %s', async (text, rule) => {
    comment(text);
    expect(await vagueOnly()).toBe(1);
    expect(await rulesOf()).toContain(rule);
  });

  test.each([
    'clause/vague-time —— 与法务确认中（until：2026-12-31）',
    'clause/vague-time——与法务确认中',
    'clause/vague-time - 与法务确认中 (Until: 2026-12-31)',
    ': clause/vague-time -- 与法务确认中',
  ])('“%s” as an input method writes it sets a finding apart', async text => {
    comment(text);
    expect(await vagueOnly()).toBe(0);
    expect((await rulesOf()).filter(rule => rule.startsWith('suppress/'))).toEqual([]);
  });

  test.each([
    '供应商合同限制（合同到期后整改）',
    '供应商合同限制（到期后整改）',
    '（截至目前无替代用语）',
    'old wording (kept until the law changes)',
    '供应商合同限制（合同到期后整改）(until: 2026-12-31)',
    '与法务确认中 (until 2026-12-31)',
  ])('with the reason “%s” sets a finding apart', async reason => {
    comment(`clause/vague-time -- ${reason}`);
    expect(await vagueOnly()).toBe(0);
    expect((await rulesOf()).filter(rule => rule.startsWith('suppress/'))).toEqual([]);
  });

  test.each(['line', 'next-lines', 'file'])('of another name, -%s, is told to be none', async name => {
    put(
      'standards/hotline.yaml',
      standard(
        vague.replace('    text: ', `    # yardstick-disable-${name} clause/vague-time -- 原因\n    text: `),
      ),
    );
    expect(await vagueOnly()).toBe(1);
    expect((await rulesOf()).filter(rule => rule.startsWith('suppress/'))).toEqual(['suppress/malformed']);
  });

  test('that no finding needs is reported', async () => {
    comment('clause/vague-time, clause/todo -- 原因');
    expect(await rulesOf()).toContain('suppress/unused');
  });

  test('goes with a text over several lines', async () => {
    put(
      'standards/hotline.yaml',
      standard(
        vague.replace(
          '    text: ',
          '    # yardstick-disable-next-line clause/vague-time -- 原因\n    text: |\n      客服人员应登记。\n      ',
        ),
      ),
    );
    expect(await vagueOnly()).toBe(0);
  });

  test('cannot make a document that is refused look clean', async () => {
    put('standards/bad.yaml', '# yardstick-disable-next-line document/no-kind -- 原因\nid: a\n');
    expect((await validate()).code).toBe(1);
  });
});

describe('the baseline', () => {
  test('sets apart what was there, reports what is new, and keeps what other files have', async () => {
    put('standards/online.yaml', standard(vague).replace('hotline', 'online'));
    await validate('--update-baseline');
    expect(await vagueOnly()).toBe(0);
    put('standards/online.yaml', standard(vague + vague.replace('C1', 'C2')).replace('hotline', 'online'));
    expect(await vagueOnly()).toBe(1);
    await validate('--update-baseline', 'standards/online.yaml');
    expect(await vagueOnly()).toBe(0);
    put('standards/online.yaml', standard(vague.replace('及时', '在 5 分钟内')).replace('hotline', 'online'));
    expect(await rulesOf('standards/hotline.yaml')).not.toContain('suppress/stale');
    expect(await rulesOf()).toContain('suppress/stale');
    await validate('--prune-baseline', 'standards/hotline.yaml');
    expect(await rulesOf()).toContain('suppress/stale');
    await validate('--prune-baseline');
    expect(await rulesOf()).not.toContain('suppress/stale');
    expect(await vagueOnly()).toBe(0);
  });

  test('that is damaged is refused, not taken for empty', async () => {
    mkdirSync(join(root, 'yardstick-baseline.json'));
    expect((await validate()).err).toContain('yardstick-baseline.json');
    rmSync(join(root, 'yardstick-baseline.json'), { recursive: true });
    put('yardstick-baseline.json', '{}');
    expect((await validate()).code).toBe(1);
    expect((await validate('--update-baseline')).err).toContain('yardstick-baseline.json');
  });
});

describe('--changed-since', () => {
  test('reports what the change touched and says how many it hid', async () => {
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'one');
    expect((await json('--changed-since', 'HEAD')).diagnostics).toEqual([]);
    put('standards/hotline.yaml', standard(vague + vague.replace('C1', 'C2').replace('及时', '尽快')));
    const { diagnostics, summary } = await json('--changed-since', 'HEAD');
    const lines = diagnostics
      .filter(({ rule }) => rule === 'clause/vague-time')
      .map(one => one.range.start.line);
    expect(lines).toEqual([21]);
    expect(summary['hidden']).toBeGreaterThan(0);
    expect((await validate('--changed-since', 'HEAD')).out).toMatch(/改动之外另有 \d+ 个未显示/);
  });

  test('reports a new file whole', async () => {
    git('init', '-q');
    git('commit', '-qm', 'empty', '--allow-empty');
    expect(await vagueOnly('--changed-since', 'HEAD')).toBe(1);
  });

  test('refuses a revision that there is not', async () => {
    expect((await validate('--changed-since', 'HEAD')).code).toBe(2);
    git('init', '-q');
    expect((await validate('--changed-since', '--output=x')).code).toBe(2);
  });
});
