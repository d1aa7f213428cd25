import type { Bilingual, Locale } from '../../../text/locale.ts';

/** The fixed words of a monthly report: titles of chapters, tables and columns. */
const words = {
  title: { 'zh-CN': '服务质量月度报告', en: 'Monthly Service Quality Report' },
  period: { 'zh-CN': '统计期', en: 'Period' },
  standard: { 'zh-CN': '依据标准', en: 'Standard' },
  cutoff: { 'zh-CN': '数据截至', en: 'Data up to' },

  conclusion: { 'zh-CN': '本月结论', en: 'This month' },
  attainment: { 'zh-CN': '达标情况', en: 'Targets' },
  shortfalls: { 'zh-CN': '未达标', en: 'Missed' },
  data: { 'zh-CN': '数据', en: 'Data' },
  overview_caption: { 'zh-CN': '主要指标', en: 'Key figures' },
  kpi: { 'zh-CN': '指标', en: 'KPI' },
  target: { 'zh-CN': '目标', en: 'Target' },
  this_month: { 'zh-CN': '本月', en: 'This month' },
  basis: { 'zh-CN': '分子/分母', en: 'Num./den.' },
  last_month: { 'zh-CN': '上月', en: 'Last month' },
  last_year: { 'zh-CN': '去年同月', en: 'Last year' },
  verdict: { 'zh-CN': '判定', en: 'Verdict' },
  streak: { 'zh-CN': '连续未达标（月）', en: 'Months missed in a row' },
  worst_caption: { 'zh-CN': '距目标最远的指标', en: 'Farthest from target' },
  gap: { 'zh-CN': '与目标之差', en: 'Distance to target' },
  owner: { 'zh-CN': '负责人', en: 'Owner' },

  teams: { 'zh-CN': '分班组结果', en: 'By team' },
  team: { 'zh-CN': '班组', en: 'Team' },
  team_caption: { 'zh-CN': '各班组本月结果（分子/分母）', en: 'This month by team (n/d)' },
  no_team: { 'zh-CN': '（未填班组）', en: '(no team given)' },
  whole: { 'zh-CN': '全部', en: 'All' },
  no_teams_note: {
    'zh-CN': '本月没有可按班组列出的结果。',
    en: 'There is nothing to show by team this month.',
  },
  legend: {
    'zh-CN': '🟢 达标　🟡 预警　🔴 未达标　⚪ 未能判定',
    en: '🟢 met · 🟡 near · 🔴 missed · ⚪ not decided',
  },

  trend: { 'zh-CN': '趋势', en: 'Trend' },
  month: { 'zh-CN': '月份', en: 'Month' },
  trend_caption: { 'zh-CN': '各指标逐月结果', en: 'All KPIs by month' },

  details: { 'zh-CN': '指标明细', en: 'Every KPI' },
  counts_caption: { 'zh-CN': '本月计数', en: 'Counts of this month' },
  numerator: { 'zh-CN': '分子', en: 'Num.' },
  denominator: { 'zh-CN': '分母', en: 'Den.' },
  pending: { 'zh-CN': '在途', en: 'In progress' },
  missing: { 'zh-CN': '缺数据', en: 'Missing' },
  excluded: { 'zh-CN': '剔除', en: 'Excluded' },
  unknown: { 'zh-CN': '存疑', en: 'Uncertain' },
  interval: { 'zh-CN': '95% 区间', en: '95% interval' },
  value: { 'zh-CN': '结果', en: 'Result' },
  evaluation: { 'zh-CN': '评价', en: 'Assessment' },
  definition: { 'zh-CN': '口径', en: 'Definition' },
  weight: { 'zh-CN': '权重', en: 'Weight' },

  others: { 'zh-CN': '其余指标', en: 'The other KPIs' },
  others_caption: { 'zh-CN': '其余指标的结果与走势', en: 'The other KPIs and their trend' },
  others_note: {
    'zh-CN':
      '走势自左至右为近 12 个月中有数据的各月，以本行的最低值和最高值为上下端；各月数字见“趋势”，口径见附录。',
    en: 'The trend runs from left to right over those of the last 12 months that have data, between the lowest and the highest value of its row; the figures are under “Trend”, the definitions in the appendix.',
  },
  shape: { 'zh-CN': '走势', en: 'Trend' },

  method: { 'zh-CN': '附录：口径与判定方法', en: 'Appendix: Definitions and Methods' },
  evidence: { 'zh-CN': '附录：数据来源', en: 'Appendix: Evidence' },
  files_caption: { 'zh-CN': '数据文件', en: 'Source files' },
  number: { 'zh-CN': '序号', en: 'No.' },
  file: { 'zh-CN': '文件与 SHA-256', en: 'File and SHA-256' },
  source: { 'zh-CN': '数据源', en: 'Source' },
  encoding: { 'zh-CN': '编码', en: 'Encoding' },
  rows_caption: { 'zh-CN': '导入行数', en: 'Rows imported' },
  read: { 'zh-CN': '读取', en: 'Read' },
  loaded: { 'zh-CN': '新增', en: 'Loaded' },
  updated: { 'zh-CN': '更新', en: 'Updated' },
  unchanged: { 'zh-CN': '未变', en: 'Same' },
  superseded: { 'zh-CN': '被取代', en: 'Superseded' },
  rejected: { 'zh-CN': '拒收', en: 'Rejected' },
  withheld: { 'zh-CN': '未导入', en: 'Withheld' },
  skipped: { 'zh-CN': '跳过', en: 'Skipped' },
  rows_note: {
    'zh-CN': '读取 = 新增 + 更新 + 未变 + 被取代 + 拒收 + 未导入。跳过的是空行和合计行，不在读取之内。',
    en: 'Read = loaded + updated + same + superseded + rejected + withheld. Blank lines and lines of totals are skipped and not counted as read.',
  },
  earlier_files_note: {
    'zh-CN': '以前各月的数字和所用的文件列在与本报告同名的 .figures.json 文件中。',
    en: 'The figures of earlier months and their files are in the .figures.json file beside this report.',
  },
  rejects_caption: { 'zh-CN': '拒收的行', en: 'Rejected rows' },
  reason: { 'zh-CN': '原因', en: 'Reason' },
  column: { 'zh-CN': '列', en: 'Column' },
  rows: { 'zh-CN': '行数', en: 'Rows' },
  no_rejects: { 'zh-CN': '没有拒收的行。', en: 'No row was rejected.' },
} satisfies Record<string, Bilingual>;

export type MonthlyLabels = { readonly [Label in keyof typeof words]: string };

export function monthlyLabels(locale: Locale): MonthlyLabels {
  const entries = Object.entries(words).map(([label, text]) => [label, text[locale]]);
  return Object.fromEntries(entries) as MonthlyLabels;
}
