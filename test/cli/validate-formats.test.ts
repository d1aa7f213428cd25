import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIn } from './run.ts';
import { get, put, root, standard, vague, validate } from './shop.ts';

describe('the formats of validate', () => {
  test('is one line a finding in a pipe, and frames on a terminal', async () => {
    const { out } = await validate();
    expect(out).toMatch(/^standards\/hotline\.yaml:16:16: error clause\/vague-time 条款 C1 /m);
    const shown = await runIn(root, ['validate'], { isTerminal: true });
    expect(shown.out).toContain('standards/hotline.yaml:16:16 错误 clause/vague-time');
    expect(shown.out).toContain('yardstick explain');
  });

  test('follows the host of continuous integration, with paths from the checkout', async () => {
    const ci = { root: dirname(root), summaryFile: undefined };
    const name = root.slice(dirname(root).length + 1);
    const github = await runIn(root, ['validate'], { ci: { host: 'github', ...ci } });
    expect(github.out).toMatch(
      new RegExp(
        `^::error file=${name}/standards/hotline.yaml,line=16,endLine=16,col=16,endColumn=18,title=`,
        'm',
      ),
    );
    const gitlab = await runIn(root, ['validate'], { ci: { host: 'gitlab', ...ci } });
    const issues = JSON.parse(gitlab.out) as { location: { path: string; lines: { begin: number } } }[];
    expect(issues.map(({ location }) => location)).toContainEqual({
      path: `${name}/standards/hotline.yaml`,
      lines: { begin: 16, end: 16 },
    });
  });

  test('writes several formats at once, each to the file after it', async () => {
    const { out, code } = await validate(
      ...[
        '--format',
        'sarif',
        '--output',
        'x.sarif',
        '--format',
        'unix',
        '--format',
        'junit',
        '--output',
        'x.xml',
      ],
    );
    expect(code).toBe(1);
    expect(out).toContain('clause/vague-time');
    expect(JSON.parse(get('x.sarif'))).toMatchObject({ version: '2.1.0' });
    expect(get('x.xml')).toMatch(/^<\?xml[\s\S]*<failure type="clause\/vague-time"/);
  });

  test('refuses two formats for one screen, or two files for one format', async () => {
    expect((await validate('--format', 'json', '--format', 'unix')).code).toBe(2);
    const two = ['--format', 'json', '--output', 'a', '--output', 'b'];
    expect((await validate(...two)).code).toBe(2);
  });

  test.each(['sarif', 'junit', 'gitlab', 'json', 'github', 'markdown'])(
    'is a valid empty report in %s where nothing is found',
    async format => {
      rmSync(join(root, 'standards'), { recursive: true });
      const { out, code } = await validate('--format', format);
      expect(code).toBe(0);
      if (format === 'sarif') expect(JSON.parse(out)).toMatchObject({ runs: [{ results: [] }] });
      if (format === 'gitlab') expect(JSON.parse(out)).toEqual([]);
      if (format === 'junit') expect(out).toContain('failures="0"');
      if (format === 'json') expect(JSON.parse(out)).toMatchObject({ diagnostics: [] });
    },
  );

  test
    .skipIf(process.platform === 'win32')
    .each(['pretty', 'unix', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'])(
    '%s lets nothing through that a terminal acts on',
    async format => {
      const file = 'standards/a\u001b[31m.yaml';
      put(file, 'kind: standard\nstatus: "dr\u202eaft"\n');
      const { out } = await validate('--format', format, file);
      rmSync(join(root, file));
      expect(out).toContain('schema/enum');
      expect(out).not.toMatch(/(?![\t\n])[\p{Cc}\u202e]/u);
    },
  );

  test('keeps within what GitHub shows of a level, and gives the rest to the step summary', async () => {
    const many = Array.from({ length: 14 }, (_, index) => vague.replace('C1', `C${index + 1}`)).join('');
    put('standards/hotline.yaml', standard(many));
    const summaryFile = join(root, 'summary.md');
    const ci = { host: 'github', root, summaryFile } as const;
    const { out } = await runIn(root, ['validate'], { ci });
    for (const level of ['error', 'warning', 'notice']) {
      expect(out.match(new RegExp(`^::${level} `, 'gm'))?.length ?? 0).toBeLessThanOrEqual(10);
    }
    expect(out).toMatch(/^::notice title=yardstick::另有 \d+ 个/m);
    expect(readFileSync(summaryFile, 'utf8').match(/vague/g)?.length).toBeGreaterThanOrEqual(14);
  });

  test('tells the log of a GitHub step what was checked, and leaves no summary where all is shown', async () => {
    const summaryFile = join(root, 'summary.md');
    const ci = { host: 'github', root, summaryFile } as const;
    expect((await runIn(root, ['validate'], { ci })).out).toMatch(/\n检查了 2 个文件：\d+ 个错误，.*。\n$/);
    rmSync(join(root, 'standards'), { recursive: true });
    const clean = await runIn(root, ['validate'], { ci });
    expect(clean.out).toBe('检查了 1 个文件：没有发现问题。\n');
    expect(existsSync(summaryFile)).toBe(false);
  });

  test('keeps the step summary below what GitHub takes, the worst findings first', async () => {
    const clauses = (word: string) => vague.replace('及时', word).repeat(60);
    for (let index = 0; index < 25; index++) {
      const words = index < 24 ? ['优质地', 'draft'] : ['及时', 'effective'];
      const text = standard(clauses(words[0] ?? '')).replace('effective', words[1] ?? '');
      put(`standards/s${index}.yaml`, text.replace('id: hotline', `id: s${index}`));
    }
    const summaryFile = join(root, 'summary.md');
    await runIn(root, ['validate'], { ci: { host: 'github', root, summaryFile } });
    const summary = readFileSync(summaryFile, 'utf8');
    const rows = summary.split('\n').filter(line => line.startsWith('| '));
    expect(rows.length).toBe(1002);
    expect(rows[2]).toContain('错误');
    expect(summary).toMatch(/\n另有 \d+ 个问题未列出。\n$/);
    expect(Buffer.byteLength(summary)).toBeLessThan(1_048_576);
  });
});

describe('SARIF', () => {
  test('has what version 2.1.0 asks for', async () => {
    put(
      'standards/hotline.yaml',
      standard(
        vague.replace('    text', '    # yardstick-disable-next-line clause/vague-time -- 旧条款\n    text'),
      ),
    );
    const { out } = await validate('--format', 'sarif');
    const { $schema, version, runs } = JSON.parse(out) as {
      $schema: string;
      version: string;
      runs: [
        {
          tool: { driver: { name: string; rules: { id: string }[] } };
          columnKind: string;
          results: Result[];
        },
      ];
    };
    interface Result {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: {
        physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> };
      }[];
      partialFingerprints: Record<string, string>;
      suppressions?: { kind: string; status: string; justification: string }[];
    }
    expect({ $schema, version }).toEqual({ $schema: expect.stringMatching(/^https:/), version: '2.1.0' });
    const [{ tool, columnKind, results }] = runs;
    expect({ name: tool.driver.name, columnKind }).toEqual({
      name: 'yardstick',
      columnKind: 'utf16CodeUnits',
    });
    expect(results.length).toBeGreaterThan(0);
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      expect(['error', 'warning', 'note']).toContain(result.level);
      expect(result.message.text).not.toBe('');
      const [place] = result.locations;
      expect(place?.physicalLocation.artifactLocation.uri).toMatch(/^[\w./%-]+$/);
      for (const value of Object.values(place?.physicalLocation.region ?? {}))
        expect(value).toBeGreaterThan(0);
      expect(Object.values(result.partialFingerprints)[0]).toMatch(/^[0-9a-f]{40}$/);
    }
    const suppressed = results.find(({ ruleId }) => ruleId === 'clause/vague-time');
    expect(suppressed?.suppressions).toEqual([
      { kind: 'inSource', status: 'accepted', justification: '旧条款' },
    ]);
  });
});
