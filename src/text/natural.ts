const digits = '〇一二三四五六七八九';
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const collator = new Intl.Collator('zh-CN', { numeric: true });

const numeral = '[〇零一二两三四五六七八九十百千]+';
const unit = '[大中小分支]?(?:[组班队部区号期科室楼店层座栋站线级批月]|中心|公司)';
/** Numerals that count something; those of a name such as 三亚 do not. */
const counting = new RegExp(`(?<=第)${numeral}|${numeral}(?=${unit})|(?<=${unit})${numeral}$`, 'g');

/** 二十一 is 21, 一百 100, 二〇二六 2026. */
function numberOf(word: string): number {
  let [total, last] = [0, 0];
  for (const character of word.replaceAll('零', '〇').replaceAll('两', '二')) {
    const scale = scales[character];
    if (scale === undefined) last = last * 10 + digits.indexOf(character);
    else {
      total += (last || 1) * scale;
      last = 0;
    }
  }
  return total + last;
}

/** 一组 before 二组 before 十组 before 二十一组, 2 before 10, Chinese names by their sounds. */
export function compareNames(left: string, right: string): number {
  const key = (name: string) => name.replace(counting, word => String(numberOf(word)));
  return collator.compare(key(left), key(right)) || (left < right ? -1 : left > right ? 1 : 0);
}
