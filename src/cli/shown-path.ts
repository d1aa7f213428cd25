import { relative } from 'node:path';
import { isWithin } from '../workspace/files.ts';

/** As the user would type it, where it lies below their folder. */
export const shownPath = (file: string, cwd: string): string =>
  isWithin(cwd, file) ? relative(cwd, file) : file;
