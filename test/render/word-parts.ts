import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from '../../src/report/libraries/zip.ts';
import type { Workspace } from './workspace.ts';

export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR4nGOQrvdEIIYGBgAhqgPh0aD2lAAAAABJRU5ErkJggg==',
  'base64',
);

export function put({ root }: Workspace, file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), bytes);
}

export function partsOf({ root }: Workspace, file = 'reports/charter.docx'): Record<string, string> {
  const parts = unzipSync(readFileSync(join(root, file)));
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [name, new TextDecoder().decode(content)]),
  );
}
