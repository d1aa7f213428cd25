import { terminalSafe } from '../text/terminal.ts';
import type { Place } from './diagnostic.ts';
import { frame, type Palette } from './frame.ts';
import { summaryOf } from './print-summary.ts';
import { type Finding, messageOf, type Report, relatedMessageOf, severityWords } from './report.ts';
import { titleOf } from './suggestion.ts';

const labels = {
  'zh-CN': { related: '相关', suggestion: '建议', fix: '可自动修正', more: '规则说明' },
  en: { related: 'see also', suggestion: 'suggestion', fix: 'can be fixed', more: 'about a rule' },
};

const oneLine = (text: string) => terminalSafe(text.replaceAll('\n', '⏎').replaceAll('\t', '⇥'));

/**
 * Findings for people: place, severity, rule; the sentence; the lines it is about; how to mend it.
 * @param hints whether to say at the end where more is told of a rule.
 */
export function prettyReport(report: Report, palette: Palette, hints: boolean): string {
  const { findings, locale } = report;
  const [first] = hints ? findings : [];
  const more = first ? [palette.dim(`${labels[locale].more}  yardstick explain ${first.rule}`)] : [];
  return [...findings.map(one => prettyFinding(one, report, palette)), summaryOf(report), ...more, ''].join(
    '\n',
  );
}

function prettyFinding(finding: Finding, report: Report, palette: Palette): string {
  const { rule, severity, place, related = [], suggestions = [] } = finding;
  const { locale, nameOf } = report;
  const paint = palette[severity];
  const at = ({ file, range: { start } }: Place) => `${oneLine(nameOf(file))}:${start.line}:${start.column}`;
  const lines = report.linesOf(place.file);
  const shown = frame(lines, place.range, paint, palette);
  const { related: also, suggestion, fix } = labels[locale];
  const others = related.map(
    one => `  ${palette.dim(also)}  ${at(one.place)}  ${oneLine(relatedMessageOf(one, locale))}`,
  );
  const ways = suggestions.map(one => {
    return `  ${palette.dim(one.isSafe ? fix : suggestion)}  ${oneLine(titleOf(one, lines, locale))}`;
  });
  return [
    `${palette.bold(at(place))} ${paint(severityWords[locale][severity])} ${palette.dim(rule)}`,
    `  ${oneLine(messageOf(finding, locale))}`,
    ...(shown ? [shown] : []),
    ...others,
    ...ways,
    '',
  ].join('\n');
}
