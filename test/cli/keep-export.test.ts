import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repository, ticketSource } from '../ingest/repository.ts';

const standard = `kind: standard
id: service
title: 标准
version: 1.0.0
status: draft
owner: 经理
scope: {stage: [咨询], customer: [个人], channel: [电话]}
kpis:
  - {id: volume, title: 工单数, category: outcome, measure: {mean: csat}, owner: 经理}
`;
const csv = 'id,created,score\nA,2026-03-02 09:00,4\n';
const options = (command: string, out: string) =>
  command === 'kpi'
    ? ['kpi', '--period', '2026-03', '--out', out]
    : ['trace', 'volume', '--period', '2026-03', '--out', out];

async function open() {
  const here = repository({
    'sources/tickets.yaml': ticketSource,
    'sources/calls.yaml': ticketSource
      .replace('id: tickets', 'id: calls')
      .replace('tickets*.csv', 'calls*.xlsx'),
    'standards/service.yaml': standard,
  });
  here.write('tickets.csv', csv);
  await here.ingest('tickets.csv');
  return here;
}

test.each(['kpi', 'trace'])('%s writes a workbook over no export, imported or not', async command => {
  const here = await open();
  here.write('data/calls-1.xlsx', 'an export');
  here.write('data/tickets.xlsx', 'an own table');
  const refused = await here.run(...options(command, 'data/calls-1.xlsx'));
  expect(refused).toMatchObject({
    code: 2,
    err: expect.stringContaining('calls-1.xlsx holds data that is imported'),
  });
  expect(readFileSync(join(here.root, 'data/calls-1.xlsx'), 'utf8')).toBe('an export');
  symlinkSync(join(here.root, 'data/calls-1.xlsx'), join(here.root, 'link.xlsx'));
  expect((await here.run(...options(command, 'link.xlsx'))).code).toBe(2);
  expect((await here.run(...options(command, 'data/tickets.xlsx'))).code).toBe(0);
  expect((await here.run(...options(command, 'data/tickets.xlsx'))).code).toBe(0);
});

test('an imported file is kept wherever it lies, and whatever its source is called now', async () => {
  const here = await open();
  here.write('book.xlsx', csv.replace('A,', 'C,'));
  await here.ingest('book.xlsx', '--source', 'tickets');
  expect((await here.run(...options('kpi', 'book.xlsx'))).err).toContain('holds data that is imported');
  here.write('export.csv', csv.replace('A,', 'B,'));
  await here.ingest('export.csv', '--source', 'tickets');
  expect(await here.run('validate', '--format', 'json', '--output', 'export.csv')).toMatchObject({
    code: 2,
    err: expect.stringContaining('export.csv holds data that is imported'),
  });
  expect(readFileSync(join(here.root, 'export.csv'), 'utf8')).toContain('B,');
});

test.each(['rejects --out', 'ingest tickets.csv --rejects'])(
  '%s keeps an export that was not imported yet',
  async line => {
    const here = await open();
    here.write('data/tickets-2.csv', csv);
    expect((await here.run(...line.split(' '), 'data/tickets-2.csv')).code).toBe(2);
    expect(readFileSync(join(here.root, 'data/tickets-2.csv'), 'utf8')).toBe(csv);
  },
);

test('validate writes its report over no document, but over its last report', async () => {
  const here = await open();
  const validate = (file: string) => here.run('validate', '--format', 'json', '--output', file);
  for (const file of ['yardstick.yaml', 'standards/service.yaml']) {
    const before = readFileSync(join(here.root, file), 'utf8');
    const { code, err } = await validate(file);
    expect(code).toBe(2);
    expect(err).toContain('is a document of the repository');
    expect(readFileSync(join(here.root, file), 'utf8')).toBe(before);
  }
  for (const _ of [1, 2]) expect((await validate('report.json')).err).toBe('');
  expect(existsSync(join(here.root, 'report.json'))).toBe(true);
});
