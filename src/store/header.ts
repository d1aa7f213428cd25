import { closeSync, openSync, readSync } from 'node:fs';

export const headerBytes = 100;

/** The header of a SQLite file, or what there is of it; read without SQLite, which could already write beside it. */
export function fileHeader(file: string): Buffer {
  const header = Buffer.alloc(headerBytes);
  const descriptor = openSync(file, 'r');
  const length = readSync(descriptor, header, 0, header.length, 0);
  closeSync(descriptor);
  return header.subarray(0, length);
}
