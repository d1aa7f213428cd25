import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import type { TrendChart } from '../../src/report/chart/chart.ts';
import { fontFile, missingGlyphs } from '../../src/report/chart/font.ts';
import { digitsFor, formatValue } from '../../src/report/chart/format.ts';
import { placeLabels } from '../../src/report/chart/labels.ts';
import { drawPng } from '../../src/report/chart/png.ts';
import { scaleOf } from '../../src/report/chart/scale.ts';
import { drawSvg } from '../../src/report/chart/svg.ts';
import { wordsOf } from '../../src/report/chart/words.ts';
import { charts } from './fixtures/charts.ts';
import { xmlFaults } from './reading.ts';

const values = [0.981, 0.984, 0.979, 0.986, 0.991, 0.987, 0.972, 0.961, 0.978, 0.984, 0.983, 0.989];
const chart: TrendChart = {
  kind: 'trend',
  unit: 'percent',
  categories: values.map((_, index) => `25-${String(index + 1).padStart(2, '0')}`),
  series: [{ name: '人工接通率', values }],
  target: { value: 0.98, label: '目标 ≥98%', best: 'high' },
};

describe('a chart', () => {
  it('is the same each time, whatever was drawn before it', () => {
    const first = drawSvg('a', chart, 'zh-CN');
    drawSvg('b', { ...chart, series: [...chart.series, { name: '乙', values }] }, 'en');
    expect(drawSvg('a', chart, 'zh-CN')).toBe(first);
  });

  it('keeps hostile names as text', () => {
    const svg = drawSvg(
      'a',
      { ...chart, categories: values.map(() => '<script>&"'), series: [{ name: '</svg>', values }] },
      'en',
    );
    expect(svg).not.toMatch(/<script|<\/svg>(?!$)/);
    expect(svg).toContain('&lt;script&gt;');
  });

  it('carries no style, script or reference', () => {
    const svg = drawSvg('a', chart, 'zh-CN');
    expect(svg).not.toMatch(/<style|<script|class=|href=|url\((?!#chart-a-)/);
  });

  it('draws Chinese without any system font', async () => {
    const blank = await drawPng(
      drawSvg(
        'a',
        { ...chart, categories: values.map(() => ' '), target: { value: 0.98, label: ' ', best: 'high' } },
        'zh-CN',
      ),
    );
    const drawn = await drawPng(
      drawSvg(
        'a',
        { ...chart, categories: values.map(() => '客'), target: { value: 0.98, label: '目', best: 'high' } },
        'zh-CN',
      ),
    );
    expect(drawn.length).toBeGreaterThan(blank.length + 200);
  });

  it.each([
    '客服 12.5% ≥98%，“及时”《标准》',
    'cafe\u0301 na\u00efve A\u030a 5\u2011秒',
    '\uf91d\uf9ba \u{20049} 喆堃',
    '\u202e（客服）abc《x》\u202c',
    'O&#39;Neill &amp; Söhne',
  ])('draws %s as with the whole font', async words => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40"><text x="4" y="24" font-size="16">${words}</text></svg>`;
    const whole = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: 2 },
      background: 'white',
      font: { loadSystemFonts: false, fontFiles: [fontFile], defaultFontFamily: 'Noto Sans SC' },
    });
    expect(
      whole
        .render()
        .asPng()
        .equals(await drawPng(svg)),
    ).toBe(true);
  });

  it('draws a chart in which nothing was measured', () => {
    const empty = { ...chart, series: [{ name: '无', values: values.map(() => null) }] };
    expect(drawSvg('a', empty, 'zh-CN')).toContain('</svg>');
    expect(drawSvg('a', { kind: 'trend', unit: 'count', categories: [], series: [] }, 'zh-CN')).toContain(
      '</svg>',
    );
  });

  it('labels the first, the last, the worst and the few breaches, one over no other', () => {
    const plot = {
      bottom: 276,
      x: (category: number) => 74 + 49 * category,
      y: (value: number) => 276 - (value - 0.95) * 5000,
    };
    const labels = placeLabels(chart, plot, value => formatValue(value, 'percent', 'zh-CN', 1));
    expect(labels.map(({ category }) => category).sort((a, b) => a - b)).toEqual([0, 2, 6, 7, 8, 11]);
  });
});

