import type { Results } from '../../../audit/results.ts';
import { type Locale, pick } from '../../../text/locale.ts';
import { showCount, showTarget } from '../show.ts';
import { auditSentences } from '../words/audit-sentences.ts';
import { verdictWords } from '../words/trade.ts';
import type { AuditFacts } from './gather.ts';
import { classCounts, rangeText, share } from './show.ts';

/** The pass rate weighted back, its interval and its verdict. */
export function passSentence({ total }: Results, { goal, locale }: AuditFacts): string {
  const say = auditSentences[locale];
  const { pass, verdict } = total;
  if (pass.value === null) return say.nothing();
  const interval = pass.interval ? rangeText(pass.interval, locale) : '';
  const counts = say.counts(showCount(pass.n), showCount(pass.k));
  const target = goal.target ? showTarget({ target: goal.target, unit: 'ratio' }, locale) : '';
  const judged = verdictWords[verdict ?? 'no_target'][locale];
  return `${say.pass(share(pass.value, locale), counts, interval)}${say.verdict(target, judged)}`;
}

export function criticalSentence({ total }: Results, locale: Locale): string {
  const { k, n } = total.critical;
  const named = Object.values(total.classes).reduce((sum, count) => sum + count, 0);
  return auditSentences[locale].critical(showCount(k), showCount(n), classCounts(total, locale), named > k);
}

/** The three items that cost points most often. */
export function lossSentence({ items }: Results, locale: Locale): string {
  const say = auditSentences[locale];
  const most = items.filter(({ failed }) => failed > 0).slice(0, 3);
  if (most.length === 0) return say.noLosses();
  return say.top(
    most.map(({ title, failed, applicable }) =>
      say.named(pick(title, locale), `${showCount(failed)}/${showCount(applicable)}`),
    ),
  );
}
