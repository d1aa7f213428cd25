import type { Severity } from '../diagnostic/diagnostic.ts';
import type { Document } from '../document/documents.generated.ts';

/** How serious a finding is before its standard is in force, and from then on. */
export interface Severities {
  readonly draft: Severity;
  readonly effective: Severity;
}

/** What can never be right, in a draft either. */
export const broken: Severities = { draft: 'error', effective: 'error' };
/** What a draft is warned of and a standard in force fails by. */
export const binding: Severities = { draft: 'warning', effective: 'error' };
export const advisory: Severities = { draft: 'warning', effective: 'warning' };
export const hint: Severities = { draft: 'info', effective: 'info' };
/** What a draft may still lack and a standard in force is warned of. */
export const completing: Severities = { draft: 'info', effective: 'warning' };

/**
 * A pilot is in force for those who take part in it, a reviewed version is not yet; documents without a
 * lifecycle are in force.
 */
export function severityIn(document: Document, { draft, effective }: Severities): Severity {
  if (document.kind !== 'standard') return effective;
  return document.status === 'effective' || document.status === 'pilot' ? effective : draft;
}
