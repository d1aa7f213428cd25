import type { CommanderError } from 'commander';
import { Failure } from '../diagnostic/failure.ts';
import { closest } from '../text/closest.ts';

/**
 * What commander refuses, as a failure of our own: its sentences are English only, but they quote the words
 * that matter.
 */
export function refusal(
  { code, message }: CommanderError,
  names: readonly string[],
  argv: readonly string[],
): Failure {
  const command = argv.find(word => names.includes(word));
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map(match => match[1] ?? '');
  switch (code) {
    case 'commander.unknownCommand':
      return new Failure('usage/unknown-command', { command: first, closest: closest(first, names) });
    case 'commander.unknownOption': {
      const suggestion = /Did you mean ([^\s?]+)\?/.exec(message)?.[1];
      return new Failure('usage/unknown-option', { option: first, closest: suggestion, command });
    }
    case 'commander.missingArgument':
      return new Failure('usage/missing-argument', { argument: first, command: command ?? '' });
    case 'commander.optionMissingArgument':
      return new Failure('usage/missing-value', { option: first });
    case 'commander.invalidArgument': {
      const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1]?.split(', ') ?? [];
      return new Failure('usage/choice', { option: first, value: second, choices });
    }
    case 'commander.excessArguments':
      return new Failure('usage/excess-arguments', { command: first });
    default:
      throw new Error(`commander says ${code}: ${message}`);
  }
}
