import type { RecordKind } from '../catalogue/records.ts';
import { auditViewSql } from './audit-view-sql.ts';
import type { Condition } from './condition.ts';
import { conditionSql, expressionSql } from './expression.ts';
import { joinsFor } from './joins.ts';
import { peopleViewSql } from './people-view-sql.ts';
import type { Frame } from './plan.ts';
import { joined, named, type Sql, sql } from './sql.ts';
import type { View } from './view.ts';

type ViewOf<Kind extends View['kind']> = Extract<View, { kind: Kind }>;

const list = (words: readonly string[]): Sql =>
  joined(
    words.map(word => sql`${word}`),
    ', ',
  );

/** When a contact was first resolved or closed, and when it was due. */
const contactOf = sql`
LEFT JOIN (SELECT contact_id, min(min(coalesce(resolved, closed), coalesce(closed, resolved))) AS solved, min(due) AS due
  FROM contact WHERE contact_id IS NOT NULL GROUP BY contact_id) AS k ON k.contact_id = r.contact_id`;

/** Public messages in order, each with whose it is. */
function messagesSql({ customer, person }: ViewOf<'turns' | 'silences'>, isEverybody: boolean, asOf: number) {
  const written = (words: readonly string[]) => sql`r.author COLLATE NOCASE IN (${list(words)})`;
  const side = sql`CASE WHEN ${written(customer)} THEN 'customer' WHEN ${written(person)} THEN 'person'
      ${isEverybody ? sql`ELSE 'other' ` : sql``}END`;
  return sql`SELECT r.*, ${side} AS "message side" FROM message AS r
    WHERE r.contact_id IS NOT NULL AND r.at <= ${asOf} AND coalesce(r.is_public, 1) = 1`;
}

const inTalk = sql`PARTITION BY r.contact_id ORDER BY r.at, r.seq, r.source, r.key`;

/** When the matter was solved after the message, as known at as-of. */
const solvedSql = (asOf: number): Sql =>
  sql`CASE WHEN k.solved >= r.at AND k.solved <= ${asOf} THEN k.solved END AS "obligation solved"`;

function turnsSql(view: ViewOf<'turns'>, rows: Sql, asOf: number): Sql {
  return sql`(SELECT r.*, ${solvedSql(asOf)}
  FROM (SELECT r.*, lag(r."message side") OVER talk AS "side before", lag(r.at) OVER talk AS "obligation before",
    min(CASE WHEN r."message side" = 'person' THEN r.at END)
      OVER (talk ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS "obligation replied"
    FROM (${messagesSql(view, false, asOf)}) AS r WHERE r."message side" IS NOT NULL
    WINDOW talk AS (${inTalk})) AS r${contactOf}
  WHERE r."message side" = 'customer' AND r."side before" IS NOT 'customer'${rows})`;
}

/** What only repeats a silence that has been answered for is none of its own. */
function silencesSql(view: ViewOf<'silences'>, rows: Sql, asOf: number): Sql {
  const { afterMs } = view;
  return sql`(SELECT r.*, ${solvedSql(asOf)}
  FROM (SELECT r.*, lag(r."message side") OVER talk AS "side before", lag(r.at) OVER talk AS "obligation before",
    lead(r.at) OVER talk AS "obligation after", lead(r."message side") OVER talk = 'customer' AS "obligation returned"
    FROM (${messagesSql(view, true, asOf)}) AS r WINDOW talk AS (${inTalk})) AS r${contactOf}
  WHERE r."message side" = 'person'
    AND (r."obligation after" IS NULL OR r."obligation after" - r.at >= ${afterMs})
    AND (r."side before" IS NULL OR r."side before" = 'customer' OR r.at - r."obligation before" < ${afterMs})${rows})`;
}

/** A contact's due date that is not before the new one has been moved already: it does not say what it was. */
function extensionsSql({ events }: ViewOf<'extensions'>, rows: Sql, asOf: number): Sql {
  return sql`(SELECT r.*, coalesce(lag(r.due) OVER (PARTITION BY r.contact_id ORDER BY r.at, r.source, r.key),
    CASE WHEN k.due < r.due THEN k.due END) AS "obligation before"
  FROM event AS r${contactOf}
  WHERE r.contact_id IS NOT NULL AND r.at <= ${asOf} AND r.event IN (${list(events)})${rows})`;
}

