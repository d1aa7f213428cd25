import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from '../cli/run.ts';

/**
 * Each folder is a small workspace; zh-CN.txt and en.txt beside its yardstick.yaml hold what `validate` says of
 * it and its exit code. After a change that is meant, `npx vitest run test/golden -u` writes them anew.
 */
const cases = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name);

describe.each(cases)('validate on %s', name => {
  test.each(['zh-CN', 'en'] as const)('says in %s', async locale => {
    const folder = join(import.meta.dirname, name);
    const { code, out, err } = await runIn(
      folder,
      ['validate', '--format', 'pretty', '--today', '2026-03-31'],
      { locale },
    );
    await expect(`${out}${err}exit ${code}\n`).toMatchFileSnapshot(join(folder, `${locale}.txt`));
  });
});
