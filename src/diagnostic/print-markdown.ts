import type { Locale } from '../text/locale.ts';
import { terminalSafe } from '../text/terminal.ts';
import { summaryOf } from './print-summary.ts';
import { messageOf, type Report, severityWords, worstFirst } from './report.ts';

const headings: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['位置', '级别', '规则', '说明'],
  en: ['Place', 'Severity', 'Rule', 'Message'],
};

/** Text in a cell of a table: nothing in it is markup. */
const cell = (text: string) =>
  terminalSafe(text.replace(/\s+/g, ' ')).replace(
    /[\\`*_{}[\]<>()#+!|~&@:-]/g,
    character => `\\${character}`,
  );

const left: Readonly<Record<Locale, (count: number) => string>> = {
  'zh-CN': count => `另有 ${count} 个问题未列出。`,
  en: count => `${count} more findings are not listed.`,
};

/**
 * For a merge request's comment or a job's summary: the summary, then a table of the findings.
 * @param limit how many to list at most, the worst first; all, in the order of their places, without one.
 */
export function markdownReport(report: Report, limit = Number.POSITIVE_INFINITY): string {
  const { findings, locale, uriOf } = report;
  const heading = headings[locale];
  const isCut = findings.length > limit;
  const listed = isCut ? worstFirst(findings).slice(0, limit) : findings;
  const rows = listed.map(finding => {
    const { rule, severity, place } = finding;
    const where = `${uriOf(place.file)}:${place.range.start.line}:${place.range.start.column}`;
    return [where, severityWords[locale][severity], rule, messageOf(finding, locale)].map(cell);
  });
  const table = [heading, heading.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |\n`);
  const rest = isCut ? `\n${left[locale](findings.length - limit)}\n` : '';
  return `${summaryOf(report)}\n${rows.length > 0 ? `\n${table.join('')}` : ''}${rest}`;
}
