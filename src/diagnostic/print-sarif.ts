import { jsonText } from '../text/json.ts';
import type { Place, Range, Related, Severity } from './diagnostic.ts';
import { type Finding, messageOf, type Report, relatedMessageOf, type SuppressedFinding } from './report.ts';
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
            rules: rules.map(id => descriptor(id, report)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: results.map(finding => result(finding, rules, report)),
      },
    ],
  };
  return jsonText(log, 2);
}

/** The first sentence of a text. */
const firstSentence = (text: string) => /^.*?(?:。|[.!?](?=\s|$)|$)/s.exec(text)?.[0] ?? text;

/** With the two descriptions that GitHub's code scanning wants of every rule. */
function descriptor(id: string, { helpOf }: Report): object {
  const help = helpOf?.(id);
  if (!help) return { id, help: { text: `yardstick explain ${id}` } };
  const level = help.severity === undefined ? {} : { defaultConfiguration: { level: levels[help.severity] } };
  const shortDescription = { text: firstSentence(help.why) };
  return { id, shortDescription, fullDescription: { text: help.why }, help: { text: help.text }, ...level };
}

function result(finding: Finding | SuppressedFinding, rules: readonly string[], report: Report): object {
  const { rule, severity, place, fingerprint } = finding;
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: levels[severity],
    message: { text: messageOf(finding, report.locale) },
    locations: [location(place, report)],
    ...relatedLocations(finding, report),
    partialFingerprints: { 'yardstick/v1': fingerprint },
    ...fixes(finding, report),
    ...('suppression' in finding ? { suppressions: [suppression(finding)] } : {}),
  };
}

const artifact = ({ file }: Place, { uriOf }: Report) => ({ uri: reference(uriOf(file)) });

function location(place: Place, report: Report): object {
  const logicalLocations = place.path ? { logicalLocations: [{ fullyQualifiedName: place.path }] } : {};
  const physicalLocation = { artifactLocation: artifact(place, report), region: region(place.range) };
  return { physicalLocation, ...logicalLocations };
}

function relatedLocations({ related = [] }: Finding, report: Report): object {
  if (related.length === 0) return {};
  const one = (other: Related, index: number) => ({
    id: index + 1,
    ...location(other.place, report),
    message: { text: relatedMessageOf(other, report.locale) },
  });
  return { relatedLocations: related.map(one) };
}

function fixes({ suggestions = [], place }: Finding, report: Report): object {
  const safe = suggestions.filter(({ isSafe }) => isSafe);
  if (safe.length === 0) return {};
  const artifactLocation = artifact(place, report);
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
