import { formatInstant } from '../../calendar/zone.ts';
import { type FieldType, type RecordKind, records } from '../../catalogue/records.ts';
import { stateColumn } from '../../store/schema.ts';
import type { Bilingual, Locale } from '../../text/locale.ts';

const labels: Readonly<Record<string, Bilingual>> = {
  contact_id: { 'zh-CN': '编号', en: 'Number' },
  complaint_id: { 'zh-CN': '投诉编号', en: 'Complaint' },
  customer_id: { 'zh-CN': '客户编号', en: 'Customer number' },
  stage: { 'zh-CN': '服务环节', en: 'Stage' },
  customer: { 'zh-CN': '客户类型', en: 'Customer type' },
  channel: { 'zh-CN': '渠道', en: 'Channel' },
  grade: { 'zh-CN': '等级', en: 'Grade' },
  queue: { 'zh-CN': '队列', en: 'Queue' },
  team: { 'zh-CN': '班组', en: 'Team' },
  agent: { 'zh-CN': '客服人员', en: 'Agent' },
  reason: { 'zh-CN': '事由', en: 'Reason' },
  product: { 'zh-CN': '产品', en: 'Product' },
  status: { 'zh-CN': '状态', en: 'Status' },
  created: { 'zh-CN': '受理时间', en: 'Created' },
  received: { 'zh-CN': '受理时间', en: 'Received' },
  queued: { 'zh-CN': '进入队列', en: 'Queued' },
  answered: { 'zh-CN': '接通', en: 'Answered' },
  first_reply: { 'zh-CN': '首次回复', en: 'First reply' },
  resolved: { 'zh-CN': '解决', en: 'Resolved' },
  wait: { 'zh-CN': '等待', en: 'Wait' },
  talk: { 'zh-CN': '通话', en: 'Talk' },
  acw: { 'zh-CN': '话后', en: 'After-call work' },
  csat: { 'zh-CN': '评价', en: 'Rating' },
  amount: { 'zh-CN': '金额', en: 'Amount' },
};

/** What a field is called above a reviewer's record; own columns by their name without `x-`. */
export function fieldLabel(field: string, locale: Locale): string {
  const label = Object.hasOwn(labels, field) ? labels[field] : undefined;
  return label ? label[locale] : field.replace(/^x-/, '');
}

const yesNo: Readonly<Record<Locale, readonly [string, string]>> = {
  'zh-CN': ['否', '是'],
  en: ['no', 'yes'],
};

const seconds = {
  'zh-CN': (value: number) => `${value} 秒`,
  en: (value: number) => `${value} s`,
};

type Row = Readonly<Record<string, string | number | null>>;

function numberText(value: number, type: FieldType | undefined, zone: string, locale: Locale): string {
  if (type === 'instant' || type === 'state') {
    return formatInstant(value, zone)
      .replace('T', ' ')
      .replace(/[+-]\d\d:\d\d$|Z$/, '');
  }
  if (type === 'boolean') return yesNo[locale][value === 1 ? 1 : 0];
  return type === 'duration' ? seconds[locale](value) : String(value);
}

/** A stored value as a reviewer reads it; '' where there is none. */
export function fieldText(row: Row, kind: RecordKind, field: string, zone: string, locale: Locale): string {
  const { fields } = records[kind];
  const type = Object.hasOwn(fields, field) ? fields[field] : undefined;
  const value = row[field] ?? null;
  if (typeof value === 'string') return value;
  if (value !== null) return numberText(value, type, zone, locale);
  const was = row[stateColumn(field)] ?? null;
  return type === 'state' && was !== null ? yesNo[locale][was === 1 ? 1 : 0] : '';
}
