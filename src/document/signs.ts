/** What input methods, fonts and pasted pages have for a colon. */
export const colons = '：﹕︰∶꞉ː';

/** For the dash of a list item; two long ones are one dash of Chinese text. */
export const dashes = '－—–‐‑‒−―﹘﹣─';

/** For the sign that begins a text of several lines, each with YAML's own. */
export const bars: Readonly<Record<string, string>> = { '｜': '|', '￨': '|', '│': '|', 丨: '|', '＞': '>' };

/** For the sign that begins a comment. */
export const hashes = '＃﹟';

/** Blanks that pages, fonts and input methods have for the plain one, as a character class has them. */
export const blanks = String.raw`\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000`;

/** A letter, digit or line of a key, also as an input method in full width types it. */
export const keyLetters = String.raw`a-z0-9_\-ａ-ｚ０-９＿－`;

const oneWord = /^(?!丨)[\w一-鿿]+$/;

/** Whether a value has only letters, digits and Chinese characters: nothing in it can be a slip of an input method. */
export const isOneWord = (value: unknown): boolean => typeof value === 'string' && oneWord.test(value);
