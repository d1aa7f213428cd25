/** Seconds of `75`, `1:15` or `1:02:03`; undefined for anything else. */
export function readOffset(text: string): number | undefined {
  const match = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5})(?:\.0+)?$/.exec(text.trim());
  if (!match) return undefined;
  const [, hours = '0', minutes, seconds = '0'] = match;
  if (minutes !== undefined && Number(seconds) > 59) return undefined;
  return Number(hours) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds);
}
