import type { Locale } from '../text/locale.ts';
import type { ExitCode } from './family.ts';
import { type FailureCode, type FailureFacts, failureExit, failureSentence } from './sentences/catalogue.ts';

/**
 * The world, or the way the tool was called, refuses what was asked: no such file, a locked database,
 * an unknown id. Thrown low, turned into a sentence once, at the edge. Any other Error is a bug.
 */
export class Failure<C extends FailureCode = FailureCode> extends Error {
  readonly code: C;
  readonly facts: FailureFacts[C];

  constructor(code: C, facts: FailureFacts[C], cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.facts = facts;
  }

  get exit(): Exclude<ExitCode, 0> {
    return failureExit(this.code);
  }

  say(locale: Locale): string {
    return failureSentence(this.code, this.facts, locale);
  }
}
