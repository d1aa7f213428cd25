import type { Bilingual, Locale } from '../../../text/locale.ts';

const words = {
  conclusion: { 'zh-CN': '结论', en: 'Conclusions' },
  pains: { 'zh-CN': '痛点', en: 'Pain points' },
  pains_caption: {
    'zh-CN': '痛点、数据与标准中的回应',
    en: 'Pain points, their figures and what answers them',
  },
  id: { 'zh-CN': '编号', en: 'No.' },
  pain: { 'zh-CN': '问题', en: 'Problem' },
  metric: { 'zh-CN': '衡量', en: 'Measured as' },
  value: { 'zh-CN': '数值', en: 'Value' },
  source: { 'zh-CN': '来源', en: 'Source' },
  answer: { 'zh-CN': '标准中的回应', en: 'Answered by' },
  responses: { 'zh-CN': '打算怎样回应', en: 'Intended responses' },
  response: { 'zh-CN': '打算', en: 'Intended response' },
  method: { 'zh-CN': '调研方法', en: 'Method' },
  interviews_caption: { 'zh-CN': '访谈', en: 'Interviews' },
  who: { 'zh-CN': '访谈对象', en: 'Interviewed' },
  people: { 'zh-CN': '人数', en: 'People' },
  on: { 'zh-CN': '日期', en: 'Date' },
  by: { 'zh-CN': '访谈人', en: 'Interviewer' },
  notes: { 'zh-CN': '要点', en: 'What was said' },
  surveys_caption: { 'zh-CN': '客户调查', en: 'Surveys' },
  survey: { 'zh-CN': '调查', en: 'Survey' },
  how: { 'zh-CN': '方式', en: 'Method' },
  dates: { 'zh-CN': '起止', en: 'Dates' },
  sample_size: { 'zh-CN': '有效样本', en: 'Valid answers' },
  response_rate: { 'zh-CN': '回收率', en: 'Response rate' },
  sample: { 'zh-CN': '抽样', en: 'Sampling' },
  sample_note: {
    'zh-CN': '🟡 有效样本少于最低样本数（未另定时为 200）。',
    en: '🟡 Fewer valid answers than required (200 unless the document says otherwise).',
  },
  questionnaire: { 'zh-CN': '问卷', en: 'questionnaire' },
  interview: { 'zh-CN': '深度访谈', en: 'in-depth interviews' },
  phone: { 'zh-CN': '电话访问', en: 'telephone' },
  'focus-group': { 'zh-CN': '座谈', en: 'focus groups' },
  voices: { 'zh-CN': '客户怎样说', en: 'What customers said' },
  nps_caption: { 'zh-CN': '净推荐值', en: 'Net promoter score' },
  promoters: { 'zh-CN': '推荐者（9–10 分）', en: 'Promoters (9–10)' },
  passives: { 'zh-CN': '中立者（7–8 分）', en: 'Passives (7–8)' },
  detractors: { 'zh-CN': '贬损者（0–6 分）', en: 'Detractors (0–6)' },
  n: { 'zh-CN': '回答数', en: 'Answers' },
  score: { 'zh-CN': '得分', en: 'Score' },
  interval: { 'zh-CN': '95% 区间', en: '95% interval' },
  answer_text: { 'zh-CN': '答案', en: 'Answer' },
  count: { 'zh-CN': '数量', en: 'Count' },
  share: { 'zh-CN': '占比', en: 'Share' },
  processes: { 'zh-CN': '流程现状', en: 'Processes' },
  processes_caption: { 'zh-CN': '流程用时', en: 'Time taken' },
  process: { 'zh-CN': '流程', en: 'Process' },
  process_n: { 'zh-CN': '已完成', en: 'Completed' },
  median: { 'zh-CN': '中位数', en: 'Median' },
  p90: { 'zh-CN': 'P90', en: 'P90' },
  max: { 'zh-CN': '最长', en: 'Longest' },
  left: { 'zh-CN': '未计入', en: 'Left out' },
  process_note: {
    'zh-CN':
      '用时按自然时间计；中位数和 P90 只看已完成的记录，未计入的是期末尚未完成、缺时刻或时长为负的记录。',
    en: 'Clock time. Median and P90 are of completed records; left out are those still open at the end of the period, without an instant or of negative duration.',
  },
  handoffs_caption: { 'zh-CN': '经手部门与转手次数', en: 'Departments and hand-offs' },
  departments: { 'zh-CN': '经手部门', en: 'Departments in order' },
  department_count: { 'zh-CN': '部门数', en: 'Depts.' },
  handoffs: { 'zh-CN': '转手次数', en: 'Hand-offs' },
  handoff_notes: { 'zh-CN': '说明', en: 'Notes' },
  figures: { 'zh-CN': '指标现状', en: 'Where indicators stand' },
  figures_caption: { 'zh-CN': '指标现状', en: 'Indicators' },
  indicator: { 'zh-CN': '指标', en: 'Indicator' },
  basis: { 'zh-CN': '分子/分母', en: 'Num. / den.' },
  definition: { 'zh-CN': '计算方法', en: 'Definition' },
  complaints: { 'zh-CN': '投诉分析', en: 'Complaints' },
  complaints_caption: { 'zh-CN': '投诉原因', en: 'Reasons of complaints' },
  reason: { 'zh-CN': '原因', en: 'Reason' },
  cumulative: { 'zh-CN': '累计占比', en: 'Cumulative share' },
  other: { 'zh-CN': '其他', en: 'Other' },
  no_reason: { 'zh-CN': '（未填）', en: '(none given)' },
  needs: { 'zh-CN': '客户需求', en: 'Customer needs' },
  needs_caption: { 'zh-CN': '按优先级排列的客户需求', en: 'Customer needs by priority' },
  rank: { 'zh-CN': '名次', en: '#' },
  need: { 'zh-CN': '客户需求', en: 'Need' },
  evidence: { 'zh-CN': '提及数', en: 'Mentions' },
  recommendations: { 'zh-CN': '建议', en: 'Recommendations' },
  limitations: { 'zh-CN': '局限', en: 'Limitations' },
  background: { 'zh-CN': '背景', en: 'Background' },
} satisfies Record<string, Bilingual>;

