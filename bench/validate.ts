/** Validation as a whole process against a bare node: cold, with the cache, and one document. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bare, compare } from './measure.ts';
import { writeStandards } from './standards.ts';

const files = 1000;

/** Rows of the table; `yardstick` is the command, `scratch` a folder to work in. */
export function validation(yardstick: string, scratch: string): string[][] {
  const [many, one] = [join(scratch, 'many'), join(scratch, 'one')];
  writeStandards(many, files);
  writeStandards(one, 0);
  const args = [yardstick, 'validate', '--fail-on', 'never', '--today', '2026-03-31'];
  const ours = { name: 'yardstick validate', command: process.execPath, args };
  const forget = () => rmSync(join(many, '.yardstick'), { recursive: true, force: true });
  return [
    compare(`validate, ${files} files, cold`, { ...ours, cwd: many, prepare: forget }, bare, 5),
    compare(`validate, ${files} files, warm`, { ...ours, cwd: many }, bare, 9),
    compare('validate, one document', { ...ours, cwd: one }, bare, 15),
    ['validate, cold, peak memory', `${peakMegabytes(args, many, forget)} MB`, '', '', '1'],
  ];
}

/** The largest resident set of a run, which the process reports of itself. */
function peakMegabytes(args: readonly string[], cwd: string, prepare: () => void): string {
  prepare();
  const probe = "process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS))";
  const url = `data:text/javascript,${encodeURIComponent(probe)}`;
  const { stderr } = spawnSync(process.execPath, ['--import', url, ...args], { cwd, encoding: 'utf8' });
  return (Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024).toFixed(0);
}
