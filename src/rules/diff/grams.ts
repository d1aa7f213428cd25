/** Every two neighbouring characters of a text: what two wordings share is counted by them. */
export function gramsIn(prose: string): Set<string> {
  const text = prose.replace(/[\s，。；、,.;]+/g, '');
  return new Set(Array.from(text.slice(1), (character, index) => text.charAt(index) + character));
}

/** The share of one text's grams that another has, 0..1; 0 where it has none. */
export const shareOf = (grams: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...grams].filter(gram => others.has(gram)).length / Math.max(1, grams.size);
