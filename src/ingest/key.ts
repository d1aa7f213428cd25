/** The parts of a key joined by `|`; a `|` or `\` inside a part of several is escaped, so no two keys meet. */
export function joinKey(parts: readonly string[]): string {
  return parts.map(part => (parts.length === 1 ? part : part.replace(/[\\|]/g, '\\$&'))).join('|');
}
