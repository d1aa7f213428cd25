import { spawnSync } from 'node:child_process';
import { constants, existsSync, mkdtempSync, openSync, readSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from './run.ts';

const script = `import(${JSON.stringify(resolve('src/cli/start.ts'))}).then(({ start }) => start())`;

test.skipIf(!existsSync('/dev/fd'))('a report can be sent to what is no file', async () => {
  const cwd = resolve('test/golden/contract-example');
  const pipe = join(mkdtempSync(join(tmpdir(), 'yardstick-pipe-')), 'pipe');
  spawnSync('mkfifo', [pipe]);
  const reader = openSync(pipe, constants.O_RDWR);
  const sent = ['validate', '--format', 'gitlab', '--output', `/dev/fd/${reader}`, 'yardstick.yaml'];
  expect(await runIn(cwd, sent)).toEqual({ code: 0, out: '', err: '' });
  const read = Buffer.alloc(10);
  expect(read.subarray(0, readSync(reader, read)).toString()).toBe('[]\n');
});

test.skipIf(!existsSync('/dev/full'))(
  'a full disk under the output is a sentence and exit 3, never a stack',
  () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '-e', script, '--', 'yardstick', 'metrics'],
      {
        stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
      },
    );
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: '错误：输出没有写完（磁盘已满，ENOSPC），不要使用已写出的部分。\n',
    });
  },
);
