import { reordering } from '../text/terminal.ts';
import { type Finding, messageOf, type Report } from './report.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\t': '&#9;',
};

const hidden = new RegExp(`[${reordering}]`, 'gu');

/** Text for XML 1.0, where most control characters, and halves of characters, cannot be written at all. */
const xml = (text: string) =>
  text
    .replace(/(?![\t\n])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"'\n\t]/g, character => entities[character] ?? character)
    .replace(hidden, character => `&#${character.charCodeAt(0)};`);

function testCase(finding: Finding, { locale, uriOf }: Report): string {
  const { rule, severity, place } = finding;
  const { line, column } = place.range.start;
  const name = `${rule}${place.path ? ` ${place.path}` : ''}`;
  const message = messageOf(finding, locale);
  const where = `${uriOf(place.file)}:${line}:${column}`;
  const body =
    severity === 'error'
      ? `<failure type="${xml(rule)}" message="${xml(message)}">${xml(where)}</failure>`
      : `<system-out>${xml(`${where}: ${severity}: ${message}`)}</system-out>`;
  const attributes = `name="${xml(name)}" classname="${xml(place.file)}" file="${xml(uriOf(place.file))}" line="${line}"`;
  return `    <testcase ${attributes}>${body}</testcase>\n`;
}

/** One test suite; each finding is a case, and an error is a case that failed. Clean is one case that passed. */
export function junitReport(report: Report): string {
  const { findings } = report;
  const failures = findings.filter(({ severity }) => severity === 'error').length;
  const cases =
    findings.length > 0
      ? findings.map(finding => testCase(finding, report)).join('')
      : '    <testcase name="validate" classname="yardstick"/>\n';
  const counts = `tests="${Math.max(1, findings.length)}" failures="${failures}" errors="0"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="yardstick" ${counts}>
  <testsuite name="yardstick validate" ${counts}>
${cases}  </testsuite>
</testsuites>
`;
}
