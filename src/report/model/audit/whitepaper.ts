import { pick } from '../../../text/locale.ts';
import { moment } from '../dates.ts';
import { printed } from '../month-charts.ts';
import { nothing } from '../show.ts';
import { auditLabels } from '../words/audit.ts';
import { auditSentences } from '../words/audit-sentences.ts';
import { joinSentences } from '../words/trade.ts';
import { agreementIn, agreementModel } from './agreement.ts';
import { funnelOf, funnelSentence, paretoOf, placed } from './charts.ts';
import { criticalSentence, lossSentence, passSentence } from './findings.ts';
import { type AuditFacts, resultsBy } from './gather.ts';
import { planRows } from './method.ts';
import {
  apartSentence,
  coverageRows,
  coverageSentence,
  gapSentence,
  groupRow,
  itemRows,
  levelRows,
  named,
  periodName,
} from './show.ts';

function recommendationRows({ recommendations, locale }: AuditFacts) {
  return recommendations.map(({ recommendation, evidence, owner, due }) => ({
    recommendation: pick(recommendation, locale),
    evidence: evidence === undefined ? nothing : pick(evidence, locale),
    owner: owner ?? nothing,
    due: due ?? nothing,
  }));
}

/** What the white paper's template prints, and its charts. */
export function whitepaperModel(facts: AuditFacts) {
  const { settings, period, asOf, plans, coverage, locale } = facts;
  const labels = auditLabels(locale);
  const [levels, teams, agents] = [
    resultsBy(facts, 'level'),
    resultsBy(facts, 'team'),
    resultsBy(facts, 'agent'),
  ];
  const { total, items } = levels;
  const funnel = funnelOf(agents, locale);
  const pareto = paretoOf(items, locale);
  const whole = groupRow(total, labels.whole, locale);
  const model = {
    labels,
    title: labels.whitepaper,
    organisation: pick(settings.organisation ?? settings.title, locale),
    period: periodName(period, locale),
    cutoff: moment(asOf, period.zone),
    has_results: total.n > 0,
    pass: passSentence(levels, facts),
    critical: criticalSentence(levels, locale),
    losses: lossSentence(levels, locale),
    weighting: auditSentences[locale].weighting,
    coverage_note: joinSentences([coverageSentence(coverage, locale), apartSentence(levels, locale)], locale),
    coverage: coverageRows(coverage, plans, locale),
    levels: levelRows(levels, locale),
    teams: [whole, ...teams.groups.map(group => groupRow(group, named(group.value, locale), locale))],
    funnel: funnel ? printed(funnel) : null,
    funnel_note: funnelSentence(agents, locale),
    outside: placed(agents.groups)
      .filter(group => group.funnel?.place !== 'within')
      .map(group => groupRow(group, named(group.value, locale), locale)),
    pareto: pareto ? printed(pareto) : null,
    items: itemRows(items, locale),
    gap: gapSentence(total.gap, locale),
    agreement: agreementModel(agreementIn(facts), locale),
    measures: auditSentences[locale].measures,
    recommendations: recommendationRows(facts),
    plans: planRows(facts),
    methods: auditSentences[locale].method,
  };
  const shown = [funnel, pareto].filter(one => one !== undefined);
  return { model, charts: Object.fromEntries(shown.map(({ name, chart }) => [name, chart])) };
}
