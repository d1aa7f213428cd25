import type { Locale } from '../text/locale.ts';

/** What a code of a family says, in both languages, from its facts. */
export type Sentences<Facts> = { readonly [L in Locale]: (facts: Facts) => string };

/** The sentences of one family of diagnostics; a missing translation does not compile. */
export type Family<Facts> = { readonly [Code in keyof Facts]: Sentences<Facts[Code]> };

/** How the process ends: 0 done, 1 problems in the user's files or data, 2 wrong usage, 3 could not finish. */
export type ExitCode = 0 | 1 | 2 | 3;

/** The sentences of one family of failures, each with the exit code it ends the process with. */
export type FailureFamily<Facts> = {
  readonly [Code in keyof Facts]: Sentences<Facts[Code]> & { readonly exit: Exclude<ExitCode, 0> };
};
