import { dayMs, type Instant, zoneOffset } from '../../calendar/zone.ts';
import type { Locale } from '../../text/locale.ts';

/** An instant for people: `2026-03-31 18:20`; midnight is the end of the day before, `2026-03-31 24:00`. */
export function moment(instant: Instant, zone: string): string {
  const wall = instant + zoneOffset(zone)(instant);
  if (wall % dayMs === 0) return `${new Date(wall - dayMs).toISOString().slice(0, 10)} 24:00`;
  return new Date(wall).toISOString().slice(0, 16).replace('T', ' ');
}

/** The report's month in words: 2026 年 3 月, March 2026. */
export function monthName(id: string, locale: Locale): string {
  const [year = '', month = ''] = id.split('-');
  if (locale === 'zh-CN') return `${year} 年 ${Number(month)} 月`;
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  return `${name.format(Date.UTC(2000, Number(month) - 1))} ${year}`;
}
