import { jsonText } from '../text/json.ts';
import type { Severity } from './diagnostic.ts';
import { messageOf, type Report } from './report.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's code quality report (a subset of Code Climate's): shown beside the changed lines of a merge request. */
export function gitlabReport({ findings, locale, uriOf }: Report): string {
  const issues = findings.map(finding => ({
    description: messageOf(finding, locale),
    check_name: finding.rule,
    fingerprint: finding.fingerprint,
    severity: severities[finding.severity],
    location: {
      path: uriOf(finding.place.file),
      lines: { begin: finding.place.range.start.line, end: finding.place.range.end.line },
    },
  }));
  return jsonText(issues, 2);
}
