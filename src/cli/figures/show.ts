import { maskPersonal } from '../../text/mask.ts';
import { terminalSafe } from '../../text/terminal.ts';

/** Text from data or documents in one cell of a terminal's table: masked, harmless, on one line. */
export function cell(text: string): string {
  return terminalSafe(maskPersonal(text).replace(/\s+/g, ' '));
}
