const numerals = '〇一二三四五六七八九十';
const collator = new Intl.Collator('zh-CN', { numeric: true });

/** 一组 before 二组 before 十组, 2 before 10, Chinese names by their sounds. */
export function compareNames(left: string, right: string): number {
  const key = (name: string) =>
    name.replace(/[〇一二三四五六七八九十]/g, digit => String(numerals.indexOf(digit)));
  return collator.compare(key(left), key(right)) || (left < right ? -1 : left > right ? 1 : 0);
}
