import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderOf } from '../../src/workspace/files.ts';
import { charter, ingested, standard, type Workspace, workspace } from './workspace.ts';

describe('render refuses', () => {
  let made: Workspace;
  beforeAll(async () => {
    made = await ingested();
  });

  test.each([
    ['a document that there is not, and lists those there are', ['month', '--period', '2026-03'], 'monthly'],
    ['a format that there is not', ['charter', '--to', 'docx,pdf'], 'md、docx、html'],
    ['an id that there is not', ['charter', 'projct'], '“project”'],
    ['a report without a period, and names the last complete month', ['monthly'], '--period 2026-02'],
    ['what is no period', ['monthly', '--period', '2026-13'], '2026-13'],
    ['a quarter where a month is needed', ['monthly', '--period', '2026-Q1'], '2026-Q1'],
    ['a period for a charter', ['charter', '--period', '2026-03'], '--period'],
    ['a Word file as the template', ['charter', '--template', 'own.docx'], 'own.docx'],
    ['a template that is not there', ['charter', '--template', 'own.hbs'], 'own.hbs'],
  ])('%s', async (_, argv, said) => {
    const { code, out, err } = await made.run('render', ...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    expect(existsSync(join(made.root, 'reports'))).toBe(false);
  });

  test('nothing, but says which document could not be read, in whatever folder it lies', async () => {
    const folders = Object.values(folderOf);
    for (const folder of folders) {
      const one = workspace();
      one.write('charters/project.yaml', charter);
      one.write(`${folder}/broken.yaml`, 'kind: nothing\nid: broken\n');
      const { code, err } = await one.run('render', 'charter', '--to', 'md');
      expect([folder, code]).toEqual([folder, 1]);
      expect(err).toContain(`${folder}/broken.yaml`);
    }
  });

  test('a report where nothing was ingested', async () => {
    const { code, out, err } = await workspace().run('render', 'monthly', '--period', '2026-03');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('yardstick ingest');
  });

  test('to choose among several documents, and lists them', async () => {
    const { run } = workspace({ 'charters/second.yaml': charter.replace('id: project', 'id: second') });
    const { code, err } = await run('render', 'charter');
    expect(code).toBe(2);
    expect(err).toContain('charter project、charter second');
    expect(await run('render', 'charter', 'second', '--to', 'md')).toMatchObject({
      code: 0,
      out: expect.stringContaining('reports/charter-second.md\n'),
    });
  });
});

describe('a KPI that cannot be computed', () => {
  test('is named in the report and on stderr, and the exit code is 1', async () => {
    const { root, run } = await ingested({
      'standards/care.yaml': standard.replace(
        'title: {zh-CN: 满意率, en: Satisfied}',
        'title: {zh-CN: 满意率, en: Satisfied}\n    levels: {floor: ≥5s}',
      ),
    });
    const { code, err } = await run('render', 'monthly', '--period', '2026-03', '--to', 'md');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('≥5s') });
    expect(readFileSync(join(root, 'reports/monthly-2026-03.md'), 'utf8')).toContain(
      '未能计算 1 项指标：满意率。',
    );
  });
});

describe('a file that cannot be written', () => {
  test('ends with 3 before anything is made, and leaves nothing behind', async () => {
    const { root, run } = workspace();
    writeFileSync(join(root, 'taken'), 'mine');
    const { code, out, err } = await run('render', 'charter', '--to', 'md', '--out', 'taken');
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('taken');
    expect(readFileSync(join(root, 'taken'), 'utf8')).toBe('mine');
  });

  test('is not written through a link: the link is replaced', async () => {
    const { root, run } = workspace();
    mkdirSync(join(root, 'reports'));
    writeFileSync(join(root, 'elsewhere.md'), 'mine');
    symlinkSync(join(root, 'elsewhere.md'), join(root, 'reports/charter.md'));
    expect((await run('render', 'charter', '--to', 'md')).code).toBe(0);
    expect(readFileSync(join(root, 'elsewhere.md'), 'utf8')).toBe('mine');
    expect(lstatSync(join(root, 'reports/charter.md')).isFile()).toBe(true);
  });

  test.skipIf(process.getuid?.() === 0)('stays as it was where it must not be changed', async () => {
    const { root, run } = workspace();
    mkdirSync(join(root, 'reports'));
    const file = join(root, 'reports/charter.md');
    writeFileSync(file, 'mine');
    chmodSync(file, 0o444);
    const { code, err } = await run('render', 'charter', '--to', 'md');
    expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('charter.md') });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(readdirSync(join(root, 'reports'))).toEqual(['charter.md']);
  });
});
