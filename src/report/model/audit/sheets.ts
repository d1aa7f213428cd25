import type { ItemResult } from '../../../audit/items.ts';
import type { Group } from '../../../audit/results.ts';
import { type Locale, pick } from '../../../text/locale.ts';
import type { Sheet, SheetCell, SheetColumn } from '../../workbook.ts';
import { type AuditLabels, auditLabels, placeWords } from '../words/audit.ts';
import { verdictWords } from '../words/trade.ts';
import { type AuditFacts, resultsBy } from './gather.ts';
import { className, levelName, named } from './show.ts';

const column = (header: string, width: number, as?: SheetColumn['as']): SheetColumn => ({
  header,
  width,
  ...(as && { as }),
});

function groupColumns(labels: AuditLabels, name: string): SheetColumn[] {
  return [
    column(name, 20),
    column(labels.n, 10, 'integer'),
    column(labels.score, 10, 'number'),
    column(labels.weighted, 14, 'percent'),
    column(labels.passed_yes, 12, 'integer'),
    column(labels.interval_low, 12, 'percent'),
    column(labels.interval_high, 12, 'percent'),
    column(labels.verdict, 12),
    column(labels.critical, 12, 'integer'),
    column(labels.place, 14),
  ];
}

function groupCells(group: Group, name: string, locale: Locale): SheetCell[] {
  const { n, mean_score, pass, critical, verdict, funnel } = group;
  return [
    ...[name, n, mean_score, pass.value, pass.k],
    ...[pass.interval?.low ?? null, pass.interval?.high ?? null],
    verdict === null ? null : verdictWords[verdict][locale],
    critical.k,
    funnel ? placeWords[funnel.place][locale] : null,
  ];
}

export function itemSheet(items: readonly ItemResult[], locale: Locale): Sheet {
  const labels = auditLabels(locale);
  return {
    title: labels.items,
    columns: [
      column('ID', 26),
      column(labels.item, 40),
      column(labels.class, 12),
      column(labels.failed_count, 10, 'integer'),
      column(labels.applicable, 10, 'integer'),
      column(labels.failed_rate, 10, 'percent'),
      column(labels.share, 10, 'percent'),
      column(labels.cumulative, 10, 'percent'),
    ],
    rows: items.map(({ item, title, critical, failed, applicable, rate, share, cumulative }) => [
      ...[item, pick(title, locale), critical === null ? null : className(critical, locale)],
      ...[failed, applicable, rate, share, cumulative],
    ]),
  };
}

/** The coverage, the groups and the items of the white paper. */
export function whitepaperSheets(facts: AuditFacts): Sheet[] {
  const { locale, coverage } = facts;
  const labels = auditLabels(locale);
  const [levels, teams, agents] = [
    resultsBy(facts, 'level'),
    resultsBy(facts, 'team'),
    resultsBy(facts, 'agent'),
  ];
  const sheet = (title: string, name: string, groups: readonly Group[], show = named): Sheet => ({
    title,
    columns: groupColumns(labels, name),
    rows: [
      groupCells(levels.total, labels.whole, locale),
      ...groups.map(group => groupCells(group, show(group.value, locale), locale)),
    ],
  });
  return [
    {
      title: labels.coverage,
      columns: [
        ...[column(labels.plan, 24), column(labels.level, 14)],
        ...[labels.periods, labels.population, labels.drawn, labels.replaced, labels.done].map(header =>
          column(header, 10, 'integer'),
        ),
        column(labels.rate, 12, 'percent'),
      ],
      rows: coverage.map(({ plan, level, periods, population, drawn, replaced, done }) => [
        ...[plan, levelName(level, locale), periods, population, drawn, replaced, done],
        drawn === 0 ? null : done / drawn,
      ]),
    },
    sheet(labels.levels, labels.level, levels.groups, levelName),
    sheet(labels.teams, labels.team, teams.groups),
    sheet(labels.agents, labels.agent, agents.groups),
    itemSheet(levels.items, locale),
  ];
}
