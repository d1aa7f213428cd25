import type { ReviewComment } from '../../document/documents.generated.ts';
import { type Locale, pick } from '../../text/locale.ts';
import type { Sheet, SheetCell, SheetColumn } from '../workbook.ts';
import { itemsOf, type ReviewFacts } from './minutes.ts';
import { type CommentColumn, commentColumns, commentSheetTitle } from './words/comment-sheet.ts';
import { decisionWords } from './words/review.ts';

const widths: Readonly<Record<CommentColumn, number>> = {
  id: 10,
  item: 24,
  text: 50,
  department: 12,
  by: 12,
  comment: 44,
  change: 40,
  decision: 12,
  reason: 34,
};
const printed: readonly CommentColumn[] = ['id', 'item', 'text'];

function columnsOf({ review, locale }: ReviewFacts): SheetColumn[] {
  const departments = new Set([
    ...(review.departments ?? []),
    ...(review.attendees ?? []).map(({ department }) => department),
  ]);
  const choices: Readonly<Partial<Record<CommentColumn, readonly string[]>>> = {
    department: [...departments],
    decision: Object.values(decisionWords).map(word => word[locale]),
  };
  return (Object.keys(commentColumns) as CommentColumn[]).map(column => ({
    header: commentColumns[column][locale],
    width: widths[column],
    ...(!printed.includes(column) && { input: true }),
    ...(choices[column] && { choices: choices[column] }),
  }));
}

function rowOf(item: string, text: string, comment: ReviewComment | undefined, locale: Locale): SheetCell[] {
  if (!comment) return [null, item, text, null, null, null, null, null, null];
  const { id, department, by, change, decision, reason } = comment;
  const optional = (value: ReviewComment['change']) => (value === undefined ? null : pick(value, locale));
  return [
    ...[id, item, text, department, by ?? null, pick(comment.comment, locale)],
    ...[optional(change), decision ? decisionWords[decision][locale] : null, optional(reason)],
  ];
}

/**
 * One row an item of the standard under review, the comments that there are on theirs, and a row left for more;
 * comments on what the standard does not have any more come last.
 */
export function commentSheet(facts: ReviewFacts): Sheet {
  const { review, locale } = facts;
  const comments = review.comments ?? [];
  const items = [...itemsOf(facts), { id: '', text: '' }];
  const named = items.flatMap(({ id, text }) => {
    const own = comments.filter(({ item = '' }) => item === id);
    return [...own, undefined].map(comment => rowOf(id, text, comment, locale));
  });
  const known = new Set(items.map(({ id }) => id));
  const others = comments.filter(({ item = '' }) => !known.has(item));
  const rows = [...named, ...others.map(comment => rowOf(comment.item ?? '', '', comment, locale))];
  return { title: commentSheetTitle[locale], columns: columnsOf(facts), rows };
}
