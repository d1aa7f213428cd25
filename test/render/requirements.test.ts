import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { documentNames } from '../../src/report/documents.ts';
import { folderOf } from '../../src/workspace/files.ts';
import { runIn } from '../cli/run.ts';

/** Appointments and a greeting, which the example's standards do without. */
const appointments = `kind: standard
id: appointments
title: 预约服务标准
version: 0.1.0
status: draft
owner: 客服总监
scope: {stage: [售后], customer: [个人], channel: [电话]}
kpis:
  - {id: kept, title: 预约履约率, category: outcome, measure: {metric: appointment_kept}, target: ≥100%, weight: 100, owner: 客服部经理}
clauses:
  - id: A1
    category: basic
    level: must
    actor: 客服人员
    text: 客服人员应在通话接起后 5 秒内报出公司名称与工号。
    script: 您好，{公司}，工号 {工号} 为您服务。
    measured_by: [kept]
    owner: 客服部经理
`;

/** The example, with an absolute and a relative goal in its charter. */
const relativeGoal = `goals:
  - {title: 投诉处理时长缩短, baseline: {value: 52小时, period: 2025-Q4, source: 投诉台账}, target: -50% vs 2025-Q4, by: 2026-03-31}
`;

const requests: Readonly<Record<string, readonly string[]>> = {
  charter: ['charter'],
  research: ['research'],
  needs: ['needs'],
  benchmark: ['benchmark'],
  standard: ['standard', 'customer-service'],
  revised: ['standard', 'customer-service@2.0.0', '--period', '2026-Q1'],
  draft: ['standard', 'appointments'],
  minutes: ['minutes'],
  comments: ['comments'],
  'pilot-weekly': ['pilot-weekly', '--period', '2026-W12'],
  'pilot-report': ['pilot-report'],
  handbook: ['handbook'],
  monthly: ['monthly', 'customer-service', '--period', '2026-03'],
  csat: ['csat', 'customer-service', '--period', '2026-03'],
  'update-process': ['update-process'],
};

let root = '';
const texts = new Map<string, string>();

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'yardstick-requirements-'));
  cpSync(fileURLToPath(new URL('../../examples/xinghe', import.meta.url)), root, { recursive: true });
  rmSync(join(root, '.yardstick'), { recursive: true, force: true });
  writeFileSync(join(root, 'standards/appointments.yaml'), appointments);
  const charter = join(root, 'charters/service-standard-2026.yaml');
  writeFileSync(charter, readFileSync(charter, 'utf8').replace(/^goals:.*\n/m, relativeGoal));
  const now = () => new Date('2026-04-02T08:00:00+08:00');
  await runIn(root, ['ingest', 'data/*.csv'], { now });
  await runIn(root, ['sample', 'draw', 'specialist-monthly', '--period', '2026-03'], { now });
  for (const [name, request] of Object.entries(requests)) {
    const out = join('out', name);
    const { code, err } = await runIn(root, ['render', ...request, '--to', 'md', '--out', out], { now });
    if (code > 0) throw new Error(`${name}: ${err}`);
    const file = request.filter(word => word !== '--period').join('-');
    texts.set(name, readFileSync(join(root, out, `${file}.md`), 'utf8'));
  }
}, 180_000);

type Node = Readonly<Record<string, unknown>>;

const schemaOf = (file: string): Node =>
  JSON.parse(readFileSync(new URL(`../../schemas/${file}`, import.meta.url), 'utf8')) as Node;

/** The schema at `kind.key.key[].key`, or undefined where there is no such home. */
function home(path: string): Node | undefined {
  const [kind = '', ...keys] = path.split('.');
  let root = schemaOf(`${kind}.schema.json`);
  const resolved = (node: Node | undefined): Node | undefined => {
    const reference = node?.['$ref'];
    if (typeof reference !== 'string') return node;
    const [file = '', name = ''] = reference.split('#/$defs/');
    if (file !== '') root = schemaOf(file);
    return resolved((root['$defs'] as Readonly<Record<string, Node>>)[name]);
  };
  let node: Node | undefined = root;
  for (const key of keys) {
    const own = (node?.['properties'] as Readonly<Record<string, Node>> | undefined)?.[key.replace('[]', '')];
    node = resolved(own);
    if (key.endsWith('[]')) node = resolved(node?.['items'] as Node | undefined);
  }
  return node;
}

interface Requirement {
  readonly id: string;
  /** `kind.key` of every part of the sentence that people write. */
  readonly homes: readonly string[];
  /** What the rendered documents then say. */
  readonly said: Readonly<Record<string, readonly (string | RegExp)[]>>;
}

