import { sql } from './sql.ts';

/** One contact for each contact_id: a survey has one contact, whatever the export repeats. */
export const contactOf = sql`
LEFT JOIN (SELECT contact_id, min(rowid) AS id FROM contact WHERE contact_id IS NOT NULL GROUP BY contact_id) AS o
  ON o.contact_id = r.contact_id
LEFT JOIN contact AS c ON c.rowid = o.id`;

/** Whether anything in a plain-data expression or condition reads a dimension of the contact. */
export function readsContact(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('kind' in value && value.kind === 'dimension' && 'of' in value && Array.isArray(value.of)) {
    return value.of.includes('contact');
  }
  return Object.values(value).some(readsContact);
}
