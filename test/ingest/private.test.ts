import { createHmac } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { databaseFile } from '../../src/store/database.ts';
import { repository } from './repository.ts';

const source = (id: string, key: string, others = '') => `kind: source
id: ${id}
title: T
record: contact
match: "${id}*.csv"
key: [${key}]
max_rejects: 100%
columns:
  created: created
  customer_id: {from: member, private: pseudonym}
  csat: score
${others}`;

const header = 'id,member,created,score\n';
const stored = 'SELECT key, customer_id FROM contact ORDER BY key';

function pseudonym(root: string, text: string): string {
  const key = readFileSync(join(root, '.yardstick/pseudonym.key'), 'utf8').trim();
  return createHmac('sha256', Buffer.from(key, 'hex')).update(text).digest('hex').slice(0, 32);
}

function bytesOf(root: string): string {
  return ['', '-wal', '-journal']
    .map(end => `${databaseFile(root)}${end}`)
    .filter(file => existsSync(file))
    .map(file => readFileSync(file, 'latin1'))
    .join('');
}

describe('a private column', () => {
  test('is stored as a keyed hash that joins over sources, with the key outside the database', async () => {
    const here = repository({
      'sources/calls.yaml': source('calls', 'id'),
      'sources/chats.yaml': source('chats', 'member'),
    });
    here.write('calls.csv', `${header}1,wang-xiaoming,2026-01-05,3\n2,,2026-01-05,3\n`);
    here.write('chats.csv', `${header}1,wang-xiaoming,2026-01-05,3\n`);
    await here.ingest('calls.csv');
    await here.ingest('chats.csv');
    const hidden = pseudonym(here.root, 'wang-xiaoming');
    expect(hidden).toMatch(/^[0-9a-f]{32}$/);
    expect(here.rows(stored)).toEqual(
      expect.arrayContaining([
        { key: '1', customer_id: hidden },
        { key: '2', customer_id: null },
        { key: hidden, customer_id: hidden },
      ]),
    );
    expect(bytesOf(here.root)).not.toContain('wang-xiaoming');
    const key = join(here.root, '.yardstick/pseudonym.key');
    if (process.platform !== 'win32') expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(bytesOf(here.root)).not.toContain(readFileSync(key, 'utf8').trim());
  });

  test('again changes nothing; without its key, or with another, nothing is imported', async () => {
    const here = repository({ 'sources/calls.yaml': source('calls', 'id') });
    here.write('calls.csv', `${header}1,wang,2026-01-05,3\n`);
    await here.ingest('calls.csv');
    expect((await here.ingest('calls.csv')).records).toMatchObject({ unchanged: 1 });
    const file = join(here.root, '.yardstick/pseudonym.key');
    const key = readFileSync(file, 'utf8');
    for (const [content, said] of [
      [undefined, 'is gone'],
      ['ab'.repeat(32), 'not the one'],
      ['rubbish', 'not the one'],
    ] as const) {
      if (content === undefined) rmSync(file);
      else writeFileSync(file, content);
      const { code, err } = await here.run('ingest', 'calls.csv');
      expect(code).toBe(3);
      expect(err).toContain(said);
    }
    writeFileSync(file, key);
    expect((await here.ingest('calls.csv')).records).toMatchObject({ unchanged: 1 });
  });

  test('leaves no key behind when tried dry', async () => {
    const here = repository({ 'sources/calls.yaml': source('calls', 'id') });
    here.write('calls.csv', `${header}1,wang,2026-01-05,3\n`);
    expect((await here.ingest('calls.csv', '--dry-run')).records).toMatchObject({ loaded: 1 });
    expect(existsSync(join(here.root, '.yardstick'))).toBe(false);
  });

  test('is hidden in every list of rejected rows, and whole again once they are corrected', async () => {
    const here = repository({ 'sources/calls.yaml': source('calls', 'id') });
    here.write(
      'calls.csv',
      `${header}1,wang-xiaoming,2026-01-05,x\n2,wang-xiaoming,2026-01-05\n3,#N/A,2026-01-05,3\n`,
    );
    const { out, err } = await here.run('ingest', 'calls.csv', '--rejects', 'all.csv');
    const shown = [out, err, readFileSync(join(here.root, 'all.csv'), 'utf8')];
    for (const format of ['table', 'json', 'csv'])
      shown.push((await here.run('rejects', '--format', format)).out);
    for (const text of shown) expect(text).not.toMatch(/wang|#N\/A/);
    await here.run('rejects', '--out', 'fix.csv');
    const list = readFileSync(join(here.root, 'fix.csv'), 'utf8').split('\r\n');
    expect(list[1]).toBe('1,***,2026-01-05,x,1:2,score,not a number [value/number]');
    here.write('fix.csv', [list[0], list[1]?.replace(',x,', ',4,')].join('\r\n'));
    expect((await here.ingest('fix.csv', '--source', 'calls')).records).toMatchObject({ loaded: 1 });
    expect(here.rows(stored)).toEqual([{ key: '1', customer_id: pseudonym(here.root, 'wang-xiaoming') }]);
  });
});
