import type { Locale } from '../../../text/locale.ts';
import type { Streak } from '../story.ts';
import { type KpiSentences, kpiSentences } from './monthly-kpi.ts';

/** Counts of KPIs by verdict; `near` is a part of `met`. */
export interface VerdictCounts {
  readonly with_target: number;
  readonly without_target: number;
  readonly met: number;
  readonly near: number;
  readonly missed: number;
  readonly inconclusive: number;
  readonly insufficient: number;
  readonly no_data: number;
}

type Weighed = Record<'met' | 'missed' | 'inconclusive' | 'insufficient' | 'no_data', number>;

/** A KPI that misses its target, ready to be named in a sentence. */
export interface MissedClause {
  readonly title: string;
  readonly gap: string;
  readonly streak: Streak;
}

/** Earlier months that another version of the standard measured, or one not yet in force. */
export interface OtherVersion {
  readonly version: string;
  readonly isInForce: boolean;
  readonly months: readonly string[];
}

/** What the generated sentences of a monthly report say; numbers in facts are formatted where they are text. */
export interface MonthlySentences extends KpiSentences {
  counts(counts: VerdictCounts): string;
  weights(total: string, weights: { readonly [V in keyof Weighed]: string | undefined }): string;
  missed(clauses: readonly MissedClause[], others: readonly string[]): string;
  noneMissed(): string;
  noneJudged(): string;
  endsEarly(record: string, last: string): string;
  leftOut(titles: readonly string[]): string;
  files(files: string, read: string, rejected: string, withheld: string | undefined): string;
  noFiles(): string;
  apart(what: 'excluded' | 'missing' | 'pending', parts: readonly string[]): string;
  nothingApart(): string;
  rowsOf(title: string, count: string): string;
  gap(direction: 'below' | 'above', amount: string): string;
  streak(streak: Streak): string;
  othersNote(count: number, chapter: string): string;
  noLastYearNote(): string;
  recomputedNote(versions: readonly OtherVersion[]): string;
  chartAlt(title: string, points: readonly string[]): string;
  trendCaption(title: string, months: string, target: string | undefined): string;
  named(name: string, detail: string): string;
  readonly stop: string;
}

const list = (words: readonly string[]) => words.join('、');

const zh: MonthlySentences = {
  ...kpiSentences['zh-CN'],
  counts: counts => {
    const parts = [
      counts.met > 0 && `达标 ${counts.met} 项${counts.near > 0 ? `（其中预警 ${counts.near} 项）` : ''}`,
      counts.missed > 0 && `未达标 ${counts.missed} 项`,
      counts.inconclusive > 0 && `暂无法判定 ${counts.inconclusive} 项`,
      counts.insufficient > 0 && `样本不足 ${counts.insufficient} 项`,
      counts.no_data > 0 && `无数据 ${counts.no_data} 项`,
    ].filter(part => part !== false);
    const without = counts.without_target > 0 ? `另有 ${counts.without_target} 项未设目标，不参与判定。` : '';
    return `设有目标的指标 ${counts.with_target} 项：${parts.join('，')}。${without}`;
  },
  weights: (total, weights) => {
    const names = {
      met: '达标',
      missed: '未达标',
      inconclusive: '暂无法判定',
      insufficient: '样本不足',
      no_data: '无数据',
    };
    const parts = Object.entries(names).flatMap(([verdict, name]) => {
      const weight = weights[verdict as keyof Weighed];
      return weight === undefined ? [] : [`${name} ${weight}`];
    });
    return `按权重（合计 ${total}）：${parts.join('，')}。`;
  },
  missed: (clauses, others) => {
    const named = clauses.map(({ title, gap, streak }) =>
      streak.months > 1
        ? `${title}${gap}（${streak.isWhole ? '至少' : ''}连续 ${streak.months} 个月未达标）`
        : `${title}${gap}`,
    );
    return `${named.join('；')}${others.length > 0 ? `；另有 ${others.length} 项：${list(others)}` : ''}。`;
  },
  noneMissed: () => '没有未达标的指标。',
  noneJudged: () => '没有设有目标的指标。',
  endsEarly: (record, last) => `${record}数据止于 ${last}，早于统计期末。`,
  leftOut: titles => `未能计算 ${titles.length} 项指标：${list(titles)}。`,
  files: (files, read, rejected, withheld) =>
    `本报告的数字来自 ${files} 个文件，共读取 ${read} 行，拒收 ${rejected} 行${withheld ? `，未导入 ${withheld} 行` : ''}。`,
  noFiles: () => '没有文件为本报告提供数据。',
  apart: (what, parts) =>
    `${{ excluded: '剔除', missing: '缺数据', pending: '在途（未到期）' }[what]}：${parts.join('、')}。`,
  nothingApart: () => '各项指标都没有剔除、缺数据或在途的记录。',
  rowsOf: (title, count) => `${title}${title.endsWith('）') ? '' : ' '}${count} 条`,
  gap: (direction, amount) => `${direction === 'below' ? '低于' : '高于'}目标 ${amount}`,
  streak: ({ months, isWhole }) => (isWhole ? `至少 ${months}` : String(months)),
  othersNote: (count, chapter) => `另有 ${count} 项指标见“${chapter}”。`,
  noLastYearNote: () => '去年同月没有数据，以“—”表示。',
  recomputedNote: versions => {
    const others = versions.map(({ version, isInForce, months }) =>
      isInForce ? `${list(months)} 为 ${version}` : `${list(months)} 当时没有有效版本，按最早的 ${version}`,
    );
    return `以前各月用现有数据、按当月有效的标准版本计算${others.length > 0 ? `（${others.join('；')}）` : ''}。`;
  },
  chartAlt: (title, points) => `${title}：${points.join('，')}。`,
  trendCaption: (title, months, target) =>
    `${title}，近 ${months} 个月${target ? `（虚线为目标 ${target}）` : ''}`,
  named: (name, detail) => `${name}（${detail}）`,
  stop: '。',
};

