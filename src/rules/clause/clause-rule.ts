import type { Related } from '../../diagnostic/diagnostic.ts';
import type { DiagnosticFacts } from '../../diagnostic/sentences/catalogue.ts';
import type { ClauseFacts } from '../../diagnostic/sentences/clause.ts';
import { type Found, type Rule, ruleOf, type Subject } from '../rule.ts';
import type { Severities } from '../severity.ts';
import { type Explanation, explanations } from './explanations.ts';
import { type Prose, prosesOf } from './prose.ts';

export type ClauseCode = keyof ClauseFacts;

/** A rule on the words of clauses, with what `explain` says of it. */
export interface ClauseRule<C extends ClauseCode = ClauseCode> extends Rule<C> {
  readonly explanation: Explanation;
}

/** Words of a text at which a rule takes offence; indexes are those of the prose's text. */
export interface Mark<C extends ClauseCode> {
  readonly start: number;
  readonly end: number;
  readonly facts: Omit<ClauseFacts[C], 'clause'>;
  /** Where it weighs other than the rule does by default. */
  readonly severities?: Severities;
  readonly related?: readonly Related[];
  /** What may be written instead. */
  readonly proper?: { readonly text: string; readonly isSafe: boolean };
}

/** A mark as a finding of the rule. */
export function found<C extends ClauseCode>(prose: Prose, mark: Mark<C>): Found<C> {
  const { start, end, facts, severities, proper, related } = mark;
  const { loaded, path, clause } = prose;
  const within = prose.within(start, end);
  const range = proper && loaded.locateWithin(path)(...within);
  return {
    loaded,
    path,
    within,
    facts: { clause: clause.id, ...facts, ...asWritten(prose, mark) } as DiagnosticFacts[C],
    ...(severities && { severities }),
    ...(related && { related }),
    ...(proper &&
      range && { suggestions: [{ isSafe: proper.isSafe, edits: [{ range, text: proper.text }] }] }),
  };
}

/** The word in question in the characters of the document. */
function asWritten({ text, written }: Prose, { start, end, facts }: Mark<ClauseCode>) {
  return 'word' in facts && facts.word === text.slice(start, end) ? { word: written.slice(start, end) } : {};
}

export function clauseRule<C extends ClauseCode>(
  id: C,
  defaults: Severities,
  find: (subject: Subject) => readonly Found<C>[],
): ClauseRule<C> {
  return { ...ruleOf(id, defaults, find), explanation: explanations[id] };
}

/** A rule that reads one text at a time. */
export function proseRule<C extends ClauseCode>(
  id: C,
  defaults: Severities,
  reader: (subject: Subject) => (prose: Prose) => readonly Mark<C>[],
): ClauseRule<C> {
  return clauseRule(id, defaults, subject => {
    const read = reader(subject);
    return prosesOf(subject).flatMap(prose => read(prose).map(mark => found(prose, mark)));
  });
}
