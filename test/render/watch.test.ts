import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/cli/context.ts';
import { concerns, watchWorkspace } from '../../src/cli/render/watch.ts';
import { runIn } from '../cli/run.ts';
import { ingested, workspace } from './workspace.ts';

test.each([
  ['yardstick.yaml', true],
  ['brand.yaml', true],
  [join('charters', 'project.yaml'), true],
  [join('templates', 'partials', 'grid.md.hbs'), true],
  [join('charters', 'project.yaml~'), false],
  [join('reports', 'charter.docx'), false],
  [join('.yardstick', 'yardstick.db-wal'), false],
  ['notes.txt', false],
])('a change of %s renders again: %s', (path, expected) => {
  expect(concerns(path)).toBe(expected);
});

test('--watch renders once for a burst of saves, says what fails, and ends when it is interrupted', async () => {
  const { root, write } = workspace();
  const controller = new AbortController();
  let err = '';
  let count = 0;
  const context = {
    locale: 'zh-CN',
    cwd: root,
    interrupted: () => controller.signal,
    err: (text: string) => {
      err += text;
    },
  } as Partial<Context> as Context;
  const ended = watchWorkspace(context, async () => {
    count += 1;
    return 0;
  });
  await setTimeout(300);
  write('charters/project.yaml', readFileSync(join(root, 'charters/project.yaml'), 'utf8'));
  appendFileSync(join(root, 'charters/project.yaml'), '\n');
  await setTimeout(1200);
  controller.abort();
  expect(await ended).toBe(0);
  expect(count).toBe(1);
  expect(err).toContain('Ctrl-C');
}, 10_000);

test('--open shows the first file that was written', async () => {
  const { root } = workspace();
  const opened: string[] = [];
  const { code } = await runIn(root, ['render', 'charter', '--to', 'html,md', '--open'], {
    open: path => opened.push(path),
  });
  expect({ code, opened }).toEqual({ code: 0, opened: [join(root, 'reports/charter.html')] });
});

describe('--data-schema', () => {
  test('needs neither data nor a workspace, and names every field that the template gets', async () => {
    const { code, out } = await runIn('/', ['render', 'monthly', '--data-schema']);
    expect(code).toBe(0);
    const schema = JSON.parse(out);
    const made = await ingested();
    const data = JSON.parse((await made.run('render', 'monthly', '--period', '2026-03', '--data')).out);
    expect(schema.required.sort()).toEqual(Object.keys(data).sort());
    expect(schema.properties.kpis.items.properties.target).toEqual({ type: 'string' });
    expect(schema.$schema).toContain('2020-12');
  });
});

describe('a template of the workspace', () => {
  test('wins over ours, partials too', async () => {
    const made = workspace({
      'templates/charter.md.hbs': '# {{title}}\n\n{{> own}}\n',
      'templates/partials/own.md.hbs': 'own {{organisation}}\n',
    });
    await made.run('render', 'charter', '--to', 'md');
    expect(readFileSync(join(made.root, 'reports/charter.md'), 'utf8')).toContain('own 小中心客服部');
  });

  test.each([
    ['a missing field', '# a\n{{titel}}\n', ':2'],
    ['a missing field of a condition', '# a\n\n{{#if titel}}x{{/if}}\n', ':3'],
    ['a missing list', '{{#each gaols}}x{{/each}}\n', ':1'],
    ['a missing field inside a list', '{{#each goals}}\n{{nothing}}\n{{/each}}\n', ':2'],
    ['an unknown directive', '# a\n\n::script{src="x"}\n', ':3'],
    ['a partial outside the workspace', '# a\n{{> ../../secret}}\n', ':2'],
    ['an unknown helper', '{{lookup this "constructor"}}\n', ':1'],
    ['broken syntax', '# a\n{{#if title}}\n', ':'],
  ])('is refused for %s, with its line', async (_, text, line) => {
    const made = workspace({ 'templates/charter.md.hbs': text });
    const { code, out, err } = await made.run('render', 'charter', '--to', 'md');
    expect(code).toBeGreaterThan(0);
    expect({ out, err }).toEqual({ out: '', err: expect.stringContaining(`charter.md.hbs${line}`) });
  });
});
