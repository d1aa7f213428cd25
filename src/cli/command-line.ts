import type { ExitCode } from '../diagnostic/family.ts';
import type { Context } from './context.ts';

/** Runs a command; `options` are those of its line in the table. */
export type Run = (args: readonly string[], options: never, context: Context) => Promise<ExitCode>;

/** A value of an option, and how many values of the option it belongs to came before it. */
export interface Belonging {
  readonly after: number;
  readonly value: string;
}

export interface OptionLine {
  /** As commander writes them, such as `--format <KIND>`. */
  readonly flags: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** May be given several times; the command gets a list. */
  readonly isRepeatable?: true;
  /** The repeatable option that each value belongs to the last value of; the command gets `Belonging`s. */
  readonly of?: string;
}

/** What commands are about. */
export type CommandGroup = 'standards' | 'data' | 'figures' | 'audits' | 'reports' | 'shell';

export interface CommandLine {
  readonly group: CommandGroup;
  /** As commander writes them: `<one>`, `[optional]`, `[many...]`. */
  readonly args: readonly string[];
  readonly options: readonly OptionLine[];
  /** Loaded only when the command is chosen. */
  readonly load: () => Promise<Run>;
}

/** `--format` with these choices, the first of which is the default. */
export const format = (...choices: readonly [string, ...string[]]): OptionLine => ({
  flags: '--format <FORMAT>',
  choices,
  default: choices[0],
});
