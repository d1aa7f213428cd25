import type { Locale } from '../../text/locale.ts';
import type { TrendChart } from './chart.ts';
import { formatValue } from './format.ts';
import {
  BREACH,
  categoryAxis,
  type Drawing,
  FONT_FAMILY,
  type Frame,
  HEIGHT,
  INK,
  labelDigits,
  lookOf,
  markOf,
  markWidth,
  picture,
  plotOf,
  SIZE,
  TARGET,
  valueAxis,
} from './frame.ts';
import { isBreach, type Plot, placeLabels } from './labels.ts';
import { textWidth } from './measure.ts';
import { type Scale, scaleOf } from './scale.ts';

function scale(chart: TrendChart): Scale {
  const values = chart.series.flatMap(series => series.values.filter(value => value !== null));
  if (chart.target) values.push(chart.target.value);
  if (chart.unit === 'count') values.push(0);
  return scaleOf(
    values.length > 0 ? values : [0, 1],
    0,
    chart.unit === 'percent' ? 1 : Number.POSITIVE_INFINITY,
  );
}

function frameOf(chart: TrendChart, axis: Scale, mark: (value: number) => string): Frame {
  const right = chart.target ? textWidth(chart.target.label, SIZE) + 22 : 24;
  return { left: markWidth(axis, mark), right, top: chart.series.length > 1 ? 46 : 26, bottom: 34 };
}

function targetLine({ target }: TrendChart): object {
  if (!target) return {};
  return {
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: TARGET, type: [7, 4], width: 1.5 },
      label: {
        position: 'end',
        formatter: target.label.replace(/[{}]/g, ''),
        color: TARGET,
        fontSize: SIZE,
        distance: 6,
      },
      data: [{ yAxis: target.value }],
    },
  };
}

function seriesOptions(chart: TrendChart, plot: Plot, format: (value: number) => string): object[] {
  const labels = placeLabels(chart, plot, format);
  return chart.series.map(({ name, values }, index) => {
    const look = lookOf(index);
    return {
      type: 'line',
      silent: true,
      name,
      symbol: look.symbol,
      symbolSize: look.symbol === 'triangle' || look.symbol === 'diamond' ? 9 : 7,
      lineStyle: { width: 2.25, color: look.color },
      itemStyle: { color: look.color },
      data: values.map((value, category) => {
        const label = labels.find(entry => entry.series === index && entry.category === category);
        const breach = isBreach(value, chart);
        return {
          value,
          ...(breach && { symbol: 'rect', symbolSize: 8, itemStyle: { color: BREACH } }),
          ...(label && {
            label: {
              show: true,
              position: label.position,
              distance: 6,
              fontSize: SIZE,
              color: breach ? BREACH : INK,
              formatter: label.text,
              textBorderColor: '#FFFFFF',
              textBorderWidth: 3,
            },
          }),
        };
      }),
      ...(index === 0 && targetLine(chart)),
    };
  });
}

/** What ECharts draws a trend from. */
export function drawTrend(chart: TrendChart, locale: Locale): Drawing {
  const axis = scale(chart);
  const mark = markOf(axis, chart.unit, locale);
  const values = chart.series.flatMap(series => series.values);
  const digits = labelDigits(values, chart.unit, axis);
  const format = (value: number): string => formatValue(value, chart.unit, locale, digits);
  const frame = frameOf(chart, axis, mark);
  return picture(HEIGHT, [], {
    grid: { ...frame, containLabel: false },
    ...(chart.series.length > 1 && {
      legend: {
        top: 4,
        left: frame.left,
        itemGap: 20,
        itemWidth: 26,
        textStyle: { fontSize: SIZE, color: INK, fontFamily: FONT_FAMILY },
      },
    }),
    xAxis: categoryAxis(chart.categories, frame),
    yAxis: valueAxis(axis, mark),
    series: seriesOptions(chart, plotOf(frame, axis, chart.categories.length), format),
  });
}
