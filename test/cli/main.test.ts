import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OptionLine } from '../../src/cli/command-line.ts';
import { commands } from '../../src/cli/commands.ts';
import { en } from '../../src/cli/help/en.ts';
import { zhCN } from '../../src/cli/help/zh-CN.ts';
import { documentNames } from '../../src/report/documents.ts';
import { displayWidth } from '../../src/text/width.ts';
import { runIn } from './run.ts';

const example = resolve(import.meta.dirname, '../golden/contract-example');
const broken = resolve(import.meta.dirname, '../golden/yaml-refused');

describe('the command line', () => {
  test('prints its version', async () => {
    expect(await runIn('/', ['--version'])).toEqual({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: '',
    });
  });

  test.each(['zh-CN', 'en'] as const)('lists every command in %s', async locale => {
    const { code, out } = await runIn('/', ['--help'], { locale });
    expect(code).toBe(0);
    for (const name of Object.keys(commands)) expect(out).toMatch(new RegExp(`^ {2}${name}\\b.*\\S`, 'm'));
  });

  test('says its usage in the language of the help', async () => {
    const chinese = (await runIn('/', ['--help'])).out;
    expect(chinese).toMatch(/^用法：yardstick \[选项\] \[命令\]\n/);
    expect(chinese).toContain('  kpi [选项]  ');
    expect(chinese).not.toMatch(/\[options\]|\[command\]/);
    expect((await runIn('/', ['new', '-h'])).out).toMatch(/^用法：yardstick new \[选项\] <KIND> <ID>\n/);
    const english = (await runIn('/', ['--help'], { locale: 'en' })).out;
    expect(english).toMatch(/^Usage: yardstick \[options\] \[command\]\n/);
  });

  test('without a command prints help to stderr and exits 2', async () => {
    const { code, out, err } = await runIn('/', []);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('用法：');
  });

  test.each([[['help']], [['help', 'kpi']], [['kpi', '--help']]])(
    'answers %j on stdout, with exit 0',
    async argv => {
      const { code, out, err } = await runIn('/', argv);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain('用法：');
    },
  );

  test.each([
    [['help', 'kpii'], '错误：没有命令“kpii”，是否想写“kpi”？\n'],
    [['kpi', '--frobnicate'], '错误：没有选项“--frobnicate”；“yardstick kpi --help” 列出全部选项。\n'],
    [['source', 'draft', 'nowhere.csv'], '错误：没有找到文件：nowhere.csv\n'],
    [
      ['verify', 'nowhere.docx'],
      '错误：没有文件 nowhere.docx。请写生成的文件、它旁边的 .figures.json，或 reports/closed 中的文件。\n',
    ],
    [['validat'], '错误：没有命令“validat”，是否想写“validate”？\n'],
    [['validate', '--formt', 'json'], '错误：没有选项“--formt”，是否想写“--format”？\n'],
    [
      ['validate', '--format', 'xml'],
      '错误：选项“--format <FORMAT>”不能是“xml”，可写：pretty、unix、json、sarif、junit、github、gitlab、markdown。\n',
    ],
    [['validate', '--format'], '错误：选项“--format <FORMAT>”后面缺少值。\n'],
    [['ingest'], '错误：缺少参数 FILE；“yardstick ingest --help” 说明用法。\n'],
    [
      ['schema', 'standard', 'more'],
      '错误：命令“schema”后面的参数太多；“yardstick schema --help” 说明用法。\n',
    ],
    [['schema', 'standrad'], '错误：没有文档类型“standrad”，是否想写“standard”？\n'],
    [
      ['validate', '--today', '2026-02-30'],
      '错误：选项“--today”应是日期，如 2026-03-31，而不是“2026-02-30”。\n',
    ],
    [['-C', 'nowhere', 'validate'], '错误：没有文件夹 nowhere。\n'],
    [['--lang', 'en', 'validat'], 'error: There is no command "validat"; did you mean "validate"?\n'],
    [['validate', '--lang=en', 'nowhere.yaml'], 'error: There is no file or folder nowhere.yaml.\n'],
  ])('refuses %j in a sentence of its own, with exit 2', async (argv, err) => {
    expect(await runIn(example, argv)).toEqual({ code: 2, out: '', err });
  });

  test('escapes what it was given before it reaches a terminal', async () => {
    const { err } = await runIn(example, ['validate', '\u001b[31mred']);
    expect(err).toBe('错误：没有文件或文件夹 \\x1b[31mred。\n');
  });
});

