import type { OwnCoverage } from '../../../audit/coverage.ts';
import { mean } from '../../../audit/estimate.ts';
import type { Evaluation } from '../../../audit/evaluations.ts';
import { gapOf } from '../../../audit/gap.ts';
import { itemResults } from '../../../audit/items.ts';
import { type Locale, pick } from '../../../text/locale.ts';
import type { Sheet } from '../../workbook.ts';
import { moment } from '../dates.ts';
import { printed } from '../month-charts.ts';
import { showCount } from '../show.ts';
import { auditLabels } from '../words/audit.ts';
import { auditSentences } from '../words/audit-sentences.ts';
import { paretoOf } from './charts.ts';
import { type AuditFacts, compareGroups } from './gather.ts';
import { itemSheet } from './sheets.ts';
import {
  coverageSentence,
  gapSentence,
  itemRows,
  named,
  periodName,
  points,
  seenText,
  share,
} from './show.ts';

/** The self-checks of one agent or team. */
export interface SelfGroup {
  readonly value: string | null;
  readonly team: string | null;
  readonly drawn: number;
  readonly done: number;
  /** Self-checks made in the period, of draws or not. */
  readonly n: number;
  readonly mean_score: number | null;
  readonly passed: { readonly k: number; readonly n: number };
  readonly critical: number;
  readonly gap: { readonly records: number; readonly mean: number | null };
}

export interface SelfFacts extends AuditFacts {
  readonly own: readonly OwnCoverage[];
}

const selfChecks = ({ evaluations }: Pick<AuditFacts, 'evaluations'>): Evaluation[] =>
  evaluations.filter(({ level }) => level === 'self');

function groupOf(
  value: string | null,
  own: readonly OwnCoverage[],
  evaluations: readonly Evaluation[],
): SelfGroup {
  const checks = selfChecks({ evaluations });
  const judged = checks.filter(({ passed }) => passed !== null);
  return {
    value,
    team:
      own.find(({ team }) => team !== null)?.team ?? checks.find(({ team }) => team !== null)?.team ?? null,
    drawn: own.reduce((sum, { drawn }) => sum + drawn, 0),
    done: own.reduce((sum, { done }) => sum + done, 0),
    n: checks.length,
    mean_score: mean(checks.flatMap(({ score }) => score ?? [])),
    passed: { k: judged.filter(({ passed, critical }) => passed && !critical).length, n: judged.length },
    critical: checks.filter(({ critical }) => critical).length,
    gap: gapOf(evaluations),
  };
}

/** All self-checks first, then by the values of `key`; no value last. */
export function selfGroups({ own, evaluations }: SelfFacts, key: 'agent' | 'team'): SelfGroup[] {
  const values = new Set([...own.map(one => one[key]), ...selfChecks({ evaluations }).map(one => one[key])]);
  const order = [...values].sort(compareGroups);
  return [
    groupOf(null, own, evaluations),
    ...order.map(value =>
      groupOf(
        value,
        own.filter(one => one[key] === value),
        evaluations.filter(one => one[key] === value),
      ),
    ),
  ];
}

function row(group: SelfGroup, name: string, locale: Locale) {
  const { drawn, done, n, mean_score, passed, critical, gap } = group;
  return {
    name,
    team: named(group.team, locale),
    drawn: showCount(drawn),
    done: showCount(done),
    rate: share(drawn === 0 ? null : done / drawn, locale),
    n: showCount(n),
    score: points(mean_score),
    passed: seenText(passed),
    critical: n === 0 ? seenText({ k: 0, n: 0 }) : `${showCount(critical)}/${showCount(n)}`,
    gap: gap.records === 0 ? points(null) : `${points(gap.mean)}\nn=${showCount(gap.records)}`,
  };
}

function rows(groups: readonly SelfGroup[], locale: Locale) {
  const labels = auditLabels(locale);
  return groups.map((group, index) =>
    index === 0
      ? { ...row(group, labels.whole, locale), team: '' }
      : row(group, named(group.value, locale), locale),
  );
}

/** What the self-check report's template prints, and its chart. */
export function selfCheckModel(facts: SelfFacts) {
  const { settings, period, asOf, cards, own, evaluations, locale } = facts;
  const labels = auditLabels(locale);
  const say = auditSentences[locale];
  const checks = selfChecks(facts);
  const items = itemResults(checks, cards);
  const pareto = paretoOf(items, locale);
  const [all] = selfGroups(facts, 'agent');
  const model = {
    labels,
    title: labels.self_check,
    organisation: pick(settings.organisation ?? settings.title, locale),
    period: periodName(period, locale),
    cutoff: moment(asOf, period.zone),
    has_checks: checks.length > 0,
    done: coverageSentence(own, locale),
    scores:
      all && checks.length > 0
        ? say.self(showCount(all.n), points(all.mean_score), seenText(all.passed), showCount(all.critical))
        : say.noSelf(),
    gap: gapSentence(gapOf(evaluations), locale),
    teams: rows(selfGroups(facts, 'team'), locale),
    agents: rows(selfGroups(facts, 'agent'), locale),
    pareto: pareto ? printed(pareto) : null,
    items: itemRows(items, locale),
    no_items: say.noLosses(),
    note: say.selfNote,
  };
  return { model, charts: pareto ? { [pareto.name]: pareto.chart } : {} };
}

export function selfCheckSheets(facts: SelfFacts): Sheet[] {
  const { cards, locale } = facts;
  const labels = auditLabels(locale);
  const integer = (header: string) => ({ header, width: 12, as: 'integer' as const });
  const number = (header: string) => ({ header, width: 12, as: 'number' as const });
  return [
    {
      title: labels.self_check,
      columns: [
        { header: labels.agent, width: 16 },
        { header: labels.team, width: 14 },
        ...[labels.self_drawn, labels.self_checked, labels.self_n].map(integer),
        number(labels.score),
        ...[labels.passed_yes, labels.critical, labels.records].map(integer),
        number(labels.self_gap),
      ],
      rows: selfGroups(facts, 'agent').map((group, index) => [
        index === 0 ? labels.whole : named(group.value, locale),
        index === 0 ? null : named(group.team, locale),
        ...[group.drawn, group.done, group.n, group.mean_score, group.passed.k, group.critical],
        ...[group.gap.records, group.gap.mean],
      ]),
    },
    itemSheet(itemResults(selfChecks(facts), cards), locale),
  ];
}
