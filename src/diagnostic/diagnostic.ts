import type { DiagnosticCode, DiagnosticFacts } from './sentences/catalogue.ts';
import type { RelatedCode, RelatedFacts } from './sentences/related.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Line and column count from 1; a column is a UTF-16 unit. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Half-open: `end` is the position after the last character. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Where in the user's files: `path` names the node by ids where it has them, such as `clauses[C3].text`. */
export interface Place {
  readonly file: string;
  readonly range: Range;
  readonly path: string;
}

/** A replacement of what was written at a range; an empty range inserts. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** A way to mend a finding. Only a safe one is applied without being asked: it says what was surely meant. */
export interface Suggestion {
  readonly isSafe: boolean;
  readonly edits: readonly Edit[];
}

/** Another place that a finding speaks of, and what is there. */
export interface Related<C extends RelatedCode = RelatedCode> {
  readonly says: C;
  readonly facts: RelatedFacts[C];
  readonly place: Place;
}

export function related<C extends RelatedCode>(says: C, facts: RelatedFacts[C], place: Place): Related<C> {
  return { says, facts, place };
}

/** One finding about the user's documents or data: code and facts; words come at the edge. */
export interface Diagnostic<C extends DiagnosticCode = DiagnosticCode> {
  readonly rule: C;
  readonly severity: Severity;
  readonly facts: DiagnosticFacts[C];
  readonly place: Place;
  readonly related?: readonly Related[];
  readonly suggestions?: readonly Suggestion[];
}

/** The finding with a way to mend it. */
export function suggesting<C extends DiagnosticCode>(
  finding: Diagnostic<C>,
  isSafe: boolean,
  ...edits: readonly Edit[]
): Diagnostic<C> {
  return { ...finding, suggestions: [...(finding.suggestions ?? []), { isSafe, edits }] };
}

export function error<C extends DiagnosticCode>(
  rule: C,
  place: Place,
  facts: DiagnosticFacts[C],
): Diagnostic<C> {
  return { rule, severity: 'error', facts, place };
}

export function warning<C extends DiagnosticCode>(
  rule: C,
  place: Place,
  facts: DiagnosticFacts[C],
): Diagnostic<C> {
  return { rule, severity: 'warning', facts, place };
}

export function info<C extends DiagnosticCode>(
  rule: C,
  place: Place,
  facts: DiagnosticFacts[C],
): Diagnostic<C> {
  return { rule, severity: 'info', facts, place };
}
