import { type AgreementReport, agreementOf, answerTo, type Unit, unitsOf } from '../../../audit/agreement.ts';
import { mean } from '../../../audit/estimate.ts';
import type { Evaluation } from '../../../audit/evaluations.ts';
import type { Answer } from '../../../audit/scoring.ts';
import { findScorecard, itemsOf } from '../../../catalogue/scorecard.ts';
import { type Locale, pick } from '../../../text/locale.ts';
import type { Sheet } from '../../workbook.ts';
import { moment } from '../dates.ts';
import { nothing, showCount } from '../show.ts';
import { auditLabels } from '../words/audit.ts';
import { auditSentences } from '../words/audit-sentences.ts';
import { joinSentences } from '../words/trade.ts';
import { agreementModel } from './agreement.ts';
import type { AuditFacts } from './gather.ts';
import { answerText, coefficient, named, periodName, placeOf, points, recordOf, share } from './show.ts';

const mostDecisions = 5;

/** What more than half of the raters said; null where no answer has that. */
export function majorityOf<Value>(values: readonly Value[]): Value | null {
  const found = values.find(value => values.filter(other => other === value).length * 2 > values.length);
  return found ?? null;
}

/** The evaluations of a record in the order of their raters' names. */
const ratingsOf = (unit: Unit) =>
  [...unit].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, evaluation]) => evaluation);

interface Rated {
  readonly title: string;
  readonly answers: readonly (Answer | null)[];
}

/** What each rater of a record answered, item by item. */
function ratedItems(unit: Unit, { cards, locale }: AuditFacts): Rated[] {
  const all = ratingsOf(unit);
  const card = findScorecard(cards, all[0]?.scorecard ?? '');
  if (!card) return [];
  return itemsOf(card).map(({ item }) => ({
    title: pick(item.title, locale),
    answers: all.map(one => answerTo(item, one)),
  }));
}

const isAgreed = ({ answers }: Rated) => answers.every(answer => answer === answers[0]);

const passWord = (passed: boolean | null, locale: Locale) => {
  const { passed_yes, passed_no } = auditLabels(locale);
  return passed === null ? nothing : passed ? passed_yes : passed_no;
};

/** Where the evaluations of a record stand; a file that holds several is named once. */
function placesOf(all: readonly Evaluation[], locale: Locale): string {
  const say = auditSentences[locale];
  const files = [...new Set(all.map(({ file }) => file))];
  const places = files.map(file => {
    const ones = all.filter(one => one.file === file);
    return say.inFile(
      file,
      ones.map(({ evaluator, line }) => say.atLine(named(evaluator, locale), String(line))),
    );
  });
  return places.join(locale === 'zh-CN' ? '；' : '; ');
}

/** One record: the scores, whether it passed, and every item on which its raters differ. */
function recordModel(unit: Unit, facts: AuditFacts) {
  const { locale } = facts;
  const labels = auditLabels(locale);
  const all = ratingsOf(unit);
  const items = ratedItems(unit, facts);
  const differing = items.filter(item => !isAgreed(item));
  const agreed = items.length - differing.length;
  const passes = all.map(({ passed }) => passed);
  const [first] = all;
  return {
    title: `${first ? recordOf(first) : ''}　${first?.scorecard ?? ''}`,
    columns: [...all.map(({ evaluator }) => named(evaluator, locale)), labels.majority],
    rows: [
      {
        title: labels.points,
        cells: [
          ...all.map(({ score }) => points(score)),
          points(mean(all.flatMap(({ score }) => score ?? []))),
        ],
      },
      {
        title: labels.passed,
        cells: [...passes, majorityOf(passes)].map(passed => passWord(passed, locale)),
      },
      ...differing.map(({ title, answers }) => ({
        title,
        cells: [...answers, majorityOf(answers)].map(answer => answerText(answer, locale)),
      })),
    ],
    places: joinSentences(
      [agreed > 0 ? auditSentences[locale].same(showCount(agreed)) : '', placesOf(all, locale)],
      locale,
    ),
  };
}

function pairRows({ pairs }: AgreementReport, locale: Locale) {
  return pairs.map(({ raters, passed, score, gap }) => ({
    raters: raters.map(rater => named(rater, locale)).join(' – '),
    records: showCount(score.records),
    percent: share(passed.percent, locale),
    ac1: coefficient(passed.ac1),
    deviation: points(score.mean_deviation),
    gap: points(gap),
  }));
}

/** The items with most disagreement, for the meeting to write down how they are scored. */
function decisionRows({ items }: AgreementReport, locale: Locale) {
  return items
    .filter(({ percent }) => percent !== null && percent < 1)
    .sort((a, b) => (a.percent ?? 0) - (b.percent ?? 0))
    .slice(0, mostDecisions)
    .map(({ title, percent }) => ({
      item: pick(title, locale),
      agree: share(percent, locale),
    }));
}

export const sessionReport = ({ evaluations, cards }: AuditFacts, session: string | undefined) =>
  agreementOf(evaluations, cards, { session });

/** What the template of a calibration's minutes prints. `session`: undefined for all records with two raters. */
export function calibrationModel(facts: AuditFacts, session: string | undefined) {
  const { settings, period, asOf, evaluations, locale } = facts;
  const labels = auditLabels(locale);
  const say = auditSentences[locale];
  const report = sessionReport(facts, session);
  return {
    labels,
    title: labels.calibration,
    subject:
      session === undefined ? `${periodName(period, locale)}　${say.allSessions()}` : say.session(session),
    organisation: pick(settings.organisation ?? settings.title, locale),
    cutoff: moment(asOf, period.zone),
    raters: report.raters.map(rater => ({ name: named(rater, locale) })),
    agreement: agreementModel(report, locale),
    measures: say.measures,
    pairs: pairRows(report, locale),
    records: unitsOf(evaluations, { session }).map(unit => recordModel(unit, facts)),
    majority_note: say.majorityNote,
    decisions: decisionRows(report, locale),
  };
}

/** Every answer of every rater, one a row. */
export function calibrationSheets(facts: AuditFacts, session: string | undefined): Sheet[] {
  const { evaluations, locale } = facts;
  const labels = auditLabels(locale);
  const widths = [22, 14, 36, 12, 26];
  const headers = [labels.record, labels.evaluator, labels.item, labels.answer, labels.source];
  return [
    {
      title: labels.calibration,
      columns: headers.map((header, index) => ({ header, width: widths[index] ?? 14 })),
      rows: unitsOf(evaluations, { session }).flatMap(unit => {
        const items = ratedItems(unit, facts);
        return ratingsOf(unit).flatMap((one, index) => {
          const row = (title: string, value: string | number | null) => [
            ...[recordOf(one), named(one.evaluator, locale), title, value, placeOf(one)],
          ];
          return [
            row(labels.points, one.score),
            ...items.map(({ title, answers }) => {
              const answer = answers[index] ?? null;
              return row(title, typeof answer === 'number' ? answer : answerText(answer, locale));
            }),
          ];
        });
      }),
    },
  ];
}
