/** One part of a key; in a key of several parts `|` and `\` are escaped, so that no two keys meet. */
export function keyPart(text: string, isOnly: boolean): string {
  return isOnly ? text : text.replace(/[\\|]/g, '\\$&');
}

/** The parts of a key joined by `|`. */
export function joinKey(parts: readonly string[]): string {
  return parts.map(part => keyPart(part, parts.length === 1)).join('|');
}
