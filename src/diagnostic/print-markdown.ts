import type { Locale } from '../text/locale.ts';
import { summaryOf } from './print-summary.ts';
import { messageOf, type Report, severityWords } from './report.ts';

const headings: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['位置', '级别', '规则', '说明'],
  en: ['Place', 'Severity', 'Rule', 'Message'],
};

/** Text in a cell of a table: nothing in it is markup. */
const cell = (text: string) =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#+!|~&@:-]/g, character => `\\${character}`);

/** For a merge request's comment or a job's summary: the summary, then a table of the findings. */
export function markdownReport(report: Report): string {
  const { findings, locale, uriOf } = report;
  const heading = headings[locale];
  const rows = findings.map(finding => {
    const { rule, severity, place } = finding;
    const where = `${uriOf(place.file)}:${place.range.start.line}:${place.range.start.column}`;
    return [where, severityWords[locale][severity], rule, messageOf(finding, locale)].map(cell);
  });
  const table = [heading, heading.map(() => '---'), ...rows].map(row => `| ${row.join(' | ')} |\n`);
  return `${summaryOf(report)}\n${rows.length > 0 ? `\n${table.join('')}` : ''}`;
}
