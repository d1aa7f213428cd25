import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { processorClock } from '../processor.ts';
import { runIn } from './run.ts';

const clause = (id: string, text = '客服人员应及时回复客户。') =>
  `  - {id: ${id}, category: basic, level: must, text: ${text}, owner: 客服部经理}\n`;
const standard = (id: string, clauses: string) => `kind: standard
id: ${id}
title: 热线服务标准
version: 1.0.0
status: draft
owner: 客服总监
scope: {}
clauses:
${clauses}`;
const baseline = 'yardstick-baseline.json';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yardstick-'));
  put('yardstick.yaml', 'kind: workspace\nid: shop\ntitle: 网店\ntimezone: Asia/Shanghai\n');
  put('standards/a.yaml', standard('a', clause('C1')));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
const get = (file: string) => readFileSync(join(root, file), 'utf8');
const validate = (...args: string[]) => runIn(root, ['validate', ...args]);
const git = (...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    stdio: 'ignore',
  });

describe('a baseline', () => {
  test('is merged by git where two people added to it, and read as what both accept', async () => {
    put('.gitattributes', readFileSync('examples/xinghe/.gitattributes', 'utf8'));
    await validate('--update-baseline');
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'one');
    for (const id of ['b', 'c']) {
      git('checkout', '-q', '-b', id, 'main');
      put(`standards/${id}.yaml`, standard(id, clause('C1')));
      await validate('--update-baseline');
      git('add', '-A');
      git('commit', '-qm', id);
    }
    git('merge', '-q', 'b');
    expect(() => JSON.parse(get(baseline))).toThrow(SyntaxError);
    expect((await validate('--fail-on', 'info')).code).toBe(0);
    await validate('--update-baseline');
    expect(JSON.parse(get(baseline))).toMatchObject({ version: 1 });
    expect((await validate('--fail-on', 'info')).code).toBe(0);
  });

  test('with the marks of a conflict, or cut off, is refused; one with a byte order mark is not', async () => {
    await validate('--update-baseline');
    const text = get(baseline);
    put(baseline, `\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect((await validate('--fail-on', 'info')).code).toBe(0);
    for (const other of [`<<<<<<< HEAD\n${text}=======\n>>>>>>> b\n`, text.slice(0, -40), '[', '']) {
      put(baseline, other);
      const { code, err } = await validate();
      expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('不是基线文件') });
    }
  });

  test('keeps what it accepts when a file gets another name', async () => {
    await validate('--update-baseline');
    put('standards/b.yaml', get('standards/a.yaml').replace('id: a', 'id: b'));
    rmSync(join(root, 'standards/a.yaml'));
    put('standards/sub/a.yaml', standard('a', clause('C1')));
    rmSync(join(root, 'standards/b.yaml'));
    expect((await validate('--fail-on', 'info')).code).toBe(0);
  });

  test('of very many entries that nothing needs is read soon', async () => {
    const entry = (index: number) =>
      `{"file":"x.yaml","rule":"clause/todo","path":"","fingerprint":"${index}"}`;
    const entries = Array.from({ length: 50_000 }, (_, index) => entry(index)).join(',');
    put(baseline, `{"version":1,"findings":[${entries}]}`);
    const spentMs = processorClock();
    expect((await validate()).out).toContain('suppress/stale');
    expect(spentMs()).toBeLessThan(10_000);
  });
});

describe('comments that set findings apart', () => {
  const reason = '# yardstick-disable-next-line clause/vague-time -- 原因';

  test.each([
    ['one without end', `${reason} ${'(until: '.repeat(30_000)}`],
    ['very many', `${reason}\n`.repeat(30_000)],
    ['one with very many rules', `# yardstick-disable-next-line ${'clause/vague-time '.repeat(60_000)}-- x`],
    [
      'very many with words that are no rules',
      '# yardstick-disable-next-line clause/vagu-tiem -- x\n'.repeat(20_000),
    ],
  ])('are read soon: %s', async (_, text) => {
    put('standards/a.yaml', `${text}\n${standard('a', clause('C1'))}`);
    const spentMs = processorClock();
    expect((await validate()).out).toContain(' suppress/');
    expect(spentMs()).toBeLessThan(10_000);
  });

  test('speak of the first line after them that is no comment, and of those that its value goes on over', async () => {
    const vague = clause('C1').replace('text: ', 'text:\n      ');
    put('standards/a.yaml', standard('a', `  ${reason}\n  # 说明\n\n  ${reason}\n${vague}${clause('C2')}`));
    const { out } = await validate();
    expect(out.match(/clause\/vague-time 条款 (C\d)/g)).toEqual(['clause/vague-time 条款 C2']);
    expect(out.match(/suppress\/unused/g)?.length).toBe(1);
  });

  test('may have brackets in their reasons', async () => {
    put('standards/a.yaml', standard('a', `  ${reason}（见（1））（until：2026-12-31）\n${clause('C1')}`));
    expect((await validate()).out).not.toContain('clause/vague-time');
    put('standards/a.yaml', standard('a', `  ${reason}（见（1））\n${clause('C1')}`));
    expect((await validate()).out).not.toContain('clause/vague-time');
  });
});

describe('a workspace that cannot be read as one', () => {
  test('is not called clean where a file lies in place of a folder', async () => {
    rmSync(join(root, 'standards'), { recursive: true });
    put('standards', '客户服务质量标准\n');
    expect(await validate()).toMatchObject({ code: 1, out: expect.stringMatching(/^standards:1:1: error /) });
  });

  test.skipIf(process.getuid?.() === 0)('is told where a folder cannot be looked into', async () => {
    chmodSync(join(root, 'standards'), 0);
    const { code, out } = await validate();
    chmodSync(join(root, 'standards'), 0o755);
    expect({ code, out }).toEqual({ code: 3, out: expect.stringMatching(/^standards:1:1: error .*EACCES/) });
  });

  test('is told of a conflict that git left, and of nothing that follows from it', async () => {
    const other = clause('C1', '客服人员应尽快回复客户。');
    put(
      'standards/a.yaml',
      standard('a', `<<<<<<< HEAD\n${clause('C1')}=======\n${other}>>>>>>> change\n${clause('C2')}`),
    );
    const { out } = await validate();
    expect(out).toMatch(/^standards\/a\.yaml:9:1: error yaml\/syntax YAML 语法错误：git 合并时的冲突/);
    expect(out.trim().split('\n')).toHaveLength(2);
  });
});

describe('--fix --dry-run', () => {
  test.each([
    ['LF', (text: string) => text],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['no line feed at the end', (text: string) => text.trimEnd()],
    [
      'a byte order mark, CRLF and no line feed at the end',
      (text: string) => `\ufeff${text.trimEnd().replaceAll('\n', '\r\n')}`,
    ],
  ])('prints what git applies to the same as --fix writes, to a file with %s', async (_, written) => {
    rmSync(join(root, 'standards'), { recursive: true });
    const broken = standard('a', clause('C1')).replace('owner: 客服总监', 'owner：客服总监');
    const file = 'standards/a b.yaml';
    for (const text of [
      broken,
      broken.replace('scope: {}', 'scope：{}'),
      broken.replace(/clauses:[\s\S]*/, ''),
    ]) {
      put(file, written(text));
      put('fix.diff', (await validate('--fix', '--dry-run')).out);
      await validate('--fix');
      const fixed = get(file);
      expect(fixed).toBe(written(text.replaceAll(/^(\w+)：/gm, '$1: ')));
      put(file, written(text));
      git('apply', 'fix.diff');
      expect(get(file)).toBe(fixed);
    }
  });
});
