import { isValidZone } from '../calendar/zone.ts';

/** Whether a text names a time zone as the schemas allow it; the runtime also knows offsets such as +08:00. */
export function isZoneName(text: string): boolean {
  return /^[A-Za-z0-9_+/-]+$/.test(text) && isValidZone(text);
}
