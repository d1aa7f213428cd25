import type { Context } from '../../src/cli/context.ts';
import { main } from '../../src/cli/main.ts';

export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in a folder, on 2 April 2026. */
export async function run(root: string, ...argv: readonly string[]): Promise<Printed> {
  const printed = { out: '', err: '' };
  const context: Context = {
    locale: 'zh-CN',
    cwd: root,
    color: false,
    columns: 80,
    isInteractive: false,
    now: () => new Date('2026-04-02T09:00:00+08:00'),
    out: text => {
      printed.out += text;
    },
    err: text => {
      printed.err += text;
    },
    ask: async () => '',
  };
  return { code: await main(argv, context), ...printed };
}