const requirements: readonly Requirement[] = [
  {
    id: 'A1 the scenarios, and the law of a regulated one',
    homes: ['charter.scenario', 'charter.legal_basis[]'],
    said: { charter: ['**场景**　升级迭代'] },
  },
  {
    id: 'A2 what can be counted, watched and judged',
    homes: ['standard.clauses[].measured_by', 'standard.kpis[].measure', 'source.columns'],
    said: {
      standard: ['由什么衡量', '计算方法与数据来源', '| 人工接通率 | 人工接听的联络 ÷ 请求人工的联络'],
    },
  },
  {
    id: 'A3 absolute and relative goals with baseline and deadline',
    homes: ['charter.goals[].target', 'charter.goals[].by', 'charter.goals[].baseline'],
    said: {
      charter: [
        /电话满意率提升 .*84\.85%<br>2025-12，224\/264.*≥90% \| 2026-06-30/,
        /52小时<br>2025-Q4，投诉台账 \| 较 2025-Q4 下降 50%/,
      ],
    },
  },
  {
    id: 'A4 stages, customers and channels, and why a cell is empty',
    homes: ['charter.scope', 'standard.scope.stage', 'standard.scope.exclusions[].reason'],
    said: { charter: ['投诉 × 在线：在线投诉转电话受理'], standard: ['投诉 × 在线：在线投诉转电话受理'] },
  },
  {
    id: 'A5 the team and who does what',
    homes: ['charter.team[].role', 'charter.team[].duty', 'charter.raci[].responsible'],
    said: { charter: ['| 法务合规专员 | 陈思远 | 合规审核 |', 'R 执行，A 负责，C 征询意见，I 知会。'] },
  },
  {
    id: 'A6 the charter with goals, scope, plan and owners',
    homes: ['charter.goals[]', 'charter.scope', 'charter.plan[].owner', 'charter.approvals[]'],
    said: { charter: ['项目目标', '适用范围', '时间计划', '负责人', '批准'] },
  },
  {
    id: 'A7 interviews, and pain points with numbers',
    homes: ['research.interviews[].notes', 'research.pain_points[].value', 'research.pain_points[].n'],
    said: { research: ['转办占用的平均时间', '（n=39）', /经手部门[\s\S]*\| 5 \| 4 \|/, '抽查答复的错误率'] },
  },
  {
    id: 'A8 survey, interviews and complaints that show what customers need',
    homes: ['research.surveys[].counted_unit', 'research.surveys[].nps', 'research.needs[].importance'],
    said: {
      research: ['204 名客户', '净推荐值', '95% 区间', '投诉原因帕累托图'],
      needs: ['处理过程中主动告知进度'],
    },
  },
  {
    id: 'A9 benchmarks with source, clause, value and definition',
    homes: ['benchmark.rows[].source', 'benchmark.rows[].definition', 'benchmark.rows[].comparable'],
    said: { benchmark: ['ISO 9001:2015', '≤15 秒', '≥95%', '不可比', '对方口径'] },
  },
  {
    id: 'A10 three documents of the research',
    homes: ['research.conclusions', 'research.needs[]', 'benchmark.rows[]'],
    said: { research: ['现状调研分析报告'], needs: ['客户需求优先级清单'], benchmark: ['行业标准对标表'] },
  },
  {
    id: 'A11 three categories',
    homes: ['standard.clauses[].category', 'standard.kpis[].category'],
    said: { standard: ['基础服务', '流程效率', '效果评估'] },
  },
  {
    id: 'A13 answer rate and wait with their definitions',
    homes: ['standard.kpis[].target', 'standard.kpis[].where'],
    said: { standard: [/人工接通率 .*≥98%/, /电话等待时长（P90） .*≤15 秒/] },
  },
  {
    id: 'A14 complaints contacted and resolved in time',
    homes: ['standard.time_limits[].within', 'standard.kpis[].measure.attainment'],
    said: { standard: [/投诉首次联系 .*24 小时/, /投诉办结 .*72 小时/, /投诉72小时办结及时率 .*≥90%/] },
  },
  {
    id: 'A15 appointments kept and callbacks satisfied',
    homes: ['standard.kpis[].measure.metric'],
    said: { draft: [/预约履约率 .*≥100%/], standard: [/回访满意率 .*≥92%/] },
  },
  {
    id: 'A16 a greeting with slots',
    homes: ['standard.clauses[].script', 'scorecard.sections[].items[]'],
    said: { draft: ['话术', '您好，{公司}，工号 {工号} 为您服务。'] },
  },
  {
    id: 'A17 the draft with KPIs, behaviour and methods',
    homes: ['standard.status'],
    said: { draft: ['**草案**', '指标清单', '行为规范', '测量方法'] },
  },
  {
    id: 'A18 the review: chair, departments, three checks',
    homes: ['review.chair', 'review.quorum', 'review.attendees[].department', 'review.checks[].aspect'],
    said: { minutes: ['主持人 | 组长 赵启明', '可实现性', '权责', '合规', '人力资源', '法定人数 5 人'] },
  },
  {
    id: 'A19 what the review changed, and why',
    homes: ['review.comments[].change', 'review.comments[].reason', 'standard.time_limits[].table[].within'],
    said: {
      revised: [/72 小时 → 120 小时（放宽） \| R1（技术，采纳）/, /条款 C21 新增：技术检测意见 \| R6/],
    },
  },
  {
    id: 'A20 minutes and the revised standard',
    homes: ['review.result', 'review.revision', 'review.actions[].due'],
    said: { minutes: ['会议纪要'], comments: ['评审意见汇总表'], revised: ['**修订版**', '变更记录'] },
  },
  {
    id: 'A21 one or two sites that are typical',
    homes: ['pilot.sites[].volume', 'pilot.sites[].mix', 'pilot.control'],
    said: { 'pilot-report': ['试点单位的选择', '业务量百分位', '构成差异'] },
  },
  {
    id: 'A22 nobody on duty before the pass',
    homes: ['pilot.training.passed', 'pilot.training.gate'],
    said: { 'pilot-weekly': ['| 朱宇航 | 2026-03-04 | 86 |', '通过之前已服务 3 次'] },
  },
  {
    id: 'A23 daily figures and causes of deviations, weekly',
    homes: ['pilot.deviations[].cause', 'pilot.kpis[]'],
    said: { 'pilot-weekly': ['试点运行周报', '每日结果', '偏差、原因与措施', '越过边界之前只说方向和区间'] },
  },
  {
    id: 'A24 attainment, problems and suggestions of the pilot',
    homes: ['pilot.problems[].change', 'pilot.problems[].clause', 'pilot.decision.verdict'],
    said: { 'pilot-report': ['试点运行效果评估报告', '达成情况', '问题清单与修订建议', '**决定**　延长'] },
  },
  {
    id: 'A25 in force, approved, published, in the handbook',
    homes: ['standard.effective_from', 'standard.approvals[].on', 'standard.published[].place'],
    said: {
      standard: ['| 生效日期 | 2026-01-01 |', 'OA 系统（2025-12-26）、培训平台（2025-12-29）', '内容指纹'],
      handbook: ['客户服务管理手册', '客户服务质量标准', 'OA 系统（2025-12-26）'],
    },
  },
  {
    id: 'A26 monthly audits and the monthly report',
    homes: ['sampling.level', 'sampling.population', 'monthly.analysis[].cause', 'monthly.plan[].task'],
    said: {
      monthly: ['服务质量月度报告', '质量专员每月抽检', '原因与措施', '下月计划'],
      csat: ['满意度分析报告'],
    },
  },
  {
    id: 'A27 reviewed each quarter, revised each year',
    homes: ['standard.next_review', 'standard.next_revision', 'workspace.update_process.steps[]'],
    said: { 'update-process': ['标准更新管理流程', '季度回顾', '年度全面修订', '评审日历'] },
  },
];

