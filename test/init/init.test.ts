import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFiles } from '../../src/cli/init/write.ts';
import { schemaNames } from '../../src/document/validators.ts';
import { folderOf } from '../../src/workspace/files.ts';
import { personAnswering, runIn } from '../cli/run.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'yardstick-init-'));

interface Told {
  readonly locale?: 'zh-CN' | 'en';
  readonly answers?: readonly string[];
}

async function run(cwd: string, args: readonly string[], { locale = 'zh-CN', answers }: Told = {}) {
  const { asked, terminal } = personAnswering(answers ?? []);
  const told = await runIn(cwd, args, {
    ...terminal,
    locale,
    isInteractive: answers !== undefined,
    now: () => new Date('2026-03-31T08:00:00+08:00'),
  });
  return { ...told, questions: asked };
}

const files = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

describe('init', () => {
  test('makes the example repository, with a .gitignore and schemas for the editor', async () => {
    const cwd = folder();
    const { code, out, questions } = await run(cwd, ['init', 'my-standards', '--yes']);
    expect(code).toBe(0);
    expect(questions).toEqual([]);
    expect(out).toContain('cd my-standards\n');
    const made = files(join(cwd, 'my-standards'));
    const example = files('examples/xinghe').filter(name => !/^(\.yardstick|reports)/.test(name));
    const expected = example.map(name => (name === 'gitignore' ? '.gitignore' : name));
    expect(made.filter(name => !/^(\.vscode\/schemas|ci)\//.test(name))).toEqual(expected.sort());
    expect(read(cwd, 'my-standards', 'yardstick.yaml')).toBe(read('examples/xinghe/yardstick.yaml'));
  });

  test('binds every kind of document to a schema that is there', async () => {
    const cwd = folder();
    await run(cwd, ['init', '--yes']);
    const settings = JSON.parse(read(cwd, '.vscode/settings.json')) as {
      'yaml.schemas': Record<string, string[]>;
    };
    const bound = Object.keys(settings['yaml.schemas']);
    const kinds = schemaNames.map(name => `${name}.schema.json`).sort();
    expect(files(join(cwd, '.vscode/schemas'))).toEqual(kinds);
    expect(bound.map(path => path.replace('./.vscode/schemas/', '')).sort()).toEqual(kinds);
    for (const path of bound) expect(JSON.parse(read(cwd, path))).toHaveProperty('$id');
    // Documents lie in folders of the folders too.
    for (const [kind, name] of Object.entries(folderOf)) {
      const files = [`${name}/**/*.yaml`, `${name}/**/*.yml`];
      expect(settings['yaml.schemas'][`./.vscode/schemas/${kind}.schema.json`]).toEqual(files);
    }
  });

  test('what it makes is valid, with and without the sample', async () => {
    for (const extra of [[], ['--no-sample']]) {
      const cwd = folder();
      expect((await run(cwd, ['init', '--yes', ...extra])).code).toBe(0);
      const { code, err } = await run(cwd, ['validate', '--today', '2026-03-31', '--fail-on', 'warning']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
    }
  });

  test('without the sample there is a draft standard and no data', async () => {
    const cwd = folder();
    const { out } = await run(cwd, ['init', '--yes', '--no-sample']);
    expect(files(cwd)).not.toContain('charters/service-standard-2026.yaml');
    expect(files(cwd).filter(name => name.endsWith('.csv'))).toEqual([]);
    expect(read(cwd, 'standards/customer-service.yaml')).toContain('status: draft');
    expect(out).not.toContain('ingest');
  });

  test('asks for sample, organisation and time zone on a terminal', async () => {
    const cwd = folder();
    const { questions, err } = await run(cwd, ['init'], {
      answers: ['', '海平面 “电器”: #1\n', 'Asia/Nowhere', 'Asia/Hong_Kong'],
    });
    expect(questions).toHaveLength(4);
    expect(err).toContain('没有时区“Asia/Nowhere”');
    const settings = read(cwd, 'yardstick.yaml');
    expect(settings).toContain('organisation: "海平面 “电器”: #1"\n');
    expect(settings).toContain('timezone: Asia/Hong_Kong\n');
    expect(read(cwd, 'sources/phone-log.yaml')).toContain('timezone: Asia/Hong_Kong\n');
    expect((await run(cwd, ['validate', '--today', '2026-03-31'])).code).toBe(0);
  });

  test('“n” leaves the sample out, and the end of input takes the defaults', async () => {
    const cwd = folder();
    await run(cwd, ['init'], { answers: ['n'] });
    expect(files(cwd).filter(name => name.endsWith('.csv'))).toEqual([]);
    expect(read(cwd, 'yardstick.yaml')).toContain('organisation: 示例公司客户服务中心\n');
  });

  test('leaves no file behind where writing fails half-way', () => {
    const cwd = folder();
    const broken = new Map<string, Uint8Array>([
      ['a.yaml', Buffer.from('a')],
      ['b.yaml', {} as Uint8Array],
    ]);
    expect(() => writeFiles(cwd, cwd, broken)).toThrow();
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('never writes over anything, and names what is in the way', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'yardstick.yaml'), 'mine');
    symlinkSync('/nowhere/README.md', join(cwd, 'README.md'));
    const { code, err } = await run(cwd, ['init', '--yes']);
    expect(code).toBe(2);
    expect(err).toContain('README.md、yardstick.yaml');
    expect(read(cwd, 'yardstick.yaml')).toBe('mine');
    expect(readdirSync(cwd).sort()).toEqual(['README.md', 'yardstick.yaml']);
  });

  test('a file where a folder has to go is in the way', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'standards'), '');
    const { code, err } = await run(cwd, ['init', '--yes'], { locale: 'en' });
    expect(code).toBe(2);
    expect(err).toContain('. already has standards; nothing was changed');
    expect(readdirSync(cwd)).toEqual(['standards']);
  });

  test('a path through a file is refused', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'notes'), '');
    expect((await run(cwd, ['init', 'notes', '--yes'])).code).toBe(2);
    expect((await run(cwd, ['init', 'notes/deep', '--yes'])).code).toBe(2);
  });

  test('goes into a folder that holds other things', async () => {
    const cwd = folder();
    mkdirSync(join(cwd, '.git'));
    mkdirSync(join(cwd, 'standards'));
    expect((await run(cwd, ['init', '--yes'])).code).toBe(0);
  });

  test('says in English that the documents are in Chinese', async () => {
    const { out } = await run(folder(), ['init', '--yes', '--lang', 'en']);
    expect(out).toContain('The documents are written in Chinese.');
    expect(out).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
