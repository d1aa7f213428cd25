import type { Clause, Kpi, Standard } from '../../../document/documents.generated.ts';
import type { Bilingual, Locale } from '../../../text/locale.ts';

/** The fixed words of a standard. */
const words = {
  record: { 'zh-CN': '版本与状态', en: 'Version and status' },
  record_caption: { 'zh-CN': '文件信息', en: 'Document control' },
  field: { 'zh-CN': '项目', en: 'Field' },
  content: { 'zh-CN': '内容', en: 'Content' },
  number: { 'zh-CN': '编号', en: 'Number' },
  version: { 'zh-CN': '版本', en: 'Version' },
  status: { 'zh-CN': '状态', en: 'Status' },
  effective: { 'zh-CN': '生效日期', en: 'In force from' },
  expires: { 'zh-CN': '失效日期', en: 'In force until' },
  next_review: { 'zh-CN': '下次评审', en: 'Next review' },
  next_revision: { 'zh-CN': '下次全面修订', en: 'Next full revision' },
  owner: { 'zh-CN': '负责人', en: 'Owner' },
  author: { 'zh-CN': '编制人', en: 'Author' },
  published: { 'zh-CN': '发布', en: 'Published' },
  calendar: { 'zh-CN': '工作日历', en: 'Calendar' },
  extends: { 'zh-CN': '上级标准', en: 'Refines' },
  fingerprint: { 'zh-CN': '内容指纹', en: 'Fingerprint' },
  contains: { 'zh-CN': '内容', en: 'Contains' },
  unset: { 'zh-CN': '未定', en: 'not set' },
  scope: { 'zh-CN': '适用范围', en: 'Scope' },
  coverage_caption: {
    'zh-CN': '服务环节 × 客户 × 渠道由哪些条款和时限覆盖',
    en: 'Which clauses and time limits cover each stage, customer and channel',
  },
  coverage_note: {
    'zh-CN': '没有写明环节、客户和渠道的条款适用于全部，未列入本表：',
    en: 'Clauses that name no stage, customer or channel apply to all of them and are not in this table:',
  },
  stage: { 'zh-CN': '服务环节', en: 'Stage' },
  customer: { 'zh-CN': '客户类型', en: 'Customer' },
  out_of_scope: { 'zh-CN': '不适用', en: 'out of scope' },
  uncovered: { 'zh-CN': '未覆盖', en: 'not covered' },
  kpis: { 'zh-CN': '指标清单', en: 'KPIs' },
  kpis_caption: { 'zh-CN': '指标、定义、目标与权重', en: 'KPIs with their definitions, targets and weights' },
  kpi: { 'zh-CN': '指标', en: 'KPI' },
  category: { 'zh-CN': '类别', en: 'Category' },
  definition: { 'zh-CN': '定义', en: 'Definition' },
  target: { 'zh-CN': '目标', en: 'Target' },
  weight: { 'zh-CN': '权重', en: 'Weight' },
  limits: { 'zh-CN': '时限要求', en: 'Time limits' },
  limits_caption: { 'zh-CN': '时限要求决策表', en: 'Decision table of the time limits' },
  limit: { 'zh-CN': '时限要求', en: 'Time limit' },
  when: { 'zh-CN': '情形', en: 'Case' },
  from_to: { 'zh-CN': '起点 → 终点', en: 'From → to' },
  within: { 'zh-CN': '时限', en: 'Within' },
  rules: { 'zh-CN': '计时规则', en: 'How it is counted' },
  behaviour: { 'zh-CN': '行为规范', en: 'Behaviour' },
  behaviour_note: {
    'zh-CN': '“应”表示必须做到，“宜”表示推荐，“可”表示允许。',
    en: '“Must” is binding, “should” is recommended, “may” is permitted.',
  },
  clause: { 'zh-CN': '条款', en: 'Clause' },
  applies: { 'zh-CN': '适用', en: 'Applies to' },
  level: { 'zh-CN': '程度', en: 'Level' },
  text: { 'zh-CN': '要求', en: 'Requirement' },
  measured_by: { 'zh-CN': '由什么衡量', en: 'Measured by' },
  scripts: { 'zh-CN': '话术', en: 'Scripts' },
  title: { 'zh-CN': '名称', en: 'Title' },
  script: { 'zh-CN': '话术（方括号内按实际填写）', en: 'Script (fill in what is in brackets)' },
  methods: { 'zh-CN': '测量方法', en: 'Measurement' },
  methods_caption: { 'zh-CN': '计算方法与数据来源', en: 'Methods and sources of data' },
  method: { 'zh-CN': '计算方法', en: 'Method' },
  source: { 'zh-CN': '数据来源', en: 'Source of data' },
  attachments: { 'zh-CN': '附件', en: 'Attachments' },
  attachments_caption: {
    'zh-CN': '随标准使用的表单和模板',
    en: 'Forms and templates that go with the standard',
  },
  file: { 'zh-CN': '文件', en: 'File' },
  changes: { 'zh-CN': '变更记录', en: 'Changes' },
  change: { 'zh-CN': '变更', en: 'Change' },
  reason: { 'zh-CN': '评审意见', en: 'Review comment' },
  approval: { 'zh-CN': '批准', en: 'Approval' },
  role: { 'zh-CN': '岗位', en: 'Role' },
  name: { 'zh-CN': '姓名', en: 'Name' },
  date: { 'zh-CN': '日期', en: 'Date' },
  no_approval: { 'zh-CN': '尚无批准记录。', en: 'No approval is recorded yet.' },
  all: { 'zh-CN': '全部', en: 'all' },
  entered: { 'zh-CN': '人工录入', en: 'entered by hand' },
} satisfies Record<string, Bilingual>;

