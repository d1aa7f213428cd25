import { resolve } from 'node:path';
import { civilDate } from '../../calendar/zone.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { terminalSafe } from '../../text/terminal.ts';
import type { Context } from '../context.ts';
import {
  type Answers,
  defaultOrganisation,
  defaultTimezone,
  providedFiles,
  scaffold,
} from '../init/scaffold.ts';
import { updateFiles } from '../init/update.ts';
import { words } from '../init/words.ts';
import { writeFiles } from '../init/write.ts';
import { shellWord } from '../shell-word.ts';
import { version } from '../version.ts';
import { isZoneName } from '../zone-name.ts';

export interface InitOptions {
  readonly yes?: boolean;
  /** False with --no-sample. */
  readonly sample: boolean;
  readonly update?: boolean;
}

/** Makes a ready standards repository, asking on a terminal unless told not to; or brings the package's files in one up to date. */
export async function init(
  [folder = '.']: readonly string[],
  options: InitOptions,
  context: Context,
): Promise<ExitCode> {
  const { made, next, after, updated } = words[context.locale];
  if (options.update) {
    const names = updateFiles(resolve(context.cwd, folder), providedFiles());
    context.out(terminalSafe(updated(version(), names)));
    return 0;
  }
  const answers =
    options.yes || !context.isInteractive
      ? standardAnswers(options.sample, today(defaultTimezone, context))
      : await askPerson(options.sample, context);
  const files = scaffold(answers);
  writeFiles(resolve(context.cwd, folder), folder, files);
  const commands = nextCommands(folder, answers.hasSample).map(command => `  ${command}\n`);
  context.out(terminalSafe(`${made(folder, files.size)}\n${next}${commands.join('')}\n${after}`));
  return 0;
}

const today = (timezone: string, context: Context) => civilDate(context.now().getTime(), timezone);

function standardAnswers(hasSample: boolean, today: string): Answers {
  return { organisation: defaultOrganisation(hasSample), timezone: defaultTimezone, hasSample, today };
}

async function askPerson(maySample: boolean, context: Context): Promise<Answers> {
  const { sample, no, organisation } = words[context.locale];
  const hasSample = maySample && !no.includes((await context.ask(sample)).trim().toLowerCase());
  const standard = defaultOrganisation(hasSample);
  const name = (await context.ask(organisation(standard))).trim();
  const timezone = await askZone(context);
  return { organisation: name || standard, timezone, hasSample, today: today(timezone, context) };
}

/** Asks until the answer is a time zone; an empty answer, or the end of input, is the default. */
async function askZone(context: Context): Promise<string> {
  const { timezone, noSuchZone } = words[context.locale];
  for (;;) {
    const zone = (await context.ask(timezone(defaultTimezone))).trim() || defaultTimezone;
    if (isZoneName(zone)) return zone;
    context.err(terminalSafe(noSuchZone(zone)));
  }
}

function nextCommands(folder: string, hasSample: boolean): string[] {
  const enter = folder === '.' ? [] : [`cd ${shellWord(folder)}`];
  const use = [
    'yardstick validate',
    'yardstick ingest "data/*.csv"',
    'yardstick kpi --period 2026-03',
    'yardstick trace answer-rate --period 2026-03 --outcome missed',
    'yardstick render monthly --period 2026-03 --to md,docx,html',
    'yardstick render charter --to docx',
  ];
  return [...enter, ...(hasSample ? use : ['yardstick validate'])];
}
