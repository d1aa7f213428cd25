import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import type { Model } from '../src/report/template.ts';
import { documentFolders } from '../src/workspace/files.ts';
import { runIn } from '../test/cli/run.ts';

/** Every document as it can be asked for in the example. */
const requests: readonly (readonly string[])[] = [
  ['charter'],
  ['research'],
  ['needs'],
  ['benchmark'],
  ...['2026-03', '2026-01', '2025-06'].flatMap(month => [
    ['monthly', '--period', month],
    ['csat', '--period', month],
    ['qc-whitepaper', '--period', month],
    ['self-check', '--period', month],
    ['calibration', '--period', month],
    ['person', '李晓雯', '--period', month],
  ]),
  ...['hotline', 'online', 'counter'].map(id => ['scorecard', id]),
  ...['2026-W10', '2026-W12'].map(week => ['pilot-weekly', '--period', week]),
  ['pilot-report'],
  ['standard'],
  ['standard', 'customer-service@1.1.0'],
  ['standard', 'customer-service@2.0.0', '--period', '2026-Q1'],
  ['minutes'],
  ['minutes', '--period', '2026-Q1'],
  ['comments'],
  ['handbook'],
  ['update-process'],
];

const plans = ['self-daily', 'leader-weekly', 'specialist-monthly', 'manager-monthly'];

const now = () => new Date('2026-04-02T08:00:00+08:00');
const run = (cwd: string, ...argv: readonly string[]) => runIn(cwd, argv, { now });

type Json = { [key: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What documents lean on in one another, and what makes a standard worth computing. */
const kept = new Set([
  'standard',
  'period',
  'baseline',
  'kpi',
  'kpis',
  'time_limits',
  'clauses',
  'effective_from',
]);

const required = ({ required: keys = [] }: Json) => new Set([...(keys as string[]), ...kept]);

/** A document with nothing in it that it could do without, one level down too. */
function thinned(document: Json, schemas: (name: string) => Json): Json {
  const schema = schemas(`${String(document['kind'])}.schema.json`);
  const own = required(schema);
  const thinItem = (key: string) => (item: unknown) => {
    const list = (schema['properties'] as Json)[key];
    const reference = isObject(list) && isObject(list['items']) ? String(list['items']['$ref'] ?? '') : '';
    const definition = (schema['$defs'] as Json | undefined)?.[reference.replace('#/$defs/', '')];
    if (!isObject(item) || !isObject(definition) || 'oneOf' in definition) return item;
    const needed = required(definition);
    return Object.fromEntries(Object.entries(item).filter(([name]) => needed.has(name)));
  };
  return Object.fromEntries(
    Object.entries(document)
      .filter(([key]) => own.has(key))
      .map(([key, value]) => [key, Array.isArray(value) ? value.map(thinItem(key)) : value]),
  );
}

function thinDocuments(root: string): void {
  const schemas = (name: string): Json =>
    JSON.parse(readFileSync(new URL(`../schemas/${name}`, import.meta.url), 'utf8')) as Json;
  for (const folder of documentFolders.filter(name => !['sources', 'calendars', 'sampling'].includes(name))) {
    for (const name of readdirSync(join(root, folder))) {
      const file = join(root, folder, name);
      writeFileSync(file, stringify(thinned(parse(readFileSync(file, 'utf8')) as Json, schemas)));
    }
  }
}

/** The documents that say the least, a standard with one KPI that is no share, and nobody who audits. */
function bareDocuments(root: string): void {
  thinDocuments(root);
  const file = join(root, 'standards/customer-service.yaml');
  const standard = parse(readFileSync(file, 'utf8')) as { kpis: { id: string }[] };
  writeFileSync(
    file,
    stringify({ ...standard, kpis: standard.kpis.filter(({ id }) => id === 'phone-wait-p90') }),
  );
  rmSync(join(root, 'sampling'), { recursive: true });
  for (const name of readdirSync(join(root, 'data'))) {
    if (!name.startsWith('calls-')) rmSync(join(root, 'data', name));
  }
}

/** A project that begins after all the data, so that its goals have a history. */
function thinAndLater(root: string): void {
  thinDocuments(root);
  const file = join(root, 'charters/service-standard-2026.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/start: \S+/g, 'start: 2026-04-01'));
}

/** February is closed, and then a call of it comes in late: March prints a correction. */
async function correctFebruary(root: string): Promise<void> {
  await run(root, 'render', 'monthly', '--period', '2026-02', '--to', 'md');
  await run(root, 'close', '2026-02');
  const [head = '', row = ''] = readFileSync(join(root, 'data/calls-2026-02.csv'), 'utf8').split('\n');
  appendFileSync(
    join(root, 'data/calls-2026-02-late.csv'),
    `${head}\n${row.replace(/^[^,]*/, '99999999')}\n`,
  );
  await run(root, 'ingest', 'data/calls-2026-02-late.csv');
}

async function prepared(change: (root: string) => void): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'yardstick-models-'));
  cpSync(fileURLToPath(new URL('../examples/xinghe', import.meta.url)), root, { recursive: true });
  rmSync(join(root, '.yardstick'), { recursive: true, force: true });
  change(root);
  await run(root, 'ingest', 'data/*.csv');
  return root;
}

export interface ExampleModel {
  readonly document: string;
  /** How it was asked for, and in which repository. */
  readonly asked: string;
  readonly model: Model;
}

async function modelsIn(root: string, label: string, langs: readonly string[]): Promise<ExampleModel[]> {
  const models: ExampleModel[] = [];
  for (const [document = '', ...rest] of requests) {
    for (const lang of langs) {
      const { out } = await run(root, '--lang', lang, 'render', document, ...rest, '--data');
      if (out === '') continue;
      const asked = [label, lang, document, ...rest].join(' ');
      models.push({ document, asked, model: JSON.parse(out) as Model });
    }
  }
  return models;
}

/** The models of every document: of the example in both languages, and where documents and data say little. */
export async function exampleModels(): Promise<ExampleModel[]> {
  const full = await prepared(() => {});
  const thin = await prepared(thinAndLater);
  const bare = await prepared(bareDocuments);
  try {
    for (const plan of plans) await run(full, 'sample', 'draw', plan, '--period', '2026-03');
    await correctFebruary(full);
    return [
      ...(await modelsIn(full, 'full', ['zh-CN', 'en'])),
      ...(await modelsIn(thin, 'thin', ['zh-CN'])),
      ...(await modelsIn(bare, 'bare', ['zh-CN'])),
    ];
  } finally {
    for (const root of [full, thin, bare]) rmSync(root, { recursive: true, force: true });
  }
}
