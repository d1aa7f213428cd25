/** `s min h` run on the clock; `bh` working hours, `wd` working days, `cd` calendar days need a calendar. */
export type DurationUnit = 's' | 'min' | 'h' | 'bh' | 'wd' | 'cd';

export interface Duration {
  readonly value: number;
  readonly unit: DurationUnit;
}

const units: Readonly<Record<string, DurationUnit>> = {
  s: 's',
  秒: 's',
  秒钟: 's',
  min: 'min',
  分: 'min',
  分钟: 'min',
  h: 'h',
  小时: 'h',
  个小时: 'h',
  bh: 'bh',
  工作小时: 'bh',
  个工作小时: 'bh',
  wd: 'wd',
  工作日: 'wd',
  个工作日: 'wd',
  cd: 'cd',
  日: 'cd',
  天: 'cd',
  个自然日: 'cd',
  自然日: 'cd',
};

const shape = /^(\d{1,9}(?:\.\d{1,6})?) ?([a-z]+|[\u4e00-\u9fff]+)$/;

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;

const unitMs: Readonly<Record<'s' | 'min' | 'h', number>> = { s: 1000, min: minuteMs, h: hourMs };

/** A duration as documents write it, or undefined: `m` and `d` alone could mean two things and are none. */
export function parseDuration(text: string): Duration | undefined {
  const match = shape.exec(text.trim());
  const unit = match && units[match[2] ?? ''];
  return match && unit ? { value: Number(match[1]), unit } : undefined;
}

/** Milliseconds on the clock, or undefined where only a calendar can tell. */
export function clockMs(duration: Duration): number | undefined {
  const { unit, value } = duration;
  return unit === 's' || unit === 'min' || unit === 'h' ? Math.round(value * unitMs[unit]) : undefined;
}

/** Whether a duration runs on the clock and needs no calendar. */
export function isOnClock(duration: Duration): boolean {
  return clockMs(duration) !== undefined;
}

/** Seconds of a duration on the clock as documents write it; undefined of any other text. */
export function clockSeconds(text: string): number | undefined {
  const duration = parseDuration(text);
  const ms = duration && clockMs(duration);
  return ms === undefined ? undefined : ms / 1000;
}
