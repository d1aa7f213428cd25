import { describe, expect, test } from 'vitest';
import { mapSource } from '../../src/catalogue/source/mapping.ts';
import type { Source, Workspace } from '../../src/document/documents.generated.ts';
import { type Loaded, readDocument } from '../../src/document/read.ts';
import { compileSource } from '../../src/ingest/plan.ts';
import { noPseudonyms } from '../../src/ingest/pseudonym.ts';
import { applyRules } from '../../src/rules/rules.ts';
import { repository } from '../ingest/repository.ts';

const settings: Workspace = { kind: 'workspace', id: 'shop', title: '网店', timezone: 'Asia/Shanghai' };

const contact = (rest: string) =>
  `kind: source\nid: calls\ntitle: 话单\nrecord: contact\nmatch: calls.csv\nkey: [id]\ncolumns:\n  created: at\n${rest}`;
const event = (collapse: string, columns: string) =>
  `kind: source\nid: log\ntitle: 日志\nrecord: event\nmatch: log.csv\nkey: [seq]\n` +
  `collapse: {contact: id, order: [at]${collapse}}\ncolumns:\n  status: status\n${columns}`;

function load(text: string, file = 'sources/a.yaml'): Loaded<Source> {
  const { loaded, findings } = readDocument(file, new TextEncoder().encode(text));
  if (loaded?.document.kind !== 'source') throw new Error(JSON.stringify(findings));
  return loaded as Loaded<Source>;
}

function found(...texts: readonly string[]): string[] {
  const documents = texts.map((text, index) => load(text, `sources/${index}.yaml`));
  return applyRules({ documents, settings, today: '2026-03-31', isComplete: true })
    .filter(({ rule }) => rule.startsWith('source/'))
    .map(({ rule, severity, place }) => {
      const { line, column } = place.range.start;
      return `${severity} ${rule} ${place.path} ${line}:${column}`;
    });
}

const refused: readonly (readonly [what: string, text: string, ...expected: string[]])[] = [
  ['an unknown field', contact('  cast: score\n'), 'unknown-field columns.cast 9:3'],
  ['another type', contact('  csat: {from: a, type: text}\n'), 'field-type columns.csat.type 9:25'],
  [
    'a key without use',
    contact('  agent: {from: a, values: {甲: 1}}\n'),
    'unused-key columns.agent.values 9:20',
  ],
  [
    'words for yes of what is declared an instant',
    contact('  answered: {from: a, type: instant, true: [Y]}\n'),
    'unused-key columns.answered.true 9:38',
  ],
  [
    'a format that cannot be',
    contact('  closed: {from: a, format: YYYY-MM}\n'),
    'format columns.closed.format 9:29',
  ],
  [
    'a date as a length of time',
    contact('  wait: {from: a, format: "yyyy-MM-dd"}\n'),
    'format columns.wait.format 9:27',
  ],
  [
    'a fraction among whole numbers',
    contact('  transfers: {from: a, values: {一次: 1, 偶尔: 0.5}}\n'),
    'word-value columns.transfers.values.偶尔 9:44',
  ],
  [
    'a start that is not mapped',
    contact('  closed: {from: a, after: resolved}\n'),
    'after columns.closed.after 9:28',
  ],
  [
    'a start that is only a yes or no',
    contact('  answered: {from: a, true: [Y], false: [N]}\n  closed: {from: b, after: answered}\n'),
    'after columns.closed.after 10:28',
  ],
  [
    'two that count from each other',
    contact('  closed: {from: a, after: reopened}\n  reopened: {from: b, after: closed}\n'),
    'after columns.closed.after 9:28',
    'after columns.reopened.after 10:30',
  ],
  ['a fixed value of another type', contact('set: {nps: much}\n'), 'set-value set.nps 9:12'],
  [
    'a fixed value beside a column',
    contact('set: {created: 2026-01-05}\n'),
    'set-and-column set.created 9:7',
  ],
  ['a name that differs in case', contact('  x-A: a\n  x-a: b\n'), 'same-name columns.x-a 10:3'],
  ['no anchor', contact('').replace('created', 'closed'), 'no-anchor columns 7:1'],
  ['a delimiter that cannot be', contact(`delimiter: '"'\n`), 'delimiter delimiter 9:12'],
  ['items of a contact', contact('items: "item:"\n'), 'items-record items 9:1'],
  [
    'a private column that is also stored as it is',
    contact('  agent: {from: a, private: pseudonym}\n  x-a: [b, a]\n').replace('[b, a]', '{from: [b, a]}'),
    'private-twice columns.x-a 10:3',
  ],
  [
    'a private column among the order',
    contact('  agent: {from: a, private: pseudonym}\norder: [at, a]\n'),
    'private-twice order[1] 10:13',
  ],
  [
    'contacts made of contacts',
    contact('collapse: {contact: id, order: [at]}\n'),
    'collapse-record collapse 9:1',
  ],
  [
    'a contact of another column',
    event('', '  contact_id: no\n'),
    'collapse-contact columns.contact_id 10:15',
  ],
  [
    'what is no instant of a contact',
    event(', first: {status: {status: a}}', ''),
    'collapse-instant collapse.first.status 7:46',
  ],
  [
    'an instant that a column gives',
    event(', last: {closed: {status: a}}', '  closed: closed\n'),
    'collapse-twice collapse.last.closed 7:45',
  ],
  [
    'a condition on what is not mapped',
    event(', first: {closed: {event: a}}', ''),
    'collapse-when collapse.first.closed.event 7:55',
  ],
  [
    'a private column that is implied to be the contact',
    event('', '  agent: {from: id, private: pseudonym}\n'),
    'private-twice collapse.contact 7:12',
  ],
];

