import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { beforeEach, describe, expect, test } from 'vitest';
import { runIn } from './run.ts';

/** The schema of SARIF 2.1.0 as SchemaStore serves it (rtm.5), byte for byte; of JSON Schema draft 4. */
const fixture = resolve(import.meta.dirname, '../fixtures/sarif-2.1.0-rtm.5.json');

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly language: string; readonly rules: readonly object[] } };
    readonly results: readonly Readonly<Record<string, unknown>>[];
  }[];
}

/** The pattern of a language is no regular expression with the `u` flag; the OASIS errata of 2023 have the other. */
const patterns = ['^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$', '^[a-zA-Z]{2}(-[a-zA-Z]{2})?$'] as const;

/** What a log has against the schema; drafts 4 and 7 differ only in keywords that this one does not use. */
function complaints(): (log: unknown) => string[] {
  const text = readFileSync(fixture, 'utf8').replaceAll(...patterns);
  const { $schema, id, ...schema } = JSON.parse(text) as Record<string, unknown>;
  expect({ $schema, id }).toEqual({
    $schema: 'http://json-schema.org/draft-04/schema#',
    id: expect.stringMatching(/\/sarif-2\.1\.0-rtm\.5\.json$/),
  });
  const ajv = new Ajv({ allErrors: true, strict: false });
  ajv.addFormat('uri', text => URL.canParse(text));
  ajv.addFormat('uri-reference', /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$/);
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT/);
  const validate = ajv.compile(schema);
  return log =>
    validate(log) ? [] : (validate.errors ?? []).map(one => `${one.instancePath} ${one.message}`);
}

const check = complaints();

const standard = (id: string, rest: string) => `kind: standard
id: ${id}
title: 标准 ${id}
version: 1.0.0
status: draft
owner: 客服总监
scope: {}
${rest}`;
const clause = (text: string) =>
  `clauses:\n  - id: C1\n    category: basic\n    level: must\n    text: ${text}\n    owner: 客服部经理\n`;
const limit = (within: string) =>
  `time_limits:\n  - {id: contact, title: 首次联系, start: created, stop: first_contact, within: ${within}, owner: 主管}\n`;

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yardstick-'));
  put('yardstick.yaml', 'kind: workspace\nid: shop\ntitle: 网店\ntimezone: Asia/Shanghai\n');
});

function put(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

async function sarif(locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<Log> {
  const { out } = await runIn(root, ['validate', '--format', 'sarif'], { locale });
  const log = JSON.parse(out) as Log;
  expect(check(log)).toEqual([]);
  return log;
}

const resultsIn = ({ runs }: Log) => runs.flatMap(({ results }) => results);

describe('a SARIF log is valid against its schema', () => {
  test('where nothing is found, in both languages', async () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const log = await sarif(locale);
      expect(resultsIn(log)).toEqual([]);
      expect(log.runs[0]?.tool.driver.language).toBe(locale);
    }
  });

  test('with fixes, in a file whose name needs escaping', async () => {
    put('standards/热线 #1.yaml', standard('hotline', 'author：张敏\n'));
    const results = resultsIn(await sarif());
    expect(results.filter(({ fixes }) => fixes !== undefined)).not.toEqual([]);
  });

  test('with what a comment and what the baseline set apart', async () => {
    put('standards/old.yaml', standard('old', clause('客服人员应及时回复客户。')));
    await runIn(root, ['validate', '--update-baseline']);
    const comment =
      '# yardstick-disable-next-line clause/vague-time -- 与法务确认中 (until: 2026-12-31)\n    text';
    put('standards/new.yaml', standard('new', clause('客服人员应及时回复客户。').replace('text', comment)));
    const kinds = resultsIn(await sarif()).flatMap(({ suppressions }) => suppressions ?? []);
    expect(new Set(kinds.map(one => (one as { kind: string }).kind))).toEqual(
      new Set(['inSource', 'external']),
    );
  });

  test('with the other place that a finding speaks of', async () => {
    put('standards/a.yaml', standard('a', limit('24h')));
    put('standards/b.yaml', standard('b', limit('2h')));
    const log = await sarif('en');
    expect(log.runs[0]?.tool.driver.rules).toContainEqual({
      id: 'sla/conflicting',
      shortDescription: {
        text: 'Two standards, or two limits of one, give one thing different limits.',
      },
      fullDescription: { text: expect.stringContaining('give one thing different limits.') },
      help: { text: expect.stringContaining('give one thing different limits.') },
      defaultConfiguration: { level: 'error' },
    });
    const [result] = resultsIn(log).filter(({ ruleId }) => ruleId === 'sla/conflicting');
    expect(result?.['relatedLocations']).toEqual([
      {
        id: 1,
        physicalLocation: {
          artifactLocation: { uri: 'standards/a.yaml' },
          region: { startLine: 9, startColumn: 77, endLine: 9, endColumn: 80 },
        },
        logicalLocations: [{ fullyQualifiedName: 'time_limits[contact].within' }],
        message: { text: 'The limit of a/contact is 24h' },
      },
    ]);
  });

  test('and the schema refuses what is not SARIF', () => {
    const empty = { version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [] }] };
    expect(check(empty)).toEqual([]);
    expect(check({ ...empty, version: '2.0.0' })).not.toEqual([]);
    const result = { message: { text: 'x' }, suppressions: [{ kind: 'elsewhere' }] };
    const wrong = { ...empty, runs: [{ tool: { driver: { name: 'x' } }, results: [result] }] };
    expect(check(wrong)).not.toEqual([]);
  });
});
