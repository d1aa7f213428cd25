import { jsonText } from '../text/json.ts';
import type { Related, Suggestion } from './diagnostic.ts';
import { countSeverities, type Finding, messageOf, type Report, relatedMessageOf } from './report.ts';
import { titleOf } from './suggestion.ts';

/** Findings as one JSON document, with how many there are of each severity. */
export function jsonReport(report: Report): string {
  const { findings, suppressed, files, hidden } = report;
  const { error, warning, info } = countSeverities(findings);
  const document = {
    version: 1,
    summary: {
      files,
      errors: error,
      warnings: warning,
      infos: info,
      suppressed: suppressed.length,
      ...(hidden === undefined ? {} : { hidden }),
    },
    diagnostics: findings.map(finding => diagnostic(finding, report)),
  };
  return jsonText(document, 2);
}

function diagnostic(finding: Finding, { locale, linesOf }: Report): object {
  const { rule, severity, place, fingerprint, related, suggestions = [] } = finding;
  const suggestion = (one: Suggestion) => ({
    title: titleOf(one, linesOf(place.file), locale),
    safe: one.isSafe,
    edits: one.edits.map(({ range, text }) => ({ range, new_text: text })),
  });
  const other = (one: Related) => ({
    file: one.place.file,
    range: one.place.range,
    path: one.place.path,
    message: relatedMessageOf(one, locale),
  });
  return {
    rule,
    severity,
    message: messageOf(finding, locale),
    file: place.file,
    range: place.range,
    path: place.path,
    fingerprint,
    ...(related && { related: related.map(other) }),
    suggestions: suggestions.map(suggestion),
  };
}
