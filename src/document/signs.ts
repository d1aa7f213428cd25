/** What input methods, fonts and pasted pages have for a colon. */
export const colons = '：﹕︰∶꞉ː';

/** For the dash of a list item; two long ones are one dash of Chinese text. */
export const dashes = '－—–‐‑‒−―﹘﹣─';

/** For the sign that begins a text of several lines, each with YAML's own. */
export const bars: Readonly<Record<string, string>> = { '｜': '|', '￨': '|', '│': '|', 丨: '|', '＞': '>' };

/** For the sign that begins a comment. */
export const hashes = '＃﹟';

/** A letter, digit or line of a key, also as an input method in full width types it. */
export const keyLetters = String.raw`a-z0-9_\-ａ-ｚ０-９＿－`;
