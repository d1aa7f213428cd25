import { type RejectReason, rejectReasons } from '../../diagnostic/sentences/reject-reason.ts';
import type { Locale } from '../../text/locale.ts';

/** Why a row was rejected, in words; a code that is not known stands for itself. */
export function rejectReason(code: string, locale: Locale): string {
  return Object.hasOwn(rejectReasons, code) ? rejectReasons[code as RejectReason][locale] : code;
}
