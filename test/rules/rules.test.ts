import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isAsked } from '../../src/diagnostic/rule-ids.ts';
import { diagnosticCodes } from '../../src/diagnostic/sentences/catalogue.ts';
import type { Workspace } from '../../src/document/documents.generated.ts';
import { readDocument } from '../../src/document/read.ts';
import { applyRules, rules } from '../../src/rules/rules.ts';

const calendar =
  'kind: calendar\nid: office\ntitle: 甲\ntimezone: Asia/Beijing\nweek: {mon: ["09:00-18:00"]}\n';
const settings: Workspace = { kind: 'workspace', id: 'shop', title: '网店', timezone: 'Asia/Shanghai' };

function found(
  files: Readonly<Record<string, string>>,
  given: Partial<Parameters<typeof applyRules>[0]> = {},
): string[] {
  const documents = Object.entries(files).map(([file, text]) => {
    const { loaded, findings } = readDocument(file, new TextEncoder().encode(text));
    if (!loaded) throw new Error(`${file}: ${JSON.stringify(findings)}`);
    return loaded;
  });
  const subject = { documents, settings, today: '2026-03-31', isComplete: true, ...given };
  return applyRules(subject).map(({ rule, severity, place }) => `${severity} ${rule} ${place.path}`);
}

const errors = (...given: Parameters<typeof found>) =>
  found(...given).filter(line => line.startsWith('error'));

const standard = (rest: string) =>
  `kind: standard\nid: hotline\ntitle: 热线\nversion: 1.0.0\nstatus: draft\nowner: 总监\nscope: {}\n${rest}`;

describe('the rules', () => {
  test('report each under its own code', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.filter(({ id }) => !diagnosticCodes.includes(id))).toEqual([]);
  });

  test('weigh no less once a standard is in force', () => {
    const ranks = { info: 0, warning: 1, error: 2 };
    const lighter = rules.filter(({ defaults }) => ranks[defaults.effective] < ranks[defaults.draft]);
    expect(lighter.map(({ id }) => id)).toEqual([]);
  });

  /** The golden cases have no revision and no data; test/cli/base.test.ts and history.test.ts make some. */
  test('each report something in a golden case, but for what needs a revision or data', () => {
    const folder = join(import.meta.dirname, '../golden');
    const said = readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(({ name }) => readFileSync(join(folder, name, 'zh-CN.txt'), 'utf8'))
      .join();
    const here = rules.filter(({ id }) => !id.startsWith('clause/') && isAsked(id, {}));
    const silent = here.filter(({ id }) => !said.includes(` ${id}\n`));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('take the severity that the workspace gives them', () => {
    const lint = (severity: 'off' | 'info') => ({
      settings: { ...settings, lint: { severity: { 'meta/timezone': severity } } },
    });
    expect(found({ 'a.yaml': calendar })).toEqual(['error meta/timezone timezone']);
    expect(found({ 'a.yaml': calendar }, lint('info'))).toEqual(['info meta/timezone timezone']);
    expect(found({ 'a.yaml': calendar }, lint('off'))).toEqual([]);
  });

  test('call nothing in another document dangling while a document cannot be read', () => {
    const text = standard(
      'calendar: office\nkpis:\n  - {id: a, title: a, category: basic, measure: {attainment: b}, owner: a}\n',
    );
    expect(errors({ 'hotline.yaml': text })).toEqual([
      'error ref/dangling calendar',
      'error ref/dangling kpis[a].measure.attainment',
    ]);
    expect(errors({ 'hotline.yaml': text }, { isComplete: false })).toEqual([
      'error ref/dangling kpis[a].measure.attainment',
    ]);
  });

  test('know the kind of record that a time limit is about by the instants it names', () => {
    const limit = (start: string, stop: string) =>
      standard(`time_limits:\n  - {id: a, title: a, start: ${start}, stop: ${stop}, within: 1h, owner: a}\n`);
    expect(errors({ 'hotline.yaml': limit('received', 'first_contact') })).toEqual([]);
    expect(errors({ 'hotline.yaml': limit('placed', 'arrived') })).toEqual([]);
    expect(errors({ 'hotline.yaml': limit('created', 'arrived') })).toEqual([
      'error ref/unknown-field time_limits[a].stop',
    ]);
  });

  test('allow an own column that some source of the record declares', () => {
    const kpi = standard(
      'kpis:\n  - {id: a, title: a, category: basic, measure: {count: {x-region: 华东}}, owner: a}\n',
    );
    const source = (record: string, anchor: string) =>
      `kind: source\nid: s\ntitle: s\nrecord: ${record}\nmatch: a.csv\nkey: [a]\ncolumns: {${anchor}: 时间, x-region: 地区}\n`;
    expect(errors({ 'hotline.yaml': kpi })).toEqual([
      'error ref/unknown-field kpis[a].measure.count.x-region',
    ]);
    expect(errors({ 'hotline.yaml': kpi, 's.yaml': source('contact', 'created') })).toEqual([]);
    expect(errors({ 'hotline.yaml': kpi, 's.yaml': source('order', 'placed') })).toHaveLength(1);
  });
});
