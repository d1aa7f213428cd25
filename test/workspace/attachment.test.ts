import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attachmentProblem } from '../../src/workspace/attachment.ts';

const base = mkdtempSync(join(tmpdir(), 'yardstick-'));
const root = join(base, 'root');
mkdirSync(join(root, 'templates'), { recursive: true });
writeFileSync(join(root, 'templates', '投诉处理单.docx'), '');
writeFileSync(join(base, 'secret.txt'), '');
symlinkSync(join(base, 'secret.txt'), join(root, 'link.txt'));
symlinkSync(join(root, 'nowhere'), join(root, 'broken.txt'));
symlinkSync(join(root, 'templates'), join(root, 'forms'));

test.each([
  ['templates/投诉处理单.docx', undefined],
  ['./templates/../templates/投诉处理单.docx', undefined],
  ['forms/投诉处理单.docx', undefined],
  ['templates', 'not-a-file'],
  ['templates/callback.docx', 'missing'],
  ['broken.txt', 'missing'],
  ['a\0b', 'missing'],
  ['x'.repeat(300), 'missing'],
  ['link.txt', 'outside'],
  ['../secret.txt', 'outside'],
  ['templates/../../secret.txt', 'outside'],
  [join(root, 'templates', '投诉处理单.docx'), 'outside'],
])('an attachment %j is %s', (file, problem) => {
  expect(attachmentProblem(root, file)).toBe(problem);
});
