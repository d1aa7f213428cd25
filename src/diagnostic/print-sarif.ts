import type { Range, Severity } from './diagnostic.ts';
import { type Finding, messageOf, type Report, type SuppressedFinding } from './report.ts';
import { titleOf } from './suggestion.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

const region = ({ start, end }: Range) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

/** A path as a relative reference of RFC 3986. */
const reference = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** SARIF 2.1.0, for code scanning and for editors. */
export function sarifReport(report: Report): string {
  const results = [...report.findings, ...report.suppressed];
  const rules = [...new Set(results.map(({ rule }) => rule))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'yardstick',
            semanticVersion: report.version,
            language: report.locale,
            rules: rules.map(id => ({ id, help: { text: `yardstick explain ${id}` } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: results.map(finding => result(finding, rules, report)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function result(finding: Finding | SuppressedFinding, rules: readonly string[], report: Report): object {
  const { rule, severity, place, fingerprint } = finding;
  const artifactLocation = { uri: reference(report.uriOf(place.file)) };
  const logicalLocations = place.path ? { logicalLocations: [{ fullyQualifiedName: place.path }] } : {};
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: levels[severity],
    message: { text: messageOf(finding, report.locale) },
    locations: [{ physicalLocation: { artifactLocation, region: region(place.range) }, ...logicalLocations }],
    partialFingerprints: { 'yardstick/v1': fingerprint },
    ...fixes(finding, artifactLocation, report),
    ...('suppression' in finding ? { suppressions: [suppression(finding)] } : {}),
  };
}

function fixes({ suggestions = [], place }: Finding, artifactLocation: object, report: Report): object {
  const safe = suggestions.filter(({ isSafe }) => isSafe);
  if (safe.length === 0) return {};
  return {
    fixes: safe.map(suggestion => ({
      description: { text: titleOf(suggestion, report.linesOf(place.file), report.locale) },
      artifactChanges: [
        {
          artifactLocation,
          replacements: suggestion.edits.map(({ range, text }) => ({
            deletedRegion: region(range),
            insertedContent: { text },
          })),
        },
      ],
    })),
  };
}

function suppression({ suppression: { by, reason, until } }: SuppressedFinding): object {
  const justification = until === undefined ? reason : `${reason} (until: ${until})`;
  return { kind: by === 'comment' ? 'inSource' : 'external', status: 'accepted', justification };
}
