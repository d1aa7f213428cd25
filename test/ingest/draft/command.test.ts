import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personAnswering, runIn } from '../../cli/run.ts';
import { encoder } from '../encode.ts';
import { repository } from '../repository.ts';

const calls = `话单编号,呼叫日期,呼叫时间,坐席,是否接通,排队时长(秒),通话时长,满意度,来电号码,结束时间
0012,05/01/2026,9:03:07,林晓敏,是,12,3分25秒,5,13800138000,1900-01-01
0013,06/01/2026,10:03:07,周航,否,,,,13900139000,2026-01-06 10:05:00
`;

/** Runs a command for a person at a terminal who gives these answers. */
async function atTerminal(cwd: string, argv: readonly string[], answers: readonly string[]) {
  const { asked, terminal } = personAnswering(answers);
  const told = await runIn(cwd, argv, { ...terminal, now: () => new Date('2026-04-01T00:00:00Z') });
  return { ...told, asked };
}

describe('source draft', () => {
  test('writes in the user’s language, with its doubts marked', async () => {
    const here = repository({});
    here.write('话单2026-01.csv', encoder('gb18030')(calls));
    const chinese = await here.run('--lang', 'zh-CN', 'source', 'draft', '话单2026-01.csv');
    expect(chinese.code).toBe(0);
    for (const line of [
      'id: 话单',
      'match: "话单*.csv"',
      'key: [话单编号]',
      '  # 待确认：日和月的先后无法从数据判断：“05/01/2026”按 dd/MM/yyyy 是 2026-01-05，按 MM/dd/yyyy 是 2026-05-01。',
      '  created: {from: [呼叫日期, 呼叫时间], format: "dd/MM/yyyy H:mm:ss"}',
      '  answered: {from: 是否接通, true: [是], false: [否]}',
      '  wait: {from: 排队时长(秒), unit: s}',
      '  talk: 通话时长',
      '  closed: {from: 结束时间, missing: ["1900-01-01"]}',
      '  customer_id: {from: 来电号码, private: pseudonym}',
    ]) {
      expect(chinese.out.split('\n')).toContain(line);
    }
    const english = await here.run('source', 'draft', '话单2026-01.csv');
    expect(english.out).toContain('# To confirm: the data does not tell day from month');
    expect(english.out).not.toContain('待确认');
    here.write('sources/calls.yaml', chinese.out);
    expect(await here.run('validate')).toMatchObject({ code: 0 });
    expect((await here.ingest('话单2026-01.csv')).records).toMatchObject({ loaded: 2, rejected: 0 });
    expect(here.rows('SELECT key, wait, talk, closed FROM contact')).toEqual([
      { key: '0012', wait: 12, talk: 205, closed: null },
      { key: '0013', wait: null, talk: null, closed: Date.parse('2026-01-06T10:05:00+08:00') },
    ]);
  });

  test('asks a person at a terminal, and saves beside the other sources, never over one', async () => {
    const here = repository({});
    here.write('calls.csv', calls);
    const asked = await atTerminal(
      here.root,
      ['source', 'draft', 'calls.csv'],
      ['7', '2', 'Mars', 'Asia/Tokyo'],
    );
    expect(asked).toMatchObject({ code: 0, out: '' });
    expect(asked.err).toContain('sources/calls.yaml');
    const saved = readFileSync(join(here.root, 'sources/calls.yaml'), 'utf8');
    expect(saved).toContain('format: "MM/dd/yyyy H:mm:ss"');
    expect(saved).toContain('timezone: Asia/Tokyo');
    expect(saved).not.toContain('日和月的先后');
    const again = await atTerminal(here.root, ['source', 'draft', 'calls.csv', '--id', 'calls'], []);
    expect(again.out).toContain('id: calls');
    expect(again.out).toContain('# 待确认：来源“calls”也匹配这个文件名');
    expect(readFileSync(join(here.root, 'sources/calls.yaml'), 'utf8')).toBe(saved);
    expect((await here.run('source', 'draft', 'calls.csv')).out).toContain('id: calls-2\n');
  });

  test('says of days without a year that they cannot be placed', async () => {
    const here = repository({});
    const rows = Array.from({ length: 50 }, (_, index) => `${index},3月1日 8:${10 + (index % 50)},5\n`);
    here.write('a.csv', `工单编号,受理时间,满意度\n${rows.join('')}`);
    const { out } = await here.run('--lang', 'zh-CN', 'source', 'draft', 'a.csv');
    expect(out).toContain(
      '# 待确认：“受理时间”没有年份（如“3月1日 8:10”），无法读取：有原来的 xlsx 文件就直接用它，日期单元格里存着年份；',
    );
  });

  test('says which column has the years that days lack, and the two joined can be read', async () => {
    const here = repository({});
    here.write(
      'a.csv',
      '工单编号,年份,受理时间,办结时间\n1,2026,3月1日 8:10,3月2日 9:00\n2,2026,2月28日 8:10,\n',
    );
    const { out } = await here.run('--lang', 'zh-CN', 'source', 'draft', 'a.csv');
    expect(out).toContain('与“年份”接起来（from: [年份, 受理时间]，format 以 yyyy 开头）；');
    const joined = (column: string) => `{from: [年份, ${column}], format: "yyyy M月d日 H:mm"}`;
    here.write(
      'sources/a.yaml',
      `kind: source\nid: a\ntitle: 工单\nrecord: contact\nmatch: "a*.csv"\nencoding: auto\ntimezone: Asia/Shanghai\n` +
        `key: [工单编号]\ncolumns:\n  created: ${joined('受理时间')}\n  resolved: ${joined('办结时间')}\n`,
    );
    expect(await here.run('ingest', 'a.csv')).toMatchObject({ code: 0 });
  });

  test('takes a few numbered tickets for tickets, and leaves their total out', async () => {
    const here = repository({});
    here.write('a.csv', '编号,受理时间,满意度\n1,2026/3/1 8:05,5\n2,2026/3/2 18:05,4\n合计,2,\n');
    const { out } = await here.run('--lang', 'zh-CN', 'source', 'draft', 'a.csv');
    expect(out).toContain('record: contact\n');
    expect(out).toContain('（2 行）');
    expect(out).not.toContain('读不出');
  });

  test('gives the words of a satisfaction sheet their points, to be checked', async () => {
    const here = repository({});
    here.write(
      '回访.csv',
      '工单编号,回访时间,满意度\n1,2026/3/5 9:03,很满意\n2,2026/3/6 9:03,4\n3,2026/3/7 9:03,不满意\n4,2026/3/8 9:03,满意\n',
    );
    const { out } = await here.run('--lang', 'zh-CN', 'source', 'draft', '回访.csv');
    expect(out.split('\n')).toContain(
      '  score: {from: 满意度, values: {非常满意: 5, 很满意: 5, 满意: 4, 一般: 3, 不满意: 2, 非常不满意: 1}}',
    );
    expect(out).toContain('# 待确认：评价是文字，按五分制换算成分数，请核对 values。');
    here.write('sources/t.yaml', out);
    expect(await here.run('validate')).toMatchObject({ code: 0 });
    expect((await here.ingest('回访.csv')).records).toMatchObject({ loaded: 4, rejected: 0 });
    expect(here.rows('SELECT score FROM survey ORDER BY line')).toEqual(
      [5, 4, 2, 4].map(score => ({ score })),
    );
  });

  test('leaves ratings alone of which it does not know every word', async () => {
    const here = repository({});
    here.write('回访.csv', '工单编号,回访时间,满意度\n1,2026/3/5 9:03,满意\n2,2026/3/6 9:03,马马虎虎\n');
    const { out } = await here.run('--lang', 'zh-CN', 'source', 'draft', '回访.csv');
    expect(out).toContain('# x-满意度: 满意度');
  });

  test('knows the evaluations that people have filled in, items and all', async () => {
    const here = repository({});
    const header =
      'evaluation_id,contact_id,agent,team,level,evaluator,scorecard,plan,period,draw,weight,at,comment,item:greeting 问候,note:greeting 备注';
    here.write(
      'evaluations-leader-2026-W10.csv',
      `${header}\nE1,C1,8001,早班,leader,林敏,hotline@1.0.0,leader,2026-W10,contact:C1,7,2026-03-10 9:00,,是,\n`,
    );
    const { out } = await here.run('--lang', 'zh-CN', 'source', 'draft', 'evaluations-leader-2026-W10.csv');
    for (const line of ['match: "evaluations-*"', 'items: "item:"', 'notes: "note:"', '  draw: draw']) {
      expect(out.split('\n')).toContain(line);
    }
    expect(out).not.toContain('offset');
    expect(out).not.toContain('x-item');
  });

  test('keeps the column that places a record, however many of its dates it cannot read', async () => {
    const here = repository({});
    here.write(
      'a.csv',
      '工单编号,报修时间,首次联系时间,小区\n1,2026/3/5 9:03,2026/3/5 9:30,一期\n2,3月6日 9:03,,二期\n3,2026/3/7 9:03,,二期\n',
    );
    const { out } = await here.run('--lang', 'zh-CN', 'source', 'draft', 'a.csv');
    for (const line of [
      '  # 待确认：3 个值中有 1 个读不出（如“3月6日 9:03”），这些行会被拒收。',
      '  created: {from: 报修时间, format: "yyyy/M/d H:mm"}',
      '  first_contact: {from: 首次联系时间, format: "yyyy/M/d H:mm"}',
      '  site: 小区',
    ]) {
      expect(out.split('\n')).toContain(line);
    }
  });

  test('takes another kind of record and another id when told so', async () => {
    const here = repository({});
    here.write('a.csv', 'no,when,score\n1,2026-01-05,5\n2,2026-01-06,4\n');
    const { out } = await here.run('source', 'draft', 'a.csv', '--record', 'survey', '--id', 'returns');
    expect(out).toContain('id: returns\n');
    expect(out).toContain('record: survey\n');
    expect(out).toMatch(/# To confirm: no heading says which column is responded.*\n {2}responded: when\n/);
    here.write('sources/a.yaml', out);
    expect((await here.ingest('a.csv')).records).toMatchObject({ loaded: 2 });
  });

  test('finds the header below a title, and is not misled by a line after the data', async () => {
    const here = repository({});
    const lines = [
      '投诉台账',
      '',
      '投诉编号,受理时间,状态',
      ...['A1,2026/1/5 9:03,已办结', 'A2,2026/1/15 19:03,处理中'],
      '统计期间：2026-01',
    ];
    here.write('台账.csv', `${lines.join('\n')}\n`);
    const { out } = await here.run('source', 'draft', '台账.csv');
    expect(out).toContain('(2 rows)');
    expect(out).toContain('record: complaint\n');
    expect(out).toContain('  received: {from: 受理时间, format: "yyyy/M/d H:mm"}\n');
    here.write('sources/a.yaml', `${out}max_rejects: 50%\n`);
    expect((await here.ingest('台账.csv')).records).toMatchObject({ loaded: 2 });
  });

  test('says what it cannot draft', async () => {
    const here = repository({});
    here.write('empty.csv', '');
    here.write('odd.csv', Buffer.from([0x69, 0x64, 0x0a, 0xe9, 0x0a]));
    expect(await here.run('source', 'list', 'empty.csv')).toMatchObject({ code: 2 });
    expect(await here.run('source', 'draft', 'empty.csv', '--id', '../x')).toMatchObject({ code: 2 });
    expect(await here.run('source', 'draft', 'empty.csv', '--record', 'ticket')).toMatchObject({ code: 2 });
    expect(await here.run('source', 'draft', 'empty.csv')).toMatchObject({ code: 1 });
    expect(await here.run('source', 'draft', 'odd.csv')).toMatchObject({ code: 1 });
    expect(await here.run('source', 'draft', 'gone.csv')).toMatchObject({ code: 2 });
  });

  test('gives a file with a header only, or without any date, a mapping that can be completed', async () => {
    for (const content of ['Ticket ID,Created,Status\n', 'name,count\na,1\nb,2\n', 'a\n\n']) {
      const here = repository({});
      here.write('data.csv', content);
      const { code, out } = await here.run('source', 'draft', 'data.csv');
      expect(code).toBe(0);
      here.write('sources/data.yaml', out);
      expect(await here.run('validate')).toMatchObject({ code: 0 });
      expect(await here.ingest('data.csv')).toMatchObject({ code: 0, status: 'done' });
    }
  });

  test('is a valid document whatever the headings hold', async () => {
    const nasty = fc.constantFrom(
      'a: b',
      'x # y',
      '"',
      "'",
      '- z',
      '{',
      '[1]',
      'true',
      'null',
      '&a',
      '*b',
      '!c',
      '%',
      '@',
      '`',
      '日期',
      '列 1',
      '1',
      '\t',
      '\u2028',
      '\u0085',
      '|',
      '> x',
      'x:',
      '?',
      '\\',
      '$',
      '\ufeff',
      '#',
      '.',
      '0x1',
      '~',
      '<<',
    );
    const heading = fc.oneof(
      nasty,
      fc.tuple(nasty, nasty).map(([left, right]) => `${left}${right}`),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(fc.array(heading, { minLength: 1, maxLength: 6 }), async names => {
        const here = repository({});
        const header = ['Id', 'Created', ...names].map(cell).join(',');
        here.write(
          'data.csv',
          `${header}\n${['1', '2026-01-05', ...names.map(() => 'v')].map(cell).join(',')}\n`,
        );
        const { code, out, err } = await here.run('source', 'draft', 'data.csv');
        expect({ code, err }).toEqual({ code: 0, err: '' });
        const all = out.replace(/^ {2}# (x-.*)$/gm, '  $1');
        here.write('sources/data.yaml', all);
        const checked = await here.run('validate');
        if (checked.code !== 0) throw new Error(checked.out + checked.err + all);
      }),
      { numRuns: 40 },
    );
    expect(existsSync('sources')).toBe(false);
  });
});
