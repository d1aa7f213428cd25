import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runIn } from './run.ts';

/**
 * older.yaml and newer.yaml differ in most ways that two versions can; the text files beside them hold what
 * `diff` says of them. After a change that is meant, `npx vitest run test/cli/diff.test.ts -u` writes them anew.
 */
const folder = resolve(import.meta.dirname, 'diff');
const sides = ['older.yaml', 'newer.yaml'];
const newerText = readFileSync(join(folder, 'newer.yaml'), 'utf8');
const hasGit = spawnSync('git', ['--version']).status === 0;

describe('diff of two files', () => {
  test.each(['zh-CN', 'en'] as const)('says in %s what changed', async locale => {
    const { code, out, err } = await runIn(folder, ['diff', ...sides], { locale });
    await expect(`${out}${err}exit ${code}\n`).toMatchFileSnapshot(join(folder, `${locale}.txt`));
  });

  test.each(['zh-CN', 'en'] as const)('writes a change record in %s', async locale => {
    const { out } = await runIn(folder, ['diff', ...sides, '--format', 'markdown'], { locale });
    await expect(out).toMatchFileSnapshot(join(folder, `${locale}.md`));
  });

  test('prints one JSON document', async () => {
    const { code, out, err } = await runIn(folder, ['diff', ...sides, '--format', 'json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(`${JSON.stringify(JSON.parse(out), null, 2)}\n`).toMatchFileSnapshot(
      join(folder, 'changes.json'),
    );
  });

  test.each([
    [['', 'older.yaml'], 'A'],
    [['older.yaml', ' '], 'B'],
  ])('takes no empty name for this folder: %j', async (names, argument) => {
    const { code, out, err } = await runIn(folder, ['diff', ...names]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`缺少参数 ${argument}`);
  });

  test('reads words as the workspace of the newer file has them, wherever one stands', async () => {
    const here = mkdtempSync(join(tmpdir(), 'yardstick-diff-'));
    const put = (path: string, text: string) => {
      mkdirSync(dirname(join(here, path)), { recursive: true });
      writeFileSync(join(here, path), text);
    };
    const settings = (terms: string) =>
      `kind: workspace\nid: w\ntitle: 甲\ntimezone: Asia/Shanghai\n${terms}`;
    put('a/yardstick.yaml', settings('terms: {channel: {电话: [热线]}}\n'));
    put('b/yardstick.yaml', settings(''));
    const standard = (channel: string) =>
      `kind: standard\nid: s\ntitle: 标准\nversion: 1.0.0\nstatus: draft\nowner: 甲\nscope: {channel: [${channel}]}\n`;
    for (const workspace of ['a', 'b']) {
      put(`${workspace}/older.yaml`, standard('电话'));
      put(`${workspace}/newer.yaml`, standard('热线'));
    }
    const codes = ['a', 'b'].flatMap(cwd =>
      ['a', 'b'].map(async of => {
        const files = ['older', 'newer'].map(name => join(here, of, `${name}.yaml`));
        return (await runIn(join(here, cwd), ['diff', ...files, '--check-version'])).code;
      }),
    );
    expect(await Promise.all(codes)).toEqual([0, 1, 0, 1]);
  });

  test('says that nothing changed, and ends with 0', async () => {
    expect(await runIn(folder, ['diff', 'older.yaml', 'older.yaml', '--check-version'])).toEqual({
      code: 0,
      out: 'hotline 1.2.0 → 1.2.0：含义没有差异\n',
      err: '',
    });
    const { out } = await runIn(folder, ['diff', 'older.yaml', 'older.yaml', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      summary: { standards: 1, different: 0, changes: 0, insufficient: 0 },
      standards: [{ status: 'unchanged', required_bump: 'none', sufficient: true, changes: [] }],
    });
  });

  test('fails with --check-version where the version was raised too little, and names the one it needs', async () => {
    const { code, out } = await runIn(folder, ['diff', ...sides, '--check-version']);
    expect(code).toBe(1);
    expect(out).toContain('需升主版本号：版本至少应为 2.0.0');
  });
});

describe.skipIf(!hasGit)('diff in a git repository', () => {
  let root = '';
  const standards = (name: string) => join(root, 'standards', name);
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], {
      cwd: root,
      stdio: 'pipe',
    });
  const commit = (message: string) => {
    git('add', '-A');
    git('commit', '-q', '-m', message);
  };

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'yardstick-diff-'));
    mkdirSync(join(root, 'standards'));
    writeFileSync(
      join(root, 'yardstick.yaml'),
      'kind: workspace\nid: shop\ntitle: 网店\ntimezone: Asia/Shanghai\n',
    );
    copyFileSync(join(folder, 'older.yaml'), standards('hotline.yaml'));
    writeFileSync(
      standards('在线.yaml'),
      'kind: standard\nid: online\ntitle: 在线\nversion: 1.0.0\nstatus: draft\nowner: 甲\nscope: {}\n',
    );
    git('init', '-q');
    commit('first');
    git('tag', 'v1');
    writeFileSync(standards('hotline.yaml'), newerText.replace('1.3.0', '2.0.0'));
    commit('second');
  });

  test('compares every standard of two revisions', async () => {
    const { code, out } = await runIn(root, ['diff', 'v1', 'HEAD', '--check-version']);
    expect(code).toBe(0);
    expect(out).toMatch(/^hotline 1\.2\.0 → 2\.0\.0：\d+ 处变化，需升主版本号：已升\n/);
    expect(out).toContain('条款 C3 收紧：20 秒 → 15 秒 (HEAD:standards/hotline.yaml:');
    expect(out).toMatch(/\n另有 1 份标准含义没有差异\n$/);
  });

  test('says once that no standard differs', async () => {
    const { code, out } = await runIn(root, ['diff', 'HEAD']);
    expect({ code, out }).toEqual({ code: 0, out: '比较了 2 份标准：含义没有差异\n' });
  });

  test.each([
    ['v1:standards/hotline.yaml', 'standards/hotline.yaml'],
    ['v1:./standards/hotline.yaml', 'hotline@2.0.0'],
    ['v1', 'hotline@2.0.0'],
    ['v1:standards/hotline.yaml', 'HEAD'],
  ])('finds the one standard meant by %s and %s', async (older, newer) => {
    const { code, out } = await runIn(root, ['diff', older, newer]);
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toMatch(/^hotline 1\.2\.0 → 2\.0\.0：/);
    expect(out).not.toContain('另有');
  });

  test('knows the standards of a workspace that is a folder of its repository', async () => {
    const outer = mkdtempSync(join(tmpdir(), 'yardstick-diff-'));
    const inner = join(outer, '服务 标准');
    mkdirSync(join(inner, 'standards'), { recursive: true });
    mkdirSync(join(outer, 'standards'));
    copyFileSync(join(root, 'yardstick.yaml'), join(inner, 'yardstick.yaml'));
    copyFileSync(join(folder, 'older.yaml'), join(inner, 'standards', 'hotline.yaml'));
    writeFileSync(join(outer, 'standards', 'other.yaml'), 'not: ours\n');
    const inOuter = { cwd: outer, stdio: 'pipe' } as const;
    execFileSync('git', ['init', '-q'], inOuter);
    execFileSync('git', ['add', '-A'], inOuter);
    const author = ['-c', 'user.name=T', '-c', 'user.email=t@example.com'];
    execFileSync('git', [...author, 'commit', '-q', '-m', 'first'], inOuter);
    copyFileSync(join(folder, 'newer.yaml'), join(inner, 'standards', 'hotline.yaml'));
    const { code, out, err } = await runIn(inner, ['diff', 'HEAD']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^hotline 1\.2\.0 → 1\.3\.0：20 处变化/);
    expect(out).toContain('(HEAD:standards/hotline.yaml:27:5)');
  });

  test('finds a path from the folder that it is in', async () => {
    const { code } = await runIn(join(root, 'standards'), ['diff', 'v1:hotline.yaml', 'hotline.yaml']);
    expect(code).toBe(0);
  });

  test('tells standards that were added and removed', async () => {
    const online = readFileSync(standards('在线.yaml'));
    rmSync(standards('在线.yaml'));
    const { out } = await runIn(root, ['diff', 'HEAD']);
    const back = await runIn(root, ['diff', '.', 'HEAD'], { locale: 'en' });
    writeFileSync(standards('在线.yaml'), online);
    expect(out).toBe('online 1.0.0：删除标准\n\n另有 1 份标准含义没有差异\n');
    expect(back.out).toMatch(/^online 1\.0\.0: standard added\n/);
  });

  test('says what cannot be read, compares the rest, and ends with 1', async () => {
    writeFileSync(standards('hotline.yaml'), 'kind: standard\nid: [\n');
    const { code, out, err } = await runIn(root, ['diff', 'HEAD']);
    const alone = await runIn(root, ['diff', 'standards/hotline.yaml', 'HEAD', '--format', 'json']);
    writeFileSync(standards('hotline.yaml'), newerText.replace('1.3.0', '2.0.0'));
    expect({ code, out }).toEqual({ code: 1, out: 'online 1.0.0 → 1.0.0：含义没有差异\n' });
    expect(err).toMatch(/^standards\/hotline\.yaml:\d+:\d+: 错误：.*\n1 个文件无法读取，未作比较\n$/);
    expect(alone.code).toBe(1);
    expect(JSON.parse(alone.out)).toMatchObject({ standards: [], unreadable: ['standards/hotline.yaml'] });
  });

  test.each([
    [['nowhere'], '错误：“nowhere”既不是文件、标识@版本，也不是这个仓库里的 git 提交、分支或标签。'],
    [['HEAD:nowhere.yaml'], '错误：HEAD 中没有文件 nowhere.yaml。'],
    [['nowhere:a.yaml'], '错误：“nowhere”既不是'],
    [['HEAD:standards'], '错误：HEAD 中没有文件 standards。'],
    [['../nowhere'], '错误：没有文件或文件夹 ../nowhere。'],
    [['nowhere.yaml'], '错误：没有文件或文件夹 nowhere.yaml。'],
    [['hotline@9.9.9'], '错误：标准库里没有 hotline@9.9.9，现有版本：2.0.0。'],
    [['yardstick.yaml'], '错误：yardstick.yaml 是 workspace，只有标准（standard）可以这样比较。'],
    [['--', '--output=x'], '错误：“--output=x”既不是'],
  ])('refuses %j in a sentence, with exit 2', async (argv, sentence) => {
    const { code, out, err } = await runIn(root, ['diff', ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });

  test('says that a folder is in no repository', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'yardstick-diff-'));
    const { code, err } = await runIn(outside, ['diff', 'HEAD'], { locale: 'en' });
    expect(code).toBe(2);
    expect(err).toMatch(/is in no git repository/);
  });

  test('runs nothing that the repository configures', async () => {
    const trap = join(root, 'trap');
    git('config', 'diff.external', `touch ${trap}`);
    git('config', 'core.fsmonitor', `touch ${trap}`);
    git('config', 'filter.x.smudge', `touch ${trap}`);
    writeFileSync(join(root, '.gitattributes'), '*.yaml filter=x diff=x\n');
    git('config', 'diff.x.textconv', `touch ${trap}`);
    expect((await runIn(root, ['diff', 'v1', 'HEAD'])).code).toBe(0);
    expect(() => readFileSync(trap)).toThrow();
  });
});
