import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { lintText } from '../../src/rules/inspect.ts';
import { survey } from '../../src/workspace/workspace.ts';
import { type Outcome, runIn } from './run.ts';

const settings = 'kind: workspace\nid: shop\ntitle: 网店\ntimezone: Asia/Shanghai\n';
const standard = (clauses: string) => `kind: standard
id: hotline
title: 热线服务标准
version: 1.0.0
status: effective
effective_from: 2026-01-01
next_review: 2026-12-01
owner: 客服总监
scope: {stage: [咨询]}
approvals: [{by: 总经理, on: 2025-12-20}]
calendar: cn
clauses:
${clauses}`;
const vague = `  - id: C1
    category: basic
    level: must
    text: 客服人员应及时回复客户。
    owner: 客服部经理
`;

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yardstick-'));
  put('yardstick.yaml', settings);
  put('standards/hotline.yaml', standard(vague));
});

function put(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
const get = (file: string) => readFileSync(join(root, file), 'utf8');
const git = (...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
const validate = (...args: string[]): Promise<Outcome> => runIn(root, ['validate', ...args]);

interface Json {
  summary: Record<string, number>;
  diagnostics: { rule: string; fingerprint: string; file: string; range: { start: { line: number } } }[];
}
const json = async (...args: string[]) =>
  JSON.parse((await validate('--format', 'json', ...args)).out) as Json;
const rulesOf = async (...args: string[]) => (await json(...args)).diagnostics.map(({ rule }) => rule);
const vagueOnly = async (...args: string[]) =>
  (await rulesOf(...args)).filter(rule => rule === 'clause/vague-time').length;

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

describe('fingerprints', () => {
  test('stay when lines are put above, and are the same when one file is asked for', async () => {
    const before = (await json()).diagnostics.map(({ fingerprint }) => fingerprint);
    put('standards/hotline.yaml', `# 说明\n\n${standard(vague)}`);
    expect((await json()).diagnostics.map(({ fingerprint }) => fingerprint)).toEqual(before);
    expect((await json('standards/hotline.yaml')).diagnostics.map(one => one.fingerprint)).toEqual(before);
  });
});

describe('a comment', () => {
  const comment = (text: string) =>
    put(
      'standards/hotline.yaml',
      standard(vague.replace('    text', `    # yardstick-disable-next-line ${text}\n    text`)),
    );

  test('sets a finding of the next line apart and is counted', async () => {
    comment('clause/vague-time -- 与法务确认中 (until: 2026-12-31)');
    expect(await vagueOnly()).toBe(0);
    expect((await json()).summary['suppressed']).toBe(1);
    expect(await rulesOf()).not.toContain('suppress/unused');
  });

  test.each([
    ['clause/vague-time', 'suppress/no-reason'],
    ['clause/vague-time -- ', 'suppress/no-reason'],
    ['clause/vague-time -- 原因 (until: 2026-01-04)', 'suppress/expired'],
    ['clause/vague-time -- 原因 (until: 下个月)', 'suppress/expired'],
    ['clause/vague-tiem -- 原因', 'suppress/unknown-rule'],
    ['-- 原因', 'suppress/malformed'],
  ])('“%s” sets nothing apart and is itself %s', async (text, rule) => {
    comment(text);
    expect(await vagueOnly()).toBe(1);
    expect(await rulesOf()).toContain(rule);
  });

  test('that no finding needs is reported', async () => {
    comment('clause/vague-time, clause/todo -- 原因');
    expect(await rulesOf()).toContain('suppress/unused');
  });

  test('goes with a text over several lines', async () => {
    put(
      'standards/hotline.yaml',
      standard(
        vague.replace(
          '    text: ',
          '    # yardstick-disable-next-line clause/vague-time -- 原因\n    text: |\n      客服人员应登记。\n      ',
        ),
      ),
    );
    expect(await vagueOnly()).toBe(0);
  });

  test('cannot make a document that is refused look clean', async () => {
    put('standards/bad.yaml', '# yardstick-disable-next-line document/no-kind -- 原因\nid: a\n');
    expect((await validate()).code).toBe(1);
  });
});

describe('the baseline', () => {
  test('sets apart what was there, reports what is new, and keeps what other files have', async () => {
    put('standards/online.yaml', standard(vague).replace('hotline', 'online'));
    await validate('--update-baseline');
    expect(await vagueOnly()).toBe(0);
    put('standards/online.yaml', standard(vague + vague.replace('C1', 'C2')).replace('hotline', 'online'));
    expect(await vagueOnly()).toBe(1);
    await validate('--update-baseline', 'standards/online.yaml');
    expect(await vagueOnly()).toBe(0);
    put('standards/online.yaml', standard(vague.replace('及时', '在 5 分钟内')).replace('hotline', 'online'));
    expect(await rulesOf('standards/hotline.yaml')).not.toContain('suppress/stale');
    expect(await rulesOf()).toContain('suppress/stale');
    await validate('--prune-baseline', 'standards/hotline.yaml');
    expect(await rulesOf()).toContain('suppress/stale');
    await validate('--prune-baseline');
    expect(await rulesOf()).not.toContain('suppress/stale');
    expect(await vagueOnly()).toBe(0);
  });

  test('that is damaged is refused, not taken for empty', async () => {
    mkdirSync(join(root, 'yardstick-baseline.json'));
    expect((await validate()).err).toContain('yardstick-baseline.json');
    rmSync(join(root, 'yardstick-baseline.json'), { recursive: true });
    put('yardstick-baseline.json', '{}');
    expect((await validate()).code).toBe(1);
    expect((await validate('--update-baseline')).err).toContain('yardstick-baseline.json');
  });
});

describe('--changed-since', () => {
  test('reports what the change touched and says how many it hid', async () => {
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'one');
    expect((await json('--changed-since', 'HEAD')).diagnostics).toEqual([]);
    put('standards/hotline.yaml', standard(vague + vague.replace('C1', 'C2').replace('及时', '尽快')));
    const { diagnostics, summary } = await json('--changed-since', 'HEAD');
    const lines = diagnostics
      .filter(({ rule }) => rule === 'clause/vague-time')
      .map(one => one.range.start.line);
    expect(lines).toEqual([21]);
    expect(summary['hidden']).toBeGreaterThan(0);
    expect((await validate('--changed-since', 'HEAD')).out).toMatch(/改动之外另有 \d+ 个未显示/);
  });

  test('reports a new file whole', async () => {
    git('init', '-q');
    git('commit', '-qm', 'empty', '--allow-empty');
    expect(await vagueOnly('--changed-since', 'HEAD')).toBe(1);
  });

  test('refuses a revision that there is not', async () => {
    expect((await validate('--changed-since', 'HEAD')).code).toBe(2);
    git('init', '-q');
    expect((await validate('--changed-since', '--output=x')).code).toBe(2);
  });
});

describe('severities', () => {
  test('go by path and by status, the last one counts', async () => {
    const lint = (text: string) => put('yardstick.yaml', `${settings}lint: ${text}\n`);
    lint('{severity: {clause/vague-time: off}}');
    expect(await vagueOnly()).toBe(0);
    lint(
      '{severity: {clause/vague-time: off}, overrides: [{status: [effective], severity: {clause/vague-time: warning}}]}',
    );
    expect(await vagueOnly()).toBe(1);
    lint('{overrides: [{paths: [standards/**], severity: {clause/vague-time: off}}]}');
    expect(await vagueOnly()).toBe(0);
    lint('{overrides: [{status: [draft], severity: {clause/vague-time: off}}]}');
    expect(await vagueOnly()).toBe(1);
    lint('{severity: {clause/vague: off}}');
    expect(await rulesOf()).toContain('suppress/unknown-rule');
  });
});

describe('word lists', () => {
  const lint = (text: string) => put('yardstick.yaml', `${settings}lint: ${text}\n`);

  test('differ by path and status', async () => {
    lint('{overrides: [{paths: [standards/**], words: {remove: {vague-time: [及时]}}}]}');
    expect(await vagueOnly()).toBe(0);
    lint('{overrides: [{paths: [legacy/**], words: {remove: {vague-time: [及时]}}}]}');
    expect(await vagueOnly()).toBe(1);
  });

  test.each(['words: {add: {vague-tiem: [秒回]}}', 'overrides: [{words: {remove: {vague-tiem: [秒回]}}}]'])(
    'that there are none of are found, with the one that was meant: %s',
    async text => {
      lint(`{${text}}`);
      expect((await validate()).out).toContain('不认识的键“vague-tiem”，是否想写“vague-time”？');
    },
  );
});

describe('--fix', () => {
  test('mends what is safe, keeps comments and layout, and leaves vague words alone', async () => {
    const text = standard(vague).replace('owner: 客服总监', 'owner：客服总监   # 负责人');
    put('standards/hotline.yaml', text);
    const preview = await validate('--fix', '--dry-run');
    expect(preview.out).toContain('-owner：客服总监   # 负责人\n+owner: 客服总监   # 负责人\n');
    expect(get('standards/hotline.yaml')).toBe(text);
    const { err, code } = await validate('--fix');
    expect(get('standards/hotline.yaml')).toBe(text.replace('owner：', 'owner: '));
    expect({ err, code }).toEqual({ err: '已改正 1 个文件中的 1 处。\n', code: 1 });
    expect((await validate('--fix')).err).toBe('没有可以自动改正的地方。\n');
  });
});

describe('lintText', () => {
  test('judges one text against the workspace, as an editor would ask', () => {
    const workspace = survey(root);
    const found = lintText(
      'standards/hotline.yaml',
      standard(vague.replace('及时', '尽快')),
      workspace,
      '2026-03-31',
    );
    expect(found.map(({ rule }) => rule)).toContain('clause/vague-time');
    expect(lintText('standards/hotline.yaml', 'kind：standard', workspace, '2026-03-31')).toHaveLength(1);
  });
});