describe('every sentence of how a standard is made', () => {
  test.each(requirements)('has its home: $id', ({ homes }) => {
    expect(homes.filter(path => home(path) === undefined)).toEqual([]);
  });

  test.each(requirements)('is in what is rendered: $id', ({ said }) => {
    for (const [name, parts] of Object.entries(said)) {
      const text = texts.get(name) ?? '';
      for (const part of parts) {
        expect([name, part, typeof part === 'string' ? text.includes(part) : part.test(text)]).toEqual([
          name,
          part,
          true,
        ]);
      }
    }
  });

  const ruleFor = async (change: (text: string) => string): Promise<string | undefined> => {
    writeFileSync(join(root, 'standards/appointments.yaml'), change(appointments));
    const { out } = await runIn(root, ['validate', 'standards/appointments.yaml', '--today', '2026-03-31']);
    return /appointments\.yaml:1[56]:\d+: \w+ ((?:clause|domain)\/\S+)/.exec(out)?.[1];
  };

  test.each([
    ['及时响应客户', 'clause/vague-time'],
    ['耐心解答', 'clause/vague-quality'],
  ])('A12: “%s” is a finding', async (words, rule) => {
    const vague = (text: string) =>
      text
        .replace(/text: .*\n/, `text: 客服人员应${words}。\n`)
        .replace(/ {4}(?:measured_by|script): .*\n/g, '');
    expect(await ruleFor(vague)).toBe(rule);
  });

  test('A18: what advertising law forbids in a script is a finding', async () => {
    expect(await ruleFor(text => text.replace('您好，', '您好，全国第一的'))).toBe('domain/advertising');
  });

  test('A28: there is a template for every document and a skeleton for every kind', () => {
    const templates = new URL('../../templates/', import.meta.url);
    const missing = [
      ...documentNames.map(name => `${name}.md.hbs`),
      ...Object.keys(folderOf).map(kind => `new/${kind}.yaml`),
      ...['new-team', 'upgrade', 'regulated', 'cross-department'].map(name => `new/charter/${name}.yaml`),
    ].filter(name => !existsSync(new URL(name, templates)));
    expect(missing).toEqual([]);
  });

  test('is walked from A1 to A28', () => {
    const walked = requirements.map(({ id }) => Number(/^A(\d+) /.exec(id)?.[1]));
    const apart = [12, 28];
    expect([...walked, ...apart].sort((a, b) => a - b)).toEqual(Array.from({ length: 28 }, (_, i) => i + 1));
  });
});
