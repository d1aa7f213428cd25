import type { ExitCode } from '../../diagnostic/family.ts';
import type { Context } from '../context.ts';

/** The options of every action; which of them an action takes is its own matter. */
export interface SampleOptions {
  readonly period?: string;
  readonly record?: string;
  readonly reason?: string;
  readonly population?: string;
  readonly margin?: string;
  readonly rate?: string;
  readonly confidence?: string;
  readonly defects?: string;
  readonly detect?: string;
  readonly aql?: string;
  readonly format: 'table' | 'json';
}

/** What an action does with the plan after its name. */
export type SampleAction = (
  plan: string | undefined,
  options: SampleOptions,
  context: Context,
) => Promise<ExitCode>;
