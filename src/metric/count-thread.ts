/** The second thread that counts rows whose columns are kept. */
import { parentPort } from 'node:worker_threads';
import { scanKept } from '../store/columns.ts';
import { take, workOf } from './scan.ts';
import { type Answer, answer, begin, type Shared, stretchesLeft } from './scan-sharing.ts';

function count({ errand, board }: Shared): Answer {
  const { tasks, slicers, calendars, kept } = errand;
  const { scans, counted } = workOf(tasks, slicers, hash => calendars.get(hash));
  const isThere = scans.every((scan, index) => {
    const columns = kept[index];
    if (!columns) return true;
    return scanKept(columns, stretchesLeft(board, index, columns), (rows, rowOf) => take(scan, rows, rowOf));
  });
  if (!isThere) return null;
  return counted.map(parts =>
    parts.map(({ tally, groups }) => ({ groups: groups.list(), state: tally.state() })),
  );
}

/** What goes wrong here goes wrong there too, where it can be told. */
function attempt(shared: Shared): Answer {
  try {
    return count(shared);
  } catch {
    return null;
  }
}

parentPort?.on('message', (shared: Shared) => {
  if (begin(shared.board)) answer(shared, attempt(shared));
});
