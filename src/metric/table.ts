import { specificity, tiesIn } from '../catalogue/limit-table.ts';
import type { RecordKind } from '../catalogue/records.ts';
import { type Amount, amountOf } from './amount.ts';
import { always, type Condition, constant, type Expression, never } from './condition.ts';
import { filterCondition, termOf } from './filter.ts';
import type { Located } from './limit.ts';
import { refuse } from './setting.ts';
import { placeOfKey } from './variant.ts';

/** One case of a time limit: what it allows those it is for. */
export interface Case {
  readonly when: Condition;
  readonly amount: Amount;
  readonly canExtend: boolean;
}

/** The cases of a time limit, the most specific first: of those that fit a record the first is its own. */
export function casesOf(located: Located, record: RecordKind): Case[] {
  const { limit, setting, path } = located;
  const { table } = limit;
  const said = limit.every ?? limit.within;
  if (said !== undefined) {
    const at = placeOfKey(setting, limit, path, limit.every === undefined ? 'within' : 'every');
    const amount = amountOf(setting, limit, said, at);
    return amount ? [{ when: always, amount, canExtend: limit.extend !== undefined }] : [];
  }
  if (!table) return [];
  for (const [earlier, later] of tiesIn(table, (name, word) => termOf(setting.inventory, name, word))) {
    const facts = { row: later + 1, other: earlier + 1 };
    refuse(setting, [...path, 'table', later, 'when'], 'metric/table-tie', facts);
  }
  return table
    .map((row, index) => ({ row, index }))
    .sort((left, right) => specificity(right.row.when) - specificity(left.row.when))
    .flatMap(({ row, index }) => {
      const at = [...path, 'table', index];
      const when = filterCondition(setting, record, row.when, [...at, 'when']);
      const amount = amountOf(setting, limit, row.within, [...at, 'within']);
      const canExtend = (row.extend ?? limit.extend) !== undefined;
      return amount ? [{ when, amount, canExtend }] : [];
    });
}

/** What the case of a record says; null for a record that is none of them. */
export function byCase(cases: readonly Case[], of: (amount: Amount) => Expression): Expression {
  const [first] = cases;
  if (first && cases.length === 1 && first.when.kind === 'always') return of(first.amount);
  return { kind: 'choice', of: cases.map(({ when, amount }) => ({ when, gives: of(amount) })) };
}

export const written = ({ written: text }: Amount): Expression => constant(text);
export const counted = ({ counted: text }: Amount): Expression => constant(text);

/** Whether the case of a record lets its due date be moved: the first that fits decides. */
export function extendable(cases: readonly Case[]): Condition {
  if (cases.every(({ canExtend }) => canExtend)) return cases.length > 0 ? always : never;
  if (!cases.some(({ canExtend }) => canExtend)) return never;
  const flag: Expression = {
    kind: 'choice',
    of: cases.map(({ when, canExtend }) => ({ when, gives: constant(canExtend ? 1 : 0) })),
  };
  return { kind: 'compare', left: flag, op: '==', right: constant(1) };
}
