import { halfWidth } from '../text/width.ts';

/** Digits, letters and signs of an input method in full width, as plain ones. */
export function toHalfWidth(text: string): string {
  return halfWidth(text).replaceAll('\u3000', ' ');
}

/** Whether a text holds digits, letters or signs in full width. */
export const isFullWidth = (text: string): boolean => /[\uff01-\uff5e\u3000]/.test(text);

/** `【电话】` is a list of one to whoever types Chinese. */
export const withoutBrackets = (value: string): string =>
  /^[［【〔（(]([^［］【】〔〕（）()]*)[］】〕）)]$/u.exec(value)?.[1] ?? value;

/** A list that is longer was not typed as one text. */
const longest = 2000;
/** Blanks between Chinese words; one name may be written with them too. */
const parting = /(?<=[一-鿿])[ \t\u3000]+(?=[一-鿿])/u;

interface List {
  readonly items: readonly string[];
  /** Whether blanks alone part some of the items, which may then be one name. */
  readonly isParted: boolean;
}

/** The words of a list that was typed as one text; undefined where it may be a sentence with its own commas. */
export function listed(value: string): List | undefined {
  if (value.length > longest) return undefined;
  const parts = withoutBrackets(value).split(/[ \t]*[、，,；;][ \t]*/u);
  const items = parts.flatMap(part => part.split(parting));
  const most = items.length > 1 ? 12 : 60;
  const areWords = items.every(item => item.length <= most && /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(item));
  return areWords ? { items, isParted: items.length > parts.length } : undefined;
}
