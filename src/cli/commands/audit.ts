import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import type { AuditAction, AuditOptions } from '../audit/action.ts';
import type { Context } from '../context.ts';

/** Each is loaded only when it is asked for. */
const actions: Readonly<Record<string, () => Promise<AuditAction>>> = {
  sheet: async () => (await import('../audit/sheet.ts')).sheet,
  results: async () => (await import('../audit/results.ts')).results,
  agreement: async () => (await import('../audit/agreement.ts')).agreement,
};

/** Scores what was drawn, and says what the scores come to. */
export async function audit(
  [name = '', ...words]: readonly string[],
  options: AuditOptions,
  context: Context,
): Promise<ExitCode> {
  const load = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!load) throw new Failure('audit/action', { action: name, actions: Object.keys(actions) });
  return (await load())(words, options, context);
}
