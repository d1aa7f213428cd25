export { ChartRun, type ChartRunOptions } from 'docx/charts';
