import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runIn } from './run.ts';

const rule = 'lifecycle/version-not-bumped';
const hasGit = spawnSync('git', ['--version']).status === 0;

/** One category is enough here: nothing but versions ends a run with 1. */
const settings = `kind: workspace
id: shop
title: 网店
timezone: Asia/Shanghai
lint: {severity: {scope/empty-category: off}}
`;

interface Parts {
  readonly id?: string;
  readonly version?: string;
  readonly status?: string;
  readonly text?: string;
  readonly comment?: string;
}

const said = '客服人员应在 24 小时内回复客户。';
const looser = '客服人员应在 48 小时内回复客户。';
const standard = ({ id = 'hotline', version = '1.0.0', status = 'effective', text = said, comment }: Parts) =>
  `kind: standard
id: ${id}
title: 热线服务标准
${comment === undefined ? '' : `# yardstick-disable-next-line ${rule} -- ${comment}\n`}version: ${version}
status: ${status}
effective_from: 2026-01-01
effective_to: 2027-01-01
next_review: 2026-12-01
owner: 客服总监
scope: {stage: [咨询]}
approvals: [{by: 总经理, on: 2025-12-20}]
clauses:
  - id: C1
    category: basic
    level: must
    text: ${text}
    owner: 客服部经理
`;

let root = '';
const put = (parts: Parts, file = 'hotline.yaml') =>
  writeFileSync(join(root, 'standards', file), standard(parts));
const git = (...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: object };
}

async function found(...args: string[]): Promise<Finding[]> {
  const { out } = await runIn(root, ['validate', '--format', 'json', ...args]);
  const { diagnostics } = JSON.parse(out) as { diagnostics: Finding[] };
  return diagnostics.filter(one => one.rule === rule || one.rule.startsWith('suppress/'));
}

describe.skipIf(!hasGit)('validate --base', () => {
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'yardstick-'));
    mkdirSync(join(root, 'standards'));
    writeFileSync(join(root, 'yardstick.yaml'), settings);
    put({});
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'one');
  });

  test('fails a changed standard in force whose version was not raised, at its version', async () => {
    put({ text: looser });
    const findings = await found('--base', 'HEAD');
    expect(findings).toMatchObject([{ rule, severity: 'error', range: { start: { line: 4, column: 1 } } }]);
    expect(findings[0]?.message).toBe('与 1.0.0 相比有 1 处变化，版本未升：请改为 2.0.0 或更高');
    const english = await runIn(root, ['validate', '--base', 'HEAD'], { locale: 'en' });
    expect(english.code).toBe(1);
    expect(english.out).toContain(
      'There is 1 change since 1.0.0, and the version is the same: make it 2.0.0 or higher',
    );
    expect(await found()).toEqual([]);
  });

  test('says which version a bump that is too small needs', async () => {
    put({ text: looser, version: '1.1.0' });
    const [finding] = await found('--base', 'HEAD');
    expect(finding?.message).toBe('与 1.0.0 相比有 1 处变化，版本 1.1.0 不够：请改为 2.0.0 或更高');
  });

  test('is silent where the version was raised enough, and where nothing changed', async () => {
    expect(await found('--base', 'HEAD')).toEqual([]);
    put({ text: looser, version: '2.0.0' });
    expect(await found('--base', 'HEAD')).toEqual([]);
    expect((await runIn(root, ['validate', '--base', 'HEAD'])).code).toBe(0);
  });

  test.each([
    ['draft', 'warning'],
    ['reviewed', 'warning'],
    ['pilot', 'error'],
    ['effective', 'error'],
  ])('weighs by the status: %s is %s', async (status, severity) => {
    put({ text: looser, status });
    expect(await found('--base', 'HEAD')).toMatchObject([{ severity }]);
  });

  test('is silent about a standard that is new since then', async () => {
    put({ id: 'chat' }, 'chat.yaml');
    expect(await found('--base', 'HEAD')).toEqual([]);
  });

  test('knows a standard by its id, wherever its file lies, and compares with the version before', async () => {
    put({}, 'hotline@1.0.0.yaml');
    put({ text: looser, version: '2.0.0' });
    git('add', '.');
    git('commit', '-qm', 'two');
    expect(await found('--base', 'HEAD')).toEqual([]);
    put({ text: looser }, 'hotline@1.0.0.yaml');
    put({ text: looser, version: '2.0.1' });
    expect(await found('--base', 'HEAD')).toHaveLength(1);
  });

  test('can be set apart by a comment, which is not called unused without --base', async () => {
    put({ text: looser, comment: '改错别字' });
    expect(await found('--base', 'HEAD')).toEqual([]);
    expect(await found()).toEqual([]);
    put({ comment: '改错别字' });
    expect(await found('--base', 'HEAD')).toMatchObject([{ rule: 'suppress/unused' }]);
  });

  test('keeps what a baseline holds when versions are not compared', async () => {
    put({ text: looser });
    await runIn(root, ['validate', '--base', 'HEAD', '--update-baseline']);
    expect(await found('--base', 'HEAD')).toEqual([]);
    expect(await found('--prune-baseline')).toEqual([]);
    expect(await found('--base', 'HEAD')).toEqual([]);
  });

  test('says that a file of the revision could not be read', async () => {
    writeFileSync(join(root, 'standards/hotline.yaml'), 'kind: [');
    git('commit', '-qam', 'broken');
    put({ text: looser });
    const { out, err } = await runIn(root, ['validate', '--base', 'HEAD']);
    expect(out).not.toContain(rule);
    expect(err).toBe('1 个文件无法读取，未作比较\n');
  });

  test.each(['no-such-branch', '', '--output=x'])('refuses the revision “%s”', async revision => {
    const { code, out, err } = await runIn(root, ['validate', `--base=${revision}`]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`没有版本“${revision}”`);
  });

  test('refuses a workspace outside any repository', async () => {
    rmSync(join(root, '.git'), { recursive: true });
    expect((await runIn(root, ['validate', '--base', 'HEAD'])).code).toBe(2);
  });
});
