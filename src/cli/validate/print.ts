import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '../../diagnostic/failure.ts';
import { githubReport, overflow } from '../../diagnostic/print-github.ts';
import { gitlabReport } from '../../diagnostic/print-gitlab.ts';
import { jsonReport } from '../../diagnostic/print-json.ts';
import { junitReport } from '../../diagnostic/print-junit.ts';
import { markdownReport } from '../../diagnostic/print-markdown.ts';
import { prettyReport } from '../../diagnostic/print-pretty.ts';
import { sarifReport } from '../../diagnostic/print-sarif.ts';
import { unixReport } from '../../diagnostic/print-unix.ts';
import type { Report } from '../../diagnostic/report.ts';
import type { Belonging } from '../command-line.ts';
import type { Context } from '../context.ts';
import type { Format } from '../formats.ts';
import { palette } from '../palette.ts';
import { replaceFile } from '../replace-file.ts';

/** A format, and the file that it goes to; without one it goes to the screen. */
export interface Output {
  readonly format: Format;
  readonly file: string | undefined;
}

type Print = (report: Report, context: Context, isFile: boolean) => string;

const printers: Readonly<Record<Format, Print>> = {
  pretty: (report, { color, isTerminal }, isFile) =>
    prettyReport(report, palette(color && !isFile), isTerminal === true && !isFile),
  unix: unixReport,
  json: jsonReport,
  sarif: sarifReport,
  junit: junitReport,
  github: githubReport,
  gitlab: gitlabReport,
  markdown: report => markdownReport(report),
};

/** Each `--output` belongs to the `--format` before it. Throws Failure usage/outputs where two would mix. */
export function outputsOf(
  formats: readonly Format[] | undefined,
  files: readonly Belonging[],
  context: Context,
): Output[] {
  const asked = formats ?? [usual(context)];
  const outputs = asked.map((format, index) => {
    const own = files.filter(({ after }) => Math.max(after, 1) === index + 1);
    if (own.length > 1) throw new Failure('usage/outputs', { format });
    return { format, file: own[0]?.value };
  });
  const [, second] = outputs.filter(({ file }) => file === undefined);
  if (second) throw new Failure('usage/outputs', { format: second.format });
  return outputs;
}

const usual = ({ ci, isTerminal }: Context): Format => ci?.host ?? (isTerminal ? 'pretty' : 'unix');

/** GitHub throws a step's summary of more than 1 MiB away. */
const rowsInSummary = 1000;

export function print(report: Report, outputs: readonly Output[], context: Context): void {
  for (const { format, file } of outputs) {
    const text = printers[format](report, context, file !== undefined);
    if (file === undefined) context.out(text);
    else replaceFile(resolve(context.cwd, file), text);
  }
  const summary = context.ci?.summaryFile;
  const isCut = outputs.some(({ format }) => format === 'github') && overflow(report) > 0;
  if (summary && isCut) appendFileSync(summary, markdownReport(report, rowsInSummary));
}
