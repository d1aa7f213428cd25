const total =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|汇\s*总|(?:grand |sub-?)?totals?|sum|summe|gesamt|insgesamt)\s*[:：]?$/i;

const closing =
  /^(?:[共总]\s*计?\s*[\d,]+\s*[条行笔个]|(?:导出|制表|打印|生成|统计|查询)(?:时间|日期|人|单位|条件)\s*[:：]|(?:备?注|说明)\s*[:：]|(?:exported|generated|printed) (?:on|at|by)\b|[-* ]*end of (?:report|file)\b|total (?:records?|rows?)\b)/i;

/**
 * Whether a line that could not be read as a row is none: it begins with a word for a total, or holds nothing but a
 * note such as 共 500 条.
 */
export function isClosingLine(cells: readonly string[]): boolean {
  const [first, ...others] = cells.map(cell => cell.trim()).filter(Boolean);
  if (first === undefined) return false;
  return total.test(first) || (others.length === 0 && closing.test(first));
}

/** Whether a line begins with one of the words that a source declares. */
export function isDeclaredFooter(cells: readonly string[], words: readonly string[]): boolean {
  const first = cells.map(cell => cell.trim()).find(Boolean) ?? '';
  return words.some(word => first.startsWith(word));
}

/** Whether a line holds nothing but delimiters and blanks. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every(cell => cell.trim() === '');
}
