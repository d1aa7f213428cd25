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

/** What every comment begins with; a file without it has none. */
export const marker = 'yardstick-disable';

const comment = /^(\s*#\s*)(yardstick-disable[\w-]*)(.*)$/;
const known = 'yardstick-disable-next-line';
/** An input method makes one long dash of two. */
const separator = /\s*(?:[—–－]{1,2})\s*|\s-{1,2}(?:\s|$)/;

/** A comment that is longer was not written by hand. */
const longest = 1000;
/** More findings of a file are not listed. */
const mostSought = 50;
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
  const extentAfter = extents(lines);
  const directives = lines.flatMap((line, index) => {
    const match = line.includes(marker) ? comment.exec(line) : null;
    return match ? directivesOf(file, lines, index, match, { today, extentAfter, reports }) : [];
  });
  const covering = coverings(directives);
  const suppressed: (F & { readonly suppression: Suppression })[] = [];
  const used = new Set<Directive>();
  const kept = findings.filter(finding => {
    const found = isSuppressible(finding) ? covering(finding) : undefined;
    if (!found) return true;
    used.add(found);
    suppressed.push({ ...finding, suppression: found.suppression });
    return false;
  });
  const unused = directives.filter(directive => !used.has(directive) && isJudged(directive.rule));
  const idle = unused.map(({ rule, place }) => warning('suppress/unused', place, { rule }));
  return { kept, suppressed, reports: [...reports, ...idle] };
}

/** Finds the first directive that speaks of a finding. */
function coverings(directives: readonly Directive[]): (finding: Diagnostic) => Directive | undefined {
  const atLine = new Map<string, Directive>();
  for (const directive of directives) {
    const key = `${directive.rule} ${directive.from}`;
    if (!atLine.has(key)) atLine.set(key, directive);
  }
  const long = [...atLine.values()].filter(({ from, to }) => to > from);
  return ({ rule, place }) => {
    const { line } = place.range.start;
    const isOver = (one: Directive) => one.rule === rule && line >= one.from && line <= one.to;
    return atLine.get(`${rule} ${line}`) ?? long.find(isOver);
  };
}

interface Reading {
  readonly today: string;
  readonly extentAfter: (index: number) => Extent;
  /** Gets what is wrong with comments. */
  readonly reports: Diagnostic[];
}

function directivesOf(
  file: string,
  lines: readonly string[],
  index: number,
  match: RegExpExecArray,
  { today, extentAfter, reports }: Reading,
): Directive[] {
  const [, indent = '', word = '', rest = ''] = match;
  const line = index + 1;
  const start = { line, column: indent.length + 1 };
  const range = { start, end: { line, column: (lines[index] ?? '').trimEnd().length + 1 } };
  const place: Place = { file, range, path: '' };
  if (word !== known) {
    reports.push(error('suppress/malformed', place, { word }));
    return [];
  }
  const { rules, reason, until } = sentence(rest.length > longest ? '' : rest);
  const near = (rule: string) => (reports.length < mostSought ? closest(rule, ruleIds) : undefined);
  const refused = refusal(rules, reason, until, { today, place, near });
  reports.push(...refused);
  if (refused.some(({ rule }) => rule !== 'suppress/unknown-rule')) return [];
  const suppression: Suppression = { by: 'comment', reason, ...(until === undefined ? {} : { until }) };
  const extent = extentAfter(index);
  return rules.filter(isRuleId).map(rule => ({ rule, place, suppression, ...extent }));
}

interface Sentence extends Ending {
  readonly rules: readonly string[];
}

/** Rules, a dash and a reason; Chinese words without a dash are a reason that is not said to be one. */
function sentence(text: string): Sentence {
  const dash = separator.exec(text);
  const names = text
    .slice(0, dash?.index)
    .split(/[\s,，、:：]+/)
    .filter(Boolean);
  const end = ending(dash ? text.slice(dash.index + dash[0].length).trim() : '');
  const isRuleLike = (name: string) => end.reason !== '' || !/\P{ASCII}/u.test(name);
  return { ...end, rules: names.filter(isRuleLike) };
}

interface Ending {
  readonly reason: string;
  readonly until: string | undefined;
}

const bracketed = /[(（]([^()（）]*)/g;
const lastDay = /\buntil\b|到期|截止|截至|有效期/i;
const asLastDay = /^\s*(?:until\b|到期(?![前后时])|截止|有效期(?![内外])|.*\d{4})/i;

/**
 * A reason with the last day behind it: `reason (until: 2026-12-31)`. What is meant as a last day counts as one however
 * it is written, so that a slip does not make a comment last for ever; brackets that only speak of an end are words.
 */
function ending(text: string): Ending {
  const day = [...text.matchAll(bracketed)].find(
    ([, said = '']) => lastDay.test(said) && asLastDay.test(said),
  );
  if (!day) return { reason: text, until: undefined };
  const said = text.slice(day.index + 1).replace(/[)）]$/, '');
  return { reason: text.slice(0, day.index).trim(), until: said.replace(/^\s*until\b\s*[:：]?/i, '').trim() };
}

interface Judging {
  readonly today: string;
  readonly place: Place;
  /** The rule that was probably meant. */
  readonly near: (rule: string) => string | undefined;
}

/** Why a comment has no effect. */
function refusal(
  rules: readonly string[],
  reason: string,
  until: string | undefined,
  { today, place, near }: Judging,
): Diagnostic[] {
  if (rules.length === 0) return [error('suppress/malformed', place, { word: '' })];
  const unknown = rules
    .filter(rule => !isRuleId(rule))
    .map(rule => error('suppress/unknown-rule', place, { rule, closest: near(rule) }));
  const isDate = until !== undefined && parseDate(until) !== undefined;
  if (until !== undefined && (!isDate || until < today)) {
    return [...unknown, error('suppress/expired', place, { until, today, isDate })];
  }
  if (reason === '') return [...unknown, error('suppress/no-reason', place, { rule: rules.join(', ') })];
  return unknown;
}

/** Lines `[from, to]`. */
interface Extent {
  readonly from: number;
  readonly to: number;
}

/** For a comment by the index of its line: the first line after it that is none, with those that its value goes on over. */
function extents(lines: readonly string[]): (index: number) => Extent {
  const known = new Map<number, Extent>();
  const isComment = (line: string | undefined) => line !== undefined && /^\s*(#.*)?$/.test(line);
  let passed = { from: -1, first: -1 };
  return index => {
    let first = index > passed.from && index < passed.first ? passed.first : index + 1;
    while (isComment(lines[first])) first++;
    passed = { from: index, first };
    const extent = known.get(first) ?? extentOf(lines, first);
    known.set(first, extent);
    return extent;
  };
}

function extentOf(lines: readonly string[], first: number): Extent {
  const [head = ''] = /^(?:\s|- )*/.exec(lines[first] ?? '') ?? [];
  const hasValue = /:\s+[^\s#]/.test(lines[first] ?? '');
  let last = first;
  const goesOn = (line: string | undefined) =>
    line !== undefined && (line.trim() === '' || line.search(/\S/) > head.length);
  while (hasValue && goesOn(lines[last + 1])) last++;
  return { from: first + 1, to: last + 1 };
}
