import { spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline/promises';
import { Failure } from '../diagnostic/failure.ts';
import { systemCode } from '../diagnostic/system.ts';
import { environmentLocale } from '../text/locale.ts';
import type { Ci, Context } from './context.ts';
import { main, sentence } from './main.ts';

/**
 * A reader that has gone (`| head`) is no failure: the command goes on, so that its exit code stays true. What
 * cannot be written (a full disk) is handed to `lost`, once.
 */
function writer(stream: NodeJS.WriteStream, lost: (cause: Error) => unknown): (text: string) => void {
  let isOpen = true;
  stream.on('error', (cause: NodeJS.ErrnoException) => {
    if (isOpen && cause.code !== 'EPIPE') lost(cause);
    isOpen = false;
  });
  return text => {
    if (isOpen) stream.write(text);
  };
}

/** Asks on the terminal. Lines pasted at once are kept for the next question; the end of input answers ''. */
function terminal(): { ask: (question: string) => Promise<string>; close: () => void } {
  let input: Interface | undefined;
  let lines: AsyncIterator<string> | undefined;
  return {
    ask: async question => {
      process.stderr.write(question);
      input ??= createInterface({ input: process.stdin });
      lines ??= input[Symbol.asyncIterator]();
      const { value, done } = await lines.next();
      return done ? '' : value;
    },
    close: () => input?.close(),
  };
}

/** Without a shell, so that no name is a command. What cannot be shown is no failure: the file is written. */
function open(path: string): void {
  const [program, ...first] = { darwin: ['open'], win32: ['explorer.exe'] }[process.platform as string] ?? [
    'xdg-open',
  ];
  if (program === undefined) return;
  const child = spawn(program, [...first, path], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/** Aborts at Ctrl-C; a second one ends the process. */
function interrupted(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}

const isSet = (value: string | undefined) => value !== undefined && value !== '' && value !== 'false';

function continuousIntegration(env: NodeJS.ProcessEnv): Ci | undefined {
  if (isSet(env['GITHUB_ACTIONS'])) {
    return { host: 'github', root: env['GITHUB_WORKSPACE'], summaryFile: env['GITHUB_STEP_SUMMARY'] };
  }
  if (!isSet(env['GITLAB_CI'])) return undefined;
  return { host: 'gitlab', root: env['CI_PROJECT_DIR'], summaryFile: undefined };
}

/** An output that cannot be written counts whenever that comes to light, whatever else the command ends with. */
function lostOutput(cause: Error): Failure {
  const failure = new Failure('usage/output', { reason: systemCode(cause) ?? cause.message }, cause);
  process.once('exit', () => {
    process.exitCode = failure.exit;
  });
  return failure;
}

/**
 * Runs the command line of this process. The only place that knows the process.
 * @param command what the program does where it is one command only.
 */
export async function start(command?: string): Promise<void> {
  const words = process.argv.slice(2);
  const isWhole =
    command === undefined || words[0] === command || (words.length === 1 && words[0] === '--version');
  const argv = isWhole ? words : [command, ...words];
  const { stdin, stdout, stderr, env } = process;
  const { ask, close } = terminal();
  const err = writer(stderr, lostOutput);
  const context: Context = {
    locale: environmentLocale(env),
    cwd: process.cwd(),
    color: stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    columns: stdout.columns || 100,
    isInteractive: stdin.isTTY === true && stderr.isTTY === true,
    isTerminal: stdout.isTTY === true,
    ci: continuousIntegration(env),
    now: () => new Date(),
    nodeVersion: process.versions.node,
    out: writer(stdout, cause => err(sentence(lostOutput(cause), context.locale))),
    err,
    ask,
    open,
    interrupted,
  };
  process.exitCode = await main(argv, context);
  close();
}
