/** The upper half, 0x80–0xff, of encodings with one byte a character; U+FFFD marks a byte that means nothing. */
const upperHalves = {
  // Node's own windows-1252 decoder reads 0x80–0x9f as control characters, so it cannot be used.
  'windows-1252':
    '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ' +
    Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join(''),
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
    'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
} as const;

export type SingleByteEncoding = keyof typeof upperHalves;

export function isSingleByte(encoding: string): encoding is SingleByteEncoding {
  return Object.hasOwn(upperHalves, encoding);
}

/** The text of the bytes, or undefined where a byte means nothing in the encoding. */
export function decodeSingleByte(bytes: Buffer, encoding: SingleByteEncoding): string | undefined {
  const upper = upperHalves[encoding];
  const text = bytes
    .toString('latin1')
    .replace(/[\x80-\xff]/g, character => upper[character.charCodeAt(0) - 0x80] ?? '\ufffd');
  return text.includes('\ufffd') ? undefined : text;
}
