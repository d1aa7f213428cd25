import { type CsvRecord, textAt } from './record.ts';

const slots = 1 << 11;
const slotBytes = 48;
const trialCells = 4096;

/**
 * Reads cells as `read` reads their text, and remembers what short cells read as: exports repeat themselves, and a
 * repeated cell costs neither a string nor a reading. Takes a fixed amount of memory; a column that hardly repeats
 * itself is soon read without it.
 */
export function remembering<T>(read: (text: string) => T): (record: CsvRecord, index: number) => T {
  const texts = new Uint8Array(slots * slotBytes);
  const lengths = new Int8Array(slots).fill(-1);
  const results: (T | undefined)[] = Array(slots).fill(undefined);
  let [cells, misses] = [0, 0];
  let isWorthIt = true;

  const isAt = (slot: number, bytes: Uint8Array, from: number, length: number): boolean => {
    if (lengths[slot] !== length) return false;
    const base = slot * slotBytes;
    for (let at = 0; at < length; at++) if (texts[base + at] !== bytes[from + at]) return false;
    return true;
  };

  const fill = (slot: number, record: CsvRecord, index: number, from: number, length: number): T => {
    const result = read(textAt(record, index));
    misses++;
    const base = slot * slotBytes;
    for (let at = 0; at < length; at++) texts[base + at] = record.bytes[from + at] ?? 0;
    lengths[slot] = length;
    results[slot] = result;
    return result;
  };

  return (record, index) => {
    const { bytes, starts, ends, escaped } = record;
    const from = starts[index] ?? 0;
    const to = ends[index] ?? 0;
    const length = to - from;
    if (!isWorthIt || length > slotBytes || escaped[index] === 1 || index >= record.count) {
      return read(textAt(record, index));
    }
    if (++cells === trialCells) isWorthIt = misses * 2 < trialCells;
    let hash = length;
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
    const slot = (hash ^ (hash >>> 15)) & (slots - 1);
    return isAt(slot, bytes, from, length) ? (results[slot] as T) : fill(slot, record, index, from, length);
  };
}
