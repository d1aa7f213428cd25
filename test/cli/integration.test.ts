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

  test('the pre-commit hook takes the published package: what git has is not built', () => {
    const [hook] = parse(text('.pre-commit-hooks.yaml')) as { entry: string; language: string }[];
    expect(hook).toMatchObject({ entry: `npx --yes yardstick@${version} validate`, language: 'system' });
  });
});
