/** Encodes text in a two-byte encoding by asking the platform's decoder what every pair of bytes means. */
export function encoder(label: 'gb18030' | 'big5'): (text: string) => Buffer {
  const decoder = new TextDecoder(label);
  const bytesOf = new Map<string, readonly number[]>();
  for (let byte = 0; byte < 0x80; byte++) bytesOf.set(String.fromCharCode(byte), [byte]);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd' && !bytesOf.has(character)) {
        bytesOf.set(character, [lead, trail]);
      }
    }
  }
  return text =>
    Buffer.from(
      [...text].flatMap(character => {
        const bytes = bytesOf.get(character);
        if (!bytes) throw new Error(`${label} has no ${character}`);
        return bytes;
      }),
    );
}

export function utf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}
