import { itemsOf } from '../catalogue/scorecard.ts';
import type { RejectReason } from '../diagnostic/sentences/reject-reason.ts';
import type { Item, Scorecard } from '../document/documents.generated.ts';
import type { GivenEvaluation, ItemCell } from '../ingest/evaluation.ts';
import { isUnreadable, type Unreadable } from '../ingest/row.ts';
import { readOffset } from './offset.ts';
import { type Answers, type ProblemKind, readAnswer, type Scoring, scoreAnswers } from './scoring.ts';

/** A note on an item, with its place in the recording. */
export interface Note {
  readonly text: string;
  readonly offset_s: number | null;
}

/** The answers of a row, read and scored. */
export interface ScoredCells {
  readonly scoring: Scoring;
  /** JSON {item: answer}. */
  readonly answers: string;
  /** JSON {item: Note}; null where there is none. */
  readonly notes: string | null;
}

const reasons: Readonly<Record<ProblemKind, RejectReason>> = {
  unknown: 'evaluation/unknown-item',
  range: 'evaluation/answer',
  missing: 'evaluation/missing-answer',
  na: 'evaluation/not-applicable',
  nothing: 'evaluation/nothing',
};

/** Spreadsheets are kept from running text by an apostrophe, which the note itself does not have. */
const unguarded = (text: string) => text.replace(/^'(?=[\s\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠])/, '');

function readAnswers(cells: readonly ItemCell[], items: ReadonlyMap<string, Item>): Answers | Unreadable {
  const answers = new Map<string, Answers[string]>();
  for (const { item, column, text } of cells) {
    const asked = items.get(item);
    if (!asked) return { reason: 'evaluation/unknown-item', column, value: item };
    const answer = readAnswer(text, asked.scale);
    if (answer === undefined) return { reason: 'evaluation/answer', column, value: text };
    answers.set(item, answer);
  }
  return Object.fromEntries(answers);
}

/** Reads the columns of a row's items; the first thing that is wrong rejects the row. */
export function scoreCells(
  card: Scorecard,
  { prefix, answers: cells, notes, offsets }: GivenEvaluation,
): ScoredCells | Unreadable {
  const items = new Map(itemsOf(card).map(({ item }) => [item.id, item]));
  const answers = readAnswers(cells, items);
  if (isUnreadable(answers)) return answers;
  const scoring = scoreAnswers(card, answers);
  if ('problems' in scoring) {
    const [{ kind, item } = { kind: 'nothing' as const, item: '' }] = scoring.problems;
    const cell = cells.find(one => one.item === item);
    const column = item === '' ? null : `${prefix}${item}`;
    return { reason: reasons[kind], column, value: cell?.text ?? null };
  }
  const read = readNotes(notes, offsets, items);
  return isUnreadable(read) ? read : { scoring, answers: JSON.stringify(answers), notes: read.notes };
}

function readNotes(
  texts: readonly ItemCell[],
  offsets: readonly ItemCell[],
  items: ReadonlyMap<string, Item>,
): { readonly notes: string | null } | Unreadable {
  const notes = new Map<string, Note>(
    texts.map(({ item, text }) => [item, { text: unguarded(text), offset_s: null }]),
  );
  const unknown = [...texts, ...offsets].find(({ item }) => !items.has(item));
  if (unknown) return { reason: 'evaluation/unknown-item', column: unknown.column, value: unknown.item };
  for (const { item, column, text } of offsets) {
    const offset = readOffset(text);
    if (offset === undefined) return { reason: 'evaluation/offset', column, value: text };
    notes.set(item, { text: notes.get(item)?.text ?? '', offset_s: offset });
  }
  return { notes: notes.size === 0 ? null : JSON.stringify(Object.fromEntries(notes)) };
}
