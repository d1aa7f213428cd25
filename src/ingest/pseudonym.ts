import { createHash, createHmac, randomBytes } from 'node:crypto';
import { constants, copyFileSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Failure } from '../diagnostic/failure.ts';
import { systemCode } from '../diagnostic/system.ts';
import type { Database } from '../store/database.ts';
import { keyFingerprint, pseudonymKeyFile, rememberKey } from '../store/pseudonym.ts';

/** Puts names that say nothing in place of people: the same name for the same text, as long as the key is the same. */
export interface Pseudonyms {
  hide(text: string): string;
  /** Makes sure that the database holds names of this key alone; throws a Failure where it holds others. */
  verify(database: Database): void;
}

/** The names of a standards repository. The key is made when it is first needed; a dry run keeps it to itself. */
export function pseudonymsOf(root: string, dryRun: boolean): Pseudonyms {
  const file = pseudonymKeyFile(root);
  let known: Buffer | undefined;
  const key = () => {
    known ??= existsSync(file) || !dryRun ? keyIn(file) : randomBytes(keyBytes);
    return known;
  };
  return {
    hide: text => createHmac('sha256', key()).update(text).digest('hex').slice(0, 32),
    verify(database) {
      const stored = keyFingerprint(database);
      if (stored !== undefined && !existsSync(file)) throw new Failure('ingest/key-lost', { file });
      const fingerprint = createHash('sha256').update(key()).digest('hex');
      if (stored === undefined) rememberKey(database, fingerprint);
      else if (stored !== fingerprint) throw new Failure('ingest/key-changed', { file });
    },
  };
}

const keyBytes = 32;

/** The key in the file, or a new one in a new file for its owner alone. */
function keyIn(file: string): Buffer {
  try {
    if (!existsSync(file)) makeKey(file);
    const text = readFileSync(file, 'utf8').trim();
    if (!/^[0-9a-f]{64}$/.test(text)) throw new Failure('ingest/key-changed', { file });
    return Buffer.from(text, 'hex');
  } catch (error) {
    const code = systemCode(error);
    throw code ? new Failure('ingest/key-unusable', { file, code }, error) : error;
  }
}

/** Nobody sees a key half written: it is made beside its place and linked there, or copied where links are unknown. */
function makeKey(file: string): void {
  const draft = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    writeFileSync(draft, `${randomBytes(keyBytes).toString('hex')}\n`, {
      flag: 'wx',
      mode: 0o600,
      flush: true,
    });
    try {
      linkSync(draft, file);
    } catch (error) {
      if (systemCode(error) === 'EEXIST') throw error;
      copyFileSync(draft, file, constants.COPYFILE_EXCL);
    }
  } catch (error) {
    // Another import was faster, and its key is as good.
    if (systemCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** For reading that stores nothing: everybody is called what they are. */
export const noPseudonyms: Pseudonyms = { hide: text => text, verify: () => {} };
