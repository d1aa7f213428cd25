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
