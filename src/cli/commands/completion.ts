import { Failure } from '../../diagnostic/failure.ts';
import { closest } from '../../text/closest.ts';
import type { CommandLine, Run } from '../command-line.ts';
import { type Completed, scripts } from '../completion/scripts.ts';
import { helps } from '../help/help.ts';

/** Prints the script that makes a shell complete these commands and their options. */
export const completionOf =
  (commands: Readonly<Record<string, CommandLine>>): Run =>
  async ([shell = ''], _options, { locale, out }) => {
    const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined;
    const shells = Object.keys(scripts);
    if (!script) throw new Failure('usage/unknown-shell', { shell, closest: closest(shell, shells), shells });
    const texts: Readonly<Record<string, { readonly summary: string }>> = helps[locale].commands;
    const completed = Object.entries(commands).map(([name, { options }]): Completed => {
      const flags = options.map(({ flags, choices = [] }) => ({ flag: flags.split(' ')[0] ?? '', choices }));
      return { name, summary: texts[name]?.summary ?? '', options: flags };
    });
    out(script(completed));
    return 0;
  };
