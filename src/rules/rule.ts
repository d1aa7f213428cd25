import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { DiagnosticCode } from '../diagnostic/sentences/catalogue.ts';
import type { Workspace } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';

/** What the rules judge. */
export interface Subject {
  readonly documents: readonly Loaded[];
  /** Undefined where yardstick.yaml cannot be read; rules that need it then say nothing. */
  readonly settings: Workspace | undefined;
  /** `yyyy-MM-dd` */
  readonly today: string;
  /** False where a document could not be read: what refers to it then cannot be called dangling. */
  readonly isComplete: boolean;
}

/** One thing that documents must be, named by the code that it reports. */
export interface Rule<C extends DiagnosticCode = DiagnosticCode> {
  readonly id: C;
  readonly check: (subject: Subject) => readonly Diagnostic<C>[];
}