const accepted: readonly (readonly [what: string, text: string])[] = [
  [
    'own columns of every type',
    contact('  x-a: {from: a, type: duration, unit: min}\n  x-b: {from: b, type: instant}\n'),
  ],
  [
    'an own instant as a start',
    contact('  x-a: {from: a, type: instant}\n  closed: {from: b, after: x-a, unit: min}\n'),
  ],
  ['fractions for numbers', contact('  csat: {from: a, values: {满意: 4.5}}\n')],
  [
    'fixed values of their types',
    contact('set: {is_test: false, resolved: true, closed: 2026-01-05, nps: 9, x-b: 7}\n'),
  ],
  ['a zone of its own', contact('timezone: Europe/Berlin\nset: {closed: 2026-01-05}\n')],
  [
    'a private column for two fields',
    contact('  agent: {from: a, private: pseudonym}\n  x-a: {from: a, private: pseudonym}\n'),
  ],
  [
    'an event log with what it implies',
    event(
      ', first: {first_reply: {status: [a, b]}}, last: {closed: {status: c}}',
      '  created: {from: made, format: excel}\n',
    ),
  ],
  ['a key and an order of any columns', contact('order: [at, seq]\n')],
];

describe('a source that cannot be used', () => {
  test.each(refused)('%s is found where it stands, once', (_, text, ...expected) => {
    expect(found(text)).toEqual(expected.map(line => `error source/${line}`));
  });

  test.each(refused)('%s is what ingest refuses, in the same place', (_, text) => {
    const { findings, plan } = compileSource(load(text), 'Asia/Shanghai', noPseudonyms);
    expect(plan).toBeUndefined();
    const said = findings.map(
      ({
        rule,
        place: {
          path,
          range: { start },
        },
      }) => `error ${rule.replace('ingest/', 'source/')} ${path} ${start.line}:${start.column}`,
    );
    expect(found(text)).toEqual(expect.arrayContaining(said));
    expect(said.toSorted()).toEqual(found(text).toSorted());
  });

  test.each(accepted)('%s: nothing is found, and ingest takes it', (_, text) => {
    expect(found(text)).toEqual([]);
    expect(compileSource(load(text), 'Asia/Shanghai', noPseudonyms).findings).toEqual([]);
  });

  test('says nothing of what only follows from another fault', () => {
    const text = contact(
      '  closed: {from: a, format: YYYY}\n  reopened: {from: b, after: closed}\n  due: {from: c, after: reopened}\n',
    );
    expect(found(text)).toEqual(['error source/format columns.closed.format 9:29']);
    const log = event(', first: {closed: {role: a}}', '  role: {from: r, unit: s}\n');
    expect(found(log)).toEqual(['error source/unused-key columns.role.unit 10:19']);
    const copied = event('', '  created: {from: made, format: YYYY}\n');
    expect(found(copied)).toEqual(['error source/format columns.created.format 10:33']);
  });

  test('says nothing more of a time zone that does not exist', () => {
    expect(found(contact('timezone: Mars/Olympus\nset: {closed: 2026-01-05}\n'))).toEqual([]);
  });

  test('knows the type of an own column whichever way sources bring it', () => {
    const other = (rest: string) => contact(rest).replace('id: calls', 'id: chats');
    expect(found(contact('  x-a: {from: a, type: number}\n'), other('set: {x-a: 1}\n'))).toEqual([
      'error source/own-type set.x-a 9:12',
    ]);
    expect(found(event('', '  x-a: {from: a, type: number}\n'), contact('  x-a: a\n'))).toEqual([
      'error source/own-type columns.x-a 9:8',
    ]);
    expect(found(contact('  x-a: a\n'), other('set: {x-a: 1}\n'))).toEqual([]);
  });

  test('is mapped without a database, a key or a file', () => {
    expect(mapSource(load(contact('  agent: {from: a, private: pseudonym}\n')), 'UTC').faults).toEqual([]);
  });
});

describe('validate and ingest', () => {
  test('say the same sentence, and nothing is imported', async () => {
    const here = repository({
      'sources/calls.yaml': contact('  transfers: {from: n, values: {some: 1.5}}\n'),
    });
    here.write('calls.csv', 'id,at,n\nA,2026-01-05,some\n');
    const validated = await here.run('validate');
    expect(validated.code).toBe(1);
    const ingested = await here.run('ingest', 'calls.csv');
    expect(ingested.code).toBe(1);
    const sentence = '"transfers" stores whole numbers, but "some" stands for 1.5.';
    expect(validated.out).toContain(sentence);
    expect(ingested.err).toContain(`sources/calls.yaml:9:39: error: ${sentence}`);
    const chinese = await here.run('validate', '--lang', 'zh-CN');
    expect(chinese.out).toContain('sources/calls.yaml:9:39: error source/word-value 字段“transfers”只存整数');
  });
});
