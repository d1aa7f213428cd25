import type { Period } from '../../calendar/period.ts';
import type { Kpi } from '../../document/documents.generated.ts';
import type { Computed } from '../../metric/compute.ts';
import type { Figure } from '../../metric/figure.ts';
import { figureJson, periodJson } from '../../metric/json.ts';
import type { Trend, Trended, TrendPoint } from '../../metric/trend.ts';
import {
  inSteps,
  nothing,
  showCount,
  showDistance,
  showFigure,
  shownUnit,
  showRange,
  showTarget,
} from '../../report/model/show.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { grid } from '../grid.ts';
import { cell } from './show.ts';
import { basisText, heading, verdictWord } from './table.ts';
import { words } from './words.ts';

const say = {
  'zh-CN': {
    period: '期间',
    limits: '控制限',
    signals: '信号',
    target: (target: string) => `目标 ${target}`,
    sincePrevious: (change: string) => `较上期 ${change}`,
    sinceYearBefore: (change: string) => `较上年同期 ${change}`,
    missed: (count: string, isAtLeast: boolean) => `连续${isAtLeast ? '至少' : ''} ${count} 期未达标`,
    join: '，',
    rules: { 1: '超出控制限', 2: '连续 9 点在中心线同侧', 3: '连续 6 点上升或下降' },
    method: '控制限：比率用 p′ 图（Laney），其余用单值移动极差图；判异按尼尔森准则 1–3。',
  },
  en: {
    period: 'Period',
    limits: 'Control limits',
    signals: 'Signal',
    target: (target: string) => `target ${target}`,
    sincePrevious: (change: string) => `${change} since the period before`,
    sinceYearBefore: (change: string) => `${change} since a year before`,
    missed: (count: string, isAtLeast: boolean) =>
      `missed in ${isAtLeast ? 'at least ' : ''}${count} periods in a row`,
    join: ', ',
    rules: { 1: 'beyond a limit', 2: '9 in a row on one side', 3: '6 in a row rising or falling' },
    method:
      "Control limits: p′ chart (Laney) for shares, individuals chart (XmR) for the rest; signals by Nelson's rules 1–3.",
  },
} as const;

const kpiOf = ({ standards }: Computed, id: string): Kpi | undefined =>
  standards.flatMap(({ kpis }) => kpis ?? []).find(kpi => kpi.id === id);

/** Of printed values, so that a hand count agrees. */
function changeText(now: Figure, difference: number | null, locale: Locale): string | undefined {
  if (difference === null || now.value === null) return undefined;
  const { unit, target } = now;
  const steps = inSteps(now.value, unit, target) - inSteps(now.value - difference, unit, target);
  return `${steps > 0 ? '+' : ''}${showDistance(steps, shownUnit(now), locale)}`;
}

function headOf(trend: Trend, { computed }: Trended, locale: Locale): string {
  const { current, sincePrevious, sinceYearBefore, missedInARow, isAtLeast } = trend;
  const text = say[locale];
  const kpi = kpiOf(computed, current.kpi);
  const slice = Object.values(current.by).map(value => cell(value ?? words[locale].none));
  const previous = changeText(current, sincePrevious, locale);
  const year = changeText(current, sinceYearBefore, locale);
  const facts = [
    ...(current.target ? [text.target(showTarget(current, locale))] : []),
    ...(previous === undefined ? [] : [text.sincePrevious(previous)]),
    ...(year === undefined ? [] : [text.sinceYearBefore(year)]),
    ...(missedInARow > 1 ? [text.missed(showCount(missedInARow), isAtLeast)] : []),
  ];
  const title = [cell(kpi ? pick(kpi.title, locale) : current.kpi), ...slice].join(' · ');
  return `${title}  ${facts.join(text.join)}`.trimEnd();
}

function rowOf({ period, figure, control }: TrendPoint, locale: Locale): string[] {
  if (!figure) return [period.id, nothing, '', '', '', ''];
  return [
    period.id,
    showFigure(figure, locale),
    basisText(figure),
    verdictWord(figure, locale),
    control ? showRange(control.low, control.high, shownUnit(figure), locale) : '',
    (control?.signals ?? []).map(rule => say[locale].rules[rule]).join(say[locale].join),
  ];
}

/** Each figure over the periods, with what changed, the run of misses and the control limits. */
export function trendTable(trended: Trended, period: Period, locale: Locale): string {
  const { trends, computed } = trended;
  const { columns } = words[locale];
  const text = say[locale];
  const heads = computed.standards.map(standard => heading(standard, computed, { period, locale }));
  const tables = trends.map(trend => {
    const rows = trend.points.map(point => rowOf(point, locale));
    const table = grid(
      [
        { title: text.period },
        { title: columns.value, align: 'right' },
        { title: columns.basis, align: 'right' },
        { title: columns.verdict },
        { title: text.limits, align: 'right' },
        { title: text.signals },
      ],
      rows,
    );
    return `${headOf(trend, trended, locale)}\n${table}`;
  });
  const hasLimits = trends.some(({ centre }) => centre !== undefined);
  return `${[heads.join('\n'), ...tables].join('\n\n').replace(/\n{3,}/g, '\n\n')}${hasLimits ? `\n${text.method}\n` : ''}`;
}

/** `kpi --trend --format json`. */
export function trendJson({ trends }: Trended, period: Period): object {
  return {
    version: 1,
    period: periodJson(period),
    trends: trends.map(trend => ({
      figure: figureJson(trend.current),
      since_previous: trend.sincePrevious,
      since_year_before: trend.sinceYearBefore,
      missed_in_a_row: { periods: trend.missedInARow, at_least: trend.isAtLeast },
      centre: trend.centre ?? null,
      points: trend.points.map(({ period: { id }, figure, control }) => ({
        period: id,
        standard: figure?.standard ?? null,
        value: figure?.value ?? null,
        numerator: figure?.numerator ?? null,
        denominator: figure?.denominator ?? null,
        verdict: figure?.verdict ?? null,
        limits: control ? { low: control.low, high: control.high } : null,
        signals: control?.signals ?? [],
      })),
    })),
  };
}
