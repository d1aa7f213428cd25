import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const text = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const { version } = JSON.parse(text('package.json')) as { version: string };

describe('the files for continuous integration', () => {
  test.each([
    'examples/xinghe/.github/workflows/validate.yml',
    'examples/xinghe/.gitlab-ci.yml',
    'action.yml',
    '.pre-commit-hooks.yaml',
  ])('%s is YAML and asks for this version', file => {
    expect(parse(text(file))).toBeTypeOf('object');
    expect(text(file)).toContain(version);
  });

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

  test('the action runs validate with what it was given, and with nothing that it was not given', () => {
    const { runs } = parse(text('action.yml')) as { runs: { steps: { run?: string }[] } };
    const [script = ''] = runs.steps.flatMap(({ run }) => run ?? []);
    const words = (changedSince: string) =>
      execFileSync('bash', ['-c', `npx() { printf '%s\\n' "$@"; }\n${script}`], {
        env: { VERSION: '1', DIRECTORY: '客服 标准', CHANGED_SINCE: changedSince, FAIL_ON: 'warning' },
        encoding: 'utf8',
      })
        .trim()
        .split('\n');
    const always = ['--yes', 'yardstick@1', '-C', '客服 标准', 'validate', '--fail-on', 'warning'];
    expect(words('')).toEqual(always);
    expect(words('a b')).toEqual([...always, '--changed-since', 'a b']);
  });

  test('the pre-commit hook takes the published package: what git has is not built', () => {
    const [hook] = parse(text('.pre-commit-hooks.yaml')) as { entry: string; language: string }[];
    expect(hook).toMatchObject({ entry: `npx --yes yardstick@${version} validate`, language: 'system' });
  });
});
