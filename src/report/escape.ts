/** Stands for a line break inside a value: a real newline would end a table row or begin a block. */
export const LINE_BREAK = '\u2028';

/** `text` without the characters that XML 1.0 cannot hold, lone surrogates among them. */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

function oneLine(text: string): string {
  return xmlText(text)
    .replace(/\t/g, ' ')
    .replace(/\r\n|[\r\n]/g, LINE_BREAK)
    .trim();
}

/** `text` as Markdown that shows exactly `text`, in a paragraph, a heading or a table cell. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** `text` as a value between double quotes in a directive's attributes. */
export function escapeAttribute(text: string): string {
  return oneLine(text)
    .replaceAll(LINE_BREAK, ' ')
    .replace(/["&<>\\{}|]/g, character => `&#${character.charCodeAt(0)};`);
}

/** `text` between backticks, where nothing can be escaped: backticks and pipes become their look-alikes. */
export function escapeCode(text: string): string {
  return oneLine(text).replaceAll(LINE_BREAK, ' ').replaceAll('`', 'ˋ').replaceAll('|', '¦');
}
