import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, CommanderError, Help as CommanderHelp, Option } from 'commander';
import { Failure } from '../diagnostic/failure.ts';
import type { ExitCode } from '../diagnostic/family.ts';
import { closest } from '../text/closest.ts';
import { displayWidth } from '../text/width.ts';
import type { Belonging, CommandLine, OptionLine } from './command-line.ts';
import { type CommandName, commands } from './commands.ts';
import type { Context } from './context.ts';
import { type Help, helps } from './help/help.ts';
import { refusal } from './refusal.ts';
import { version } from './version.ts';

/** Parses a command line and runs its command; throws Failure usage/… where it makes no sense. */
export async function run(argv: readonly string[], context: Context): Promise<ExitCode> {
  let code: ExitCode = 0;
  const names = Object.keys(commands);
  checkHelp(argv, names);
  const help = helps[context.locale];
  const program = frame(new Command('yardstick'), help, context);
  program.description(help.summary).version(version(), '-V, --version', help.version);
  program.addOption(new Option('--lang <LANGUAGE>', help.lang).choices(['zh-CN', 'en']));
  program.option('-C <DIR>', help.directory).helpCommand('help [COMMAND]', help.helpCommand);
  for (const [name, line] of Object.entries(commands)) {
    const command = subcommand(name as CommandName, line, help, context);
    command.action(async (...given: unknown[]) => {
      const { C } = program.opts<{ C?: string }>();
      const body = await line.load();
      const options = command.opts() as never;
      code = await body(given.slice(0, line.args.length).flat().filter(isText), options, within(context, C));
    });
    program.addCommand(command);
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    if (cause.exitCode === 0) return 0;
    if (cause.code === 'commander.help') return 2;
    throw refusal(cause, names, argv);
  }
  return code;
}

/** Asked for help on a command that is none, commander prints the help of all. */
function checkHelp([help, command]: readonly string[], names: readonly string[]): void {
  const isAsked = help === 'help' && command !== undefined && !command.startsWith('-');
  if (isAsked && command !== 'help' && !names.includes(command)) {
    throw new Failure('usage/unknown-command', { command, closest: closest(command, names) });
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

function within(context: Context, directory: string | undefined): Context {
  if (directory === undefined) return context;
  const cwd = resolve(context.cwd, directory);
  if (!statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure('usage/no-folder', { folder: directory });
  }
  return { ...context, cwd };
}

/** Settings that commander does not hand down to commands added later. */
function frame(command: Command, help: Help, { out, err, columns }: Context): Command {
  const headings: Readonly<Record<string, string>> = help.headings;
  return command
    .exitOverride()
    .allowExcessArguments(false)
    .helpOption('-h, --help', help.help)
    .configureOutput({
      writeOut: out,
      writeErr: err,
      outputError: () => {},
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
    })
    .configureHelp({
      displayWidth,
      styleTitle: title => headings[title] ?? title,
      optionDescription: describe(help),
      ...usageIn(help),
    });
}

/** Usage lines in the language of the help; after a full-width colon stands no space. */
function usageIn({ usage, headings }: Help) {
  const plain = new CommanderHelp();
  const translated = (line: string) =>
    line.replace('[options]', usage['[options]']).replace('[command]', usage['[command]']);
  return {
    commandUsage: (command: Command) => translated(plain.commandUsage(command)),
    subcommandTerm: (command: Command) => translated(plain.subcommandTerm(command)),
    formatHelp: (command: Command, helper: CommanderHelp) =>
      plain
        .formatHelp(command, helper)
        .replace(`${headings['Usage:']} `, title => title.replace('： ', '：')),
  };
}

function subcommand(name: CommandName, line: CommandLine, help: Help, context: Context): Command {
  const own: { summary: string; args: Record<string, string>; options: Record<string, string> } =
    help.commands[name];
  const command = frame(new Command(name), help, context)
    .description(own.summary)
    .helpGroup(help.groups[line.group]);
  for (const argument of line.args) command.argument(argument, own.args[argument] ?? '');
  for (const option of line.options) {
    command.addOption(optionOf(option, own.options[option.flags] ?? '', command));
  }
  return command;
}

function optionOf(line: OptionLine, text: string, command: Command): Option {
  const { flags, choices, default: standard, isRepeatable, of } = line;
  const option = new Option(flags, text);
  if (choices) option.choices(choices);
  if (isRepeatable) {
    const parse = option.parseArg;
    option.argParser((given: string, former: unknown[] = []) => {
      const value = parse ? parse(given, '') : given;
      if (of === undefined) return [...former, value];
      const after = command.getOptionValue(of) as unknown[] | undefined;
      return [...former, { after: after?.length ?? 0, value } satisfies Belonging];
    });
  }
  return standard === undefined ? option : option.default(standard);
}

/** What the option does, then what it can be and what it is when left out. */
const describe = (help: Help) => (option: Option) =>
  [
    option.description,
    ...(option.argChoices ? [help.choices(option.argChoices)] : []),
    ...(typeof option.defaultValue === 'string' ? [help.standard(option.defaultValue)] : []),
  ].join(help.separator);
