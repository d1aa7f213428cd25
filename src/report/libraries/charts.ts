export { LineChart } from 'echarts/charts';
export { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
export { type EChartsCoreOption, init, setPlatformAPI, use } from 'echarts/core';
export { SVGRenderer } from 'echarts/renderers';
