import type { Sampling } from '../../../document/documents.generated.ts';
import { type Locale, pick } from '../../../text/locale.ts';
import { filterInWords } from '../in-words.ts';
import { nothing } from '../show.ts';
import { auditSentences } from '../words/audit-sentences.ts';
import { enumerate } from '../words/trade.ts';
import type { AuditFacts } from './gather.ts';
import { levelName } from './show.ts';

function fromWhat({ population: { per, where } }: Sampling, locale: Locale): string {
  const say = auditSentences[locale];
  const [who = '', unit = ''] = per.split('-');
  const group = enumerate([say.per[who] ?? who, say.per[unit] ?? unit], locale);
  return `${group}\n${where ? filterInWords(where, locale) : say.all()}`;
}

/** The plans that drew in the period, or that its evaluations name: how each of them draws. */
export function planRows({ plans, coverage, evaluations, locale }: AuditFacts) {
  const used = new Set([...coverage.map(({ plan }) => plan), ...evaluations.map(({ plan }) => plan)]);
  return plans
    .filter(({ id }) => used.has(id))
    .map(plan => {
      const { title, id, version, level, rate, size, aql, certainty = [], seed } = plan;
      return {
        plan: `${pick(title, locale)}\n${id}@${version}`,
        level: levelName(level, locale),
        per: fromWhat(plan, locale),
        amount: auditSentences[locale].amount({
          ...(rate !== undefined && { rate }),
          ...(size !== undefined && { size: String(size) }),
          ...(aql !== undefined && { aql: String(aql) }),
        }),
        certainty:
          certainty.length === 0
            ? nothing
            : enumerate(
                certainty.map(one =>
                  one.title ? pick(one.title, locale) : filterInWords(one.where, locale),
                ),
                locale,
              ),
        seed,
      };
    });
}
