import { type Diagnostic, type Related, related, type Suggestion } from '../diagnostic/diagnostic.ts';
import type { DiagnosticCode, DiagnosticFacts } from '../diagnostic/sentences/catalogue.ts';
import type { RelatedCode, RelatedFacts } from '../diagnostic/sentences/related.ts';
import type { Standard, Workspace } from '../document/documents.generated.ts';
import { type Loaded, placeOf } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import type { AttachmentProblem } from '../workspace/attachment.ts';
import { type Severities, severityIn } from './severity.ts';

/** What a KPI came to in one month, by the definition and version that the document has now. */
export interface Month {
  /** `2026-03` */
  readonly id: string;
  readonly value: number;
}

/** Months in the order of time, by `id@version/kpi`; those without a value left out. */
export type History = ReadonlyMap<string, readonly Month[]>;

/** What the rules judge. */
export interface Subject {
  readonly documents: readonly Loaded[];
  /** Undefined where yardstick.yaml cannot be read; rules that need it then say nothing. */
  readonly settings: Workspace | undefined;
  /** `yyyy-MM-dd` */
  readonly today: string;
  /** False where a document could not be read: what refers to it then cannot be called dangling. */
  readonly isComplete: boolean;
  /** The standards of an earlier revision to compare with, where one was asked for. */
  readonly base?: readonly Standard[] | undefined;
  /** What the KPIs came to in the last months, where that was asked for. */
  readonly history?: History | undefined;
  /** What is wrong with a file that a document names; undefined where nobody can look. */
  readonly attachmentAt?: ((file: string) => AttachmentProblem | undefined) | undefined;
}

/** One thing that documents must be, named by the code that it reports. */
export interface Rule<C extends DiagnosticCode = DiagnosticCode> {
  readonly id: C;
  readonly defaults: Severities;
  readonly check: (subject: Subject) => readonly Diagnostic<C>[];
}

/** What a rule found at a path of a document. */
export interface Found<C extends DiagnosticCode> {
  readonly loaded: Loaded;
  readonly path: Path;
  readonly part?: 'key' | 'value';
  /** Characters `[start, end)` of the text at the path. */
  readonly within?: readonly [number, number];
  readonly facts: DiagnosticFacts[C];
  /** Where it weighs other than the rule does by default. */
  readonly severities?: Severities;
  readonly related?: readonly Related[];
  readonly suggestions?: readonly Suggestion[];
}

/** A rule whose findings weigh by the status of the standard that they are in. */
export function ruleOf<C extends DiagnosticCode>(
  id: C,
  defaults: Severities,
  find: (subject: Subject) => readonly Found<C>[],
): Rule<C> {
  return { id, defaults, check: subject => find(subject).map(found => diagnosticOf(id, defaults, found)) };
}

function diagnosticOf<C extends DiagnosticCode>(
  rule: C,
  defaults: Severities,
  found: Found<C>,
): Diagnostic<C> {
  const { loaded, path, part, within, facts, severities, related: others, suggestions } = found;
  const place = placeOf(loaded, path, part);
  const range = within ? loaded.locateWithin(path)(...within) : place.range;
  const severity = severityIn(loaded.document, severities ?? defaults);
  return {
    rule,
    severity,
    facts,
    place: { ...place, range },
    ...(others?.length && { related: others }),
    ...(suggestions?.length && { suggestions }),
  };
}

/** Another part of the same document, with what is written there. */
export const said = (loaded: Loaded, path: Path, name: string, text: string | number): Related[] => [
  elsewhere(loaded, path, 'related/says', { name, text: String(text) }),
];

/** What another document, or another part of this one, says at a path. */
export const elsewhere = <C extends RelatedCode>(
  loaded: Loaded,
  path: Path,
  says: C,
  facts: RelatedFacts[C],
): Related<C> => related(says, facts, placeOf(loaded, path));
