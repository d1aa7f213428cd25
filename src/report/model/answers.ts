import type { Standard } from '../../document/documents.generated.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { durationInWords } from './in-words.ts';
import { nothing } from './show.ts';
import { answerWords } from './words/answers.ts';
import { enumerate, statusWords } from './words/trade.ts';

/** What of the standards answers a pain point or a need. */
export interface Answer {
  readonly id: string;
  readonly text: string;
  readonly isInForce: boolean;
}

function named(standard: Standard, id: string, locale: Locale): string | undefined {
  const words = answerWords[locale];
  const clause = standard.clauses?.find(one => one.id === id);
  if (clause) return words.clause(id, clause.title === undefined ? '' : pick(clause.title, locale));
  const kpi = standard.kpis?.find(one => one.id === id);
  if (kpi) return words.kpi(pick(kpi.title, locale), kpi.target ?? '');
  const limit = standard.time_limits?.find(one => one.id === id);
  if (!limit) return undefined;
  return words.limit(
    pick(limit.title, locale),
    limit.within === undefined ? '' : durationInWords(limit.within, locale),
  );
}

/** A version in force goes before a draft that says the same. */
function answer(text: string, standards: readonly Standard[], locale: Locale): Answer {
  const [id = '', of] = text.split('/').reverse();
  const found = standards
    .filter(standard => of === undefined || of === standard.id)
    .flatMap(standard => {
      const name = named(standard, id, locale);
      return name === undefined ? [] : [{ standard, name }];
    });
  const isCurrent = ({ standard }: (typeof found)[number]) => standard.status === 'effective';
  const best = found.find(isCurrent) ?? found[0];
  if (!best) return { id: text, text, isInForce: false };
  const isInForce = isCurrent(best);
  const status = isInForce ? '' : statusWords[best.standard.status][locale];
  return { id: text, text: answerWords[locale].of(best.name, status), isInForce };
}

/** What a list of ids names, each in words. */
export function answersOf(
  ids: readonly string[] | undefined,
  standards: readonly Standard[],
  locale: Locale,
): Answer[] {
  return (ids ?? []).map(id => answer(id, standards, locale));
}

/** One cell of a table: the answers, or the mark of something that nobody answers yet. */
export function answerCell(answers: readonly Answer[], locale: Locale): string {
  if (answers.length === 0) return answerWords[locale].none;
  const texts = answers.map(({ text }) => text);
  return `${answers.some(({ isInForce }) => isInForce) ? '' : '🟡 '}${enumerate(texts, locale) || nothing}`;
}
