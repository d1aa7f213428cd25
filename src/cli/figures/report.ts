import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { diagnosticSentence } from '../../diagnostic/sentences/catalogue.ts';
import { type Notice, noticeSentence } from '../../diagnostic/sentences/notice.ts';
import { folded } from '../../metric/notice.ts';
import type { Context } from '../context.ts';
import { cell } from './show.ts';
import { words } from './words.ts';

/** Says on stderr what is wrong with the documents behind figures, and whether anything is. */
export function reportDiagnostics(diagnostics: readonly Diagnostic[], { err, locale }: Context): boolean {
  for (const { rule, facts, place, severity } of diagnostics) {
    const { line, column } = place.range.start;
    const label = severity === 'error' ? words[locale].error : words[locale].warning;
    err(
      `${cell(`${place.file}:${line}:${column}: ${label}${diagnosticSentence(rule, facts, locale)} [${rule}]`)}\n`,
    );
  }
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** Says on stderr what should be known beside the figures; KPIs without records in one line. */
export function reportNotices(notices: readonly Notice[], { err, locale }: Context): void {
  for (const notice of folded(notices)) {
    err(`${words[locale].warning}${cell(noticeSentence(notice, locale))}\n`);
  }
}
