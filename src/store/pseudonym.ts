import { dirname, join } from 'node:path';
import { type Database, databaseFile, type Value } from './database.ts';

/** The key lies beside the database and not in it: a copy of the database tells nobody's number. */
export function pseudonymKeyFile(root: string): string {
  return join(dirname(databaseFile(root)), 'pseudonym.key');
}

/** What tells the key of the stored pseudonyms from any other, without telling the key; undefined where none are stored. */
export function keyFingerprint(database: Database): string | undefined {
  return database
    .prepare<Value[], string>(`SELECT value FROM setting WHERE name = 'pseudonym_key_sha256'`)
    .pluck()
    .get();
}

export function rememberKey(database: Database, fingerprint: string): void {
  database
    .prepare<Value[]>(`INSERT INTO setting (name, value) VALUES ('pseudonym_key_sha256', ?)`)
    .run(fingerprint);
}
