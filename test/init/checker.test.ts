import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { providedFiles } from '../../src/cli/init/scaffold.ts';
import { runIn } from '../cli/run.ts';

const standard = 'standards/customer-service.yaml';
const checker = readFileSync('dist/checker/validate.mjs');

/** A new repository, with a mistake in its standard or without. */
async function repository(mistake?: readonly [text: string, instead: string]): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'yardstick-ci-'));
  await runIn(root, ['init', '--yes']);
  if (mistake) {
    const text = readFileSync(join(root, standard), 'utf8');
    writeFileSync(join(root, standard), text.replace(...mistake));
  }
  return root;
}

/** As it stands, but for the day that the example is of. */
const onTheDay = (command: string) => `${command} --today 2026-03-31`;

/** Runs commands as continuous integration does, where there are Node, bash and git only. */
function host(root: string, commands: readonly string[], env: Readonly<Record<string, string>>) {
  const PATH = [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);
  const options = { cwd: root, env: { PATH, HOME: root, ...env }, encoding: 'utf8' } as const;
  const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', commands.join('\n')], options);
  return { status, stdout };
}

const commit = (root: string, text: string) => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root });
  git('init', '--quiet');
  git('add', '--all');
  git('-c', 'user.name=qa', '-c', 'user.email=qa@example.com', 'commit', '--quiet', '-m', text);
};

describe('the CI files of a new repository run as they stand', () => {
  let [sound, broken] = ['', ''];
  beforeAll(async () => {
    sound = await repository();
    broken = await repository(['≥98%', '≥很高']);
    for (const root of [sound, broken]) commit(root, 'Begin');
  });

  test('on GitHub', () => {
    const { jobs } = parse(readFileSync(join(sound, '.github/workflows/validate.yml'), 'utf8')) as {
      jobs: { validate: { steps: { run?: string }[] } };
    };
    const commands = jobs.validate.steps.flatMap(({ run }) => (run ? onTheDay(run) : []));
    expect(commands.length).toBeGreaterThan(0);
    const env = (root: string) => ({ GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: root });
    expect(host(sound, commands, env(sound)).status).toBe(0);
    const { status, stdout } = host(broken, commands, env(broken));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error .*file=standards\/customer-service\.yaml,line=\d+.*kpi\/unmeasurable/m);
  });

  test('on GitLab', () => {
    const { validate } = parse(readFileSync(join(sound, '.gitlab-ci.yml'), 'utf8')) as {
      validate: { script: string[]; artifacts: { reports: { codequality: string } } };
    };
    const script = validate.script.map(onTheDay);
    const report = (root: string) =>
      JSON.parse(readFileSync(join(root, validate.artifacts.reports.codequality), 'utf8')) as object[];
    const env = (root: string) => ({ GITLAB_CI: 'true', CI_PROJECT_DIR: root });
    expect(host(sound, script, env(sound)).status).toBe(0);
    expect(report(sound)).toEqual([]);
    expect(host(broken, script, env(broken)).status).toBe(1);
    expect(report(broken)).toContainEqual(expect.objectContaining({ check_name: 'kpi/unmeasurable' }));
  });
});

describe('the checker', () => {
  const check = (root: string, args: readonly string[]) =>
    host(root, [['node ci/validate.mjs', ...args].join(' ')], {});

  test.each(
    readdirSync('test/golden', { withFileTypes: true }).flatMap(({ name }) =>
      name.endsWith('-rules') || name.startsWith('yaml-') ? name : [],
    ),
  )('finds in %s what the command finds', async name => {
    const root = mkdtempSync(join(tmpdir(), 'yardstick-ci-'));
    cpSync(join('test/golden', name), root, { recursive: true });
    mkdirSync(join(root, 'ci'), { recursive: true });
    writeFileSync(join(root, 'ci/validate.mjs'), checker);
    const command = await runIn(root, ['validate', '--today', '2026-03-31', '--lang', 'en']);
    const { status, stdout } = check(root, ['--today', '2026-03-31', '--lang', 'en']);
    expect({ status, stdout }).toEqual({ status: command.code, stdout: command.out });
  });
});

describe('init --update', () => {
  test('renews what the package keeps in a repository, and nothing else', async () => {
    const root = await repository(['≥98%', '≥97%']);
    expect((await runIn(root, ['init', '--update'])).out).toBe('检查程序和字段提示都已是 0.1.0 版。\n');
    writeFileSync(join(root, 'ci/validate.mjs'), '// old');
    const { code, out } = await runIn(join(root, 'standards'), ['init', '--update', '--lang', 'en']);
    expect({ code, out }).toEqual({ code: 0, out: 'Brought up to 0.1.0:\n  ci/validate.mjs\n' });
    expect(readFileSync(join(root, 'ci/validate.mjs')).equals(checker)).toBe(true);
    expect(readFileSync(join(root, standard), 'utf8')).toContain('≥97%');
  });

  test('writes through no link that leads out of the repository', async () => {
    const [root, outside] = [await repository(), mkdtempSync(join(tmpdir(), 'yardstick-out-'))];
    const target = join(outside, 'precious');
    writeFileSync(target, 'kept');
    const name = [...providedFiles().keys()].at(-1) ?? '';
    rmSync(join(root, name));
    symlinkSync(target, join(root, name));
    const { code, err } = await runIn(root, ['init', '--update']);
    expect({ code, kept: readFileSync(target, 'utf8') }).toEqual({ code: 2, kept: 'kept' });
    expect(err).toContain('指向标准库之外');
  });

  test('says what stands in the way', async () => {
    const root = await repository();
    rmSync(join(root, 'ci/validate.mjs'));
    mkdirSync(join(root, 'ci/validate.mjs'));
    const { code, err } = await runIn(root, ['init', '--update']);
    expect(code).toBe(3);
    expect(err).toContain(join('ci', 'validate.mjs'));
  });

  test('needs a repository', async () => {
    const { code, err } = await runIn(mkdtempSync(join(tmpdir(), 'yardstick-none-')), ['init', '--update']);
    expect(code).toBe(2);
    expect(err).toContain('yardstick.yaml');
  });
});
