import { findScorecard, itemsOf } from '../catalogue/scorecard.ts';
import type { Scorecard, Text } from '../document/documents.generated.ts';
import type { Evaluation } from './evaluations.ts';
import { type Answer, type ItemScore, scoreAnswers } from './scoring.ts';

/** How often one item lost points, over the evaluations that it applied to. */
export interface ItemResult {
  /** `scorecard.item`. */
  readonly item: string;
  readonly title: Text;
  readonly critical: string | null;
  readonly applicable: number;
  readonly failed: number;
  /** Failed over applicable. */
  readonly rate: number;
  /** Of all failures, and of these with all above it. */
  readonly share: number;
  readonly cumulative: number;
}

/** Something that cost points: the evaluation, the item and what was noted about it. */
export interface Deduction {
  readonly evaluation: Evaluation;
  /** `scorecard.item`. */
  readonly item: string;
  readonly title: Text;
  readonly answer: Answer;
  /** In points of the item's weight, or what a deduction took off; 0 for an item that only decides. */
  readonly lost: number;
  readonly critical: string | null;
  readonly note: string | null;
  readonly offset_s: number | null;
}

/** What an item cost; undefined where it cost nothing. */
function lostBy({ points, max, failed }: ItemScore): number | undefined {
  if (points === null || max === null) return undefined;
  const lost = points < 0 ? -points : Math.max(0, max - points);
  return lost > 0 || failed !== null ? lost : undefined;
}

interface Scored {
  readonly evaluation: Evaluation;
  readonly card: Scorecard;
  readonly items: readonly ItemScore[];
}

/** The evaluations whose scorecard is there, item by item. */
function scored(evaluations: readonly Evaluation[], cards: readonly Scorecard[]): Scored[] {
  return evaluations.flatMap(evaluation => {
    const card = evaluation.scorecard === null ? undefined : findScorecard(cards, evaluation.scorecard);
    const scoring = card && scoreAnswers(card, evaluation.answers);
    return card && scoring && 'items' in scoring ? [{ evaluation, card, items: scoring.items }] : [];
  });
}

const titlesOf = (card: Scorecard) => new Map(itemsOf(card).map(({ item }) => [item.id, item]));

/** Everything that cost points, in the order of the evaluations. */
export function deductionsOf(evaluations: readonly Evaluation[], cards: readonly Scorecard[]): Deduction[] {
  return scored(evaluations, cards).flatMap(({ evaluation, card, items }) => {
    const known = titlesOf(card);
    return items.flatMap(score => {
      const lost = lostBy(score);
      if (lost === undefined) return [];
      const note = evaluation.notes[score.item];
      return {
        evaluation,
        item: `${card.id}.${score.item}`,
        title: known.get(score.item)?.title ?? score.item,
        answer: score.answer,
        lost,
        critical: score.failed,
        note: note?.text ?? null,
        offset_s: note?.offset_s ?? null,
      };
    });
  });
}

/** Every item that applied to an evaluation, the most failures first; versions of a scorecard are one. */
export function itemResults(evaluations: readonly Evaluation[], cards: readonly Scorecard[]): ItemResult[] {
  const found = new Map<
    string,
    { title: Text; critical: string | null; applicable: number; failed: number }
  >();
  for (const { card, items } of scored(evaluations, cards)) {
    const known = titlesOf(card);
    for (const score of items.filter(({ points }) => points !== null)) {
      const item = known.get(score.item);
      // What adds points fails nobody.
      if (!item || item.bonus !== undefined) continue;
      const name = `${card.id}.${item.id}`;
      const before = found.get(name) ?? { applicable: 0, failed: 0 };
      found.set(name, {
        title: item.title,
        critical: item.critical ?? null,
        applicable: before.applicable + 1,
        failed: before.failed + (lostBy(score) === undefined ? 0 : 1),
      });
    }
  }
  const all = [...found.values()].reduce((sum, { failed }) => sum + failed, 0);
  let above = 0;
  return [...found]
    .sort(([, left], [, right]) => right.failed - left.failed)
    .map(([item, one]) => {
      above += one.failed;
      const of = (failed: number) => (all === 0 ? 0 : failed / all);
      return {
        item,
        ...one,
        rate: one.failed / one.applicable,
        share: of(one.failed),
        cumulative: of(above),
      };
    });
}
