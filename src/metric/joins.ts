import { type Sql, sql } from './sql.ts';

/** One contact for each contact_id: a survey has one contact, whatever the export repeats. */
const contactOf = sql`
LEFT JOIN (SELECT contact_id, min(rowid) AS id FROM contact WHERE contact_id IS NOT NULL GROUP BY contact_id) AS o
  ON o.contact_id = r.contact_id
LEFT JOIN contact AS c ON c.rowid = o.id`;

/** The grades that events gave a contact, in order, as JSON. */
const gradesOf = (asOf: number): Sql => sql`
LEFT JOIN (SELECT contact_id, json_group_array(json_array(source, at, grade)
    ORDER BY at, json_extract(rank, '$[0]'), json_extract(rank, '$[1]'), json_extract(rank, '$[2]'), import_id, line
  ) AS grades FROM event WHERE contact_id IS NOT NULL AND grade IS NOT NULL AND at <= ${asOf} GROUP BY contact_id) AS g
  ON g.contact_id = coalesce(r.contact_id, r.key)`;

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

const graded = (node: object): boolean => 'kind' in node && node.kind === 'graded';

/** What plain data reads beside the record `r`: its contact `c`, and the grades of its events `g`. */
export function joinsFor(value: unknown, asOf: number): Sql {
  const contact = contains(value, ofContact) ? contactOf : sql``;
  return contains(value, graded) ? sql`${contact}${gradesOf(asOf)}` : contact;
}
