import { civilDate } from '../../calendar/zone.ts';
import { rejectReasons } from '../../diagnostic/sentences/reject-reason.ts';
import type { Outcome } from '../../ingest/outcome.ts';
import type { Counts } from '../../store/imports.ts';
import type { Locale } from '../../text/locale.ts';
import { grouped } from '../../text/number.ts';
import { terminalSafe } from '../../text/terminal.ts';
import { cell } from '../figures/show.ts';
import { type CountName, words } from './words.ts';

const shownColumns = 12;
const shownCharacters = 80;

/** Text from data as it may be printed on one line: masked, harmless, not endless. */
function shown(text: string): string {
  const line = cell(text);
  return line.length > shownCharacters ? `${line.slice(0, shownCharacters)}…` : line;
}

function reasonText(reason: string, locale: Locale): string {
  const known: Readonly<Record<string, (typeof rejectReasons)[keyof typeof rejectReasons]>> = rejectReasons;
  const sentence = known[reason]?.[locale];
  return sentence === undefined ? reason : `${sentence} [${reason}]`;
}

/** What one file came to, for people. */
export function summary(outcome: Outcome, zone: string, locale: Locale): string {
  const say = words[locale];
  const { counts, skipped, period, encoding, delimiter, unusedColumns, detected } = outcome;
  const lines = [countLine({ ...counts, skipped }, locale)];
  if (encoding === 'xlsx') lines.push(say.workbook);
  else if (encoding && delimiter) lines.push(say.reading(encoding, JSON.stringify(delimiter)));
  for (const { column, format } of detected) lines.push(say.detected(shown(column), shown(format)));
  if (period) lines.push(say.period(civilDate(period.first, zone), civilDate(period.last, zone)));
  if (unusedColumns.length > 0) {
    const first = unusedColumns.slice(0, shownColumns).map(shown);
    lines.push(say.unused(first, unusedColumns.length - first.length));
  }
  const title = `${terminalSafe(outcome.file)} → ${outcome.source}: ${say.status[outcome.status]}`;
  return [title, ...[...lines, ...rejectLines(outcome, locale)].map(line => `  ${line}`)].join('\n') + '\n';
}

/** What is always said, and the rest where there is any. */
const always: ReadonlySet<string> = new Set<CountName>(['loaded', 'updated', 'unchanged', 'rejected']);

function countLine({ read, ...numbers }: Counts & { readonly skipped: number }, locale: Locale): string {
  const say = words[locale];
  const names = Object.keys(say.counts) as CountName[];
  const parts = names
    .filter(name => always.has(name) || numbers[name] > 0)
    .map(name => say.count(say.counts[name], grouped(numbers[name])));
  return `${say.read(grouped(read))}${say.colon}${parts.join(say.comma)}`;
}

function rejectLines({ rejects, firstRejects, counts }: Outcome, locale: Locale): string[] {
  const say = words[locale];
  const others = counts.rejected - firstRejects.length;
  return [
    ...rejects.map(({ reason, column, count }) =>
      say.rejectCount(reasonText(reason, locale), column === null ? null : shown(column), grouped(count)),
    ),
    ...firstRejects.map(
      ({ line, reason, column, value }) =>
        `  ${say.reject(line, reasonText(reason, locale), column === null ? null : shown(column), value === null ? null : shown(value))}`,
    ),
    ...(others > 0 ? [`  ${say.more(grouped(others))}`] : []),
  ];
}
