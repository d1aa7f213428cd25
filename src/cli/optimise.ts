import { setFlagsFromString } from 'node:v8';
import type { Context } from './context.ts';

/**
 * Most of what a command runs it runs a few times: the machine code that V8 in Node 20 makes of it as soon as it can
 * costs up to a third of the command's work, and is hardly used.
 * @param budget how many bytes of its code a function runs before it is optimised; 67,584 by default.
 */
export function optimiseLate({ nodeVersion }: Context, budget: number): void {
  if (nodeVersion?.startsWith('20.')) setFlagsFromString(`--interrupt-budget=${budget}`);
}
