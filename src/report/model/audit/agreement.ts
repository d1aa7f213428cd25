import { type Agreement, type AgreementReport, agreementOf } from '../../../audit/agreement.ts';
import { type Locale, pick } from '../../../text/locale.ts';
import { showCount } from '../show.ts';
import { auditLabels } from '../words/audit.ts';
import { auditSentences } from '../words/audit-sentences.ts';
import type { AuditFacts } from './gather.ts';
import { coefficient, points, share } from './show.ts';

function measuresRow(name: string, agreement: Agreement, locale: Locale) {
  const { records, percent, ac1, alpha, mean_deviation } = agreement;
  return {
    name,
    records: showCount(records),
    percent: share(percent, locale),
    ac1: coefficient(ac1),
    alpha: coefficient(alpha),
    deviation: points(mean_deviation),
  };
}

/** Of passes, scores and the items on which the raters differ; how many other items there are is said apart. */
export function agreementModel(report: AgreementReport, locale: Locale) {
  const say = auditSentences[locale];
  const labels = auditLabels(locale);
  if (report.records === 0) return { note: say.noAgreement(), rows: [], rest: '' };
  const differing = report.items.filter(({ percent }) => percent !== null && percent < 1);
  const rest = report.items.length - differing.length;
  return {
    note: say.agreement(
      showCount(report.records),
      showCount(report.evaluations),
      showCount(report.raters.length),
    ),
    rows: [
      measuresRow(labels.passed, report.passed, locale),
      measuresRow(labels.points, report.score, locale),
      ...differing.map(item => measuresRow(pick(item.title, locale), item, locale)),
    ],
    rest: rest > 0 ? say.agreeing(showCount(rest)) : '',
  };
}

export const agreementIn = ({ evaluations, cards }: AuditFacts): AgreementReport =>
  agreementOf(evaluations, cards, {});
