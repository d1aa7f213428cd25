import { condition } from './words/condition.ts';
import { degree } from './words/degree.ts';
import { quality } from './words/quality.ts';
import { quantity } from './words/quantity.ts';
import { reference } from './words/reference.ts';
import { time } from './words/time.ts';

/** The word lists, named by their rules. Workspaces change them with lint.words. */
export const wordLists = {
  'vague-time': time,
  'vague-quality': quality,
  'vague-degree': degree,
  'vague-quantity': quantity,
  'vague-condition': condition,
  'vague-reference': reference,
} as const;
