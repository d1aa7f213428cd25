import type { Coverage } from '../../audit/coverage.ts';
import type { Deduction, ItemResult } from '../../audit/items.ts';
import type { Group, ResultSlice, Results, ResultsRequest } from '../../audit/results.ts';
import { points } from '../../report/model/audit/show.ts';
import { showCount, showRange, showTarget, showValue } from '../../report/model/show.ts';
import { levelWords } from '../../report/model/words/audit.ts';
import { verdictWords } from '../../report/model/words/trade.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { minutesAndSeconds } from '../../text/number.ts';
import { cell } from '../figures/show.ts';
import { grid } from '../grid.ts';
import { words } from './words.ts';

const ratio = (value: number | null, locale: Locale) => showValue(value, 'ratio', null, locale);

function nameOf(value: string | null, by: ResultSlice | null, locale: Locale): string {
  if (by === null) return words[locale].total;
  if (value === null) return words[locale].none;
  const level = by === 'level' && Object.hasOwn(levelWords, value) ? levelWords[value] : undefined;
  return level ? level[locale] : cell(value);
}

/** How many evaluations have a critical error, and of which class; one can have several. */
function criticalText({ critical, classes }: Group, locale: Locale): string {
  const say = words[locale];
  const named = Object.entries(classes)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => say.count(say.classes[name] ?? name, showCount(count)));
  const of = named.length > 0 ? ` (${named.join(say.join)})` : '';
  return `${showCount(critical.k)}/${showCount(critical.n)}${of}`;
}

function groupRow(group: Group, by: ResultSlice | null, locale: Locale): string[] {
  const { pass, funnel, gap, verdict } = group;
  const range = ({ low, high }: { low: number; high: number }) => showRange(low, high, 'ratio', locale);
  return [
    nameOf(group.value, by, locale),
    showCount(group.n),
    points(group.mean_score),
    ratio(pass.value, locale),
    pass.n === 0 ? '' : `${showCount(pass.k)}/${showCount(pass.n)}`,
    pass.n === 0 || pass.weight === pass.n ? '' : `${showCount(pass.weighted_k)}/${showCount(pass.weight)}`,
    pass.interval ? range(pass.interval) : '',
    verdict === null ? '' : verdictWords[verdict][locale],
    criticalText(group, locale),
    gap.records > 0 ? `${points(gap.mean)} (${showCount(gap.records)})` : '',
    funnel ? range(funnel.limits_998) : '',
    funnel ? words[locale].places[funnel.place] : '',
  ];
}

function groupsGrid({ groups, total }: Results, by: ResultSlice, locale: Locale): string {
  const { columns, slices } = words[locale];
  const right = (title: string) => ({ title, align: 'right' as const });
  const heads = [
    { title: by === 'item' ? '' : slices[by] },
    ...[columns.n, columns.score, columns.pass, columns.seen, columns.weighted, columns.interval].map(right),
    { title: columns.verdict },
    { title: columns.critical },
    right(columns.gap),
    right(columns.limits),
    { title: columns.place },
  ];
  return grid(heads, [groupRow(total, null, locale), ...groups.map(group => groupRow(group, by, locale))]);
}

function coverageGrid(coverage: readonly Coverage[], locale: Locale): string {
  const { columns, slices } = words[locale];
  const right = (title: string) => ({ title, align: 'right' as const });
  return grid(
    [
      { title: slices.plan },
      { title: columns.level },
      ...[columns.periods, columns.population, columns.drawn, columns.done, columns.coverage].map(right),
    ],
    coverage.map(({ plan, level, periods, population, drawn, done }) => [
      cell(plan),
      nameOf(level, 'level', locale),
      ...[periods, population, drawn, done].map(showCount),
      ratio(drawn === 0 ? null : done / drawn, locale),
    ]),
  );
}

function itemsGrid(items: readonly ItemResult[], locale: Locale): string {
  const { columns } = words[locale];
  const right = (title: string) => ({ title, align: 'right' as const });
  return grid(
    [
      { title: columns.item },
      { title: columns.title },
      ...[columns.failed, columns.rate, columns.share, columns.cumulative].map(right),
    ],
    items.map(({ item, title, failed, applicable, rate, share, cumulative }) => [
      cell(item),
      cell(pick(title, locale)),
      `${showCount(failed)}/${showCount(applicable)}`,
      ...[rate, share, cumulative].map(value => ratio(value, locale)),
    ]),
  );
}

/** Minutes and seconds into the recording. */
const offsetText = (seconds: number | null): string => (seconds === null ? '' : minutesAndSeconds(seconds));

function deductionsGrid(deductions: readonly Deduction[], locale: Locale): string {
  const say = words[locale];
  const { columns, classes } = say;
  const titles = [
    ...[columns.record, columns.item, columns.title, columns.answer, columns.lost, columns.critical],
    ...[columns.offset, columns.note, columns.file],
  ];
  return grid(
    titles.map(title => ({ title })),
    deductions.map(({ evaluation, item, title, answer, lost, critical, note, offset_s }) => [
      cell(evaluation.record ?? evaluation.key),
      cell(item),
      cell(pick(title, locale)),
      say.answers[String(answer)] ?? String(answer),
      showCount(lost),
      critical === null ? '' : (classes[critical] ?? critical),
      offsetText(offset_s),
      cell(note ?? ''),
      cell(`${evaluation.file}:${evaluation.line}`),
    ]),
  );
}

function notes({ total, plans, apart, groups }: Results, locale: Locale): string[] {
  const say = words[locale];
  const set = Object.entries(apart).filter(([, count]) => count > 0);
  const counts = set.map(([why, count]) => say.count(say.apart[why as keyof typeof apart], showCount(count)));
  const { records, mean, interval } = total.gap;
  const range = interval ? say.range(points(interval.low), points(interval.high)) : '';
  return [
    ...(counts.length > 0 ? [say.apartLine(counts.join(say.join))] : []),
    ...(records > 0 ? [say.gap(showCount(records), points(mean), range)] : []),
    ...(total.pass.weight === total.pass.n ? [] : [say.weighting]),
    ...(plans.length > 1 ? [say.pooled(showCount(plans.length))] : []),
    ...(groups.some(({ funnel }) => funnel) ? [say.funnel(ratio(total.pass.value, locale))] : []),
  ];
}

/** Results for people: the groups, what is behind them, and what cost points. */
export function resultsTable(results: Results, request: ResultsRequest, locale: Locale): string {
  const { by, period, target, agent } = request;
  const say = words[locale];
  const asked = target ? say.target(showTarget({ target, unit: 'ratio' }, locale)) : '';
  const parts = [`${say.heading(period.id)}${asked}\n`];
  if (results.total.n === 0 && results.groups.length === 0) parts.push(`${say.nothing(period.id)}\n`);
  else parts.push(groupsGrid(results, by, locale));
  const lines = notes(results, locale);
  if (lines.length > 0) parts.push(lines.map(line => `${line}\n`).join(''));
  const { coverage, items, deductions } = results;
  // What a plan drew is not one agent's.
  if (coverage.length > 0 && agent === undefined && (by === 'level' || by === 'plan')) {
    parts.push(`${say.sections.coverage}\n${coverageGrid(coverage, locale)}`);
  }
  if (items.length > 0 && by === 'item') parts.push(`${say.sections.items}\n${itemsGrid(items, locale)}`);
  if (deductions.length > 0) {
    parts.push(`${say.sections.deductions}\n${deductionsGrid(deductions, locale)}`);
  }
  return parts.join('\n');
}
