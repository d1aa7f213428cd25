import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from './run.ts';

const root = mkdtempSync(join(tmpdir(), 'yardstick-'));

test('an attachment that goes missing is told, though no document changed and the findings are kept', async () => {
  mkdirSync(join(root, 'standards'));
  writeFileSync(join(root, 'yardstick.yaml'), 'kind: workspace\nid: s\ntitle: s\ntimezone: Asia/Shanghai\n');
  for (let index = 0; index < 60; index++) {
    const id = `s${index}`;
    const text = `kind: standard\nid: ${id}\ntitle: ${id}\nversion: 1.0.0\nstatus: draft\nowner: 总监\nscope: {}\nattachments: [{title: 表, file: form.txt}]\n`;
    writeFileSync(join(root, 'standards', `${id}.yaml`), text);
  }
  const missing = async () =>
    (await runIn(root, ['validate'])).out.split('\n').filter(line => line.includes('ref/missing-attachment'));
  writeFileSync(join(root, 'form.txt'), '');
  expect(await missing()).toEqual([]);
  rmSync(join(root, 'form.txt'));
  expect(await missing()).toHaveLength(60);
  writeFileSync(join(root, 'form.txt'), '');
  expect(await missing()).toEqual([]);
});
