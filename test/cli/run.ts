import type { Context } from '../../src/cli/context.ts';
import { main } from '../../src/cli/main.ts';
import type { ExitCode } from '../../src/diagnostic/family.ts';

export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** A person at the terminal who gives these answers, and what they were asked. */
export function personAnswering(answers: readonly string[]) {
  const left = [...answers];
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return left.shift() ?? '';
  };
  return { asked, terminal: { isInteractive: true, ask } };
}

/** Runs a command line as if started in a folder, on 5 January 2026, without a terminal. */
export async function runIn(
  cwd: string,
  argv: readonly string[],
  given: Partial<Context> = {},
): Promise<Outcome> {
  let out = '';
  let err = '';
  const context: Context = {
    locale: 'zh-CN',
    cwd,
    color: false,
    columns: 100,
    isInteractive: false,
    now: () => new Date('2026-01-05T08:00:00+08:00'),
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
    ask: async () => '',
    ...given,
  };
  const code = await main(argv, context);
  return { code, out, err };
}
