import type { Slice } from '../../metric/figure.ts';
import type { TotalScore } from '../../metric/score.ts';
import { nothing } from '../../report/model/show.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { grid } from '../grid.ts';
import { cell } from './show.ts';
import { words } from './words.ts';

const say = {
  'zh-CN': {
    title: '计分',
    columns: { kpi: '指标', weight: '权重', points: '得分', share: '权重×得分÷100' },
    total: '总分',
    partial: (counted: string, weight: string) => `有指标无法计分，不出总分：已计权重 ${counted}/${weight}。`,
  },
  en: {
    title: 'Score',
    columns: { kpi: 'KPI', weight: 'Weight', points: 'Points', share: 'Weight × points ÷ 100' },
    total: 'Total',
    partial: (counted: string, weight: string) =>
      `Some KPIs have no points, so there is no total: ${counted} of ${weight} by weight.`,
  },
} as const;

/** With as many decimals as there are, two at most. */
const number = (value: number): string => String(Number(value.toFixed(2)));

const sliceName = (by: Slice, locale: Locale): string =>
  Object.values(by)
    .map(value => cell(value ?? words[locale].none))
    .join(' · ');

/** What the KPIs are worth, one table for each standard and slice; nothing where no KPI says how. */
export function scoreTables(totals: readonly TotalScore[], locale: Locale): string {
  const { title, columns, total: totalWord, partial } = say[locale];
  return totals
    .map(({ by, scores, total, countedWeight, weight }) => {
      const rows = scores.map(score => [
        cell(pick(score.kpi.title, locale)),
        number(score.weight),
        score.points === null ? nothing : number(score.points),
        score.points === null ? nothing : number((score.weight * score.points) / 100),
      ]);
      const last = [totalWord, number(weight), '', total === null ? nothing : number((total * weight) / 100)];
      const table = grid(
        [
          { title: columns.kpi },
          { title: columns.weight, align: 'right' },
          { title: columns.points, align: 'right' },
          { title: columns.share, align: 'right' },
        ],
        [...rows, last],
      );
      const name = sliceName(by, locale);
      const note = total === null ? `${partial(number(countedWeight), number(weight))}\n` : '';
      return `\n${name === '' ? title : `${title} · ${name}`}\n${table}${note}`;
    })
    .join('');
}
