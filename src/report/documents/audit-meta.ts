import { civilDate } from '../../calendar/zone.ts';
import type { Meta } from '../manuscript.ts';
import type { AuditFacts } from '../model/audit/gather.ts';

/** What a document of audits is called; its day is the last whose evaluations it can know. */
export function auditMeta(
  { title, organisation }: Pick<Meta, 'title' | 'organisation'>,
  subject: string,
  { asOf, period, locale }: AuditFacts,
): Meta {
  return { title: `${title} ${subject}`, organisation, locale, date: civilDate(asOf - 1, period.zone) };
}
