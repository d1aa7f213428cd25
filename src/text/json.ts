/** Characters that JSON leaves as they are but a terminal may act on, or that hide or reorder text. */
const unsafe = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A value as one line of JSON that is safe to print, whatever text from data it holds. */
export function jsonLine(value: unknown): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value).replace(unsafe, escaped)}\n`;
}
