/** Characters that JSON leaves as they are but a terminal may act on, or that hide or reorder text. */
const unsafe = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** One UTF-16 unit as JSON, JavaScript and quoted YAML may write it: `\u0085`. */
export function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A value as JSON that is safe to print, whatever text from data it holds, indented by so many blanks. */
export function jsonText(value: unknown, indent: number): string {
  return `${JSON.stringify(value, null, indent).replace(unsafe, unicodeEscape)}\n`;
}

/** The same on one line. */
export function jsonLine(value: unknown): string {
  return jsonText(value, 0);
}

/** Whether a value read from JSON is an object, which a list and null are not. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
