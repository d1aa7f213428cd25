/** A command as a shell completes it: its name and its long options, such as `--format`. */
export interface Completed {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly { readonly flag: string; readonly choices: readonly string[] }[];
}

const general = ['--lang', '--help', '--version', '-C'];

const flagsOf = ({ options }: Completed) => [...options.map(({ flag }) => flag), '--help'].join(' ');

/** Names of files where no word of ours begins so. */
function bash(commands: readonly Completed[]): string {
  const names = commands.map(({ name }) => name);
  return `_yardstick() {
  local word="\${COMP_WORDS[COMP_CWORD]}" command= words each
  for each in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$each" in ${names.join('|')}) command="$each"; break ;; esac
  done
  case "$command" in
${commands.map(one => `    ${one.name}) words='${flagsOf(one)}' ;;`).join('\n')}
    *) words='${[...names, 'help', ...general].join(' ')}' ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -F _yardstick yardstick
`;
}

const zsh = (commands: readonly Completed[]) =>
  `autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`;

const inFish = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;

function fish(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ name, summary, options }) => [
    `complete -c yardstick -n __fish_use_subcommand -a ${name} -d ${inFish(summary)}`,
    ...options.map(({ flag, choices }) => {
      const values = choices.length > 0 ? ` -x -a ${inFish(choices.join(' '))}` : '';
      return `complete -c yardstick -n '__fish_seen_subcommand_from ${name}' -l ${flag.slice(2)}${values}`;
    }),
  ]);
  return `${lines.join('\n')}\n`;
}

function powershell(commands: readonly Completed[]): string {
  const options = commands.map(one => `    '${one.name}' = '${flagsOf(one)}'`);
  return `Register-ArgumentCompleter -Native -CommandName yardstick -ScriptBlock {
  param($word, $line, $position)
  $commands = [ordered]@{
${options.join('\n')}
  }
  $given = $line.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" }
  $command = $given | Where-Object { $commands.Contains($_) -and $_ -ne $word } | Select-Object -First 1
  $words = if ($command) { $commands[$command] -split ' ' } else { @($commands.Keys) + @('help', '${general.join("', '")}') }
  $words | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
}

/** What makes a shell complete commands and options, by the shell's name. */
export const scripts: Readonly<Record<string, (commands: readonly Completed[]) => string>> = {
  bash,
  zsh,
  fish,
  powershell,
};
