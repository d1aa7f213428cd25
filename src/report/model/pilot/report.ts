import { periodOf, previousPeriods } from '../../../calendar/period.ts';
import { pick } from '../../../text/locale.ts';
import { attainmentSentence, missedSentence } from '../conclusion.ts';
import { paragraphs } from '../paragraphs.ts';
import { nothing, showTarget } from '../show.ts';
import { verdictText } from '../story.ts';
import { type Counted, pilotSentences } from '../words/pilot.ts';
import { boundaryWords, decisionWords, pilotLabels } from '../words/pilot-labels.ts';
import { joinSentences } from '../words/trade.ts';
import { causesOf, problemsOf, selectionOf } from './authored.ts';
import { phaseChart } from './chart.ts';
import { boundarySentence, changeText, didOf, sensitivityGrid } from './comparison.ts';
import { leastEffect, reachesLeast } from './effect.ts';
import type { EvaluationFacts } from './evaluation.ts';
import { type Criterion, criteriaOf, pairOf, weeksOf } from './gather.ts';
import * as show from './show.ts';

/** 🟢 reached, 🔴 not. */
function marked(isReached: boolean | null, text: string): string {
  return isReached === null ? text : `${isReached ? '🟢' : '🔴'} ${text}`;
}

function leastOf({ criterion, unit }: Criterion, facts: EvaluationFacts, effect: show.Compared['effect']) {
  const { locale } = facts;
  const reached = reachesLeast(effect, leastEffect(criterion, unit));
  const net = effect ? show.signed(effect.difference, unit, locale) : nothing;
  return {
    least: criterion.min_effect === undefined ? nothing : pilotSentences[locale].least(criterion.min_effect),
    reached,
    net: marked(reached, net),
  };
}

function criteriaRows(facts: EvaluationFacts) {
  const { locale, baseline, sofar } = facts;
  return show.comparedOf(facts).flatMap(({ one, effect }) => {
    const { pilot: figure } = pairOf(sofar, one.kpi.id);
    if (!figure) return [];
    const { least, net } = leastOf(one, facts, effect);
    return [
      {
        title: show.titleIn(one, locale),
        target: showTarget(figure, locale),
        baseline: show.valueAndBasis(pairOf(baseline, one.kpi.id).pilot, locale),
        pilot: show.valueAndBasis(figure, locale),
        verdict: verdictText(figure, locale),
        ...{ least, net },
      },
    ];
  });
}

/** How many criteria were asked for, reached and left open; the same that the table shows. */
function criteriaCounts(facts: EvaluationFacts): { total: number; targets: Counted; least: Counted } {
  const compared = show.comparedOf(facts);
  const verdicts = compared.flatMap(({ one }) => {
    const verdict = pairOf(facts.sofar, one.kpi.id).pilot?.verdict;
    return verdict === undefined || verdict === 'no_target' ? [] : [verdict];
  });
  const asked = compared.filter(({ one }) => one.criterion.min_effect !== undefined);
  const results = asked.map(({ one, effect }) => leastOf(one, facts, effect).reached);
  return {
    total: compared.length,
    targets: {
      asked: verdicts.length,
      reached: verdicts.filter(verdict => verdict === 'met').length,
      open: verdicts.filter(verdict => verdict !== 'met' && verdict !== 'missed').length,
    },
    least: {
      asked: results.length,
      reached: results.filter(Boolean).length,
      open: results.filter(result => result === null).length,
    },
  };
}

function decisionOf(facts: EvaluationFacts) {
  const { pilot, locale } = facts;
  const { decision, criteria_agreed_on: agreed, start } = pilot;
  const sentences = pilotSentences[locale];
  const { total, targets, least } = criteriaCounts(facts);
  return {
    verdict: decision
      ? sentences.decided(decisionWords[decision.verdict][locale], decision.by, decision.on)
      : pilotLabels(locale).undecided,
    reasons: (decision?.reasons ?? [])
      .map(reason => pick(reason, locale))
      .join(locale === 'zh-CN' ? '；' : '; '),
    criteria: joinSentences(
      [
        agreed === undefined ? sentences.notAgreed() : sentences.agreed(agreed, start, agreed < start),
        sentences.criteriaCounts(total, targets, least),
      ],
      locale,
    ),
  };
}

