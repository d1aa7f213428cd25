import type { Palette } from '../../diagnostic/frame.ts';
import { bumpWord, changeSentence, versionSentence } from '../../diagnostic/sentences/change.ts';
import { escapeMarkdown } from '../../report/escape.ts';
import type { Change } from '../../rules/diff/change.ts';
import { factsOf } from '../../rules/diff/facts.ts';
import type { Locale } from '../../text/locale.ts';
import { terminalSafe } from '../../text/terminal.ts';
import { type Comparison, isDifferent } from './compare.ts';
import { placeText } from './facts.ts';
import { words } from './words.ts';

function title(comparison: Comparison, locale: Locale): string {
  const { id, older, newer, changes } = comparison;
  const say = words[locale];
  const [before, after] = [older?.loaded.document.version, newer?.loaded.document.version];
  if (before === undefined) return say.added(id, after ?? '');
  if (after === undefined) return say.removed(id, before);
  const versions = say.versions(id, before, after);
  if (changes.length === 0) return say.same(versions);
  return say.heading(versions, changes.length, versionSentence(comparison, locale));
}

/** What is said at the end of those that do not differ; '' where there is none. */
function remainder(comparisons: readonly Comparison[], locale: Locale): string {
  const same = comparisons.filter(comparison => !isDifferent(comparison));
  if (same.length === 0) return '';
  const [only] = same;
  if (only && comparisons.length === 1) return title(only, locale);
  const say = words[locale];
  return same.length === comparisons.length ? say.allSame(same.length) : say.othersSame(same.length);
}

const line = (text: string) => terminalSafe(text.replace(/\s+/g, ' '));

/** For a terminal: each standard with its changes, one a line, and where to find them. */
export function changesText(
  comparisons: readonly Comparison[],
  locale: Locale,
  { bold, dim, warning }: Palette,
): string {
  const sentence = (change: Change, comparison: Comparison) => {
    const said = line(changeSentence(factsOf(change, locale), locale));
    const text = change.bump === 'major' ? warning(said) : said;
    return `  ${text} ${dim(`(${line(placeText(change, comparison))})`)}\n`;
  };
  const blocks = comparisons
    .filter(isDifferent)
    .map(comparison =>
      [
        `${bold(line(title(comparison, locale)))}\n`,
        ...comparison.changes.map(change => sentence(change, comparison)),
      ].join(''),
    );
  const rest = remainder(comparisons, locale);
  return [...blocks, ...(rest ? [`${line(rest)}\n`] : [])].join('\n');
}

/** For a change record or a merge request: a heading and a table for each standard that differs. */
export function changesMarkdown(comparisons: readonly Comparison[], locale: Locale): string {
  const cell = (text: string) => escapeMarkdown(text.replace(/\s+/g, ' '));
  const { columns } = words[locale];
  const blocks = comparisons.filter(isDifferent).map(comparison => {
    const rows = comparison.changes.map(change => [
      changeSentence(factsOf(change, locale), locale),
      bumpWord(change.bump, locale),
      placeText(change, comparison),
    ]);
    const table = [columns, columns.map(() => '---'), ...rows.map(row => row.map(cell))];
    const lines = rows.length > 0 ? `\n${table.map(row => `| ${row.join(' | ')} |\n`).join('')}` : '';
    return `### ${cell(title(comparison, locale))}\n${lines}`;
  });
  const rest = remainder(comparisons, locale);
  return [...blocks, ...(rest ? [`${cell(rest)}\n`] : [])].join('\n');
}
