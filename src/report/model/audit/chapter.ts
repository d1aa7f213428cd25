import { auditLabels } from '../words/audit.ts';
import { auditSentences } from '../words/audit-sentences.ts';
import { criticalSentence, lossSentence, passSentence } from './findings.ts';
import { type AuditFacts, resultsBy } from './gather.ts';
import { coverageRows, coverageSentence, itemRows, levelRows } from './show.ts';

const mostItems = 5;

/** The chapter on audits of a monthly report: nothing but one line where nobody scored. */
export function qualityChapter(facts: AuditFacts) {
  const { coverage, plans, locale } = facts;
  const results = resultsBy(facts, 'level');
  return {
    labels: auditLabels(locale),
    has_results: results.total.n > 0,
    pass: passSentence(results, facts),
    critical: criticalSentence(results, locale),
    losses: lossSentence(results, locale),
    weighting: auditSentences[locale].weighting,
    coverage_note: coverageSentence(coverage, locale),
    coverage: coverageRows(coverage, plans, locale),
    levels: levelRows(results, locale),
    items: itemRows(results.items, locale).slice(0, mostItems),
  };
}
