import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemCode } from '../diagnostic/system.ts';

/**
 * Where columns of large tables are kept as they were read last, beside the database: SQLite hands out rows one by
 * one, which takes several times as long as working on them. They may be deleted at any time.
 */
export const columnsFolder = (file: string): string => join(dirname(file), 'columns');

/** What is kept of a database goes before anything is written to it: of what is forgotten then nothing stays. */
export function dropColumns(file: string): void {
  try {
    rmSync(columnsFolder(file), { recursive: true, force: true });
  } catch (error) {
    // Only Windows minds that somebody still reads them. They are of another state soon, and go then.
    if (systemCode(error) === undefined) throw error;
  }
}
