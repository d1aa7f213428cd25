/** A file's name as one word of a command that is shown to be typed, in cmd, PowerShell and sh alike. */
export function shellWord(name: string): string {
  return /^[\p{L}\p{N}_./:@%+=,-]+$/u.test(name) ? name : `"${name}"`;
}
