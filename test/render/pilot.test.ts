import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { unzipSync } from '../../src/report/libraries/zip.ts';
import { pilot, pilotWorkspace } from './pilot-data.ts';
import type { Workspace } from './workspace.ts';

let made: Workspace;
let ahead: Workspace;

beforeAll(async () => {
  made = await pilotWorkspace(56);
  ahead = await pilotWorkspace(60);
});

async function model(of: Workspace, lang: string, ...argv: string[]) {
  const { code, out, err } = await of.run('--lang', lang, 'render', ...argv, '--data');
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

const claims = /显著|significant/i;

describe('the weekly report of a pilot', () => {
  test('counts the week, the pilot so far, its control and its baseline by one definition', async () => {
    const weekly = await model(made, 'zh-CN', 'pilot-weekly', '--period', '2026-W11');
    expect(weekly.kpis[0]).toMatchObject({
      title: '接通率',
      target: '≥90%',
      this_week: '93.33%',
      basis: '56/60',
      sofar: '92.00%\n92/100',
      control: '88.00%\n176/200',
      baseline: '80.00%\n80/100',
    });
  });

  test('gives the net change, its interval and z as counted by hand', async () => {
    // (92 − 80) − (88 − 87.5) = 11.5; standard error √(.8·.2/100 + .92·.08/100 + .875·.125/200 + .88·.12/200) = 5.840.
    const weekly = await model(made, 'zh-CN', 'pilot-weekly', '--period', '2026-W11');
    expect(weekly.looks[0]).toEqual({
      title: '接通率',
      net: '+11.50 个百分点',
      direction: '有利',
      interval: '+0.05 至 +22.95 个百分点',
      z: '1.97',
      boundary: '1.98',
      status: '未越过',
    });
  });

  test('says nothing of significance before the boundary is crossed, in either language', async () => {
    for (const lang of ['zh-CN', 'en']) {
      for (const week of ['2026-W10', '2026-W11']) {
        const weekly = await model(made, lang, 'pilot-weekly', '--period', week);
        expect(JSON.stringify(weekly)).not.toMatch(claims);
      }
      expect(JSON.stringify(await model(ahead, lang, 'pilot-weekly', '--period', '2026-W10'))).not.toMatch(
        claims,
      );
      expect(JSON.stringify(await model(made, lang, 'pilot-report'))).not.toMatch(claims);
    }
  });

  test('says so once it is crossed', async () => {
    const weekly = await model(ahead, 'zh-CN', 'pilot-weekly', '--period', '2026-W11');
    expect(weekly.looks[0]).toMatchObject({ net: '+15.50 个百分点', z: '2.80', status: '已越过' });
    expect(weekly.effect).toMatch(/已越过边界 1 项（接通率）.*显著/);
    const english = await model(ahead, 'en', 'pilot-weekly', '--period', '2026-W11');
    expect(english.effect).toMatch(/1 crossed the boundary \(Answer rate\), significant/);
  });

  test('lists the records that missed, as many as it counts', async () => {
    const weekly = await model(made, 'zh-CN', 'pilot-weekly', '--period', '2026-W11');
    expect(weekly.breaches.note).toBe('本周试点未达标的记录 4 条。');
    expect(weekly.breaches.rows).toHaveLength(4);
    const traced = await made.run(
      'trace',
      'answered',
      '--standard',
      'care@1.0.0',
      '--period',
      '2026-W11',
      '--outcome',
      'missed',
      '--where',
      'team=甲',
    );
    for (const { record } of weekly.breaches.rows) expect(traced.out).toContain(record);
  });

  test('finds who worked before passing', async () => {
    const weekly = await model(made, 'zh-CN', 'pilot-weekly', '--period', '2026-W10');
    expect(weekly.training.note).toBe('应培训 2 人，考核通过 2 人；不符合上岗要求 1 人。');
    expect(weekly.training.rows.map(({ finding }: { finding: string }) => finding)).toEqual([
      '🟢 符合',
      '🔴 通过之前已服务 5 次',
    ]);
  });

  test('knows a team by the synonyms that the workspace declares', async () => {
    const other = await pilotWorkspace(56);
    const settings = readFileSync(join(other.root, 'yardstick.yaml'), 'utf8');
    other.write('yardstick.yaml', `${settings}terms: {team: {先行组: [甲]}}\n`);
    other.write('pilots/trial.yaml', pilot.replace('{name: 甲}', '{name: 先行组}'));
    const weekly = await model(other, 'zh-CN', 'pilot-weekly', '--period', '2026-W10');
    expect(weekly.kpis[0]).toMatchObject({ basis: '36/40' });
    expect(weekly.training.rows[1].finding).toBe('🔴 通过之前已服务 5 次');
    const { selection } = await model(other, 'zh-CN', 'pilot-report');
    expect(selection.rows[0]).toMatchObject({ name: '先行组', contacts: '100' });
  });

  test('shows the deviations of its own week only', async () => {
    const first = await model(made, 'zh-CN', 'pilot-weekly', '--period', '2026-W10');
    expect(first.deviations).toMatchObject([{ at: '2026-03-03', cause: '系统', text: '系统故障' }]);
    const second = await model(made, 'zh-CN', 'pilot-weekly', '--period', '2026-W11');
    expect(second.deviations).toEqual([]);
    expect(second.deviations_note).toBe('登记偏差 0 项。');
  });

  test('is refused for a week outside the pilot', async () => {
    const { code, err } = await made.run('render', 'pilot-weekly', '--period', '2026-W12');
    expect(code).toBe(2);
    expect(err).toContain('2026-W10');
  });
});

describe('the evaluation of a pilot', () => {
  test('puts the decision against criteria that were dated before the start', async () => {
    const { decision, criteria } = await model(made, 'zh-CN', 'pilot-report');
    expect(decision.verdict).toBe('修订后转正（总监，2026-03-16）');
    expect(decision.criteria).toBe(
      '判定标准于 2026-02-27 确定，早于试点开始日期 2026-03-02。判定指标 2 项：设有目标 2 项，达到 2 项；按点估计看最小改善 1 项，达到 1 项。',
    );
    expect(criteria.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['🟢 达标', '🟢 达标']);
    expect(criteria[0]).toMatchObject({ least: '≥5 个百分点', net: '🟢 +11.50 个百分点' });
  });

  test('explains the difference in differences in one sentence and gives the rank without a p', async () => {
    const { did, effect } = await model(made, 'zh-CN', 'pilot-report');
    expect(effect).toContain(
      '试点上升 12.00 个百分点，同期对照上升 0.50 个百分点，两者相减得净变化 +11.50 个百分点',
    );
    expect(did.rows[0]).toMatchObject({
      pilot: '+12.00 个百分点',
      control: '+0.50 个百分点',
      rank: '1/3',
      p: '—',
    });
    expect(did.note).toContain('少于 19 个，只列位次，不给出 p 值');
  });

  test('computes the net change in other ways', async () => {
    const { sensitivity } = await model(made, 'zh-CN', 'pilot-report');
    const cells = Object.fromEntries(
      sensitivity.rows.map(({ title, cells }: { title: string; cells: string[] }) => [
        title,
        cells[0]?.split('\n')[0],
      ]),
    );
    // Against 乙 alone 12 − (86 − 85), against 丙 alone 12 − 0; without the first week (56/60 − .8) − (106/120 − .875).
    expect(cells).toMatchObject({
      报告口径: '+11.50 个百分点',
      对照只取乙: '+11.00 个百分点',
      对照只取丙: '+12.00 个百分点',
      不计试点首周: '+12.50 个百分点',
    });
  });

  test('leads from problems to clauses and counts them', async () => {
    const { problems, causes } = await model(made, 'en', 'pilot-report');
    expect(problems.note).toBe('2 problems recorded, 1 with a proposed change.');
    expect(problems.rows.map(({ clause }: { clause: string }) => clause)).toEqual(['C1', 'no clause named']);
    expect(causes).toBe('1 deviation recorded in the pilot: system 1.');
  });

  test('checks how typical the site is', async () => {
    const { selection } = await model(made, 'zh-CN', 'pilot-report');
    expect(selection.rows[0]).toMatchObject({
      name: '甲',
      contacts: '100',
      percentile: '50',
      distance: '0.00',
    });
    expect(selection.note).toBe('甲的业务量在第 25 至 75 百分位之间。');
  });

  test('reads the same in Word', async () => {
    const { code } = await made.run('render', 'pilot-report', '--to', 'docx,md');
    expect(code).toBe(0);
    const xml = new TextDecoder().decode(
      unzipSync(readFileSync(join(made.root, 'reports/pilot-report.docx')))['word/document.xml'],
    );
    const words = xml.replace(/<[^>]*>/g, '');
    for (const said of ['修订后转正（总监，2026-03-16）', '+11.50 个百分点', '改为 94%'])
      expect(words).toContain(said);
  });
});
