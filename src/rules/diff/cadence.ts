import { chineseNumber } from '../quantities.ts';

/** Days, by months of thirty. */
const days: Readonly<Record<string, number>> = {
  工作日: 1,
  日: 1,
  天: 1,
  周: 7,
  星期: 7,
  半月: 15,
  月: 30,
  季: 90,
  季度: 90,
  半年: 180,
  年: 360,
};
const cadence =
  /每隔?\s?(?<count>\d{1,3}|[一二两三四五六]|十二)?\s?个?(?<unit>工作日|半月|半年|季度?|星期|[日天周月年])/g;
/** With an upper bound more often is not stricter: at most twice a month. */
const limited = /不超过|不多于|不高于|至多|最多|不得|不应|不可|禁止|严禁/;
const boundary = /[，。；！？,;!?\n]/;

interface Cadence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly measure: 'cadence';
  /** The longest time from one to the next, in days. */
  readonly amount: number;
  readonly bound: 'most' | undefined;
}

/** How often something is done, such as 每周 and 每三个月. */
export function cadencesIn(text: string): Cadence[] {
  if (!text.includes('每')) return [];
  return [...text.matchAll(cadence)].flatMap(({ 0: found, index, groups = {} }) => {
    const { count = '1', unit = '' } = groups;
    const number = /^\d/.test(count) ? Number(count) : chineseNumber(count);
    if (number === undefined) return [];
    const end = index + found.length;
    const before =
      text
        .slice(Math.max(0, index - 40), index)
        .split(boundary)
        .at(-1) ?? '';
    const after = text.slice(end, end + 40).split(boundary)[0] ?? '';
    const bound = limited.test(before) || limited.test(after) ? undefined : 'most';
    return [
      { text: found, start: index, end, measure: 'cadence', amount: number * (days[unit] ?? 0), bound },
    ];
  });
}
