import { expect, test } from 'vitest';
import { type Import, logOf, totalsOf } from '../../src/report/model/evidence.ts';

const one = (id: number, given: Partial<Import> = {}): Import => ({
  id,
  file: 'calls.csv',
  sha256: 'a',
  source: 'calls',
  encoding: 'utf-8',
  read: 10,
  loaded: 0,
  updated: 0,
  unchanged: 0,
  superseded: 0,
  rejected: 0,
  withheld: 0,
  skipped: 0,
  ...given,
});

const files = [{ file: 'calls.csv', sha256: 'a' }];

test('a file that was read again after its source had changed is counted once, as it was read last', () => {
  const imports = [one(1, { loaded: 9, rejected: 1 }), one(2, { updated: 8, rejected: 2 })];
  const rejects = imports.map(({ id }) => ({ import_id: id, reason: 'value/date', column: 'x', rows: id }));
  const log = logOf({ imports, rejects }, files);
  expect(totalsOf(log)).toEqual({ files: 1, read: 10, rejected: 2, withheld: 0 });
  expect(log.rejects.map(({ import_id }) => import_id)).toEqual([2]);
});

test('a repetition that changed nothing does not count, nor does another file', () => {
  const imports = [one(1, { loaded: 10 }), one(2, { unchanged: 10 }), one(3, { sha256: 'b', loaded: 10 })];
  expect(logOf({ imports, rejects: [] }, files).imports.map(({ id }) => id)).toEqual([1]);
});
