import type { DriverProblem } from './sentences/store.ts';

/** The operating system's word for a failed call, such as EACCES; undefined for any other error. */
export function systemCode(cause: unknown): string | undefined {
  const isSystem = cause instanceof Error && 'syscall' in cause && 'code' in cause;
  return isSystem ? String(cause.code) : undefined;
}

/** What keeps the database's program from being loaded; undefined for any other error. */
export function driverProblem(cause: unknown): DriverProblem | undefined {
  if (!(cause instanceof Error)) return undefined;
  if (cause.message.startsWith('Could not locate the bindings file')) return 'absent';
  return 'code' in cause && cause.code === 'ERR_DLOPEN_FAILED' ? 'other-node' : undefined;
}
