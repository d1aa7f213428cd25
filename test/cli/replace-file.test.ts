import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFile } from '../../src/cli/replace-file.ts';
import { Failure } from '../../src/diagnostic/failure.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'yardstick-replace-'));

test('replaces the text, keeps the rights, and leaves nothing beside it', () => {
  const here = folder();
  const file = join(here, 'a.yaml');
  writeFileSync(file, 'old');
  chmodSync(file, 0o640);
  replaceFile(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(here)).toEqual(['a.yaml']);
});

test('a link keeps pointing where it did', () => {
  const here = folder();
  writeFileSync(join(here, 'target.yaml'), 'old');
  symlinkSync('target.yaml', join(here, 'link.yaml'));
  replaceFile(join(here, 'link.yaml'), 'new');
  expect(lstatSync(join(here, 'link.yaml')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(here, 'target.yaml'), 'utf8')).toBe('new');
});

test.skipIf(process.platform === 'win32')('a pipe is written to and stays a pipe', () => {
  const pipe = join(folder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  const reader = openSync(pipe, constants.O_RDWR);
  replaceFile(pipe, 'new');
  const read = Buffer.alloc(10);
  expect(read.subarray(0, readSync(reader, read)).toString()).toBe('new');
  closeSync(reader);
  expect(statSync(pipe).isFIFO()).toBe(true);
});

test.skipIf(!existsSync('/dev/fd'))('an open file is written to by its name as such, and stays open', () => {
  const file = join(folder(), 'out.txt');
  const open = openSync(file, 'w');
  replaceFile(`/dev/fd/${open}`, 'new');
  closeSync(open);
  expect(readFileSync(file, 'utf8')).toBe('new');
});

test.skipIf(!existsSync('/dev/shm'))(
  'a plain file in the memory of the machine is replaced as any other',
  () => {
    const here = mkdtempSync('/dev/shm/yardstick-replace-');
    const file = join(here, 'a.yaml');
    writeFileSync(file, 'old');
    linkSync(file, join(here, 'former.yaml'));
    replaceFile(file, 'new');
    const texts = [file, join(here, 'former.yaml')].map(path => readFileSync(path, 'utf8'));
    rmSync(here, { recursive: true });
    expect(texts).toEqual(['new', 'old']);
  },
);

test('a file that cannot be written is a failure that says why', () => {
  const circle = join(folder(), 'circle.yaml');
  symlinkSync('circle.yaml', circle);
  for (const path of [join(folder(), 'gone', 'a.yaml'), folder(), circle]) {
    const refused = () => replaceFile(path, 'new');
    expect(refused).toThrow(Failure);
    expect(refused).toThrow('usage/unwritable');
  }
});
