/** Digits, letters and signs of an input method in full width, as plain ones. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}

/** Whether a text holds digits, letters or signs in full width. */
export const isFullWidth = (text: string): boolean => /[\uff01-\uff5e\u3000]/.test(text);
