import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from './run.ts';

const calendar = (id: string) =>
  `kind: calendar\nid: ${id}\ntitle: ${id}\ntimezone: Asia/Shanghai\nholidays: none\nweek: {mon-fri: ["09:00-18:00"]}\n`;

/** Large enough for a cache, with one finding. */
function workspace(): string {
  const root = mkdtempSync(join(tmpdir(), 'yardstick-cache-'));
  writeFileSync(
    join(root, 'yardstick.yaml'),
    'kind: workspace\nid: shop\ntitle: 网店\ntimezone: Asia/Shanghai\n',
  );
  mkdirSync(join(root, 'calendars'));
  for (let index = 0; index < 60; index++) {
    writeFileSync(join(root, 'calendars', `c${index}.yaml`), calendar(`c${index}`));
  }
  writeFileSync(join(root, 'calendars/c7.yaml'), calendar('c7').replace('title', 'titel'));
  return root;
}

const kept = (root: string) => join(root, '.yardstick/cache/validate.json');

/** A cache that says nothing is wrong. */
function forge(root: string): void {
  const { entry } = JSON.parse(readFileSync(kept(root), 'utf8')) as { entry: string };
  const told = JSON.parse(entry) as { inspection: { findings: unknown[] } };
  const forged = JSON.stringify({ ...told, inspection: { ...told.inspection, findings: [] } });
  const digest = createHash('sha256').update(forged).digest('hex');
  writeFileSync(kept(root), JSON.stringify({ digest, entry: forged }));
}

test('what was found is found again from the cache; a build server believes none', async () => {
  const root = workspace();
  const first = await runIn(root, ['validate']);
  expect(first.code).toBe(1);
  expect(await runIn(root, ['validate'])).toEqual(first);
  forge(root);
  expect((await runIn(root, ['validate'])).code).toBe(0);
  const ci = { host: 'gitlab', root, summaryFile: undefined } as const;
  expect((await runIn(root, ['validate', '--format', 'unix'], { ci })).code).toBe(1);
});

test('no link that came with the workspace is written through', async () => {
  const root = workspace();
  const elsewhere = join(mkdtempSync(join(tmpdir(), 'yardstick-elsewhere-')), 'file');
  mkdirSync(join(root, '.yardstick/cache'), { recursive: true });
  for (const name of ['.gitignore', 'validate.json', 'validate.json.draft']) {
    symlinkSync(elsewhere, join(root, '.yardstick/cache', name));
  }
  expect((await runIn(root, ['validate'])).code).toBe(1);
  expect(existsSync(elsewhere)).toBe(false);
});
