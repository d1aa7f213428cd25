import type { AnswerScale, Item, Scorecard } from '../document/documents.generated.ts';

/** Whom a critical error hurts. */
export const criticalClasses = ['customer', 'business', 'compliance'] as const;

/** One item of a scorecard, with what it counts. */
export interface ScoredItem {
  readonly item: Item;
  /** Of the section it stands in; undefined where the scorecard has none. */
  readonly section: string | undefined;
  /** What it counts in the score; 0 for bonus and deduction items. */
  readonly weight: number;
}

/** Every item in the order of the document. Items weigh 1 each where none of them says a weight. */
export function itemsOf({ items = [], sections = [] }: Pick<Scorecard, 'items' | 'sections'>): ScoredItem[] {
  const all = [
    ...items.map(item => ({ item, section: undefined })),
    ...sections.flatMap(({ id, items: own }) => own.map(item => ({ item, section: id }))),
  ];
  const isWeighted = all.some(({ item }) => item.weight !== undefined);
  return all.map(({ item, section }) => ({ item, section, weight: weightOf(item, isWeighted) }));
}

function weightOf({ weight, bonus, deduction }: Item, isWeighted: boolean): number {
  if (bonus !== undefined || deduction !== undefined) return 0;
  return weight ?? (isWeighted ? 0 : 1);
}

/** The values that an item on a scale can have, both ends included. */
export const scaleValues = ({ min, max }: AnswerScale): number[] =>
  Array.from({ length: Math.max(0, max - min + 1) }, (_, index) => min + index);

/** `id@version`, as evaluations name the scorecard they were made with. */
export const pinned = ({ id, version }: Pick<Scorecard, 'id' | 'version'>): string => `${id}@${version}`;

const parts = (version: string) => version.split('.').map(Number);

function isNewer(left: string, right: string): boolean {
  const other = parts(right);
  const at = parts(left).findIndex((part, index) => part !== other[index]);
  return at >= 0 && (parts(left)[at] ?? 0) > (other[at] ?? 0);
}

/** The scorecard that `id@version` names; by `id` alone, the newest version. */
export function findScorecard<Card extends Pick<Scorecard, 'id' | 'version'>>(
  cards: readonly Card[],
  name: string,
): Card | undefined {
  if (name.includes('@')) return cards.find(card => pinned(card) === name);
  return cards
    .filter(({ id }) => id === name)
    .reduce<Card | undefined>(
      (newest, card) => (newest && !isNewer(card.version, newest.version) ? newest : card),
      undefined,
    );
}
