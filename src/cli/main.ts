import { Failure } from '../diagnostic/failure.ts';
import type { ExitCode } from '../diagnostic/family.ts';
import { driverProblem, systemCode } from '../diagnostic/system.ts';
import { terminalSafe } from '../text/terminal.ts';
import type { Context } from './context.ts';
import { version } from './version.ts';

/**
 * Runs one command line and gives its exit code. Never throws: a failure, and whatever the operating system refuses, is
 * said in a sentence, a bug with its stack.
 */
export async function main(argv: readonly string[], context: Context): Promise<ExitCode> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    context.out(`${version()}\n`);
    return 0;
  }
  const language = requestedLocale(argv);
  const spoken = language ? { ...context, locale: language, requestedLocale: language } : context;
  try {
    const { run } = await import('./program.ts');
    return await run(argv, spoken);
  } catch (cause) {
    return fail(cause, spoken);
  }
}

/** `--lang` counts from the first word on, so that a wrong option is refused in the right language. */
function requestedLocale(argv: readonly string[]): Context['locale'] | undefined {
  const index = argv.findIndex(word => word === '--lang' || word.startsWith('--lang='));
  const word = argv[index]?.split('=')[1] ?? argv[index + 1];
  return index >= 0 && (word === 'zh-CN' || word === 'en') ? word : undefined;
}

const words = {
  'zh-CN': {
    error: '错误：',
    bug: '这是程序的错误，不是您的文件的问题。请把下面的内容连同所用的命令报告给我们：',
  },
  en: {
    error: 'error: ',
    bug: 'This is a bug, not a problem of your files. Please report it with the command you ran:',
  },
};

/** A failure as the terminal shows it. */
export const sentence = (failure: Failure, locale: Context['locale']): string =>
  `${words[locale].error}${terminalSafe(failure.say(locale))}\n`;

function fail(cause: unknown, { err, locale }: Context): ExitCode {
  const failure = cause instanceof Failure ? cause : systemFailure(cause);
  if (failure) {
    err(sentence(failure, locale));
    return failure.exit;
  }
  const stack = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  err(`${words[locale].bug}\n${terminalSafe(stack)}\n`);
  return 3;
}

function systemFailure(cause: unknown): Failure | undefined {
  const problem = driverProblem(cause);
  if (problem) return new Failure('store/driver', { problem }, cause);
  const reason = systemCode(cause);
  if (reason === undefined) return undefined;
  const path = cause instanceof Error && 'path' in cause ? String(cause.path) : '';
  return new Failure('usage/system', { path, reason }, cause);
}
