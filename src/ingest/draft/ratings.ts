import type { Profile } from './profile.ts';

/** Fields that hold the rating of a customer. */
const rated = new Set(['csat', 'score']);

/** What people tick, on the scale of five that the words come from. */
const ratings: Readonly<Record<string, number>> = Object.fromEntries(
  [
    '非常不满意|很不满意|极不满意|very dissatisfied|very unsatisfied',
    '不满意|较不满意|不太满意|dissatisfied|unsatisfied',
    '一般|基本满意|尚可|neutral|neither',
    '满意|较满意|比较满意|satisfied',
    '非常满意|很满意|十分满意|very satisfied',
  ].flatMap((words, index) => words.split('|').map(word => [word, index + 1])),
);

/** The points of the words that stand among the ratings of a column; undefined where there are none, or others too. */
export function ratingWords(field: string, { words }: Profile): Readonly<Record<string, number>> | undefined {
  if (!rated.has(field) || words === undefined) return undefined;
  const written = [...words.keys()].filter(word => !/^\d+(?:\.\d+)?$/.test(word));
  const known = written.flatMap(word => {
    const points = ratings[word.toLowerCase()];
    return points === undefined ? [] : [[word, points] as const];
  });
  if (known.length === 0 || known.length < written.length) return undefined;
  return Object.fromEntries(known.sort(([, left], [, right]) => right - left));
}
