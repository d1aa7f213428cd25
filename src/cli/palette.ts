import { Chalk } from 'chalk';
import type { Palette } from '../diagnostic/frame.ts';

/** The colours of a terminal, or none. */
export function palette(color: boolean): Palette {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return { error: chalk.red, warning: chalk.yellow, info: chalk.cyan, dim: chalk.dim, bold: chalk.bold };
}
