import { type Diagnostic, error, type Place } from '../diagnostic/diagnostic.ts';
import type { ReviewComment } from '../document/documents.generated.ts';
import { closest } from '../text/closest.ts';
import { pick } from '../text/locale.ts';
import { type CommentColumn, commentColumns } from './model/words/comment-sheet.ts';
import { decisionWords } from './model/words/review.ts';

type Decision = NonNullable<ReviewComment['decision']>;

/** A comment as a sheet gives it: without a number where the sheet has none. */
export type GivenComment = Omit<ReviewComment, 'id' | 'comment' | 'change' | 'reason'> & {
  readonly id?: string;
  readonly comment: string;
  readonly change?: string;
  readonly reason?: string;
};

/** What a filled-in sheet says, or what is wrong with it. */
export interface CommentReading {
  readonly comments: readonly GivenComment[];
  readonly findings: readonly Diagnostic[];
}

type Row = Readonly<Record<CommentColumn, string>>;

/** Which column of the sheet each heading stands in, from 0. */
function headings(header: readonly string[]): ReadonlyMap<CommentColumn, number> {
  const cells = header.map(cell => cell.trim());
  const columns = Object.entries(commentColumns).map(
    ([column, names]) =>
      [column as CommentColumn, cells.findIndex(cell => Object.values(names).includes(cell))] as const,
  );
  return new Map(columns.filter(([, index]) => index >= 0));
}

const decisions = Object.entries(decisionWords) as [Decision, (typeof decisionWords)[Decision]][];

function decisionOf(text: string): Decision | undefined {
  return decisions.find(([key, words]) => key === text || Object.values(words).includes(text))?.[0];
}

/** What people fill in; an untouched row has none of it. */
const filled: readonly CommentColumn[] = ['department', 'by', 'comment', 'change', 'decision', 'reason'];

interface Checking {
  readonly items: readonly string[];
  readonly placeOf: (column: CommentColumn) => Place;
}

function problems({ item, department, comment, decision }: Row, { items, placeOf }: Checking): Diagnostic[] {
  return [
    ...(item !== '' && !items.includes(item)
      ? [error('sheet/unknown-item', placeOf('item'), { item, closest: closest(item, items) })]
      : []),
    ...(department === '' ? [error('sheet/no-department', placeOf('department'), {})] : []),
    ...(comment === '' ? [error('sheet/no-comment', placeOf('comment'), {})] : []),
    ...(decision !== '' && !decisionOf(decision)
      ? [
          error('sheet/unknown-decision', placeOf('decision'), {
            decision,
            known: decisions.map(([, words]) => words['zh-CN']),
          }),
        ]
      : []),
  ];
}

function commentOf({ id, item, department, by, comment, change, decision, reason }: Row): GivenComment {
  const known = decisionOf(decision);
  return {
    ...(id && { id }),
    ...(item && { item }),
    department,
    ...(by && { by }),
    comment,
    ...(change && { change }),
    ...(known && { decision: known }),
    ...(reason && { reason }),
  };
}

/**
 * The comments in the rows of a filled-in sheet, its headings first. Findings name the row and the column, both from 1.
 * @param items that a comment can be about.
 */
export function readComments(
  file: string,
  [header = [], ...rows]: readonly (readonly string[])[],
  items: readonly string[],
): CommentReading {
  const at = headings(header);
  const placeAt = (line: number, column: number): Place => {
    const start = { line, column };
    return { file, range: { start, end: start }, path: '' };
  };
  const needed = (['item', 'department', 'comment'] as const).filter(column => !at.has(column));
  if (needed.length > 0) {
    const columns = needed.map(column => commentColumns[column]['zh-CN']);
    return { comments: [], findings: [error('sheet/no-columns', placeAt(1, 1), { columns })] };
  }
  const readings = rows.map((cells, index) => {
    const row = Object.fromEntries(
      (Object.keys(commentColumns) as CommentColumn[]).map(column => [
        column,
        (cells[at.get(column) ?? -1] ?? '').trim(),
      ]),
    ) as Row;
    if (filled.every(column => row[column] === '')) return { comments: [], findings: [] };
    const placeOf = (column: CommentColumn) => placeAt(index + 2, (at.get(column) ?? 0) + 1);
    const findings = problems(row, { items, placeOf });
    return { comments: findings.length > 0 ? [] : [commentOf(row)], findings };
  });
  return {
    comments: readings.flatMap(({ comments }) => comments),
    findings: readings.flatMap(({ findings }) => findings),
  };
}

/** What of given comments is new, what differs from the comment of its number or wording, and what is there already. */
export interface Merged {
  readonly added: readonly (GivenComment & { readonly id: string })[];
  readonly updated: readonly {
    readonly index: number;
    readonly comment: GivenComment & { readonly id: string };
  }[];
  readonly unchanged: number;
}

const plain = (comment: ReviewComment | GivenComment): string => {
  const { item = '', department, by = '', comment: text, change = '', decision = '', reason = '' } = comment;
  const shown = [text, change, reason].map(value => pick(value, 'zh-CN').replace(/\s+/g, ' ').trim());
  return JSON.stringify([item, department, by, decision, ...shown]);
};
const identity = ({ item = '', department, comment }: ReviewComment | GivenComment): string =>
  JSON.stringify([item, department, pick(comment, 'zh-CN').replace(/\s+/g, ' ').trim()]);

/** New comments get the next free number R1, R2 …; nothing that the review has is lost. */
export function mergeComments(existing: readonly ReviewComment[], given: readonly GivenComment[]): Merged {
  const numbers = existing.map(({ id }) => Number(/^R(\d+)$/.exec(id)?.[1] ?? 0));
  let next = Math.max(0, ...numbers) + 1;
  const added: (GivenComment & { id: string })[] = [];
  const updated: { index: number; comment: GivenComment & { id: string } }[] = [];
  const taken = new Set(existing.map(({ id }) => id));
  const seen = new Set<string>();
  let unchanged = 0;
  for (const comment of given) {
    const index = existing.findIndex(one =>
      comment.id === undefined ? identity(one) === identity(comment) : one.id === comment.id,
    );
    const old = existing[index];
    if (old) {
      if (plain(old) === plain(comment)) unchanged++;
      else updated.push({ index, comment: { ...comment, id: old.id } });
      continue;
    }
    if (seen.has(identity(comment))) {
      unchanged++;
      continue;
    }
    seen.add(identity(comment));
    while (taken.has(`R${next}`)) next++;
    const id = comment.id !== undefined && !taken.has(comment.id) ? comment.id : `R${next}`;
    taken.add(id);
    added.push({ ...comment, id });
  }
  return { added, updated, unchanged };
}
