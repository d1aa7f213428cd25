import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { parseDate } from '../../calendar/civil.ts';
import { civilDate, isValidZone } from '../../calendar/zone.ts';
import type { Diagnostic, Severity } from '../../diagnostic/diagnostic.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { foremost } from '../../diagnostic/order.ts';
import { jsonReport } from '../../diagnostic/print-json.ts';
import { countSeverities, prettyFinding, prettySummary } from '../../diagnostic/print-pretty.ts';
import { applyRules } from '../../rules/rules.ts';
import { linesOf, posixPath, statOf, yamlFiles } from '../../workspace/files.ts';
import { findRoot, type Survey, survey, workspaceFiles } from '../../workspace/workspace.ts';
import type { Context } from '../context.ts';
import { palette } from '../palette.ts';

export interface ValidateOptions {
  readonly format: 'pretty' | 'json';
  readonly failOn: Severity;
  readonly today?: string;
}

/** Checks every document of the workspace together, and reports on those that were asked for. */
export async function validate(
  paths: readonly string[],
  { format, failOn, today }: ValidateOptions,
  context: Context,
): Promise<ExitCode> {
  if (today !== undefined && parseDate(today) === undefined) {
    throw new Failure('usage/date', { option: '--today', value: today });
  }
  const { root, chosen, isWorkspace } = choose(paths, context.cwd);
  const surveyed = survey(root, isWorkspace ? [...workspaceFiles(root), ...chosen] : chosen);
  const files = new Set(chosen.map(path => posixPath(root, path)));
  const findings = findingsOf(surveyed, isWorkspace, today ?? todayIn(surveyed, context)).filter(
    ({ place }) => files.has(place.file),
  );
  const ordered = [...files].flatMap(file => foremost(findings.filter(({ place }) => place.file === file)));
  print(ordered, files.size, format, surveyed, context);
  return exitCode(ordered, failOn);
}

function findingsOf(surveyed: Survey, isWorkspace: boolean, today: string): Diagnostic[] {
  const { documents, settings, diagnostics, files } = surveyed;
  const isComplete = isWorkspace && documents.length === files.length;
  return [...diagnostics, ...applyRules({ documents, settings, today, isComplete })];
}

function todayIn({ settings }: Survey, { now }: Context): string {
  const zone = settings && isValidZone(settings.timezone) ? settings.timezone : 'UTC';
  return civilDate(now().getTime(), zone);
}

interface Choice {
  readonly root: string;
  /** Absolute paths of the files to report on. */
  readonly chosen: readonly string[];
  readonly isWorkspace: boolean;
}

/** A folder stands for its documents; a file that is named is checked whatever it is called. */
function choose(paths: readonly string[], cwd: string): Choice {
  const named = paths.map(path => resolve(cwd, path));
  const missing = named.findIndex(path => !statOf(path));
  if (missing >= 0) throw new Failure('usage/no-file', { path: paths[missing] ?? '' });
  const root = rootOf(cwd, named);
  const all = root === undefined ? undefined : workspaceFiles(root);
  const chosen = (named.length === 0 ? [root ?? cwd] : named).flatMap(path => {
    if (!statOf(path)?.isDirectory()) return [path];
    return all ? all.filter(file => isWithin(path, file)) : yamlFiles(path);
  });
  if (chosen.length === 0)
    throw new Failure('usage/no-documents', { paths: paths.length > 0 ? paths : [cwd] });
  return { root: root ?? cwd, chosen: [...new Set(chosen)], isWorkspace: root !== undefined };
}

/** The workspace that the user is in; for files outside any, undefined. */
function rootOf(cwd: string, named: readonly string[]): string | undefined {
  try {
    return findRoot(cwd);
  } catch (cause) {
    if (named.length === 0 || !(cause instanceof Failure)) throw cause;
    return undefined;
  }
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function print(
  findings: readonly Diagnostic[],
  files: number,
  format: ValidateOptions['format'],
  { root, documents }: Survey,
  { cwd, locale, color, out }: Context,
): void {
  const lines = new Map<string, readonly string[]>();
  const cachedLines = (file: string) => {
    const known = lines.get(file) ?? linesOf(join(root, file));
    lines.set(file, known);
    return known;
  };
  if (format === 'json') {
    const ids = new Map(documents.map(({ file, document }) => [file, document.id]));
    const documentId = (file: string) => ids.get(file) ?? file;
    out(jsonReport(findings, { locale, files, linesOf: cachedLines, documentId }));
    return;
  }
  const settings = {
    locale,
    palette: palette(color),
    nameOf: (file: string) => relative(cwd, join(root, file)),
    linesOf: cachedLines,
  };
  for (const finding of findings) out(`${prettyFinding(finding, settings)}\n`);
  out(`${prettySummary(files, countSeverities(findings), locale)}\n`);
}

const ranks: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

function exitCode(findings: readonly Diagnostic[], failOn: Severity): ExitCode {
  if (findings.some(({ rule }) => rule === 'document/unreadable')) return 3;
  return findings.some(({ severity }) => ranks[severity] >= ranks[failOn]) ? 1 : 0;
}
