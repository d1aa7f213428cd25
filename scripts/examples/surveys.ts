import { moments } from './calls.ts';
import { excelDate, type Moment } from './moment.ts';
import { agents, customerId, customerType, products } from './people.ts';
import type { Random } from './random.ts';
import { type Month, monthEnd } from './story.ts';

export const surveyHeader = [
  '回访编号',
  '回访时间',
  '客户编号',
  '客户类型',
  '产品',
  '回访人员',
  '满意度评分',
  '是否解决',
  '是否一次解决',
  '意见',
];

const praise = ['师傅上门准时', '讲解清楚', '态度好，速度快', ''];
const blame = ['等了两次才修好', '上门时间一改再改', '收费没有提前说'];

/** `typed` is someone who wrote a word where a number belongs. */
type Mood = 'happy' | 'unhappy' | 'silent' | 'typed';

/** Score, solved, solved at once, comment. */
function answers(random: Random, mood: Mood): string[] {
  if (mood === 'silent') return ['', '', '', '客户未评价'];
  if (mood === 'unhappy') {
    return [String(random.pick([1, 2, 3])), random.pick(['是', '否']), '否', random.pick(blame)];
  }
  const score = mood === 'typed' ? '满意' : String(random.pick([4, 5, 5]));
  return [score, '是', random.unit() < 0.9 ? '是' : '否', random.pick(praise)];
}

/** Callbacks go on to the last day of a month, when the file is saved. */
const lastEvening = (month: string): Moment => monthEnd(month) - 6.5 * 3600;

/** One month of callbacks, written in Excel; ids rise from `firstId`. A customer may decline to rate. */
export function surveyRows(random: Random, month: Month, firstId: number): string[][] {
  const { count, low } = month.surveys;
  const moods = random.shuffle<Mood>([
    ...Array.from({ length: low }, (): Mood => 'unhappy'),
    ...Array.from({ length: count - low }, (): Mood => 'happy'),
    ...Array.from({ length: 3 }, (): Mood => 'silent'),
    ...(month.spoilt.includes('surveys') ? (['typed'] as const) : []),
  ]);
  const times = moments(random, month.id, moods.length - 1);
  return [...times, lastEvening(month.id)].map((moment, index) => [
    String(firstId + index).padStart(6, '0'),
    excelDate(moment),
    customerId(random),
    customerType(random),
    random.pick(products),
    random.pick(agents).name,
    ...answers(random, moods[index] ?? 'happy'),
  ]);
}
