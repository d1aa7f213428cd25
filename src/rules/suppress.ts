import { parseDate } from '../calendar/civil.ts';
import { type Diagnostic, error, type Place, warning } from '../diagnostic/diagnostic.ts';
import type { Suppression } from '../diagnostic/report.ts';
import { familyOf, isRuleId, ruleIds } from '../diagnostic/rule-ids.ts';
import { closest } from '../text/closest.ts';

/** One rule named by a comment, and the lines `[from, to]` that it speaks of. */
interface Directive {
  readonly rule: string;
  readonly place: Place;
  readonly from: number;
  readonly to: number;
  readonly suppression: Suppression;
}

/** What every comment holds; a file without it has none. */
export const marker = 'yardstick-disable-next-line';

const comment = /^(\s*#\s*)yardstick-disable-next-line\b(.*)$/;
const ending = /^(.*?)\s*[(（]\s*until\s*[:：]\s*(.*?)\s*[)）]\s*$/;
/** What makes a document unreadable is never set apart: it would be called clean though nobody judged it. */
const unreadable = ['yaml', 'document', 'schema', 'suppress'];

/** Whether a comment or the baseline may set a finding apart. */
export const isSuppressible = ({ rule, severity }: Diagnostic): boolean =>
  severity !== 'error' || !unreadable.includes(familyOf(rule));

/**
 * Sets apart what the comments of one file say, and reports comments that are wrong or not needed. A comment
 * without a reason, or with a date that is past or none, sets nothing apart.
 * @param isJudged false where a rule could not judge the file: a comment may then be needed all the same.
 */
export function applyComments<F extends Diagnostic>(
  file: string,
  lines: readonly string[],
  findings: readonly F[],
  { today, isJudged }: { readonly today: string; readonly isJudged: (rule: string) => boolean },
): { kept: F[]; suppressed: (F & { readonly suppression: Suppression })[]; reports: Diagnostic[] } {
  const reports: Diagnostic[] = [];
  const directives = lines.flatMap((line, index) => {
    const match = line.includes(marker) ? comment.exec(line) : null;
    return match ? directivesOf(file, lines, index, match, today, reports) : [];
  });
  const suppressed: (F & { readonly suppression: Suppression })[] = [];
  const used = new Set<Directive>();
  const kept = findings.filter(finding => {
    const found = isSuppressible(finding) && directives.find(directive => covers(directive, finding));
    if (!found) return true;
    used.add(found);
    suppressed.push({ ...finding, suppression: found.suppression });
    return false;
  });
  const unused = directives.filter(directive => !used.has(directive) && isJudged(directive.rule));
  const idle = unused.map(({ rule, place }) => warning('suppress/unused', place, { rule }));
  return { kept, suppressed, reports: [...reports, ...idle] };
}

const covers = ({ rule, from, to }: Directive, finding: Diagnostic) =>
  finding.rule === rule && finding.place.range.start.line >= from && finding.place.range.start.line <= to;

function directivesOf(
  file: string,
  lines: readonly string[],
  index: number,
  match: RegExpExecArray,
  today: string,
  reports: Diagnostic[],
): Directive[] {
  const [, indent = '', rest = ''] = match;
  const line = index + 1;
  const start = { line, column: indent.length + 1 };
  const range = { start, end: { line, column: (lines[index] ?? '').trimEnd().length + 1 } };
  const place: Place = { file, range, path: '' };
  const [names = '', ...reasons] = rest.split(/\s--\s|\s--$/);
  const rules = names.split(/[\s,，、]+/).filter(Boolean);
  const [, reason = '', until] = ending.exec(reasons.join(' -- ')) ?? [
    undefined,
    reasons.join(' -- ').trim(),
  ];
  const refused = refusal(rules, reason.trim(), until, today, place);
  reports.push(...refused);
  if (refused.some(({ rule }) => rule !== 'suppress/unknown-rule')) return [];
  const suppression: Suppression = { by: 'comment', reason, ...(until === undefined ? {} : { until }) };
  const extent = extentAfter(lines, index);
  return rules.filter(isRuleId).map(rule => ({ rule, place, suppression, ...extent }));
}

/** Why a comment has no effect. */
function refusal(
  rules: readonly string[],
  reason: string,
  until: string | undefined,
  today: string,
  place: Place,
): Diagnostic[] {
  if (rules.length === 0) return [error('suppress/malformed', place, {})];
  const unknown = rules
    .filter(rule => !isRuleId(rule))
    .map(rule => error('suppress/unknown-rule', place, { rule, closest: closest(rule, ruleIds) }));
  const isDate = until !== undefined && parseDate(until) !== undefined;
  if (until !== undefined && (!isDate || until < today)) {
    return [...unknown, error('suppress/expired', place, { until, today, isDate })];
  }
  if (reason === '') return [...unknown, error('suppress/no-reason', place, { rule: rules.join(', ') })];
  return unknown;
}

/** The first line after a comment that is none, with the lines that its value goes on over. */
function extentAfter(lines: readonly string[], index: number): { from: number; to: number } {
  let first = index + 1;
  while (/^\s*(#.*)?$/.test(lines[first] ?? 'end')) first++;
  const [head = ''] = /^(?:\s|- )*/.exec(lines[first] ?? '') ?? [];
  const hasValue = /:\s+[^\s#]/.test(lines[first] ?? '');
  let last = first;
  const goesOn = (line: string | undefined) =>
    line !== undefined && (line.trim() === '' || line.search(/\S/) > head.length);
  while (hasValue && goesOn(lines[last + 1])) last++;
  return { from: first + 1, to: last + 1 };
}