export type StandardLabels = { readonly [Label in keyof typeof words]: string };

export function standardLabels(locale: Locale): StandardLabels {
  const entries = Object.entries(words).map(([label, text]) => [label, text[locale]]);
  return Object.fromEntries(entries) as StandardLabels;
}

type Words<Key extends string> = { readonly [K in Key]: Bilingual };

export const levelWords: Words<Clause['level']> = {
  must: { 'zh-CN': '应', en: 'must' },
  should: { 'zh-CN': '宜', en: 'should' },
  may: { 'zh-CN': '可', en: 'may' },
  principle: { 'zh-CN': '原则', en: 'principle' },
};

/** What a version of a standard is called on its cover. */
export const editionWords: Words<Standard['status']> = {
  draft: { 'zh-CN': '草案', en: 'Draft' },
  reviewed: { 'zh-CN': '修订版', en: 'Revision' },
  pilot: { 'zh-CN': '试行版', en: 'Pilot edition' },
  effective: { 'zh-CN': '正式版', en: 'Official edition' },
  retired: { 'zh-CN': '已废止', en: 'Retired' },
};

/** How long a time a target is set for. */
export const periodWords: Words<NonNullable<Kpi['period']>> = {
  day: { 'zh-CN': '每日', en: 'a day' },
  week: { 'zh-CN': '每周', en: 'a week' },
  month: { 'zh-CN': '每月', en: 'a month' },
  quarter: { 'zh-CN': '每季度', en: 'a quarter' },
  'half-year': { 'zh-CN': '每半年', en: 'half a year' },
  year: { 'zh-CN': '每年', en: 'a year' },
};

export interface StandardSentences {
  contains(clauses: number, kpis: number, limits: number): string;
  published(place: string, on: string): string;
  /** Of changes in meaning, those that loosen counted apart. */
  changed(count: number, loosened: number, before: string): string;
  readonly first: string;
  same(before: string): string;
  changesCaption(before: string, after: string): string;
  excluded(cell: string, reason: string): string;
  levels(floor: string | undefined, stretch: string | undefined): string;
  every(duration: string, event: string): string;
  by(field: string): string;
  /** A target and how long a time it is set for. */
  each(target: string, period: string): string;
  /** Of a limit inside the organisation. */
  internal(limit: string): string;
  escalated(after: string, to: string): string;
  covered(clauses: string, limits: string): string;
  /** Of a case that is judged so where no narrower one fits. */
  otherwise(when: string): string;
  comment(id: string, department: string, decision: string, comment: string): string;
  readonly extension: string;
}

export const standardSentences: { readonly [L in Locale]: StandardSentences } = {
  'zh-CN': {
    published: (place, on) => `${place}（${on}）`,
    contains: (clauses, kpis, limits) => `条款 ${clauses} 条，指标 ${kpis} 项，时限要求 ${limits} 项`,
    changed: (count, loosened, before) =>
      `与 ${before} 相比有 ${count} 处变更，其中放宽、删除或缩小范围 ${loosened} 处`,
    first: '没有更早的版本',
    same: before => `与 ${before} 相比，要求没有变更`,
    changesCaption: (before, after) => `${before} → ${after} 的变更`,
    excluded: (cell, reason) => `${cell}：${reason}`,
    levels: (floor, stretch) =>
      [floor && `底线 ${floor}`, stretch && `挑战值 ${stretch}`].filter(Boolean).join('，'),
    every: (duration, event) => `每 ${duration}${event}一次`,
    by: field => `不晚于${field}`,
    each: (target, period) => `${target}（${period}）`,
    internal: limit => `内部时限，支撑“${limit}”`,
    escalated: (after, to) => `满${after}升级给${to}`,
    covered: (clauses, limits) => [clauses, limits].filter(Boolean).join('；'),
    otherwise: when => `${when}（其他情形）`,
    comment: (id, department, decision, comment) =>
      `${id}（${[department, decision].filter(Boolean).join('，')}）${comment}`,
    extension: '可延期，须在到期前告知并说明理由',
  },
  en: {
    published: (place, on) => `${place} (${on})`,
    contains: (clauses, kpis, limits) => `Clauses: ${clauses}; KPIs: ${kpis}; time limits: ${limits}`,
    changed: (count, loosened, before) =>
      `Changes against ${before}: ${count}; of these loosened, removed or narrowed: ${loosened}`,
    first: 'There is no earlier version',
    same: before => `Nothing that is required changed against ${before}`,
    changesCaption: (before, after) => `What changed from ${before} to ${after}`,
    excluded: (cell, reason) => `${cell}: ${reason}`,
    levels: (floor, stretch) =>
      [floor && `floor ${floor}`, stretch && `stretch ${stretch}`].filter(Boolean).join(', '),
    every: (duration, event) => `${event} every ${duration}`,
    by: field => `by the ${field}`,
    each: (target, period) => `${target} (${period})`,
    internal: limit => `internal, in support of “${limit}”`,
    escalated: (after, to) => `after ${after} escalate to ${to}`,
    covered: (clauses, limits) => [clauses, limits].filter(Boolean).join('; '),
    otherwise: when => `${when} (any other case)`,
    comment: (id, department, decision, comment) =>
      `${id} (${[department, decision].filter(Boolean).join(', ')}) ${comment}`,
    extension: 'may be extended, announced before the due date with a reason',
  },
};
