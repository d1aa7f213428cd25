import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** A program to time as a whole process. */
export interface Contestant {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** Run before each turn, outside the clock. */
  readonly prepare?: () => void;
}

/** What any program here costs that does nothing. */
export const bare: Contestant = { name: 'node -e 0', command: process.execPath, args: ['-e', '0'] };

function wallMs({ name, command, args, cwd, prepare }: Contestant): number {
  prepare?.();
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = process.hrtime.bigint();
  if (status !== 0) throw new Error(`${name}: exit ${status}\n${stderr}`);
  return Number(end - start) / 1e6;
}

export const median = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
};

/**
 * Times two programs in turns (A B A B …), so that a busy machine slows both alike; the first turn of each
 * only warms caches. Gives a table row: what, ours, theirs, ratio of the medians.
 */
export function compare(what: string, ours: Contestant, theirs: Contestant, turns: number): string[] {
  wallMs(ours);
  wallMs(theirs);
  const times = Array.from({ length: turns }, () => [wallMs(ours), wallMs(theirs)] as const);
  const [mine, other] = [median(times.map(([a]) => a)), median(times.map(([, b]) => b))];
  const said = (name: string, ms: number) => `${name} ${ms.toFixed(0)} ms`;
  return [what, said(ours.name, mine), said(theirs.name, other), (mine / other).toFixed(2), String(turns)];
}

/** The most memory a process had, in MB, where the system tells it; it is asked while the process runs. */
export async function peakMemory(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<number | undefined> {
  const child = spawn(command, args, { cwd, stdio: 'ignore' });
  const exit = once(child, 'exit');
  const file = `/proc/${child.pid}/status`;
  let peak: number | undefined;
  while (child.exitCode === null && child.signalCode === null) {
    const status = existsSync(file) ? readFileSync(file, 'utf8') : '';
    peak = Math.max(peak ?? 0, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0));
    await Promise.race([exit, setTimeout(20)]);
  }
  return peak ? Math.round(peak / 1024) : undefined;
}
