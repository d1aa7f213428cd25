export { BarChart, LineChart, ScatterChart } from 'echarts/charts';
export { GraphicComponent, GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components';
export { type EChartsCoreOption, init, setPlatformAPI, use } from 'echarts/core';
export { SVGRenderer } from 'echarts/renderers';
