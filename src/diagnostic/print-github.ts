import { terminalSafe } from '../text/terminal.ts';
import type { Severity } from './diagnostic.ts';
import { summaryOf } from './print-summary.ts';
import { type Finding, messageOf, type Report, worstFirst } from './report.ts';

/** GitHub shows this many annotations of a level in a step and drops the others without a word. */
const cap = 10;

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

const data = (text: string) =>
  terminalSafe(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function annotation(finding: Finding, { locale, uriOf }: Report): string {
  const { rule, severity, place } = finding;
  const { start, end } = place.range;
  const properties = [
    `file=${property(uriOf(place.file))}`,
    `line=${start.line}`,
    `endLine=${end.line}`,
    `col=${start.column}`,
    ...(start.line === end.line ? [`endColumn=${end.column}`] : []),
    `title=${property(rule)}`,
  ];
  return `::${levels[severity]} ${properties.join(',')}::${data(messageOf(finding, locale))}\n`;
}

const more = {
  'zh-CN': (count: number) => `另有 ${count} 个问题未在此显示，全部列在步骤摘要中`,
  en: (count: number) => `${count} more findings are not shown here; the step summary lists all`,
};

/**
 * Workflow commands that GitHub shows beside the lines, the worst first and no more than it shows; where some
 * are left out, a notice says how many. Then the summary, for the step's log.
 */
export function githubReport(report: Report): string {
  const isCapped = overflow(report) > 0;
  const taken: Record<Severity, number> = { error: 0, warning: 0, info: isCapped ? 1 : 0 };
  const shown = worstFirst(report.findings).filter(({ severity }) => taken[severity]++ < cap);
  const rest = report.findings.length - shown.length;
  const notice = rest > 0 ? `::notice title=yardstick::${data(more[report.locale](rest))}\n` : '';
  return `${shown.map(finding => annotation(finding, report)).join('')}${notice}${summaryOf(report)}\n`;
}

/** How many findings go beyond what GitHub shows; where there are any, the step summary should hold them. */
export function overflow({ findings }: Report): number {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return Object.values(counts).reduce((sum, count) => sum + Math.max(0, count - cap), 0);
}
