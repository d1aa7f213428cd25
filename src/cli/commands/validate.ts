import { join, relative, sep } from 'node:path';
import { parseDate } from '../../calendar/civil.ts';
import { civilDate, isValidZone } from '../../calendar/zone.ts';
import type { Severity } from '../../diagnostic/diagnostic.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { named } from '../../diagnostic/fingerprint.ts';
import { foremost } from '../../diagnostic/order.ts';
import { type Finding, type Report, severityRank } from '../../diagnostic/report.ts';
import type { Inspection, InspectionSettings } from '../../rules/inspect.ts';
import { attachmentProblem } from '../../workspace/attachment.ts';
import { baselineFile } from '../../workspace/baseline.ts';
import { type Contents, contentsOf, linesIn, posixPath } from '../../workspace/files.ts';
import type { Belonging } from '../command-line.ts';
import type { Context } from '../context.ts';
import type { Format } from '../formats.ts';
import { optimiseLate } from '../optimise.ts';
import { withBaseline } from '../validate/baseline.ts';
import { inspectCached } from '../validate/cache.ts';
import { type Choice, choose } from '../validate/choose.ts';
import { keepFiles } from '../validate/keep-files.ts';
import { outputsOf, print } from '../validate/print.ts';
import { words } from '../validate/words.ts';
import { version } from '../version.ts';

export interface ValidateOptions {
  readonly format?: readonly Format[];
  readonly output?: readonly Belonging[];
  readonly failOn: Severity | 'never';
  readonly today?: string;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly changedSince?: string;
  readonly base?: string;
  readonly withData?: boolean;
  readonly updateBaseline?: boolean;
  readonly pruneBaseline?: boolean;
}

type Files = ReadonlyMap<string, Contents>;

/** Checks every document of the workspace together, and reports on those that were asked for. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  context: Context,
): Promise<ExitCode> {
  optimiseLate(context, 300_000);
  const { today, failOn, dryRun, fix, base, withData } = options;
  if (today !== undefined && parseDate(today) === undefined) {
    throw new Failure('usage/date', { option: '--today', value: today });
  }
  if (dryRun && !fix) throw new Failure('usage/needs', { option: '--dry-run', other: '--fix' });
  const outputs = outputsOf(options.format, options.output ?? [], context);
  const choice = choose(paths, context.cwd);
  const { root, isWorkspace, chosen } = choice;
  await keepFiles(outputs, choice, context.cwd);
  const settings: InspectionSettings = {
    root,
    isWorkspace,
    todayIn: zone => today ?? civilDate(context.now().getTime(), zone && isValidZone(zone) ? zone : 'UTC'),
    attachmentAt: file => attachmentProblem(root, file),
    ...(base !== undefined && {
      base: (await import('../validate/base.ts')).standardsAt(base, root, context),
    }),
    ...(withData && {
      history: (await import('../validate/history.ts')).historyOf(root, context.now().getTime()),
    }),
  };
  const files = new Set(chosen.map(path => posixPath(root, path)));
  const read = new Map(choice.files.map(path => [posixPath(root, path), contentsOf(root, path)]));
  const { contents, inspection } = fix
    ? await fixed(read, files, settings, options, context)
    : { contents: read, inspection: await inspectCached(read, settings, context) };
  const report = await reportOf(inspection, contents, choice, settings, options, context);
  const isExplained = outputs.some(({ format }) => format === 'sarif');
  const helpOf = isExplained ? (await import('../validate/rule-help.ts')).helpIn(context.locale) : undefined;
  if (!dryRun) print({ ...report, ...(helpOf && { helpOf }) }, outputs, context);
  return exitCode(report.findings, failOn);
}

/** Mends what is safe to mend; with --dry-run only shows what that would change. */
async function fixed(
  read: Files,
  files: ReadonlySet<string>,
  settings: InspectionSettings,
  { dryRun }: ValidateOptions,
  context: Context,
): Promise<{ contents: Files; inspection: Inspection }> {
  const { locale, out, err } = context;
  const { fix, fixesAsDiff, writeFixes } = await import('../validate/fix.ts');
  const result = fix(read, files, settings);
  if (dryRun) {
    out(fixesAsDiff(result));
    return { contents: read, inspection: await inspectCached(read, settings, context) };
  }
  writeFixes(settings.root, result);
  err(words[locale].mended(result.count, result.changed.length));
  return result;
}

async function reportOf(
  inspection: Inspection,
  contents: Files,
  { root, chosen, isWhole, isWorkspace }: Choice,
  settings: InspectionSettings,
  { changedSince, updateBaseline, pruneBaseline }: ValidateOptions,
  { cwd, locale, ci }: Context,
): Promise<Report> {
  const files = new Set(chosen.map(path => posixPath(root, path)));
  const own = inspection.findings.filter(({ place }) => files.has(place.file));
  const based = isWorkspace
    ? withBaseline(own, {
        root,
        files,
        isWhole,
        beside: settings,
        update: !!updateBaseline,
        prune: !!pruneBaseline,
      })
    : { kept: own, suppressed: [] };
  const isOfChange =
    changedSince === undefined
      ? () => true
      : (await import('../validate/changed.ts')).changeSince(changedSince, [...contents.keys()], settings);
  const shown = based.kept.filter(isOfChange);
  const lines = new Map<string, readonly string[]>();
  const linesOf = (file: string) => {
    const known = lines.get(file) ?? linesIn(contents.get(file) ?? new Uint8Array());
    lines.set(file, known);
    return known;
  };
  return {
    locale,
    version: version(),
    files: files.size,
    findings: inOrder(shown, [...files, baselineFile], linesOf),
    suppressed: [...inspection.suppressed.filter(({ place }) => files.has(place.file)), ...based.suppressed],
    hidden: changedSince === undefined ? undefined : based.kept.length - shown.length,
    linesOf,
    nameOf: file => relative(cwd, join(root, file)),
    uriOf: file => uriIn(ci?.root ?? root, root, file),
  };
}

/** File by file, each by place and with at most so many as help. */
function inOrder(
  findings: readonly Finding[],
  files: readonly string[],
  linesOf: Report['linesOf'],
): Finding[] {
  const byFile = new Map<string, Finding[]>(files.map(file => [file, []]));
  for (const finding of findings) byFile.get(finding.place.file)?.push(finding);
  const isFinding = (one: object): one is Finding => 'fingerprint' in one;
  return [...byFile.values()]
    .flatMap(foremost)
    .flatMap(one => (isFinding(one) ? one : named([one], file => file, linesOf)));
}

/** A file relative to the checkout; to the workspace where that lies elsewhere. */
function uriIn(checkout: string, root: string, file: string): string {
  const way = relative(checkout, join(root, file)).split(sep).join('/');
  return way.startsWith('../') ? file : way;
}

function exitCode(findings: readonly Finding[], failOn: Severity | 'never'): ExitCode {
  if (findings.some(({ rule }) => rule === 'document/unreadable')) return 3;
  if (failOn === 'never') return 0;
  return findings.some(({ severity }) => severityRank[severity] >= severityRank[failOn]) ? 1 : 0;
}
