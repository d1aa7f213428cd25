/** Digits with zeros in front, so many at least: 7 as 07. */
export function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** A number as people read it, its thousands set apart and with the sign of typesetting: −1,970.25. */
export function grouped(value: number, decimals = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${groups}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Seconds into a recording as minutes and seconds: 75.9 is 1:15. */
export function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${padded(Math.floor(seconds % 60), 2)}`;
}
