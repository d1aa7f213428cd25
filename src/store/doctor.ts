import { existsSync, lstatSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DoctorFinding } from '../diagnostic/sentences/doctor.ts';
import { accountFindings } from './accounts.ts';
import { databaseFile } from './database.ts';
import { networkFileSystem, syncedBy } from './place.ts';
import { pseudonymKeyFile } from './pseudonym.ts';
import { type Reader, readStore } from './store.ts';

/** Two processes that write at once can lose data with anything older. */
const neededSqlite = '3.51.3';

/**
 * What is right and wrong with the database of `root`; nothing is changed.
 * @param sqlite the library's version.
 * @throws the Failure that any opening would meet: a file that is damaged, newer or not ours.
 */
export function examineStore(root: string, sqlite: string): DoctorFinding[] {
  const file = databaseFile(root);
  const outside = [...librarySound(sqlite), ...placeFindings(root, file)];
  if (!existsSync(file) || statSync(file).size === 0) {
    return [...outside, { code: 'doctor/none', status: 'ok', facts: {} }];
  }
  const around = [...fileFindings(file), ...keyFindings(root), ...leftovers(file)];
  const store = readStore(root);
  try {
    const damage = integrityFindings(store, file);
    const inside = damage.some(({ status }) => status === 'error')
      ? damage
      : [...damage, ...accountFindings(store)];
    return [...outside, ...around, ...inside];
  } finally {
    store.close();
  }
}

function librarySound(sqlite: string): DoctorFinding[] {
  const number = (version: string) => version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0);
  if (number(sqlite) >= number(neededSqlite)) return [];
  return [{ code: 'doctor/sqlite', status: 'error', facts: { sqlite, needed: neededSqlite } }];
}

function placeFindings(root: string, file: string): DoctorFinding[] {
  const folder = existsSync(dirname(file)) ? dirname(file) : root;
  const kind = networkFileSystem(folder);
  const program = syncedBy(folder);
  return [
    ...(kind === undefined
      ? []
      : [{ code: 'doctor/network', status: 'warning', facts: { folder, kind } } as const]),
    ...(program === undefined
      ? []
      : [{ code: 'doctor/synced', status: 'warning', facts: { folder, program } } as const]),
  ];
}

function fileFindings(file: string): DoctorFinding[] {
  const { nlink } = lstatSync(file);
  return [
    ...modeFinding(file, '600'),
    ...modeFinding(dirname(file), '700'),
    ...(nlink > 1 ? [{ code: 'doctor/links', status: 'error', facts: { file, links: nlink } } as const] : []),
  ];
}

function keyFindings(root: string): DoctorFinding[] {
  const key = pseudonymKeyFile(root);
  return existsSync(key) ? modeFinding(key, '600') : [];
}

/** Windows keeps rights elsewhere: there every file says 666. */
function modeFinding(file: string, wanted: string): DoctorFinding[] {
  const mode = statSync(file).mode & 0o777;
  if (mode === 0o666 || (mode & 0o077) === 0) return [];
  return [{ code: 'doctor/mode', status: 'warning', facts: { file, mode: mode.toString(8), wanted } }];
}

function leftovers(file: string): DoctorFinding[] {
  return [`${file}-wal`, `${file}-journal`].flatMap(log => {
    const bytes = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    return bytes === 0
      ? []
      : [{ code: 'doctor/leftover', status: 'warning', facts: { file: log, bytes } } as const];
  });
}

function integrityFindings(store: Reader, file: string): DoctorFinding[] {
  const messages = store
    .rows<{ readonly quick_check: string }>('PRAGMA quick_check(10)')
    .map(row => row.quick_check)
    .filter(message => message !== 'ok');
  if (messages.length > 0) return [{ code: 'doctor/damaged', status: 'error', facts: { file, messages } }];
  const sound = { code: 'doctor/sound', status: 'ok', facts: { file, bytes: statSync(file).size } } as const;
  const [lost] = store.rows<{ readonly count: number }>(
    'SELECT count(*) AS count FROM pragma_foreign_key_check',
  );
  if (!lost || lost.count === 0) return [sound];
  return [sound, { code: 'doctor/references', status: 'error', facts: { count: lost.count } }];
}
