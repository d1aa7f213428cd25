import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository, ticketSource } from './repository.ts';
import { header, row } from './tickets.ts';

describe('fields', () => {
  test('own columns have types, fixed values are stored, a duration after an instant becomes one', async () => {
    const here = repository({
      'sources/tickets.yaml': `${ticketSource}  first_reply: {after: created, from: reply, unit: min}
  resolved: {after: first_reply, from: rest, format: "H:mm:ss"}
  answered: {from: ok, true: [Y], false: [N]}
  x-amount: {from: amount, type: number}
  x-day: {from: day, type: date, format: d/M/yyyy}
set: {channel: 电话, is_test: false, x-batch: 7}
`,
    });
    here.write(
      'tickets.csv',
      'id,created,score,reply,rest,ok,amount,day\nA,2026-01-05,,1.5,0:00:30,N,12.5,5/1/2026\n',
    );
    await here.ingest('tickets.csv');
    const created = Date.parse('2026-01-05T00:00:00+08:00');
    expect(
      here.rows(
        `SELECT created, first_reply, resolved, answered, was_answered, channel, is_test, "x-amount", "x-day", "x-batch" FROM contact`,
      ),
    ).toEqual([
      {
        created,
        first_reply: created + 90_000,
        resolved: created + 120_000,
        answered: null,
        was_answered: 0,
        channel: '电话',
        is_test: 0,
        'x-amount': 12.5,
        'x-day': '2026-01-05',
        'x-batch': '7',
      },
    ]);
    expect(
      JSON.parse(here.rows<{ mapped: string }>('SELECT mapped FROM import')[0]?.mapped ?? ''),
    ).toMatchObject({
      created: 'instant',
      resolved: 'instant',
      answered: 'boolean',
      'x-amount': 'number',
    });
  });

  test.each([
    ['collapse', `${ticketSource}collapse: {contact: id, order: [score]}\n`, 'ingest/collapse-record'],
    [
      'a private number',
      ticketSource.replace('csat: score', 'csat: {from: score, private: pseudonym}'),
      'ingest/unused-key',
    ],
    [
      'a private column that is also stored as it is',
      ticketSource.replace('csat: score', 'customer_id: {from: score, private: pseudonym}\n  agent: score'),
      'ingest/private-twice',
    ],
    ['an unknown field', ticketSource.replace('csat', 'cast'), 'did you mean "csat"'],
    [
      'a format that is none',
      ticketSource.replace('created: created', 'created: {from: created, format: DD-MM}'),
      'ingest/format',
    ],
    [
      'a format without use',
      ticketSource.replace('csat: score', 'csat: {from: score, format: yyyy}'),
      'ingest/unused-key',
    ],
    [
      'another type',
      ticketSource.replace('csat: score', 'csat: {from: score, type: text}'),
      'ingest/field-type',
    ],
    [
      'a start that is not mapped',
      ticketSource.replace('csat: score', 'closed: {from: score, after: resolved}'),
      'ingest/after',
    ],
    ['no anchor', ticketSource.replace('  created: created\n', ''), 'ingest/no-anchor'],
    ['a fixed value of the wrong type', `${ticketSource}set: {nps: much}\n`, 'ingest/set-value'],
    ['a fixed value beside a column', `${ticketSource}set: {csat: 3}\n`, 'ingest/set-and-column'],
  ])('%s is a finding in the source, and nothing is written', async (_, source, expected) => {
    const here = repository({ 'sources/tickets.yaml': source });
    here.write('tickets.csv', header + row('A'));
    const { code, err } = await here.run('ingest', 'tickets.csv');
    expect(code).toBe(1);
    expect(err).toContain(expected);
    expect(err).toContain('sources/tickets.yaml:');
    expect(existsSync(join(here.root, '.yardstick'))).toBe(false);
  });

  test('an own column keeps its type, and two names that differ in case are refused', async () => {
    const here = repository({ 'sources/tickets.yaml': `${ticketSource}  x-Note: note\n` });
    here.write('tickets.csv', 'id,created,score,note\nA,2026-01-05,3,7\n');
    await here.ingest('tickets.csv');
    for (const column of ['x-Note: {from: note, type: number}', 'x-note: note']) {
      here.write('sources/tickets.yaml', `${ticketSource}  ${column}\n`);
      expect((await here.ingest('tickets.csv')).err).toContain('ingest/own-type');
    }
  });

  test('hostile names and cells are only text', async () => {
    const name = `x-"; DROP TABLE contact; --`;
    const here = repository({
      'sources/tickets.yaml': `${ticketSource}  ${JSON.stringify(name)}: note\n  x-__proto__: note\n`,
    });
    here.write('tickets.csv', `id,created,score,note\nA,2026-01-05,3,'); DROP TABLE contact; --\n`);
    await here.ingest('tickets.csv');
    expect(here.rows(`SELECT "x-""; DROP TABLE contact; --" AS note FROM contact`)).toEqual([
      { note: `'); DROP TABLE contact; --` },
    ]);
  });
});
