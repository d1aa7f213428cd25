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

/** The whole scale, since the file of another month holds words that this one does not. */
const scales = [
  ['非常满意', '满意', '一般', '不满意', '非常不满意'],
  ['Very satisfied', 'Satisfied', 'Neutral', 'Dissatisfied', 'Very dissatisfied'],
];

const pointsOf = (word: string): number | undefined => ratings[word.toLowerCase()];

/** The points of words where those among the ratings of a column are all known; undefined where there are none. */
export function ratingWords(field: string, { words }: Profile): Readonly<Record<string, number>> | undefined {
  if (!rated.has(field) || words === undefined) return undefined;
  const written = [...words.keys()].filter(word => !/^\d+(?:\.\d+)?$/.test(word));
  if (written.length === 0 || written.some(word => pointsOf(word) === undefined)) return undefined;
  const isChinese = written.some(word => /\p{Script=Han}/u.test(word));
  const own = written.filter(word => !scales.flat().includes(word));
  const all = [...(scales[isChinese ? 0 : 1] ?? []), ...own].map(
    word => [word, pointsOf(word) ?? 0] as const,
  );
  return Object.fromEntries(all.sort(([, left], [, right]) => right - left));
}
