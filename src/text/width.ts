/** Characters two columns wide on a terminal: East Asian Wide and Fullwidth, and emoji. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const none = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns that a text takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : none.test(character) ? 0 : 1;
  return width;
}

/** A text with the letters, digits and signs that an input method types in full width as plain ones, one for one. */
export function halfWidth(text: string, which: RegExp = /[\uff01-\uff5e]/g): string {
  return text.replace(which, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
