import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { safeName } from '../../src/report/file-name.ts';
import { ingested, type Workspace, workspace } from './workspace.ts';

const hash = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const read = ({ root }: Workspace, file: string) => readFileSync(join(root, 'reports', file));
const recordIn = (made: Workspace, name: string) =>
  JSON.parse(read(made, `${name}.figures.json`).toString('utf8'));

describe('the record beside a rendered document', () => {
  test('names each file with its SHA-256, the request and every document it was made from', async () => {
    const made = workspace();
    await made.run('render', 'charter', '--to', 'md,html');
    const record = recordIn(made, 'charter');
    expect(record).toMatchObject({
      version: 1,
      document: 'charter',
      request: { document: 'charter', id: null, period: null, lang: 'zh-CN' },
    });
    expect(record.files.map(({ file, sha256 }: { file: string; sha256: string }) => [file, sha256])).toEqual(
      ['charter.chart-plan.svg', 'charter.html', 'charter.md'].map(file => [file, hash(read(made, file))]),
    );
    expect(record.documents).toContainEqual({
      file: 'charters/project.yaml',
      sha256: hash(readFileSync(join(made.root, 'charters/project.yaml'))),
    });
  });

  test('still has the figures and policies of a report', async () => {
    const made = await ingested();
    await made.run('render', 'monthly', '--period', '2026-03', '--to', 'md');
    const record = recordIn(made, 'monthly-2026-03');
    const answered = record.figures.find(({ kpi }: { kpi: string }) => kpi === 'answered');
    expect(answered).toMatchObject({ numerator: 34, denominator: 38, policy: { short_abandon_s: 5 } });
    expect(record.files.map(({ file }: { file: string }) => file)).toContain('monthly-2026-03.md');
  });

  test('is the same for the same input, and keeps the files of other formats', async () => {
    const made = workspace();
    await made.run('render', 'charter', '--to', 'md');
    await made.run('render', 'charter', '--to', 'html');
    const record = recordIn(made, 'charter');
    expect(record.files).toHaveLength(3);
    await made.run('render', 'charter', '--to', 'html');
    expect(recordIn(made, 'charter')).toEqual(record);
  });
});

describe('a rendered file that a person has edited', () => {
  test('is kept; the next one is written beside it under another name, and that is said', async () => {
    const made = workspace();
    await made.run('render', 'charter', '--to', 'md');
    appendFileSync(join(made.root, 'reports/charter.md'), 'mine\n');
    const edited = read(made, 'charter.md');
    const { code, out, err } = await made.run('render', 'charter', '--to', 'md,html');
    expect(code).toBe(0);
    expect(out.split('\n')).toContain('reports/charter (2).md');
    expect(err).toContain('charter.md');
    expect(read(made, 'charter.md')).toEqual(edited);
    const names = readdirSync(join(made.root, 'reports'));
    expect(names).toContain('charter (2).figures.json');
    const again = await made.run('--lang', 'en', 'render', 'charter', '--to', 'md');
    expect(again.err).toContain('kept as it is: charter.md');
    expect(readdirSync(join(made.root, 'reports'))).toEqual(names);
    appendFileSync(join(made.root, 'reports/charter (2).md'), 'mine\n');
    expect((await made.run('render', 'charter', '--to', 'md')).out).toContain('charter (3).md');
  });

  test('is replaced once the person has removed it', async () => {
    const made = workspace();
    await made.run('render', 'charter', '--to', 'md');
    appendFileSync(join(made.root, 'reports/charter.md'), 'mine\n');
    rmSync(join(made.root, 'reports/charter.md'));
    expect((await made.run('render', 'charter', '--to', 'md')).out).toContain('reports/charter.md\n');
    expect(existsSync(join(made.root, 'reports/charter (2).md'))).toBe(false);
  });

  test('is any file under that name that we do not know', async () => {
    const made = workspace({ 'reports/charter.md': 'mine' });
    expect((await made.run('render', 'charter', '--to', 'md')).out).toContain('charter (2).md');
    expect(read(made, 'charter.md').toString('utf8')).toBe('mine');
  });
});

test.each([
  ['monthly-2026-03', 'monthly-2026-03'],
  ['person-张/三:*?', 'person-张_三___'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['nul .md', '_nul .md'],
  ['COM¹', '_COM¹'],
  ['CONIN$', '_CONIN$'],
  ['console', 'console'],
  ['a. .', 'a'],
  ['../../x', '_/../x'.replaceAll('/', '_')],
  ['', '_'],
])('the name %j is safe on Windows as %j', (text, name) => {
  expect(safeName(text)).toBe(name);
});
