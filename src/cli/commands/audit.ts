import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import type { Context } from '../context.ts';

/** The options of every action; which of them an action takes is its own matter. */
export interface AuditOptions {
  readonly period?: string;
  readonly reviewer?: string;
  readonly to?: string;
  readonly out?: string;
  readonly by?: string;
  readonly plan?: string;
  readonly agent?: string;
  readonly target?: string;
  readonly session?: string;
  readonly reference?: string;
  readonly format: 'table' | 'csv' | 'json';
}

/** What an action does with the words after its name. */
export type AuditAction = (
  words: readonly string[],
  options: AuditOptions,
  context: Context,
) => Promise<ExitCode>;

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
