import { beforeAll, describe, expect, test } from 'vitest';
import { type Repository, repository } from '../ingest/repository.ts';

const source = `kind: source
id: calls
title: 话单
record: contact
match: "calls*.csv"
key: [id]
columns:
  created: at
  answered: {from: ok, true: [Y], false: [N]}
  team: team
  x-产品线: line
  x-shift: shift
`;

const standard = `kind: standard
id: hotline
title: 热线标准
version: 1.0.0
status: effective
effective_from: 2026-01-01
next_review: 2026-12-01
owner: 客服总监
scope: {}
kpis:
  - {id: answer-rate, title: {zh-CN: 接通率, en: Answer rate}, category: efficiency, measure: {metric: answer_rate}, target: ≥90%, owner: 客服总监}
  - {id: calls, title: 来电量, category: basic, measure: {count: {team: [一组, 二组]}}, owner: 客服总监}
  - {id: calls-again, title: 来电量, category: basic, measure: {count: {team: [一组, 二组]}}, owner: 客服总监}
`;

const rows = 'A,2026-03-05,Y,一组,家电,早\nB,2026-03-06,N,二组,家电,晚\n';

let here: Repository;
beforeAll(async () => {
  here = repository({ 'sources/calls.yaml': source, 'standards/hotline.yaml': standard });
  here.write('calls.csv', `id,at,ok,team,line,shift\n${rows}`);
  await here.ingest('calls.csv');
});

const kpi = async (by: string) => {
  const { out, err } = await here.run(
    ...['kpi', '--period', '2026-03', '--standard', 'hotline', '--by', by, '--format', 'json'],
  );
  if (out === '') throw new Error(err);
  return (JSON.parse(out) as { figures: { by: object; kpi: string }[] }).figures
    .filter(figure => figure.kpi === 'answer-rate')
    .map(figure => figure.by);
};

describe('a dimension', () => {
  test.each([
    ['班组', 'team'],
    ['Team', 'team'],
    ['产品线', 'x-产品线'],
    ['月', 'month'],
    ['Month', 'month'],
    ['季度，班组', 'quarter,team'],
    ['班组,team', 'team'],
  ])('called %s is %s', async (name, id) => {
    expect(await kpi(name)).toEqual(await kpi(id));
  });

  test('is the id in what is printed as JSON, whatever it was called', async () => {
    expect(await kpi('班组')).toEqual([{}, { team: '一组' }, { team: '二组' }]);
  });

  test('that is none is refused, and the list says what each is called', async () => {
    const asked = (lang: string) => here.run('kpi', '--period', '2026-03', '--by', '班次', '--lang', lang);
    const chinese = await asked('zh-CN');
    expect(chinese.code).toBe(2);
    expect(chinese.err).toContain('没有维度“班次”。可用的维度：stage（服务环节）、');
    expect(chinese.err).toContain('team（班组）');
    expect(chinese.err).toContain('x-产品线（产品线）、x-shift、day（日）');
    const english = await asked('en');
    expect(english.code).toBe(2);
    expect(english.err).toContain('There is no dimension "班次". The dimensions are stage, phase,');
    expect(english.err).toContain('x-产品线 (产品线), x-shift, day');
  });

  test('of the same name as another is refused, and both are listed', async () => {
    const both = repository({
      'sources/calls.yaml': source.replace('x-shift', 'x-班组'),
      'standards/hotline.yaml': standard,
    });
    both.write('calls.csv', `id,at,ok,team,line,shift\n${rows}`);
    await both.ingest('calls.csv');
    const asked = (by: string, lang: string) =>
      both.run('kpi', '--period', '2026-03', '--by', by, '--lang', lang);
    const chinese = await asked('班组', 'zh-CN');
    expect(chinese.code).toBe(2);
    expect(chinese.err).toContain('几个维度都叫“班组”，请写编号：team（班组）、x-班组（班组）。');
    const english = await asked('班组', 'en');
    expect(english.err).toContain(
      'Several dimensions are called "班组"; write the id of one: team, x-班组 (班组).',
    );
    expect((await asked('x-班组', 'en')).code).toBe(0);
  });

  test('chooses the rows behind a figure by its name too', async () => {
    const { code, out } = await here.run(
      ...['trace', 'answer-rate', '--period', '2026-03', '--where', '班组=一组', '--format', 'json'],
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ where: { team: '一组' }, total: 1 });
    const unknown = await here.run('trace', 'answer-rate', '--period', '2026-03', '--where', '班次=早');
    expect(unknown.code).toBe(2);
  });

  test.each([
    ['班组', '', 0],
    ['Team', '', 0],
    ['班次', 'Results cannot be grouped by "班次"; write one of agent, team,', 2],
  ])('of the results of an audit may be called %s', async (by, message, expected) => {
    const { code, err } = await here.run('audit', 'results', '--period', '2026-03', '--by', by);
    expect(err).toContain(message);
    expect(code).toBe(expected);
  });
});

describe('a KPI', () => {
  test.each(['接通率', 'Answer rate', 'answer-rate', 'hotline/answer-rate'])(
    'is found as %s, which tables call it by',
    async name => {
      const traced = await here.run('trace', name, '--period', '2026-03', '--format', 'json');
      expect(JSON.parse(traced.out)).toMatchObject({ kpi: 'answer-rate', total: 2 });
      const explained = await here.run('kpi', '--period', '2026-03', '--explain', name);
      expect(explained.out).toContain('hotline@1.0.0/answer-rate');
      const judged = await here.run('feasibility', name, '--until', '2026-03', '--periods', '1');
      expect(judged.out).toContain('hotline@1.0.0/answer-rate');
    },
  );

  test('whose title is that of another is refused, and both are listed', async () => {
    const asked = (lang: string) => here.run('trace', '来电量', '--period', '2026-03', '--lang', lang);
    const chinese = await asked('zh-CN');
    expect(chinese.code).toBe(2);
    expect(chinese.err).toContain('有几个指标都叫“来电量”，请写明：hotline/calls、hotline/calls-again。');
    expect((await asked('en')).err).toContain(
      'Several KPIs are called "来电量"; say which: hotline/calls, hotline/calls-again.',
    );
  });

  test('that is none is refused, and the list says what each is called', async () => {
    const asked = (lang: string) => here.run('trace', '满意度', '--period', '2026-03', '--lang', lang);
    expect((await asked('zh-CN')).err).toContain('answer-rate（接通率）、calls（来电量）');
    expect((await asked('en')).err).toContain('answer-rate (Answer rate), calls (来电量)');
  });
});
