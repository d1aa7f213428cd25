import type { ExitCode } from '../../diagnostic/family.ts';
import { diagnosticSentence } from '../../diagnostic/sentences/catalogue.ts';
import { findRoot, survey } from '../../workspace/workspace.ts';
import type { Context } from '../context.ts';

export interface ValidateOptions {
  readonly format: 'pretty' | 'json';
  readonly failOn: 'error' | 'warning' | 'info';
  readonly today?: string;
}

export async function validate(
  _paths: readonly string[],
  _options: ValidateOptions,
  context: Context,
): Promise<ExitCode> {
  const { diagnostics } = survey(findRoot(context.cwd));
  for (const { rule, facts, place } of diagnostics) {
    context.out(
      `${place.file}:${place.range.start.line}: ${diagnosticSentence(rule, facts, context.locale)} [${rule}]\n`,
    );
  }
  return diagnostics.length > 0 ? 1 : 0;
}