/** Pilot and control of every KPI, before and during, by one definition. */
function attainmentRows(facts: EvaluationFacts) {
  const { locale, pilot, baseline, sofar } = facts;
  const sentences = pilotSentences[locale];
  const groups = [
    { side: 'pilot' as const, name: sentences.pilotNames(pilot.sites.map(({ name }) => name)) },
    ...(pilot.control?.length
      ? [{ side: 'control' as const, name: sentences.controlNames(pilot.control) }]
      : []),
  ];
  return criteriaOf(facts).flatMap(one =>
    groups.map(({ side, name }) => {
      const [before, after] = [pairOf(baseline, one.kpi.id)[side], pairOf(sofar, one.kpi.id)[side]];
      return {
        title: show.titleIn(one, locale),
        group: name,
        baseline: show.valueAndBasis(before, locale),
        pilot: show.valueAndBasis(after, locale),
        change: changeText(before, after, one, facts),
      };
    }),
  );
}

function chartsOf(facts: EvaluationFacts) {
  const { pilot, weekly, baseline, sofar } = facts;
  const zone = sofar.period.zone;
  const during = weeksOf(pilot, zone);
  const first = periodOf(baseline.period.from, 'week', zone);
  const last = periodOf(baseline.period.to - 1, 'week', zone);
  const before = [...previousPeriods(last, Math.round((last.from - first.from) / 604_800_000)), last];
  return criteriaOf(facts).map((one, index) => ({
    name: `weekly-${index + 1}`,
    ...phaseChart(facts, one, {
      name: 'week',
      baseline: { stretch: weekly.baseline, ids: before.map(({ id }) => id) },
      sofar: { stretch: weekly.sofar, ids: during.map(({ id }) => id) },
      short: id => id.slice(5),
    }),
  }));
}

/** What the evaluation's template prints, and the charts that it names. */
export function evaluationModel(facts: EvaluationFacts) {
  const { pilot, locale, sofar } = facts;
  const labels = pilotLabels(locale);
  const sentences = pilotSentences[locale];
  const head = show.headOf(facts);
  const series = criteriaOf(facts).flatMap(one => {
    const figure = pairOf(sofar, one.kpi.id).pilot;
    return figure ? [show.asSeries(one, figure)] : [];
  });
  const charts = chartsOf(facts);
  const did = didOf(facts);
  const boundary = boundaryWords[pilot.boundary ?? 'obrien-fleming'][locale];
  const model = {
    labels,
    title: labels.report_title,
    subtitle: sentences.subtitle(head.pilot, undefined, pilot.start, pilot.end),
    ...{ organisation: head.organisation, standard: head.standard, cutoff: head.cutoff },
    background: paragraphs(head.background),
    decision: decisionOf(facts),
    attainment: joinSentences(
      [attainmentSentence(series, locale), missedSentence(series, locale), show.missingSentence(facts)],
      locale,
    ),
    effect: joinSentences([did.meaning, boundarySentence(facts)], locale),
    criteria: criteriaRows(facts),
    attained: attainmentRows(facts),
    did,
    charts: charts.map(({ name, caption, alt }) => ({ name, caption, alt })),
    sensitivity: sensitivityGrid(facts),
    problems: problemsOf(facts),
    training: show.trainingOf(facts),
    causes: causesOf(facts),
    deviations: show.deviationRows(facts, () => true),
    selection: selectionOf(facts),
    definitions: show.definitionRows(facts),
    methods: sentences.method(boundary),
  };
  return { model, charts: Object.fromEntries(charts.map(({ name, chart }) => [name, chart])) };
}
