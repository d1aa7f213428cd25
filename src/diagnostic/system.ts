/** The operating system's word for a failed call, such as EACCES; undefined for any other error. */
export function systemCode(cause: unknown): string | undefined {
  const isSystem = cause instanceof Error && 'syscall' in cause && 'code' in cause;
  return isSystem ? String(cause.code) : undefined;
}
