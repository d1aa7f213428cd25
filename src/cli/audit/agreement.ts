import { type Agreement, type AgreementReport, agreementOf } from '../../audit/agreement.ts';
import { evaluationsOf } from '../../audit/evaluations.ts';
import { periodJson } from '../../audit/results-json.ts';
import type { Period } from '../../calendar/period.ts';
import { Failure } from '../../diagnostic/failure.ts';
import { nothing, showCount, showValue } from '../../report/model/show.ts';
import { readStore } from '../../store/store.ts';
import { jsonLine } from '../../text/json.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { maskPersonal } from '../../text/mask.ts';
import { grouped } from '../../text/number.ts';
import { documentsOf, openWorkspace } from '../../workspace/workspace.ts';
import { reportDiagnostics } from '../figures/report.ts';
import { brokenSources, requestedPeriod } from '../figures/request.ts';
import { cell } from '../figures/show.ts';
import { grid } from '../grid.ts';
import type { AuditAction } from './action.ts';
import { agreementCsv } from './csv.ts';
import { words } from './words.ts';

/** How far the raters of the same records agree. */
export const agreement: AuditAction = async (given, { session, reference, ...options }, context) => {
  if (given.length > 0) throw new Failure('usage/excess-arguments', { command: 'audit agreement' });
  const repository = openWorkspace(context.cwd);
  const isBroken = reportDiagnostics(brokenSources(repository), context);
  const store = readStore(repository.root);
  try {
    const period = requestedPeriod(options.period, store, repository.settings.timezone);
    const cards = documentsOf(repository, 'scorecard').map(({ document }) => document);
    const report = agreementOf(evaluationsOf(store, period), cards, { session, reference });
    if (reference !== undefined && report.records > 0 && !report.raters.includes(reference))
      throw new Failure('audit/unknown-rater', { rater: reference, raters: report.raters });
    if (options.format === 'json')
      context.out(jsonLine(agreementJson(report, period, { session, reference })));
    else if (options.format === 'csv') context.out(agreementCsv(report, context.locale));
    else context.out(agreementTable(report, period, context.locale));
    return isBroken ? 1 : 0;
  } finally {
    store.close();
  }
};

function agreementJson(
  report: AgreementReport,
  period: Period,
  asked: { session: string | undefined; reference: string | undefined },
) {
  return {
    version: 1,
    period: periodJson(period),
    session: asked.session ?? null,
    reference: asked.reference === undefined ? null : maskPersonal(asked.reference),
    ...report,
    raters: report.raters.map(maskPersonal),
    pairs: report.pairs.map(pair => ({ ...pair, raters: pair.raters.map(maskPersonal) })),
    calibration: report.calibration.map(one => ({ ...one, rater: maskPersonal(one.rater) })),
  };
}

const coefficient = (value: number | null) => (value === null ? '' : grouped(value, 3));
const points = (value: number | null) => (value === null ? '' : grouped(value, 2));

function measures({ records, percent, ac1, alpha, mean_deviation }: Agreement, locale: Locale): string[] {
  return [
    showCount(records),
    percent === null ? nothing : showValue(percent, 'ratio', null, locale),
    // Of one record nothing can be told beyond chance.
    records < 2 ? '' : coefficient(ac1),
    records < 2 ? '' : coefficient(alpha),
    points(mean_deviation),
  ];
}

const right = (title: string) => ({ title, align: 'right' as const });

function subjectsGrid({ passed, score, items }: AgreementReport, locale: Locale): string {
  const { columns, subjects } = words[locale];
  return grid(
    [
      { title: columns.subject },
      { title: columns.title },
      ...[columns.records, columns.percent, columns.ac1, columns.alpha, columns.deviation].map(right),
    ],
    [
      [subjects.passed, '', ...measures(passed, locale)],
      [subjects.score, '', ...measures(score, locale)],
      ...items.map(one => [cell(one.item), cell(pick(one.title, locale)), ...measures(one, locale)]),
    ],
  );
}

function pairsGrid({ pairs }: AgreementReport, locale: Locale): string {
  const { columns } = words[locale];
  return grid(
    [
      { title: columns.raters },
      ...[columns.records, columns.percent, columns.ac1, columns.kappa].map(right),
      ...[columns.alpha, columns.deviation, columns.difference].map(right),
    ],
    pairs.map(({ raters, passed, kappa, score, gap }) => [
      raters.map(cell).join(' – '),
      showCount(score.records),
      passed.percent === null ? nothing : showValue(passed.percent, 'ratio', null, locale),
      ...[passed.ac1, kappa, score.alpha].map(value => (score.records < 2 ? '' : coefficient(value))),
      points(score.mean_deviation),
      points(gap),
    ]),
  );
}

function calibrationGrid({ calibration }: AgreementReport, locale: Locale): string {
  const { columns } = words[locale];
  return grid(
    [{ title: columns.raters }, ...[columns.records, columns.deviation, columns.difference].map(right)],
    calibration.map(({ rater, records, mean_deviation, gap }) => [
      cell(rater),
      showCount(records),
      points(mean_deviation),
      points(gap),
    ]),
  );
}

function agreementTable(report: AgreementReport, period: Period, locale: Locale): string {
  const say = words[locale];
  if (report.records === 0) return `${say.noAgreement(period.id)}\n`;
  const counts = [report.evaluations, report.records, report.raters.length].map(showCount);
  const [evaluations = '', records = '', raters = ''] = counts;
  const parts = [
    `${say.agreement(period.id, evaluations, records, raters)}\n`,
    subjectsGrid(report, locale),
    `${say.sections.pairs}\n${pairsGrid(report, locale)}`,
  ];
  if (report.calibration.length > 0) {
    parts.push(`${say.sections.calibration}\n${calibrationGrid(report, locale)}`);
  }
  return `${parts.join('\n')}\n${say.measures}\n`;
}
