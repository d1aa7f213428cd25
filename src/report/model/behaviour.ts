import { itemsOf } from '../../catalogue/scorecard.ts';
import type { Clause, Scorecard, Standard } from '../../document/documents.generated.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { paragraphs } from './paragraphs.ts';
import { nothing } from './show.ts';
import { levelWords, standardLabels } from './words/standard.ts';
import { categoryWords, enumerate } from './words/trade.ts';

/** What a clause can be measured by, by its id. */
function titlesOf(
  { kpis = [], time_limits: limits = [] }: Standard,
  scorecards: readonly Scorecard[],
  locale: Locale,
): ReadonlyMap<string, string> {
  const scored = scorecards.flatMap(card =>
    itemsOf(card).map(({ item }) => [`${card.id}.${item.id}`, pick(item.title, locale)] as const),
  );
  const own = [...kpis, ...limits].map(({ id, title }) => [id, pick(title, locale)] as const);
  return new Map([...scored, ...own]);
}

function clauseRow(clause: Clause, titles: ReadonlyMap<string, string>, locale: Locale) {
  const { all } = standardLabels(locale);
  const applies = [clause.stage, clause.customer, clause.channel].flatMap(values =>
    values ? [enumerate(values, locale)] : [],
  );
  const criteria = (clause.criteria ?? []).map((text, index) => `${index + 1}. ${pick(text, locale)}`);
  const measures = (clause.measured_by ?? []).map(id => titles.get(id) ?? id);
  return {
    id: clause.id,
    title: clause.title === undefined ? '' : pick(clause.title, locale),
    applies: applies.join(' · ') || all,
    level: levelWords[clause.level][locale],
    text: [...paragraphs(pick(clause.text, locale)), ...criteria].join('\n'),
    measured_by: enumerate(measures, locale) || nothing,
    owner: clause.owner,
  };
}

/** By category, as the trade divides a standard; categories without clauses are left out. */
export function behaviourGroups(standard: Standard, scorecards: readonly Scorecard[], locale: Locale) {
  const titles = titlesOf(standard, scorecards, locale);
  return (['basic', 'efficiency', 'outcome'] as const).flatMap(category => {
    const clauses = (standard.clauses ?? []).filter(clause => clause.category === category);
    if (clauses.length === 0) return [];
    return [
      {
        title: categoryWords[category][locale],
        clauses: clauses.map(clause => clauseRow(clause, titles, locale)),
      },
    ];
  });
}

export function scriptRows({ clauses = [] }: Standard, locale: Locale) {
  return clauses.flatMap(({ id, title, script }) =>
    script === undefined
      ? []
      : [{ id, title: title === undefined ? '' : pick(title, locale), script: pick(script, locale) }],
  );
}
