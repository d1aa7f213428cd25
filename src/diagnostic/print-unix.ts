import { terminalSafe } from '../text/terminal.ts';
import { summaryOf } from './print-summary.ts';
import { messageOf, type Report } from './report.ts';

/** One line a finding, as compilers print them and editors read them; then the summary. */
export function unixReport(report: Report): string {
  const lines = report.findings.map(finding => {
    const { rule, severity, place } = finding;
    const { line, column } = place.range.start;
    const message = messageOf(finding, report.locale);
    return terminalSafe(
      `${report.nameOf(place.file)}:${line}:${column}: ${severity} ${rule} ${message}`.replace(
        /[\n\t]/g,
        ' ',
      ),
    );
  });
  return [...lines, summaryOf(report), ''].join('\n');
}
