import type { Comparison } from '../catalogue/target.ts';
import type { Value } from '../store/database.ts';
import { stateColumn } from '../store/schema.ts';
import type { Condition, Expression } from './condition.ts';
import { joined, named, type Sql, sql } from './sql.ts';

/** The table aliases of a relation: the record, and the contact that it takes dimensions from. */
const aliases = { record: sql`r`, contact: sql`c` };

const operators: { readonly [Op in Comparison]: Sql } = {
  '>=': sql`>=`,
  '<=': sql`<=`,
  '>': sql`>`,
  '<': sql`<`,
  '==': sql`=`,
};

const column = (name: string): Sql => sql`r.${named(name)}`;

const list = (values: readonly Value[]): Sql =>
  joined(
    values.map(value => sql`${value}`),
    ', ',
  );

function coalesced(pieces: readonly Sql[]): Sql {
  const [first] = pieces;
  return pieces.length === 1 && first ? first : sql`coalesce(${joined(pieces, ', ')})`;
}

/** The SQL of a value; `asOf` is in milliseconds. */
export function expressionSql(expression: Expression, asOf: number): Sql {
  switch (expression.kind) {
    case 'field':
      return column(expression.field);
    case 'instant': {
      const name = column(expression.field);
      return sql`CASE WHEN ${name} <= ${asOf} THEN ${name} END`;
    }
    case 'first_created': {
      const first = sql`min(r.created, coalesce(first_merged(coalesce(r.contact_id, r.key)), r.created))`;
      return sql`CASE WHEN ${first} <= ${asOf} THEN ${first} END`;
    }
    case 'dimension':
      return dimensionSql(expression, asOf);
    case 'constant':
      return sql`${expression.value}`;
    case 'as_of':
      return sql`${asOf}`;
    case 'later':
      return sql`(${expressionSql(expression.than, asOf)}) + ${expression.ms}`;
    case 'seconds':
      return sql`((${expressionSql(expression.to, asOf)}) - (${expressionSql(expression.from, asOf)})) / 1000.0`;
    case 'sum':
      return sql`(${joined(
        expression.of.map(one => expressionSql(one, asOf)),
        ' + ',
      )})`;
    case 'first':
      return coalesced(expression.of.map(one => expressionSql(one, asOf)));
    case 'choice':
      return choiceSql(expression.of, asOf);
    case 'due': {
      const { from, within, calendar } = expression;
      return sql`due_after(${expressionSql(from, asOf)}, ${expressionSql(within, asOf)}, ${calendar})`;
    }
    case 'working':
      return sql`is_working(${expressionSql(expression.at, asOf)}, ${expression.calendar})`;
    case 'worked': {
      const { from, to, calendar } = expression;
      return sql`worked_between(${expressionSql(from, asOf)}, ${expressionSql(to, asOf)}, ${calendar})`;
    }
    case 'obligation':
      return column(obligationColumn(expression.column));
    case 'answer':
      return sql`(CASE WHEN json_valid(r.answers) THEN json_extract(r.answers, ${answerPath(expression.item)}) END)`;
  }
}

function dimensionSql({ field, of, told }: Extract<Expression, { kind: 'dimension' }>, asOf: number): Sql {
  const now = of.map(owner => sql`${aliases[owner]}.${named(field)}`);
  if (!told) return coalesced(now);
  const given = sql`${historyAlias(field)}.given`;
  const names = JSON.stringify(told.collapsing);
  const at = expressionSql(told.at, asOf);
  if (!of.includes('contact')) return coalesced([sql`given_at(${given}, r.source, ${at}, ${names})`, ...now]);
  // What a survey says itself comes first; its key is none of a contact.
  const before = sql`CASE WHEN c.key IS NOT NULL THEN given_at(${given}, c.source, ${at}, ${names}) END`;
  return coalesced([...now.slice(0, -1), before, ...now.slice(-1)]);
}

/** The table alias of what events gave a contact in a dimension. */
export const historyAlias = (dimension: string): Sql => named(`given ${dimension}`);

/** Where an item stands among an evaluation's answers. */
const answerPath = (item: string): string => `$.${JSON.stringify(item)}`;

/** The column of a part's course, beside those of its record. */
export const obligationColumn = (name: string): string => `obligation ${name}`;

function choiceSql(of: Extract<Expression, { kind: 'choice' }>['of'], asOf: number): Sql {
  if (of.length === 0) return sql`NULL`;
  const cases = of.map(
    ({ when, gives }) => sql`WHEN ${conditionSql(when, asOf)} THEN ${expressionSql(gives, asOf)}`,
  );
  return sql`CASE ${joined(cases, ' ')} END`;
}

/** The SQL of a condition: 1, 0, or null where it cannot be told. */
export function conditionSql(condition: Condition, asOf: number): Sql {
  const inner = (one: Condition): Sql => sql`(${conditionSql(one, asOf)})`;
  switch (condition.kind) {
    case 'always':
      return sql`TRUE`;
    case 'never':
      return sql`FALSE`;
    case 'all':
      return joined(condition.of.map(inner), ' AND ');
    case 'any':
      return joined(condition.of.map(inner), ' OR ');
    case 'not':
      return sql`NOT ${inner(condition.of)}`;
    case 'known':
      return sql`(${expressionSql(condition.of, asOf)}) IS NOT NULL`;
    case 'compare': {
      const { left, op, right } = condition;
      return sql`(${expressionSql(left, asOf)}) ${operators[op]} (${expressionSql(right, asOf)})`;
    }
    case 'among':
      return amongSql(condition, asOf);
    case 'state':
      return stateSql(condition.field, condition.dated, asOf);
    case 'imported':
      return sql`r.import_id IN (${list(condition.by)})`;
    case 'status':
      return sql`r.source = ${condition.source} AND r.status IN (${list(condition.states)})`;
  }
}

function amongSql(condition: Extract<Condition, { kind: 'among' }>, asOf: number): Sql {
  const folding = condition.folded ? sql` COLLATE NOCASE` : sql``;
  return sql`(${expressionSql(condition.of, asOf)})${folding} IN (${list(condition.values)})`;
}

function stateSql(field: string, dated: Condition, asOf: number): Sql {
  const at = column(field);
  const was = column(stateColumn(field));
  const otherwise = dated.kind === 'never' ? sql`` : sql` WHEN ${conditionSql(dated, asOf)} THEN 0`;
  return sql`CASE WHEN ${at} IS NOT NULL THEN ${at} <= ${asOf} WHEN ${was} IS NOT NULL THEN ${was}${otherwise} END`;
}
