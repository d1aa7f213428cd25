import { spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const script = `import(${JSON.stringify(resolve('src/cli/start.ts'))}).then(({ start }) => start())`;

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
