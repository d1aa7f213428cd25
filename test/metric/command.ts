import { type Outcome, runIn } from '../cli/run.ts';

/** Runs one command line in a folder, on 2 April 2026. */
export const run = (root: string, ...argv: readonly string[]): Promise<Outcome> =>
  runIn(root, argv, { columns: 80, now: () => new Date('2026-04-02T09:00:00+08:00') });
