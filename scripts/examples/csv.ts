/** A file's text and how it reaches the disk. */
export interface CsvStyle {
  readonly encoding: 'utf-8' | 'gb18030';
  readonly bom: boolean;
  readonly end: '\n' | '\r\n';
}

const cell = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** The two-byte half of GB18030, read off the decoder: all that Chinese office text needs. */
function gb18030Table(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      table.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
    }
  }
  return table;
}

function gb18030(text: string): Uint8Array {
  const table = gb18030Table();
  const bytes = [...text].flatMap(character => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return [code];
    const pair = table.get(character);
    if (!pair) throw new Error(`${character} takes four bytes in GB18030`);
    return pair;
  });
  return new Uint8Array(bytes);
}

/** Header and rows as the bytes of a CSV file. */
export function csv(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  style: CsvStyle,
): Uint8Array {
  const text = [header, ...rows].map(row => row.map(cell).join(',') + style.end).join('');
  if (style.encoding === 'gb18030') return gb18030(text);
  return new TextEncoder().encode(style.bom ? `\uFEFF${text}` : text);
}
