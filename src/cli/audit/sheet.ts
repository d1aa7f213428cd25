import { Failure } from '../../diagnostic/failure.ts';
import type { AuditAction } from '../commands/audit.ts';

/** Writes what a reviewer scores on. */
export const sheet: AuditAction = async ([plan]) => {
  if (plan === undefined) throw new Failure('usage/missing-argument', { argument: 'PLAN' });
  return 0;
};
