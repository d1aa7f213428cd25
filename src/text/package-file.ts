import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** This module lies two folders below the package's, in src as in dist. */
const folder = new URL('../../', import.meta.url);

/** The absolute path of a file or folder of this package, from a relative one with slashes. */
export const packageFile = (path: string): string => fileURLToPath(new URL(path, folder));

/** A text of this package. */
export const packageText = (path: string): string => readFileSync(packageFile(path), 'utf8');
