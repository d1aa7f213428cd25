import { civilDate } from '../../calendar/zone.ts';
import { rejectReasons } from '../../diagnostic/sentences/ingest.ts';
import type { Outcome } from '../../ingest/ingest.ts';
import type { Locale } from '../../text/locale.ts';
import { terminalSafe } from '../../text/terminal.ts';
import { cell } from '../figures/show.ts';
import { words } from './words.ts';

const shownColumns = 12;
const shownCharacters = 80;

const grouped = (count: number) => count.toLocaleString('en-US');

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
  const { counts, skipped, period, encoding, delimiter, unusedColumns } = outcome;
  const numbers = { ...counts, skipped };
  const lines = [
    say.counts({
      read: grouped(numbers.read),
      loaded: grouped(numbers.loaded),
      updated: grouped(numbers.updated),
      unchanged: grouped(numbers.unchanged),
      superseded: grouped(numbers.superseded),
      rejected: grouped(numbers.rejected),
      withheld: grouped(numbers.withheld),
      skipped: grouped(numbers.skipped),
    }),
  ];
  if (encoding && delimiter) lines.push(say.reading(encoding, JSON.stringify(delimiter)));
  if (period) lines.push(say.period(civilDate(period.first, zone), civilDate(period.last, zone)));
  if (unusedColumns.length > 0) {
    const first = unusedColumns.slice(0, shownColumns).map(shown);
    lines.push(say.unused(first, unusedColumns.length - first.length));
  }
  const title = `${terminalSafe(outcome.file)} → ${outcome.source}: ${say.status[outcome.status]}`;
  return [title, ...[...lines, ...rejectLines(outcome, locale)].map(line => `  ${line}`)].join('\n') + '\n';
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