export type ResearchLabels = { readonly [Label in keyof typeof words]: string };

export function researchLabels(locale: Locale): ResearchLabels {
  const entries = Object.entries(words).map(([label, text]) => [label, text[locale]]);
  return Object.fromEntries(entries) as ResearchLabels;
}

export interface ResearchSentences {
  title(research: string): string;
  subtitle(dates: string, period: string, owner: string): string;
  dates(start: string, end: string): string;
  who(role: string, name: string, department: string): string;
  sample(n: string, unit: string): string;
  survey(title: string, sample: string): string;
  response(rate: string, n: string, sent: string): string;
  question(survey: string, text: string, n: string): string;
  interviews(count: number, people: string, surveys: string): string;
  pains(count: number, unanswered: number, needs: number): string;
  counted(period: string): string;
  complaints(total: string, source: string): string;
  pareto(reasons: readonly string[]): string;
  said(title: string, count: string): string;
  /** `n` is '' where it is not known. */
  sourced(source: string, n: string): string;
}

/** The generated sentences of the research report: counts of its own tables. */
export const researchSentences: { readonly [L in Locale]: ResearchSentences } = {
  'zh-CN': {
    title: research => (research.includes('报告') ? research : `${research}分析报告`),
    subtitle: (dates, period, owner) => `调研 ${dates}，数据 ${period}，负责人 ${owner}`,
    dates: (start, end) => `${start} 至 ${end}`,
    who: (role, name, department) => [role, name, department].filter(part => part !== '').join('，'),
    sample: (n, unit) => `${n} ${unit}`,
    survey: (title, sample) => `${title} ${sample}`,
    response: (rate, n, sent) => `${rate}（${n}/${sent}）`,
    question: (survey, text, n) => `${survey}：${text}（n=${n}）`,
    interviews: (count, people, surveys) =>
      `访谈 ${count} 场、${people} 人${surveys === '' ? '' : `；${surveys}`}。`,
    pains: (count, unanswered, needs) =>
      `登记痛点 ${count} 个，其中 ${unanswered} 个在标准中尚无回应；客户需求 ${needs} 项。`,
    counted: period => `投诉记录，${period} 受理`,
    complaints: (total, source) => `共 ${total} 件（${source}）。`,
    pareto: reasons => `投诉原因帕累托图：${reasons.join('，')}`,
    said: (title, count) => `${title} ${count} 件`,
    sourced: (source, n) => (n === '' ? source : `${source}（n=${n}）`),
  },
  en: {
    title: research => research,
    subtitle: (dates, period, owner) => `Research ${dates}, data ${period}, led by ${owner}`,
    dates: (start, end) => `${start} to ${end}`,
    who: (role, name, department) => [role, name, department].filter(part => part !== '').join(', '),
    sample: (n, unit) => `${n} ${unit}`,
    survey: (title, sample) => `${title} ${sample}`,
    response: (rate, n, sent) => `${rate} (${n}/${sent})`,
    question: (survey, text, n) => `${survey}: ${text} (n=${n})`,
    interviews: (count, people, surveys) =>
      `${count} interview${count === 1 ? '' : 's'} with ${people} people${surveys === '' ? '' : `; ${surveys}`}.`,
    pains: (count, unanswered, needs) =>
      `${count} pain point${count === 1 ? '' : 's'}, ${unanswered} not answered in a standard; ${needs} customer need${needs === 1 ? '' : 's'}.`,
    counted: period => `complaint records received in ${period}`,
    complaints: (total, source) => `${total} in all (${source}).`,
    pareto: reasons => `Pareto chart of complaint reasons: ${reasons.join(', ')}`,
    said: (title, count) => `${title} ${count}`,
    sourced: (source, n) => (n === '' ? source : `${source} (n=${n})`),
  },
};
