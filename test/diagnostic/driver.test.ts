import { expect, test } from 'vitest';
import { Failure } from '../../src/diagnostic/failure.ts';
import { driverProblem } from '../../src/diagnostic/system.ts';

const dlopen = Object.assign(new Error('NODE_MODULE_VERSION 115'), { code: 'ERR_DLOPEN_FAILED' });

test.each([
  ['a driver that was never built', new Error('Could not locate the bindings file. Tried:\n → x'), 'absent'],
  ['one built for another Node.js', dlopen, 'other-node'],
  ['any other error', new Error('x'), undefined],
])('%s is told apart', (_, cause, problem) => {
  expect(driverProblem(cause)).toBe(problem);
});

test.each(['absent', 'other-node'] as const)(
  'a driver that is %s ends with 3 and with what to run',
  problem => {
    const failure = new Failure('store/driver', { problem });
    expect(failure.exit).toBe(3);
    for (const locale of ['zh-CN', 'en'] as const)
      expect(failure.say(locale)).toContain('npm rebuild better-sqlite3');
  },
);
