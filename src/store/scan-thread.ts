/** A thread that reads the rows of one scan into a ring. */
import { workerData } from 'node:worker_threads';
import { openReadable } from './database.ts';
import { ringWriter } from './ring.ts';
import { scanInto } from './scan.ts';
import type { Errand, Word } from './scan-aside.ts';

const { file, scan, ring, port } = workerData as Errand;
const say = (word: Word) => port.postMessage(word);
const { next, put } = ringWriter(ring);
// The first rows may be long in coming.
say({ leaves: [] });
try {
  const database = openReadable(file);
  let told = 0;
  scanInto(database, scan, {
    next,
    full: (_, size, { rows }) => {
      if (rows.length > told) say({ leaves: rows.slice(told) });
      told = rows.length;
      put(size, told);
    },
  });
  database.close();
} catch (error) {
  const { code = '', message } = error as Error & { code?: string };
  say({ code, message });
}
next();
put(0, 0);
