import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Failure } from '../diagnostic/failure.ts';
import { systemCode } from '../diagnostic/system.ts';
import type { Chunks } from './encoding.ts';

const chunkBytes = 1 << 20;

/** A file that can be read several times from its start. */
export interface InputFile {
  readonly bytes: number;
  readonly sha256: string;
  open(): Chunks;
  /** The bytes that the latest opening has brought so far. */
  passed(): number;
  /** Throws where the file is not the one that was hashed any more. */
  verify(): Promise<void>;
}

/** Hashes a file; whatever the system refuses is a Failure that names it as `name`. */
export async function openInput(path: string, name: string): Promise<InputFile> {
  let passed = 0;
  const open = async function* () {
    passed = 0;
    for await (const chunk of readChunks(path, name)) {
      passed += chunk.length;
      yield chunk;
    }
  };
  const before = await version(path, name);
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of open()) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  const verify = async () => {
    const now = await version(path, name);
    if (now.size !== bytes || now.mtimeMs !== before.mtimeMs)
      throw new Failure('ingest/changed', { file: name });
  };
  await verify();
  return { bytes, sha256: hash.digest('hex'), open, passed: () => passed, verify };
}

async function version(
  path: string,
  name: string,
): Promise<{ readonly size: number; readonly mtimeMs: number }> {
  try {
    return await stat(path);
  } catch (error) {
    throw unreadable(error, name);
  }
}

async function* readChunks(path: string, name: string): Chunks {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) yield chunk;
  } catch (error) {
    throw unreadable(error, name);
  }
}

function unreadable(error: unknown, name: string): unknown {
  const code = systemCode(error);
  if (code === 'ENOENT') return new Failure('ingest/no-file', { pattern: name }, error);
  return code ? new Failure('ingest/unreadable', { file: name, code }, error) : error;
}
