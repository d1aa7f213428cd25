import type { Locale } from '../../text/locale.ts';
import {
  GridComponent,
  init,
  LegendComponent,
  LineChart,
  MarkLineComponent,
  SVGRenderer,
  setPlatformAPI,
  use,
} from '../libraries/charts.ts';
import type { Chart } from './chart.ts';
import { textWidth } from './measure.ts';
import { HEIGHT, trendOption, WIDTH } from './trend.ts';

export const FONT_FAMILY = 'Noto Sans SC, Microsoft YaHei, PingFang SC, Source Han Sans SC, sans-serif';

use([LineChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer]);

// There is no canvas to measure with; the guess that stands in for one knows nothing of Chinese.
setPlatformAPI({
  measureText: (text = '', font = '') => ({
    width: textWidth(text, Number.parseFloat(font) || 12),
  }),
});

/**
 * The chart as an SVG picture without style or script. Its ids begin with `name`, so that many fit into one page.
 */
export function drawSvg(name: string, chart: Chart, locale: Locale): string {
  const canvas = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  try {
    if (chart.kind !== 'trend') throw new Error(`A chart of kind ${chart.kind} cannot be drawn.`);
    canvas.setOption(trendOption(chart, locale, FONT_FAMILY));
    return canvas
      .renderToSVGString()
      .replace(/<style[\s\S]*?<\/style>/g, '')
      .replace(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g, '')
      .replace(/\bzr\d+-/g, `chart-${name}-`);
  } finally {
    canvas.dispose();
  }
}
