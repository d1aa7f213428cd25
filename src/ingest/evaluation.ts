import type { FieldType } from '../catalogue/records.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Source } from '../document/documents.generated.ts';
import { textAt } from './reader/record.ts';
import { isUnreadable, type RowReader, type Unreadable, type Value } from './row.ts';

/** A cell of an item's column that is not blank. */
export interface ItemCell {
  readonly item: string;
  /** The column of the file. */
  readonly column: string;
  readonly text: string;
}

/** What one row says of an evaluation. */
export interface GivenEvaluation {
  readonly source: string;
  readonly key: string;
  readonly fields: Readonly<Record<string, Value>>;
  /** What the columns of answers begin with. */
  readonly prefix: string;
  readonly answers: readonly ItemCell[];
  readonly notes: readonly ItemCell[];
  readonly offsets: readonly ItemCell[];
}

/** What a judge fills in, by column of the record's table. */
export type Judged = Readonly<Record<keyof typeof judgedFields, Value>>;

/** Judges the evaluations of one file, one after the other: scores them, or says why a row is none. */
export interface EvaluationJudge {
  judge(given: GivenEvaluation): Judged | Unreadable;
  /** What should be known of the file once its rows were judged. */
  findings(file: string): readonly Diagnostic[];
}

/** The fields that are a judge's, whatever the row says of them. */
export const judgedFields = {
  agent: 'text',
  level: 'text',
  draw: 'text',
  answers: 'text',
  notes: 'text',
  score: 'number',
  passed: 'boolean',
  critical: 'boolean',
  critical_class: 'text',
  weight: 'number',
} as const satisfies Readonly<Record<string, FieldType>>;

const judgedColumns = Object.keys(judgedFields);

/** The columns that begin with a prefix; the item is what follows, up to a space: after it may stand its title. */
function columnsOf(header: readonly string[], prefix: string | undefined) {
  if (prefix === undefined) return [];
  return header.flatMap((column, index) =>
    column.startsWith(prefix) && column.length > prefix.length
      ? [{ item: column.slice(prefix.length).split(' ', 1)[0] ?? '', column, index }]
      : [],
  );
}

/** A reader whose rows are judged, the columns of their items folded into one. */
export function judging(source: Source, reader: RowReader, { judge }: EvaluationJudge): RowReader {
  const { header } = reader;
  const answers = columnsOf(header, source.items);
  const notes = columnsOf(header, source.notes);
  const offsets = columnsOf(header, source.offsets);
  const asked = [...answers, ...notes, ...offsets];
  const folded = new Set(asked.map(({ column }) => column));
  const columns = [...new Set([...reader.columns, ...judgedColumns])];
  return {
    ...reader,
    columns,
    unused: reader.unused.filter(column => !folded.has(column)),
    // A worksheet has a row for every record that was drawn, scored or not yet.
    isUnfilled: (record, { reason }) =>
      reason === 'missing/anchor' && asked.every(({ index }) => textAt(record, index).trim() === ''),
    read: record => {
      const row = reader.read(record);
      if (isUnreadable(row)) return row;
      const cellsOf = (found: typeof answers): ItemCell[] =>
        found
          .map(({ item, column, index }) => ({ item, column, text: textAt(record, index).trim() }))
          .filter(({ text }) => text !== '');
      const fields: Record<string, Value> = Object.fromEntries(
        reader.columns.map((column, index) => [column, row.values[index] ?? null]),
      );
      const judged = judge({
        source: source.id,
        key: row.key,
        fields,
        prefix: source.items ?? '',
        answers: cellsOf(answers),
        notes: cellsOf(notes),
        offsets: cellsOf(offsets),
      });
      if (isUnreadable(judged)) return judged;
      const all: Readonly<Record<string, Value>> = { ...fields, ...judged };
      return { ...row, values: columns.map(column => all[column] ?? null) };
    },
  };
}
