/**
 * Runs the ```console blocks of README.md and README.zh-CN.md as a reader would, in an empty folder with the
 * built command on the path, and rewrites what they print. The test suite runs them without rewriting.
 *
 * In a block, `$ command` is run and the lines after it are what it prints; a line `…` stands for any number
 * of lines and is kept where the rest still fits. The blocks of a page share one folder, in order.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export const pages = [
  { file: 'README.md', lang: 'en_US.UTF-8' },
  { file: 'README.zh-CN.md', lang: 'zh_CN.UTF-8' },
];

export interface Step {
  readonly command: string;
  readonly expected: readonly string[];
  readonly actual: readonly string[];
}

const elision = '…';

/** Whether the printed lines are the expected ones, where `…` stands for any number of lines. */
export function fits(expected: readonly string[], actual: readonly string[]): boolean {
  const [first, ...rest] = expected;
  if (first === undefined) return actual.length === 0;
  if (first.trim() === elision)
    return [...actual.keys(), actual.length].some(from => fits(rest, actual.slice(from)));
  return first === actual[0] && fits(rest, actual.slice(1));
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly steps: readonly { readonly command: string; readonly expected: readonly string[] }[];
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const [index, line] of lines.entries()) {
    if (line !== '```console') continue;
    const to = lines.indexOf('```', index);
    const steps: { command: string; expected: string[] }[] = [];
    for (const text of lines.slice(index + 1, to)) {
      if (text.startsWith('$ ')) steps.push({ command: text.slice(2), expected: [] });
      else steps.at(-1)?.expected.push(text);
    }
    blocks.push({ from: index + 1, to, steps });
  }
  return blocks;
}

/** A shell that remembers its folder between commands. */
function shell(folder: string, lang: string): (command: string) => string[] {
  const bin = join(folder, 'bin');
  spawnSync('mkdir', ['-p', bin]);
  const shim = join(bin, 'yardstick');
  writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/yardstick.js')}" "$@"\n`);
  chmodSync(shim, 0o755);
  let cwd = join(folder, 'home');
  spawnSync('mkdir', ['-p', cwd]);
  const env = {
    PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
    HOME: cwd,
    LANG: lang,
    TZ: 'UTC',
    NO_COLOR: '1',
  };
  return command => {
    const script = `{ ${command}\n} 2>&1; pwd >&3`;
    const run = spawnSync('bash', ['-c', script], { cwd, env, stdio: ['ignore', 'pipe', 'inherit', 'pipe'] });
    cwd = String(run.output[3] ?? cwd).trim() || cwd;
    const printed = String(run.stdout).replace(/\n$/, '');
    return printed === '' ? [] : printed.split('\n').map(line => line.trimEnd());
  };
}

/** Runs every block of a page; gives the steps in order and the page with what was really printed. */
export function runPage(file: string, lang: string): { steps: Step[]; text: string } {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const folder = mkdtempSync(join(tmpdir(), 'yardstick-readme-'));
  try {
    const run = shell(folder, lang);
    const steps: Step[] = [];
    const replaced = new Map<number, string[]>();
    const blocks = blocksOf(lines);
    for (const block of blocks) {
      const done = block.steps.map(step => ({ ...step, actual: run(step.command) }));
      steps.push(...done);
      const shown = ({ command, expected, actual }: Step) => [
        `$ ${command}`,
        ...(fits(expected, actual) ? expected : actual),
      ];
      replaced.set(block.from, done.flatMap(shown));
    }
    const text: string[] = [];
    let next = 0;
    for (const block of blocks) {
      text.push(...lines.slice(next, block.from), ...(replaced.get(block.from) ?? []));
      next = block.to;
    }
    return { steps, text: [...text, ...lines.slice(next)].join('\n') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { file, lang } of pages) writeFileSync(join(root, file), runPage(file, lang).text);
}
