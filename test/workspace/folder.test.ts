import { chmodSync, existsSync, mkdtempSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/diagnostic/failure.ts';
import { checkTargets } from '../../src/report/save.ts';
import { makeFolder } from '../../src/workspace/folder.ts';
import { runIn } from '../cli/run.ts';

const scratch = () => mkdtempSync(join(tmpdir(), 'folder-'));
const example = 'examples/xinghe';

function thrown(action: () => void): unknown {
  try {
    action();
    return undefined;
  } catch (cause) {
    return cause;
  }
}

describe('a folder', () => {
  test('is made with all it needs, and a second time is left alone', () => {
    const root = scratch();
    makeFolder(join(root, 'a/b/c'), 0o700);
    makeFolder(join(root, 'a/b/c'));
    expect(statSync(join(root, 'a')).mode & 0o777).toBe(0o700);
    expect(existsSync(join(root, 'a/b/c'))).toBe(true);
  });

  test.each([
    ['file', 'EEXIST'],
    ['file/x', 'ENOTDIR'],
    ['file/x/y', 'ENOTDIR'],
    ['link', 'EEXIST'],
    ['link/x', 'EEXIST'],
  ])('cannot be made at %s, where a file or a broken link is in the way', (path, code) => {
    const root = scratch();
    writeFileSync(join(root, 'file'), '');
    symlinkSync(join(root, 'nowhere'), join(root, 'link'));
    expect(thrown(() => makeFolder(join(root, path)))).toMatchObject({ code });
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'cannot be made in one that cannot be written',
    () => {
      const root = scratch();
      chmodSync(root, 0o500);
      expect(thrown(() => makeFolder(join(root, 'a/b')))).toMatchObject({ code: 'EACCES' });
    },
  );

  const hasProc = existsSync('/proc/self');

  test.skipIf(!hasProc)('cannot be made where the system keeps its own, and the attempt ends', () => {
    expect(thrown(() => makeFolder('/proc/x/y/z'))).toMatchObject({ code: 'ENOENT' });
    const cause = thrown(() => checkTargets(['/proc/x/report.docx']));
    expect(cause).toBeInstanceOf(Failure);
    expect(cause).toMatchObject({ code: 'render/unwritable' });
  });

  test.skipIf(!hasProc).each([
    ['render', 'standard', '--to', 'md', '--out', '/proc/x'],
    ['render', 'standard', '--to', 'md', '--out', '/proc/x/y'],
    ['init', '/proc/x', '--yes'],
  ])('that cannot be made is a sentence and exit 3: %s %s %s %s %s', async (...argv) => {
    const cwd = argv[0] === 'init' ? scratch() : example;
    const { code, err } = await runIn(cwd, argv.filter(Boolean));
    expect({ code, err }).toEqual({ code: 3, err: expect.stringMatching(/^错误：.*\/proc\/x.*ENOENT/) });
  });

  test('render into a file says what is in the way', async () => {
    const root = scratch();
    writeFileSync(join(root, 'file'), '');
    const { code, err } = await runIn(example, [
      'render',
      'standard',
      '--to',
      'md',
      '--out',
      join(root, 'file/x'),
    ]);
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('路径中间有一段是文件') });
  });
});
