import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a system may call its folder for temporary files; Windows heeds the last two. */
const names = ['TMPDIR', 'TMP', 'TEMP'];

/**
 * Gives a run of the tests one folder for all that its tests, and the processes they start, make in the system's
 * folder for temporary files, and takes it away when the run ends.
 */
export default function scratch(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-tests-'));
  for (const name of names) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
