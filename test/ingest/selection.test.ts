import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository, ticketSource } from './repository.ts';
import { header, row, stored } from './tickets.ts';

describe('choosing files and sources', () => {
  const calls = ticketSource.replace('id: tickets', 'id: calls').replace('tickets*.csv', 'calls/**/*.csv');

  test('a folder is refused with the pattern for the files in it', async () => {
    const here = repository({ 'sources/tickets.yaml': ticketSource });
    here.write('data/tickets-a.csv', header + row('A1'));
    const { code, err } = await here.run('ingest', 'data/');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'error: data is a folder. Name the files in it, such as "data/*.csv".\n',
    });
  });

  test('patterns are expanded here, each file once and in a stable order', async () => {
    const here = repository({ 'sources/tickets.yaml': ticketSource, 'sources/calls.yaml': calls });
    for (const file of ['data/tickets-b.csv', 'data/tickets-a.csv', 'calls/2026/01/x.csv']) {
      here.write(file, header + row(file));
    }
    const { out } = await here.run(
      'ingest',
      'data/*.csv',
      'data/tickets-?.csv',
      '**/x.csv',
      '--format',
      'json',
    );
    const { files } = JSON.parse(out) as { files: { file: string; source: string }[] };
    expect(files.map(({ file, source }) => [file, source])).toEqual([
      ['data/tickets-a.csv', 'tickets'],
      ['data/tickets-b.csv', 'tickets'],
      ['calls/2026/01/x.csv', 'calls'],
    ]);
  });

  test('a file without a source, or with two, stops everything before anything is written', async () => {
    const here = repository({ 'sources/tickets.yaml': ticketSource });
    here.write('tickets.csv', header + row('A'));
    here.write('other.csv', header);
    const none = await here.run('ingest', 'tickets.csv', 'other.csv');
    expect(none.code).toBe(2);
    expect(none.err).toContain('tickets (match: tickets*.csv)');
    here.write('sources/second.yaml', ticketSource.replace('id: tickets', 'id: second'));
    const two = await here.run('ingest', 'tickets.csv');
    expect(two.code).toBe(2);
    expect(two.err).toContain('second, tickets');
    expect(existsSync(join(here.root, '.yardstick'))).toBe(false);
    expect(await here.ingest('other.csv', '--source', 'second')).toMatchObject({ code: 0 });
    expect((await here.run('ingest', 'tickets.csv', '--source', 'secnd')).err).toContain(
      'did you mean "second"',
    );
  });

  test('a file that is not there is exit 2', async () => {
    const { code } = await repository().run('ingest', 'data/*.csv');
    expect(code).toBe(2);
  });

  test('one refused file leaves the others alone, and the exit code is the highest', async () => {
    const here = repository();
    here.write('tickets-1.csv', 'id\nA\n');
    here.write('tickets-2.csv', header + row('B'));
    const { code } = await here.run('ingest', 'tickets-*.csv');
    expect(code).toBe(1);
    expect(here.rows(stored)).toHaveLength(1);
  });

  test('a folder that is named like a file cannot be read: exit 3, and the others are imported', async () => {
    const here = repository();
    mkdirSync(join(here.root, 'tickets-0.csv'));
    here.write('tickets-1.csv', header + row('A'));
    const { code, err } = await here.run('ingest', 'tickets-0.csv', 'tickets-1.csv');
    expect(code).toBe(3);
    expect(err).toContain('EISDIR');
    expect(here.rows(stored)).toHaveLength(1);
  });
});

describe('what the world refuses', () => {
  test.skipIf(process.getuid?.() === 0)('a read-only folder is exit 3 with a sentence', async () => {
    const here = repository();
    here.write('tickets.csv', header + row('A'));
    chmodSync(here.root, 0o555);
    const { code, err } = await here.run('ingest', 'tickets.csv');
    chmodSync(here.root, 0o755);
    expect(code).toBe(3);
    expect(err).toContain('EACCES');
  });

  test('a place where no folder can be made is exit 3 with a sentence', async () => {
    const here = repository();
    here.write('tickets.csv', header + row('A'));
    writeFileSync(join(here.root, '.yardstick'), 'in the way');
    const { code, err } = await here.run('ingest', 'tickets.csv');
    expect(code).toBe(3);
    expect(err).toMatch(/cannot be read or written/);
  });

  test('a list of rejects that cannot be written stops before anything is imported', async () => {
    const here = repository();
    here.write('tickets.csv', header + row('A'));
    symlinkSync(join(here.root, 'tickets.csv'), join(here.root, 'link.csv'));
    for (const list of ['no/such/folder/out.csv', 'sources', 'link.csv']) {
      expect((await here.run('ingest', 'tickets.csv', '--rejects', list)).code).toBe(3);
    }
    expect(existsSync(join(here.root, '.yardstick'))).toBe(false);
  });
});
