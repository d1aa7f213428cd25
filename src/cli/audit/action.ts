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
