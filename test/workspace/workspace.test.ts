import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { findRoot } from '../../src/workspace/root.ts';
import { documentsOf, openWorkspace, survey } from '../../src/workspace/workspace.ts';

const settings = 'kind: workspace\nid: shop\ntitle: 网店\ntimezone: Asia/Shanghai\n';
const calendar = (id: string) => `kind: calendar\nid: ${id}\ntitle: 甲\nweek: {mon: ["09:00-18:00"]}\n`;

describe('a workspace', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'yardstick-'));
    put('yardstick.yaml', settings);
  });

  function put(file: string, text: string): void {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }

  test('is found from any folder below it', () => {
    put('standards/deep/a.txt', '');
    expect(findRoot(join(root, 'standards/deep'))).toBe(root);
  });

  test('is missing outside one', () => {
    expect(() => findRoot(dirname(root))).toThrow(
      expect.objectContaining({ code: 'usage/no-workspace', exit: 2 }),
    );
  });

  test('has the YAML of its folders, whatever their kind, and no other', () => {
    put('calendars/b.yml', calendar('b'));
    put('standards/deep/a.yaml', calendar('a'));
    put('.github/ci.yaml', 'on: push');
    put('brand.yaml', 'color: red');
    put('standards/.hidden/c.yaml', calendar('c'));
    const repository = openWorkspace(root);
    expect(repository.diagnostics).toEqual([]);
    expect(documentsOf(repository, 'calendar').map(({ file }) => file)).toEqual([
      'standards/deep/a.yaml',
      'calendars/b.yml',
    ]);
    expect(repository.settings.id).toBe('shop');
  });

  test('keeps what it can read where a file is broken', () => {
    put('calendars/a.yaml', calendar('a'));
    put('calendars/b.yaml', 'kind: [');
    const { documents, diagnostics } = openWorkspace(root);
    expect(documents).toHaveLength(2);
    expect(diagnostics.map(({ place }) => place.file)).toEqual(['calendars/b.yaml']);
  });

  test('cannot be opened where its settings are wrong, yet can be surveyed', () => {
    put('yardstick.yaml', 'kind: workspace\nid: shop\n');
    expect(() => openWorkspace(root)).toThrow(
      expect.objectContaining({ code: 'workspace/invalid', exit: 1 }),
    );
    expect(survey(root).diagnostics.map(({ rule }) => rule)).toEqual([
      'schema/missing-key',
      'schema/missing-key',
    ]);
  });

  test('does not follow linked folders, and says which path is no file or cannot be read', () => {
    mkdirSync(join(root, 'calendars/x.yaml'), { recursive: true });
    symlinkSync('loop.yaml', join(root, 'calendars/loop.yaml'));
    symlinkSync(root, join(root, 'calendars/again'));
    symlinkSync('/etc/hostname', join(root, 'calendars/outside.yaml'));
    const found = survey(root).diagnostics.map(({ rule, place }) => `${place.file} ${rule}`);
    expect(found).toEqual([
      'calendars/loop.yaml document/unreadable',
      'calendars/outside.yaml document/not-a-file',
      'calendars/x.yaml document/not-a-file',
    ]);
  });
});