function answersSql({ windowMs }: ViewOf<'answers'>, rows: Condition, { asOf }: Frame): Sql {
  const isValid = sql`(coalesce(r.valid, 1) = 1 AND coalesce(r.responded - r.invited <= ${windowMs}, TRUE))`;
  const where = rows.kind === 'always' ? sql`` : sql`\n  WHERE ${conditionSql(rows, asOf)}`;
  return sql`(SELECT r.*
  FROM (SELECT r.*, CASE WHEN r.contact_id IS NOT NULL THEN lag(r.responded)
      OVER (PARTITION BY r.contact_id, r.type, ${isValid} ORDER BY r.responded, r.source, r.key) END AS "obligation before"
    FROM survey AS r WHERE r.responded <= ${asOf}) AS r${joinsFor([rows], asOf)}${where})`;
}

/** Ratings of contacts as they are, answers to surveys as they count. */
function followupsSql(
  { windowMs, actions, started }: ViewOf<'followups'>,
  record: RecordKind,
  rows: Condition,
  frame: Frame,
): Sql {
  const { asOf } = frame;
  const isAnswer = record === 'survey';
  const rated = isAnswer
    ? answersSql({ kind: 'answers', windowMs }, rows, frame)
    : sql`(SELECT r.* FROM ${named(record)} AS r${joinsFor([rows], asOf)} WHERE ${conditionSql(rows, asOf)})`;
  const owner = isAnswer ? sql`r.contact_id` : sql`coalesce(r.contact_id, r.key)`;
  const taken = sql`SELECT r.contact_id, r.opened FROM action AS r${joinsFor([actions], asOf)}
    WHERE r.contact_id IS NOT NULL AND r.opened <= ${asOf} AND (${conditionSql(actions, asOf)})`;
  return sql`(SELECT r.*, min(a.opened) AS "obligation after"
  FROM ${rated} AS r LEFT JOIN (${taken}) AS a
    ON a.contact_id = ${owner} AND a.opened >= ${expressionSql(started, asOf)}
  GROUP BY r.source, r.key)`;
}

function customersSql(rows: Sql, { from, to, asOf }: Frame): Sql {
  return sql`(SELECT * FROM (SELECT r.*,
    row_number() OVER (PARTITION BY r.customer_id ORDER BY r.created, r.source, r.key) AS "obligation unit"
    FROM contact AS r WHERE r.customer_id IS NOT NULL AND r.created >= ${from} AND r.created < ${Math.min(to, asOf + 1)}${rows}) WHERE "obligation unit" = 1)`;
}

function causesSql(rows: Sql, { from, to, asOf }: Frame): Sql {
  return sql`(SELECT r.*, CASE WHEN r.root_cause IS NOT NULL THEN count(*) OVER (PARTITION BY r.root_cause) END AS "obligation unit"
  FROM complaint AS r WHERE r.received >= ${from} AND r.received < ${Math.min(to, asOf + 1)}${rows})`;
}

/** Where the rows of a view come from: records of one kind, each with what is seen of it beside others. */
export function viewSql(view: View, record: RecordKind, rows: Condition, frame: Frame): Sql {
  const { asOf } = frame;
  const wanted = rows.kind === 'always' ? sql`` : sql` AND (${conditionSql(rows, asOf)})`;
  switch (view.kind) {
    case 'turns':
      return turnsSql(view, wanted, asOf);
    case 'silences':
      return silencesSql(view, wanted, asOf);
    case 'extensions':
      return extensionsSql(view, wanted, asOf);
    case 'answers':
      return answersSql(view, rows, frame);
    case 'followups':
      return followupsSql(view, record, rows, frame);
    case 'causes':
      return causesSql(wanted, frame);
    case 'customers':
      return customersSql(wanted, frame);
    case 'trained':
    case 'duties':
    case 'person_days':
      return peopleViewSql(view, wanted, frame);
    default:
      if (record !== 'evaluation') throw new Error(`no view of ${record}`);
      return auditViewSql(view, wanted, frame);
  }
}