const en: MonthlySentences = {
  ...kpiSentences.en,
  counts: counts => {
    const parts = [
      counts.met > 0 && `${counts.met} met${counts.near > 0 ? ` (${counts.near} of them near)` : ''}`,
      counts.missed > 0 && `${counts.missed} missed`,
      counts.inconclusive > 0 && `${counts.inconclusive} inconclusive`,
      counts.insufficient > 0 && `${counts.insufficient} with too small a sample`,
      counts.no_data > 0 && `${counts.no_data} without data`,
    ].filter(part => part !== false);
    const without = counts.without_target > 0 ? ` KPIs without a target: ${counts.without_target}.` : '';
    return `KPIs with a target: ${counts.with_target}, of which ${parts.join(', ')}.${without}`;
  },
  weights: (total, weights) => {
    const names = {
      met: 'met',
      missed: 'missed',
      inconclusive: 'inconclusive',
      insufficient: 'too small a sample',
      no_data: 'no data',
    };
    const parts = Object.entries(names).flatMap(([verdict, name]) => {
      const weight = weights[verdict as keyof Weighed];
      return weight === undefined ? [] : [`${name} ${weight}`];
    });
    return `By weight (of ${total}): ${parts.join(', ')}.`;
  },
  missed: (clauses, others) => {
    const named = clauses.map(({ title, gap, streak }) =>
      streak.months > 1
        ? `${title} ${gap} (${streak.isWhole ? 'at least ' : ''}${streak.months} months in a row)`
        : `${title} ${gap}`,
    );
    return `${named.join('; ')}${others.length > 0 ? `; and ${others.length} more: ${others.join(', ')}` : ''}.`;
  },
  noneMissed: () => 'No KPI missed its target.',
  noneJudged: () => 'No KPI has a target.',
  endsEarly: (record, last) => `Data on ${record} ends on ${last}, before the period does.`,
  leftOut: titles => `Could not be computed: ${titles.join(', ')}.`,
  files: (files, read, rejected, withheld) =>
    `The figures come from ${files === '1' ? '1 file' : `${files} files`}: ${read} rows read, ${rejected} rejected${withheld ? `, ${withheld} withheld` : ''}.`,
  noFiles: () => 'No file fed this report.',
  apart: (what, parts) =>
    `${{ excluded: 'Excluded', missing: 'Missing data', pending: 'In progress, not yet due' }[what]}: ${parts.join(', ')}.`,
  nothingApart: () => 'No KPI has rows that are excluded, missing data or in progress.',
  rowsOf: (title, count) => `${title} ${count}`,
  gap: (direction, amount) => `${amount} ${direction} target`,
  streak: ({ months, isWhole }) => (isWhole ? `at least ${months}` : String(months)),
  othersNote: (count, chapter) => `${count === 1 ? 'One more KPI' : `${count} more KPIs`}: see “${chapter}”.`,
  noLastYearNote: () => '“—”: no data for the same month last year.',
  recomputedNote: versions => {
    const others = versions.map(({ version, isInForce, months }) =>
      isInForce
        ? `${months.join(', ')}: ${version}`
        : `${months.join(', ')}: none was in force, so the earliest, ${version}`,
    );
    return `Earlier months are computed from the data of today by the version of the standard then in force${others.length > 0 ? ` (${others.join('; ')})` : ''}.`;
  },
  chartAlt: (title, points) => `${title}: ${points.join(', ')}.`,
  trendCaption: (title, months, target) =>
    `${title}, last ${months} months${target ? ` (dashed: target ${target})` : ''}`,
  named: (name, detail) => `${name} (${detail})`,
  stop: '.',
};

export const monthlySentences: { readonly [L in Locale]: MonthlySentences } = { 'zh-CN': zh, en };
