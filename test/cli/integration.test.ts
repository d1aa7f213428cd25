import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../../src/cli/commands.ts';
import { formats } from '../../src/cli/formats.ts';
import { runIn } from './run.ts';

const text = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

describe('the files for continuous integration', () => {
  test('GitLab finds the report where validate writes it', () => {
    const { validate } = parse(text('examples/xinghe/.gitlab-ci.yml')) as {
      validate: { script: string[]; artifacts: { reports: { codequality: string } } };
    };
    expect(validate.script.join()).toContain(`--output ${validate.artifacts.reports.codequality}`);
  });

  test('GitHub checks out the whole history, with a token that can only read', () => {
    const { permissions, jobs } = parse(text('examples/xinghe/.github/workflows/validate.yml')) as {
      permissions: object;
      jobs: { validate: { steps: object[] } };
    };
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.validate.steps[0]).toEqual({ uses: 'actions/checkout@v4', with: { 'fetch-depth': 0 } });
  });
});

describe('the action', () => {
  const { inputs, runs } = parse(text('action.yml')) as {
    inputs: Readonly<Record<string, { description: string; default: string }>>;
    runs: {
      using: string;
      steps: { uses?: string; shell?: string; env?: Record<string, string>; run?: string }[];
    };
  };
  const scripts = runs.steps.filter(({ run }) => run !== undefined);
  const [build, check] = scripts;

  /** What the action's step hands to the command, run as GitHub's runner does from a checkout. */
  const handed = (given: Readonly<Record<string, string>>): string[] => {
    const folder = mkdtempSync(join(tmpdir(), 'action 行动 '));
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    writeFileSync(
      join(folder, 'bin/yardstick.js'),
      'process.stdout.write(JSON.stringify(process.argv.slice(2)))',
    );
    const env = { PATH: process.env['PATH'], GITHUB_ACTION_PATH: folder, ...given };
    const script = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', check?.run ?? ''];
    return JSON.parse(execFileSync('bash', script, { env, encoding: 'utf8' })) as string[];
  };
  const usual = { DIRECTORY: '.', CHANGED_SINCE: '', FAIL_ON: 'error', SARIF: '' };

  test('builds what its own repository holds, and asks no registry for yardstick', () => {
    expect(text('action.yml')).not.toMatch(/npx|yardstick@/);
    expect(runs.using).toBe('composite');
    expect(build?.run?.trim().split('\n')).toEqual([
      'cd "$GITHUB_ACTION_PATH"',
      'npm ci --include=dev --ignore-scripts --no-audit --no-fund',
      'npm run build',
    ]);
    expect(check?.run).toContain('node "$GITHUB_ACTION_PATH/bin/yardstick.js"');
    expect(scripts.map(({ shell }) => shell)).toEqual(['bash', 'bash']);
  });

  test('every input reaches the script as a variable, none as text of the script', () => {
    const { env = {}, run = '' } = check ?? {};
    expect(scripts.map(step => step.run).join()).not.toContain('${{');
    expect(Object.values(env)).toEqual(Object.keys(inputs).map(name => `\${{ inputs.${name} }}`));
    for (const name of Object.keys(env)) expect(run).toContain(`"$${name}"`);
  });

  test('validate runs with what it was given, and with nothing that it was not given', () => {
    const given = { ...usual, DIRECTORY: '客服 标准', FAIL_ON: 'warning' };
    const always = ['-C', '客服 标准', 'validate', '--fail-on', 'warning'];
    expect(handed(given)).toEqual(always);
    expect(handed({ ...given, CHANGED_SINCE: 'a b' })).toEqual([...always, '--changed-since', 'a b']);
    const both = ['--format', 'github', '--format', 'sarif', '--output'];
    expect(handed({ ...given, SARIF: '码 扫.sarif' })).toEqual([...always, ...both, '码 扫.sarif']);
    for (const hostile of ['$(exit 1)', '"; exit 1; "', '`exit 1`', '--output=x', '*']) {
      expect(handed({ ...usual, CHANGED_SINCE: hostile }).at(-1)).toBe(hostile);
      expect(handed({ ...usual, DIRECTORY: hostile })[1]).toBe(hostile);
    }
  });

  test('its inputs are options of validate, with the values that hold where they are left out', async () => {
    const options = commands.validate.options.map(({ flags }) => flags.split(' ')[0]);
    const standard = commands.validate.options.find(({ flags }) => flags.startsWith('--fail-on'));
    const { directory, sarif, ...named } = inputs;
    for (const name of Object.keys(named)) expect(options).toContain(`--${name}`);
    expect([directory?.default, sarif?.default, named['changed-since']?.default]).toEqual(['.', '', '']);
    expect(formats).toContain('sarif');
    expect(standard).toMatchObject({ default: inputs['fail-on']?.default });
    const cwd = fileURLToPath(new URL('../../examples/xinghe/', import.meta.url));
    expect((await runIn(cwd, [...handed(usual), '--today', '2026-03-31'])).code).toBe(0);
  });
});

describe('the pre-commit hook', () => {
  const [hook] = parse(text('.pre-commit-hooks.yaml')) as { entry: string; language: string }[];

  test('runs what its own repository builds, and asks no registry for yardstick', () => {
    expect(hook).toMatchObject({ entry: 'yardstick validate', language: 'node', pass_filenames: false });
    expect(text('.pre-commit-hooks.yaml')).not.toMatch(/npx|yardstick@/);
    const { bin, scripts } = JSON.parse(text('package.json')) as Record<string, Record<string, string>>;
    expect(bin).toEqual({ yardstick: 'bin/yardstick.js' });
    expect(scripts?.['prepack']).toContain('build');
  });

  test('npm pack prints the name of the package alone, which pre-commit takes for what to install', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pack-'));
    const scripts = { prepack: 'node -p 1' };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'a', version: '1.0.0', scripts }));
    writeFileSync(join(folder, '.npmrc'), text('.npmrc'));
    const quietly = { cwd: folder, encoding: 'utf8', stdio: 'pipe' } as const;
    expect(execFileSync('npm', ['pack', '--offline'], quietly)).toBe('a-1.0.0.tgz\n');
  });

  test('takes the folder of the standards after the name of the command', async () => {
    const cwd = fileURLToPath(new URL('../../examples/', import.meta.url));
    const [, ...entry] = (hook?.entry ?? '').split(' ');
    const { code, out } = await runIn(cwd, [...entry, '-C', 'xinghe', '--today', '2026-03-31']);
    expect([code, out]).toEqual([0, expect.stringContaining('没有发现问题')]);
  });
});
