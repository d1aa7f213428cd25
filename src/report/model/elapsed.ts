import type { Locale } from '../../text/locale.ts';
import { nothing, showCount } from './show.ts';

const units = [
  { most: 120, seconds: 1, 'zh-CN': '秒', en: 's' },
  { most: 7200, seconds: 60, 'zh-CN': '分钟', en: 'min' },
  { most: 72 * 3600, seconds: 3600, 'zh-CN': '小时', en: 'h' },
  { most: Number.POSITIVE_INFINITY, seconds: 86_400, 'zh-CN': '天', en: 'days' },
] as const;

/** Seconds as people say them, with one decimal at most, in the unit that suits `scale` seconds: 45 秒, 31.5 小时. */
export function showElapsed(seconds: number | null, scale: number, locale: Locale): string {
  if (seconds === null) return nothing;
  const unit = units.find(({ most }) => scale < most) ?? units[3];
  const shown = Math.round((seconds / unit.seconds) * 10) / 10;
  return `${Number.isInteger(shown) ? showCount(shown) : shown.toFixed(1)} ${unit[locale]}`;
}
