import type { Locale } from '../text/locale.ts';
import { terminalSafe } from '../text/terminal.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { frame, type Palette } from './frame.ts';
import { diagnosticSentence } from './sentences/catalogue.ts';

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

export function countSeverities(findings: readonly Diagnostic[]): Counts {
  const count = (severity: Severity) => findings.filter(finding => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

const words = {
  'zh-CN': { error: '错误', warning: '警告', info: '提示' },
  en: { error: 'error', warning: 'warning', info: 'info' },
} as const satisfies Record<Locale, Record<Severity, string>>;

export interface PrettySettings {
  readonly locale: Locale;
  readonly palette: Palette;
  /** The file as the user would type it from where they are. */
  readonly nameOf: (file: string) => string;
  readonly linesOf: (file: string) => readonly string[];
}

/** A finding for people: place, severity, rule; the sentence; the lines it is about. */
export function prettyFinding(finding: Diagnostic, settings: PrettySettings): string {
  const { locale, palette, nameOf, linesOf } = settings;
  const { rule, severity, facts, place } = finding;
  const paint = palette[severity];
  const { line, column } = place.range.start;
  const where = palette.bold(`${terminalSafe(nameOf(place.file))}:${line}:${column}`);
  const shown = frame(linesOf(place.file), place.range, paint, palette);
  return [
    `${where} ${paint(words[locale][severity])} ${palette.dim(rule)}`,
    `  ${terminalSafe(diagnosticSentence(rule, facts, locale))}`,
    ...(shown ? [shown] : []),
    '',
  ].join('\n');
}

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

const summaries: Readonly<Record<Locale, (files: number, counts: Counts) => string>> = {
  'zh-CN': (files, { error, warning, info }) => {
    const parts = [`${error} 个错误`, `${warning} 个警告`, ...(info > 0 ? [`${info} 个提示`] : [])];
    const found = error + warning + info === 0 ? '没有发现问题' : parts.join('，');
    return `检查了 ${files} 个文件：${found}。`;
  },
  en: (files, { error, warning, info }) => {
    const parts = [
      plural(error, 'error'),
      plural(warning, 'warning'),
      ...(info > 0 ? [plural(info, 'info')] : []),
    ];
    const found = error + warning + info === 0 ? 'no problems found' : parts.join(', ');
    return `Checked ${plural(files, 'file')}: ${found}.`;
  },
};

/** The last line of a report. */
export function prettySummary(files: number, counts: Counts, locale: Locale): string {
  return summaries[locale](files, counts);
}
