import type { Locale } from '../../text/locale.ts';
import {
  BarChart,
  GraphicComponent,
  GridComponent,
  init,
  LegendComponent,
  LineChart,
  MarkLineComponent,
  ScatterChart,
  SVGRenderer,
  setPlatformAPI,
  use,
} from '../libraries/charts.ts';
import type { Chart } from './chart.ts';
import { drawControl } from './control.ts';
import { type Drawing, WIDTH } from './frame.ts';
import { drawFunnel } from './funnel.ts';
import { drawGantt } from './gantt.ts';
import { drawHeat } from './heat.ts';
import { textWidth } from './measure.ts';
import { drawOutcomes } from './outcomes.ts';
import { drawPareto } from './pareto.ts';
import { drawPhases } from './phases.ts';
import { drawTrend } from './trend.ts';

use([
  BarChart,
  LineChart,
  ScatterChart,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  SVGRenderer,
]);

// There is no canvas to measure with; the guess that stands in for one knows nothing of Chinese.
setPlatformAPI({
  measureText: (text = '', font = '') => ({
    width: textWidth(text, Number.parseFloat(/[\d.]+(?=px)/.exec(font)?.[0] ?? font) || 12),
  }),
});

function drawingOf(chart: Chart, locale: Locale): Drawing {
  switch (chart.kind) {
    case 'trend':
      return drawTrend(chart, locale);
    case 'control':
      return drawControl(chart, locale);
    case 'pareto':
      return drawPareto(chart, locale);
    case 'outcomes':
      return drawOutcomes(chart, locale);
    case 'heat':
      return drawHeat(chart, locale);
    case 'gantt':
      return drawGantt(chart, locale);
    case 'funnel':
      return drawFunnel(chart, locale);
    case 'phases':
      return drawPhases(chart, locale);
  }
}

/**
 * The chart as an SVG picture without style or script. Its ids begin with `name`, so that many fit into one page.
 */
export function drawSvg(name: string, chart: Chart, locale: Locale): string {
  const { option, height } = drawingOf(chart, locale);
  const canvas = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    canvas.setOption(option);
    return canvas
      .renderToSVGString()
      .replace(/<style[\s\S]*?<\/style>/g, '')
      .replace(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g, '')
      .replace(/\bzr\d+-/g, `chart-${name}-`);
  } finally {
    canvas.dispose();
  }
}