describe('each kind of chart', () => {
  const hostile = '</svg><script>"&{b|x}';

  it.each(Object.values(charts))('draws $kind as a picture of its own, the same each time', chart => {
    const svg = drawSvg('a', chart, 'zh-CN');
    expect(xmlFaults(svg)).toEqual([]);
    expect(svg).not.toMatch(/<style|<script|class=|href=|url\((?!#chart-a-)|NaN|undefined|Infinity/);
    expect(drawSvg('a', chart, 'zh-CN')).toBe(svg);
    expect(missingGlyphs(wordsOf(chart))).toEqual([]);
  });

  it.each(Object.values(charts))('keeps hostile words in $kind as text', chart => {
    const words = JSON.stringify(chart).replace(
      /"(title|name|owner|label|size)":"[^"]*"/g,
      (_, key) => `"${key}":${JSON.stringify(hostile)}`,
    );
    const svg = drawSvg('a', JSON.parse(words), 'en');
    expect(xmlFaults(svg)).toEqual([]);
    expect(svg).not.toMatch(/<script|<\/svg>(?!$)/);
  });

  it.each([
    {
      kind: 'control',
      unit: 'score',
      categories: [],
      values: [],
      centre: 0,
      lower: [],
      upper: [],
      signals: [],
    },
    { kind: 'pareto', causes: [] },
    { kind: 'pareto', causes: [{ title: '唯一', count: 3 }] },
    { kind: 'outcomes', bars: [] },
    { kind: 'heat', unit: 'count', rows: [], columns: [], values: [] },
    { kind: 'gantt', tasks: [] },
    {
      kind: 'gantt',
      tasks: [{ title: '一天', start: '2026-03-01', end: '2026-03-01' }],
      today: '2026-02-01',
    },
    { kind: 'funnel', unit: 'percent', size: 'n', centre: 0.9, points: [], limits: [] },
    { kind: 'phases', unit: 'score', categories: ['1'], series: [{ name: 'a', values: [null] }], phases: [] },
  ] as const)('draws %j without anything to draw', chart => {
    const svg = drawSvg('a', chart, 'zh-CN');
    expect(xmlFaults(svg)).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('ends both axes of a Pareto chart at the total', () => {
    const svg = drawSvg('a', charts.pareto, 'zh-CN');
    expect(svg).toContain('>213</text>');
    expect(svg).toContain('>100%</text>');
    expect(svg).toContain('>75.6%</text>');
  });
});

describe('an axis', () => {
  it.each([
    [[0.961, 0.991, 0.98], 0, 1, 0.01],
    [[10, 22, 15], 0, Number.POSITIVE_INFINITY, 5],
    [[0, 1772], 0, Number.POSITIVE_INFINITY, 500],
    [[5, 5], 0, Number.POSITIVE_INFINITY, 0.05],
  ])('of %j runs in round steps', (shown, floor, ceiling, expected) => {
    const { low, high, step } = scaleOf(shown, floor, ceiling);
    expect(low).toBeLessThanOrEqual(Math.min(...shown));
    expect(high).toBeGreaterThanOrEqual(Math.max(...shown));
    expect(step).toBeCloseTo(expected, 9);
  });
});

describe('values', () => {
  it.each([
    [0.98, 'percent', 1, '98.0%'],
    [67.52, 'seconds', 1, '67.5 秒'],
    [121873, 'count', 0, '121,873'],
    [3.4036, 'score', 2, '3.40'],
    [-1234.5, 'score', 1, '-1,234.5'],
  ] as const)('%d as %s', (value, unit, digits, text) => {
    expect(formatValue(value, unit, 'zh-CN', digits)).toBe(text);
  });

  it('take as many digits as the step of the axis needs', () => {
    expect([
      digitsFor(0.01, 'percent'),
      digitsFor(0.005, 'percent'),
      digitsFor(0.1, 'score'),
      digitsFor(20, 'count'),
    ]).toEqual([0, 1, 1, 0]);
  });
});

describe('the chart font', () => {
  it('has the characters of names and marks, and says which it lacks', () => {
    expect(missingGlyphs('喆堃赟𠙶≥≤●▲■○→σ，。“”（）０Ａａabc 客服')).toEqual([]);
    expect(missingGlyphs('ab訊c😀訊')).toEqual(['訊', '😀']);
  });
});
