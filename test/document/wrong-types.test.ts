import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { mended } from '../../src/diagnostic/apply.ts';
import { applyRules } from '../../src/rules/rules.ts';
import { read, sentences } from './reading.ts';

const example = resolve(import.meta.dirname, '../golden/contract-example');
const files = [
  'yardstick.yaml',
  'calendars/cn-office.yaml',
  'standards/customer-service.yaml',
  'sources/phone-log.yaml',
  'charters/service-standard-2026.yaml',
  'scorecards/hotline.yaml',
];

type Path = readonly (string | number)[];

function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value))
    yield* pathsOf(child, [...path, Array.isArray(value) ? Number(key) : key]);
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

describe.each(files)('%s with one value of the wrong type', file => {
  const whole: unknown = parse(readFileSync(join(example, file), 'utf8'));

  test.each([
    ['nothing', null],
    ['a number', 7],
    ['a word', '甲'],
    ['a yes', true],
    ['an empty list', []],
    ['an empty map', {}],
    ['a list of nothing', [null]],
    ['a map of lists', { 甲: [[]] }],
  ])('is read or refused with sentences, never thrown at: %s', (_, wrong) => {
    for (const path of pathsOf(whole)) {
      const reading = read(stringify(replaced(whole, path, wrong)));
      expect(reading.loaded !== undefined || reading.findings.length > 0).toBe(true);
      for (const sentence of sentences(reading)) expect(sentence).not.toMatch(/undefined|\[object|NaN/);
      const documents = reading.loaded ? [reading.loaded] : [];
      applyRules({ documents, settings: undefined, today: '2026-03-31', isComplete: true });
    }
  });
});

describe('what looks like a value and is none', () => {
  const of = (file: string) => readFileSync(join(example, file), 'utf8');
  const standard = of('standards/customer-service.yaml');

  test.each([
    ['blanks for a title', 'title: 人工接通率', 'title: "   "', 'schema/length'],
    ['blanks for a role', 'owner: 投诉主管', 'owner: "  "', 'schema/length'],
    ['blanks for who approved', 'by: 客服总监', 'by: " "', 'schema/length'],
    ['nothing for a stage of an exclusion', '{stage: 投诉, channel', '{stage: "", channel', 'schema/length'],
    ['a number for a channel', 'where: {channel: 电话}', 'where: {channel: 3}', 'schema/type'],
    ['a truth for a stage', 'when: {stage: 投诉}', 'when: {stage: true}', 'schema/type'],
    ['a number among grades', '{grade: problem.P1}, within', '{grade: [1]}, within', 'schema/type'],
    ['full-width digits in an id', '- id: C1', '- id: C１', 'schema/fullwidth-digit'],
    ['a field in full width', '{grade: problem.P1}, w', '{ｇrade: problem.P1}, w', 'schema/fullwidth-digit'],
    ['a field and a blank', '{grade: problem.P1}, w', '{grade　: problem.P1}, w', 'schema/fullwidth-digit'],
  ])('%s is refused', (_, right, wrong, rule) => {
    const text = standard.replace(right, wrong);
    expect(text).not.toBe(standard);
    expect(read(text).findings.map(finding => finding.rule)).toEqual([rule]);
  });

  test.each(['2026年1月1日', '2026/1/1', '2026.01.01', '2026-1-1', '"2026/1/1 0:00"', '２０２６年１月１日'])(
    'the day %s is mended',
    written => {
      const text = standard.replace('2026-01-01', written);
      const { findings } = read(text);
      expect(findings).toHaveLength(1);
      expect(mended(text, findings).text).toBe(standard);
    },
  );

  test.each([
    ['status: effective', 'status: Effective'],
    ['status: effective', 'status: “已生效”'],
    ['status: effective', 'status: 现行有效'],
    ['category: basic', 'category: 基础服务类'],
    ['level: must', 'level: MUST'],
    ['version: 1.2.0', 'version: v1.2.0'],
    ['version: 1.2.0', 'version: 1。2。0'],
    ['owner: 客服总监', 'Owner: 客服总监'],
    ['weight: 40', 'weight: 40，'],
    ['stage: [咨询, 投诉]\n  customer', 'stage: 咨询、投诉\n  customer'],
  ])('%s is what %s was meant as', (right, wrong) => {
    const text = standard.replace(right, wrong);
    const { findings } = read(text);
    expect(findings).toHaveLength(1);
    expect(mended(text, findings).text).toBe(standard);
  });

  test.each(['9:00-12:00', '09：00—12：00', '9:00~12:00', '09:00至12:00'])(
    'the window %s is mended',
    typed => {
      const calendar = of('calendars/cn-office.yaml');
      const text = calendar.replace('09:00-12:00', typed);
      const { findings } = read(text);
      expect(findings).toHaveLength(1);
      expect(mended(text, findings).text).toBe(calendar);
    },
  );

  test('words that blanks alone part may be one name, so a list of them is only offered', () => {
    const text = standard.replace('stage: [咨询, 投诉]\n  customer', 'stage: 咨询 投诉\n  customer');
    const { findings } = read(text);
    expect(findings).toMatchObject([
      { rule: 'schema/type', suggestions: [{ isSafe: false, edits: [{ text: '[咨询, 投诉]' }] }] },
    ]);
    expect(mended(text, findings).text).toBe(text);
  });

  test.each(['2026/13/45', '2026年2月30日', '2025/2/29'])('%s is no day, and none is offered', written => {
    const { findings } = read(standard.replace('2026-01-01', written));
    expect(findings).toMatchObject([{ rule: 'schema/format' }]);
    expect(findings[0]?.suggestions ?? []).toEqual([]);
  });

  test('a percent sign behind a number is left to its author', () => {
    const { findings } = read(standard.replace('weight: 40', 'weight: 40%'));
    expect(findings).toMatchObject([{ rule: 'schema/type', suggestions: [{ isSafe: false }] }]);
  });

  test('a synonym of nothing is refused', () => {
    const text = of('yardstick.yaml').replace('phone, 热线', '"", 热线');
    expect(read(text).findings.map(({ rule }) => rule)).toEqual(['schema/length']);
  });
});
