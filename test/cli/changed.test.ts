import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runIn } from './run.ts';

const standard = (id: string, text: string) => `kind: standard
id: ${id}
title: 热线服务标准
version: 1.0.0
status: draft
owner: 客服总监
scope: {stage: [咨询]}
calendar: cn
clauses:
  - id: C1
    category: basic
    level: must
    text: ${text}
    owner: 客服部经理
`;
const calendar = `kind: calendar
id: cn
title: 工作日
hours: {mon-fri: ["09:00-18:00"]}
holidays: []
`;
const vague = '客服人员应及时回复客户。';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yardstick-'));
  git('init', '-q', '-b', 'main');
  put('yardstick.yaml', 'kind: workspace\nid: shop\ntitle: 网店\ntimezone: Asia/Shanghai\n');
  put('calendars/cn.yaml', calendar);
  put('standards/hotline.yaml', standard('hotline', vague));
  commit();
});
afterEach(() => rmSync(root, { recursive: true }));

function put(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
const gitIn = (folder: string, ...args: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
const git = (...args: string[]) => gitIn(root, ...args);
function commit(): void {
  git('add', '-A');
  git('commit', '-qm', 'x');
}

interface Json {
  readonly summary: { readonly hidden: number };
  readonly diagnostics: readonly { readonly rule: string; readonly file: string }[];
}
async function since(revision: string, folder = root) {
  const { out, err } = await runIn(folder, ['validate', '--changed-since', revision, '--format', 'json']);
  if (err !== '') return { err };
  const { summary, diagnostics } = JSON.parse(out) as Json;
  return { hidden: summary.hidden, found: diagnostics.map(({ rule, file }) => `${file} ${rule}`) };
}

describe('--changed-since', () => {
  test('reports what a deleted file was needed for, though nobody touched those lines', async () => {
    rmSync(join(root, 'calendars/cn.yaml'));
    expect((await since('HEAD')).found).toEqual(['standards/hotline.yaml ref/dangling']);
  });

  test('hides what was there in a file that only got another name', async () => {
    const all = (await since('HEAD')).hidden;
    renameSync(join(root, 'standards/hotline.yaml'), join(root, 'standards/phone.yaml'));
    git('add', '-A');
    expect(await since('HEAD')).toEqual({ hidden: all, found: ['standards/phone.yaml meta/file-name'] });
  });

  test('reports a line that was touched, whatever the file is called and git is told of it', async () => {
    const file = 'standards/a "b" %\\热线.yaml';
    put(file, standard('other', vague));
    put('.gitattributes', '*.yaml -diff\n');
    git('config', 'diff.noprefix', 'true');
    commit();
    put(file, standard('other', vague).replace('text: ', 'text:  '));
    expect((await since('HEAD')).found).toEqual([`${file} clause/vague-time`]);
  });

  test('is not misled by a line that looks like the header of a diff', async () => {
    const text = (owner: string) =>
      standard('other', `|-\n      ${vague}\n++ b/standards/hotline.yaml`).replace('客服部经理', owner);
    put('standards/other.yaml', `# ++ b/x\n${text('主管')}`);
    commit();
    put('standards/other.yaml', `++ b/standards/hotline.yaml\n@@ -1 +1,99 @@\n${text('主管')}`);
    expect((await since('HEAD')).found?.filter(one => one.includes('hotline'))).toEqual([]);
  });

  test('takes a branch from the remote where the checkout, as that of a merge request, has no other', async () => {
    git('checkout', '-qb', 'change');
    put('standards/hotline.yaml', standard('hotline', vague).replace('title: 热', 'title: 新热'));
    commit();
    const copy = mkdtempSync(join(tmpdir(), 'yardstick-'));
    gitIn(copy, 'clone', '-q', '--branch', 'change', root, 'checkout');
    const checkout = join(copy, 'checkout');
    gitIn(checkout, 'checkout', '-q', '--detach');
    gitIn(checkout, 'branch', '-D', 'change');
    expect(await since('main', checkout)).toEqual({ hidden: expect.any(Number), found: [] });
    expect((await since('mian', checkout)).err).toContain('没有版本“mian”');
    expect((await since('HEAD~9', checkout)).err).toContain('fetch-depth: 0');
    rmSync(copy, { recursive: true });
  });

  test('says why where git refuses the repository, or there is none', async () => {
    rmSync(join(root, '.git'), { recursive: true });
    expect((await since('HEAD')).err).toMatch(/不在可用的 git 仓库中：fatal: not a git repository/);
  });

  test('works before the first commit with a revision of another branch only', async () => {
    git('checkout', '-q', '--orphan', 'new');
    expect((await since('HEAD')).err).toContain('没有版本“HEAD”');
    expect((await since('main')).found).toEqual([]);
  });

  test('works in a folder of the repository, and in a file outside of the usual folders', async () => {
    put('sub/yardstick.yaml', 'kind: workspace\nid: sub\ntitle: 网店\ntimezone: Asia/Shanghai\n');
    put('sub/drafts/a.yaml', standard('a', vague));
    commit();
    const run = (text: string) => {
      put('sub/drafts/a.yaml', text);
      return runIn(join(root, 'sub'), ['validate', 'drafts/a.yaml', '--changed-since', 'HEAD']);
    };
    expect((await run(`# 说明\n${standard('a', vague)}`)).out).not.toContain('vague-time');
    expect((await run(standard('a', '客服人员应尽快回复客户。'))).out).toContain('vague-time');
  });
});
