import { historyAlias } from './expression.ts';
import { joined, named, type Sql, sql } from './sql.ts';

/** One contact for each contact_id: a survey has one contact, whatever the export repeats. */
const contactOf = sql`
LEFT JOIN (SELECT contact_id, min(rowid) AS id FROM contact WHERE contact_id IS NOT NULL GROUP BY contact_id) AS o
  ON o.contact_id = r.contact_id
LEFT JOIN contact AS c ON c.rowid = o.id`;

/** Dimensions of a contact that its events tell the changes of. */
export const historical = ['grade', 'agent', 'team'] as const;

/** What events gave a contact in a dimension, in order, as JSON. */
function historyOf(dimension: string, asOf: number): Sql {
  const [name, alias] = [named(dimension), historyAlias(dimension)];
  return sql`
LEFT JOIN (SELECT contact_id, json_group_array(json_array(source, at, ${name})
    ORDER BY at, json_extract(rank, '$[0]'), json_extract(rank, '$[1]'), json_extract(rank, '$[2]'), import_id, line
  ) AS given FROM event WHERE contact_id IS NOT NULL AND ${name} IS NOT NULL AND at <= ${asOf} GROUP BY contact_id) AS ${alias}
  ON ${alias}.contact_id = coalesce(r.contact_id, r.key)`;
}

/** Whether anything in a plain-data expression or condition is what is looked for. */
export function contains(value: unknown, isWanted: (node: object) => boolean): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return isWanted(value) || Object.values(value).some(one => contains(one, isWanted));
}

const ofContact = (node: object): boolean =>
  'kind' in node &&
  node.kind === 'dimension' &&
  'of' in node &&
  Array.isArray(node.of) &&
  node.of.includes('contact');

const isTold =
  (dimension: string) =>
  (node: object): boolean =>
    'told' in node && 'field' in node && node.field === dimension;

/** What plain data reads beside the record `r`: its contact `c`, and what its events gave it in dimensions. */
export function joinsFor(value: unknown, asOf: number): Sql {
  const contact = contains(value, ofContact) ? contactOf : sql``;
  const histories = historical.filter(name => contains(value, isTold(name)));
  return sql`${contact}${joined(
    histories.map(name => historyOf(name, asOf)),
    '',
  )}`;
}
