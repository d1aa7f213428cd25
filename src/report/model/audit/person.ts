import { standingOf } from '../../../audit/estimate.ts';
import type { Evaluation } from '../../../audit/evaluations.ts';
import type { Deduction } from '../../../audit/items.ts';
import type { Results } from '../../../audit/results.ts';
import { type Locale, pick } from '../../../text/locale.ts';
import { maskPersonal } from '../../../text/mask.ts';
import type { Sheet } from '../../workbook.ts';
import { moment } from '../dates.ts';
import { nothing, showCount } from '../show.ts';
import { auditLabels } from '../words/audit.ts';
import { auditSentences } from '../words/audit-sentences.ts';
import { joinSentences } from '../words/trade.ts';
import { type AuditFacts, resultsBy } from './gather.ts';
import {
  answerText,
  apartSentence,
  className,
  evaluatorName,
  gapSentence,
  groupRow,
  levelName,
  levelRows,
  named,
  offsetText,
  periodName,
  placeOf,
  points,
  rangeText,
  recordOf,
  resultText,
  share,
} from './show.ts';

function evaluationRow(one: Evaluation, { period, locale }: AuditFacts) {
  const standing = standingOf(one);
  return {
    record: recordOf(one),
    place: `${recordOf(one)}\n${placeOf(one)}`,
    at: moment(one.at, period.zone),
    level: levelName(one.level, locale),
    evaluator: evaluatorName(one, locale),
    score: points(one.score),
    result: resultText(one, locale),
    counts:
      standing === 'counted' ? auditLabels(locale).counted : auditSentences[locale].apartNames[standing],
    source: placeOf(one),
  };
}

function deductionRow(
  { evaluation, title, answer, lost, critical, note, offset_s }: Deduction,
  locale: Locale,
) {
  return {
    record: recordOf(evaluation),
    place: `${recordOf(evaluation)}\n${placeOf(evaluation)}`,
    item: pick(title, locale),
    answer: answerText(answer, locale),
    lost: showCount(lost),
    critical: critical === null ? nothing : `🔴 ${className(critical, locale)}`,
    offset: offsetText(offset_s),
    note: note === null ? nothing : maskPersonal(note),
    source: placeOf(evaluation),
  };
}

/** Where chance alone would put the agent, and whether that is where they are. */
function placeSentence(own: Results, all: Results, agent: string, locale: Locale): string {
  const say = auditSentences[locale];
  const group = own.groups.find(({ value }) => value === agent);
  const centre = all.total.pass.value;
  if (!group?.funnel || centre === null) return say.noPlace();
  const { limits_95, limits_998, place } = group.funnel;
  return say.place(
    share(group.pass.value, locale),
    share(centre, locale),
    rangeText(limits_95, locale),
    rangeText(limits_998, locale),
    place,
  );
}

/** What the template of one agent's record prints. */
export function personModel(facts: AuditFacts, agent: string) {
  const { settings, period, asOf, evaluations, locale } = facts;
  const labels = auditLabels(locale);
  const say = auditSentences[locale];
  const [own, all] = [resultsBy(facts, 'agent', agent), resultsBy(facts, 'agent')];
  const levels = resultsBy(facts, 'level', agent);
  const { total } = own;
  const { pass } = total;
  const counts = say.counts(showCount(pass.n), showCount(pass.k));
  const mine = evaluations.filter(one => one.agent === agent);
  const teams = [...new Set(mine.flatMap(({ team }) => team ?? []))].map(maskPersonal);
  return {
    labels,
    title: labels.person,
    subject: [maskPersonal(agent), ...teams, periodName(period, locale)].join('　'),
    organisation: pick(settings.organisation ?? settings.title, locale),
    period: periodName(period, locale),
    agent: named(agent, locale),
    cutoff: moment(asOf, period.zone),
    figures:
      total.n === 0
        ? say.noPerson()
        : say.person(
            showCount(total.n),
            points(total.mean_score),
            counts,
            share(pass.value, locale),
            showCount(total.critical.k),
          ),
    place: placeSentence(own, all, agent, locale),
    gap: gapSentence(total.gap, locale),
    levels: mine.length > 0 ? levelRows(levels, locale) : [],
    whole: groupRow(total, labels.whole, locale),
    evaluations: mine.map(one => evaluationRow(one, facts)),
    deductions: own.deductions.map(one => deductionRow(one, locale)),
    no_deductions: say.noDeductions(),
    weighting: joinSentences([say.weighting, apartSentence(own, locale)], locale),
  };
}

/** The evaluations and what cost points, as tables. */
export function personSheets({ labels, evaluations, deductions }: ReturnType<typeof personModel>): Sheet[] {
  const columns = (headers: readonly string[]) => headers.map(header => ({ header, width: 18 }));
  const { record, at, level, evaluator, points: score, result, counts, source } = labels;
  return [
    {
      title: labels.evaluations,
      columns: columns([record, at, level, evaluator, score, result, counts, source]),
      rows: evaluations.map(one => [
        ...[one.record, one.at, one.level, one.evaluator],
        ...[Number(one.score) || one.score, one.result, one.counts, one.source],
      ]),
    },
    {
      title: labels.deductions,
      columns: columns([
        ...[record, labels.item, labels.answer, labels.lost, labels.critical],
        ...[labels.offset, labels.note, source],
      ]),
      rows: deductions.map(one => [
        ...[one.record, one.item, one.answer, one.lost],
        ...[one.critical, one.offset, one.note, one.source],
      ]),
    },
  ];
}