describe('help', () => {
  const flags = (options: readonly OptionLine[]) => options.map(option => option.flags);

  test.each(Object.entries(commands))(
    'of %s describes each argument and option in both languages',
    (name, line) => {
      for (const help of [zhCN, en]) {
        const own = help[name as keyof typeof commands];
        expect(Object.keys(own.args)).toEqual(line.args);
        expect(Object.keys(own.options)).toEqual(flags(line.options));
      }
    },
  );

  test('of render names every document', () => {
    for (const help of [zhCN, en]) {
      expect(help.render.args['<DOC>'].split(', ').sort()).toEqual([...documentNames].sort());
    }
  });

  test.each(Object.keys(commands))('of %s keeps its columns under Chinese text', async name => {
    const { out } = await runIn('/', [name, '--help']);
    for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(100);
  });
});

describe('validate', () => {
  test('passes a small set of documents without errors or warnings', async () => {
    const { code, out } = await runIn(example, ['validate', '--today', '2026-03-31']);
    expect(code).toBe(0);
    expect(out).toContain('检查了 6 个文件：0 个错误，0 个警告，1 个提示。\n');
  });

  test('warns of an overdue review on the day it is told, and can fail on that', async () => {
    expect((await runIn(example, ['validate', '--today', '2026-04-02'])).code).toBe(0);
    expect((await runIn(example, ['validate', '--today', '2026-04-02', '--fail-on', 'warning'])).code).toBe(
      1,
    );
    expect((await runIn(example, ['validate'])).code).toBe(0);
  });

  test('prints one JSON document, with counts and places', async () => {
    const { code, out, err } = await runIn(example, [
      'validate',
      '--today',
      '2026-04-02',
      '--format',
      'json',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual({
      version: 1,
      summary: { files: 6, errors: 0, warnings: 1, infos: 1, suppressed: 0 },
      diagnostics: [
        {
          rule: 'lifecycle/review-overdue',
          severity: 'warning',
          message: '应于 2026-04-01 评审，今天是 2026-04-02：请评审后写明下次评审日期',
          file: 'standards/customer-service.yaml',
          range: { start: { line: 7, column: 14 }, end: { line: 7, column: 24 } },
          path: 'next_review',
          fingerprint: expect.stringMatching(/^[0-9a-f]{40}$/),
          suggestions: [],
        },
        expect.objectContaining({ rule: 'lifecycle/approval-unbound', severity: 'info' }),
      ],
    });
  });

  test('gives every finding a fingerprint of its own, the same in both languages', async () => {
    const prints = async (locale: 'zh-CN' | 'en') => {
      const { out } = await runIn(broken, ['validate', '--format', 'json'], { locale });
      return (JSON.parse(out) as { diagnostics: { fingerprint: string }[] }).diagnostics.map(
        one => one.fingerprint,
      );
    };
    const zh = await prints('zh-CN');
    expect(new Set(zh).size).toBe(zh.length);
    expect(await prints('en')).toEqual(zh);
  });

  test('reports on the files that were named, and reads the others for what these refer to', async () => {
    const { code, out } = await runIn(join(example, 'standards'), [
      'validate',
      'customer-service.yaml',
      '--today',
      '2026-03-31',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('检查了 1 个文件：0 个错误，0 个警告，1 个提示。\n');
    expect((await runIn(broken, ['validate', 'standards/tag.yaml'])).out).toContain(
      '检查了 1 个文件：1 个错误',
    );
  });

  test('names files as the user would type them from where they are', async () => {
    const { out } = await runIn(join(broken, 'standards'), ['validate', '../standards/tag.yaml']);
    expect(out).toMatch(/^tag\.yaml:2:8: error yaml\/tag /);
  });

  test('checks a named file outside any workspace by itself', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yardstick-'));
    writeFileSync(join(folder, 'a.yaml'), 'kind: calendar\nid: a\ntitle: 甲\n');
    const { code, out } = await runIn(folder, ['validate', 'a.yaml']);
    expect(code).toBe(1);
    expect(out).toContain('schema/missing-key');
  });

  test('never calls a file that does not parse clean', async () => {
    const { code, out } = await runIn(broken, ['validate', 'standards/empty.yaml', '--fail-on', 'error']);
    expect(code).toBe(1);
    expect(out).not.toContain('没有发现问题');
  });

  test('takes a folder that is a workspace as one, wherever the user is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yardstick-'));
    cpSync('examples/xinghe', join(folder, 'service'), { recursive: true });
    const named = await runIn(folder, ['validate', 'service', '--today', '2026-03-31', '--fail-on', 'info']);
    const within = await runIn(join(folder, 'service'), ['validate', '--today', '2026-03-31']);
    expect(named).toEqual(within);
    expect(named.code).toBe(0);
  });

  test('exits 2 where a folder has no documents', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'yardstick-'));
    expect((await runIn(folder, ['validate', '.'])).code).toBe(2);
    expect((await runIn(folder, ['validate'])).code).toBe(2);
  });
});

describe('schema', () => {
  test('lists the kinds, and prints the schema of one', async () => {
    expect((await runIn('/', ['schema'])).out).toContain('standard\n');
    const { code, out } = await runIn('/', ['schema', 'standard']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ $id: 'standard.schema.json' });
  });
});
