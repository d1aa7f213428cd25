/** Whether a text can be the id of a document, as the schemas allow it. */
export function isIdentifier(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(text);
}
