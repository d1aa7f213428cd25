import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from './run.ts';

function workspace(): string {
  const root = mkdtempSync(join(tmpdir(), 'yardstick-refused-'));
  writeFileSync(join(root, 'yardstick.yaml'), 'kind: workspace\nid: a\ntitle: 甲\ntimezone: Asia/Shanghai\n');
  mkdirSync(join(root, 'charters'));
  writeFileSync(join(root, 'charters/a.yaml'), 'kind: charter\n');
  return root;
}

test.each([
  ['a file where a folder is looked into', (path: string) => writeFileSync(path, ''), 'ENOTDIR'],
  ['a link in a circle', (path: string) => symlinkSync('reports', path), 'ELOOP'],
])('%s is refused in a sentence with exit 3, in both languages', async (_, make, code) => {
  const root = workspace();
  make(join(root, 'reports'));
  for (const locale of ['zh-CN', 'en'] as const) {
    const refused = await runIn(root, ['close', '2025-12'], { locale });
    expect(refused.code).toBe(3);
    expect(refused.err).toContain(`${join(root, 'reports', 'closed', '2025-12.json')}`);
    expect(refused.err).toContain(code);
    expect(refused.err.trim().split('\n')).toHaveLength(1);
  }
});

test('a time zone that there is not is refused in a sentence, by every command', async () => {
  const root = workspace();
  writeFileSync(join(root, 'yardstick.yaml'), 'kind: workspace\nid: a\ntitle: 甲\ntimezone: Asia/Shangai\n');
  writeFileSync(join(root, 'calls.csv'), 'id\n1\n');
  for (const argv of [
    ['close', '2025-12'],
    ['month', '2025-12'],
    ['source', 'draft', 'calls.csv'],
  ]) {
    const { code, err } = await runIn(root, argv, { locale: 'en' });
    expect({ argv, code }).toEqual({ argv, code: 1 });
    expect(err).toContain('There is no time zone "Asia/Shangai"');
  }
});
