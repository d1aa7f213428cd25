/** Separators, and marks that hide or reorder text on a terminal, as a character class has them. */
export const reordering = String.raw`\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff`;

/** Controls, halves of characters, and what reorders; tabs and line feeds stay. */
const unsafe = new RegExp(String.raw`(?![\t\n])[\p{Cc}\p{Cs}${reordering}]`, 'gu');

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`;
}

/** Text from data as it may reach a terminal: what could move, hide or reorder is shown, as in `\x1b`. */
export function terminalSafe(text: string): string {
  return text.replace(unsafe, escaped);
}
