import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { jsonLine } from '../../text/json.ts';
import type { Context } from '../context.ts';
import { type Comparison, compareSources } from '../diff/compare.ts';
import { changesJson } from '../diff/json.ts';
import { changesMarkdown, changesText } from '../diff/print.ts';
import { readSource, type Source, termsOf } from '../diff/sources.ts';
import { words } from '../diff/words.ts';
import { reportDiagnostics } from '../figures/report.ts';
import { palette } from '../palette.ts';

export interface DiffOptions {
  readonly format: 'text' | 'markdown' | 'json';
  readonly checkVersion?: boolean;
}

/** Says what changed in meaning from A to B, and which version that needs. */
export async function diff(
  names: readonly string[],
  { format, checkVersion }: DiffOptions,
  context: Context,
): Promise<ExitCode> {
  const [first = '', second = ''] = names;
  // An empty variable in a script names nothing; as a path it would be this folder.
  const empty = names.findIndex(name => name.trim() === '');
  if (empty >= 0)
    throw new Failure('usage/missing-argument', { argument: 'AB'.charAt(empty), command: 'diff' });
  const older = readSource(first, context.cwd);
  const newer = readSource(second, context.cwd);
  const isBroken = reportDiagnostics([...older.findings, ...newer.findings], context);
  const comparisons = compareSources(older, newer, termsOf(older, newer));
  if (comparisons.length === 0 && !isBroken) throw nothing(older, newer);
  print(comparisons, [older, newer], format, context);
  const isShort = comparisons.some(({ isEnough }) => !isEnough);
  return isBroken || (checkVersion && isShort) ? 1 : 0;
}

function nothing(older: Source, newer: Source): Failure {
  const single = [older, newer].find(({ isSingle }) => isSingle);
  const empty = single === older ? newer : older;
  const id = single?.versions[0]?.loaded.document.id;
  return new Failure('diff/nothing', { source: empty.name, id });
}

function print(
  comparisons: readonly Comparison[],
  sources: readonly [Source, Source],
  format: DiffOptions['format'],
  { locale, color, out, err }: Context,
): void {
  if (format === 'json') out(jsonLine(changesJson(comparisons, sources, locale)));
  else if (format === 'markdown') out(changesMarkdown(comparisons, locale));
  else out(changesText(comparisons, locale, palette(color)));
  const broken = new Set(sources.flatMap(source => source.broken));
  if (broken.size > 0) err(`${words[locale].unreadable(broken.size)}\n`);
}
