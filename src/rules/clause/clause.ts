import type { ClauseRule } from './clause-rule.ts';
import { clock } from './clock.ts';
import { structure } from './structure.ts';
import { terms } from './terms.ts';
import { wording } from './wording.ts';

/** Whether the words of clauses can be measured and bind as their level says. */
export const clause: readonly ClauseRule[] = [...wording, ...structure, ...clock, ...terms];
