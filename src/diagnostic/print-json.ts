import { createHash } from 'node:crypto';
import type { Locale } from '../text/locale.ts';
import type { Diagnostic, Range } from './diagnostic.ts';
import { countSeverities } from './print-pretty.ts';
import { diagnosticSentence } from './sentences/catalogue.ts';

export interface JsonSettings {
  readonly locale: Locale;
  /** How many files were checked. */
  readonly files: number;
  readonly linesOf: (file: string) => readonly string[];
  /** The id of the document in a file; the file's name where it has none. */
  readonly documentId: (file: string) => string;
}

/** What was written at a range, on its first line, with its blanks made one. */
function snippet(lines: readonly string[], { start, end }: Range): string {
  const line = lines[start.line - 1] ?? '';
  const last = end.line === start.line ? end.column : line.length + 1;
  return line
    .slice(start.column - 1, last - 1)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Names each finding by what it is about and not by its line, so that it keeps its name when others move. */
function fingerprints(findings: readonly Diagnostic[], settings: JsonSettings): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, place }) => {
    const { file, path, range } = place;
    const parts = [rule, settings.documentId(file), path, snippet(settings.linesOf(file), range)];
    const name = parts.join('\u0000');
    const ordinal = seen.get(name) ?? 0;
    seen.set(name, ordinal + 1);
    return createHash('sha1').update(`${name}\u0000${ordinal}`).digest('hex');
  });
}

/** Findings as the contract's one JSON document. */
export function jsonReport(findings: readonly Diagnostic[], settings: JsonSettings): string {
  const { error, warning, info } = countSeverities(findings);
  const prints = fingerprints(findings, settings);
  const report = {
    version: 1,
    summary: { files: settings.files, errors: error, warnings: warning, infos: info, suppressed: 0 },
    diagnostics: findings.map(({ rule, severity, facts, place }, index) => ({
      rule,
      severity,
      message: diagnosticSentence(rule, facts, settings.locale),
      file: place.file,
      range: place.range,
      path: place.path,
      fingerprint: prints[index],
      suggestions: [],
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
