import type { Effect } from '../../diagnostic/sentences/change-facts.ts';
import type { Clause } from '../../document/documents.generated.ts';
import { pick } from '../../text/locale.ts';
import { type Change, changeAt, effectAt, type Pair, type Placed } from './change.ts';
import { gramsIn, shareOf } from './grams.ts';
import { meansSame } from './meaning.ts';
import { compareTexts, compareTitles } from './prose.ts';
import { quantitiesIn } from './quantity.ts';
import type { Telling } from './regroup.ts';
import { compareDefinitions, compareDimensions } from './scope.ts';
import { compareLevels } from './strictness.ts';

type Prose = 'text' | 'script';

const told = ['id', 'title', 'owner', 'actor', 'level', 'stage', 'customer', 'channel', 'text', 'script'];

/** What changed in a clause; of one that was split or merged only what the pieces do not tell. */
export function compareClauses(pair: Pair<Clause>, isRegrouped: boolean): Change[] {
  const [older, newer] = [pair.older.value, pair.newer.value];
  const isLevelChanged = older.level !== newer.level;
  const prose = (key: Prose): Change[] => {
    const [from, to] = [older[key], newer[key]];
    if (from === undefined || to === undefined) {
      return from === to ? [] : [changeAt(pair, 'definition_changed', [key])];
    }
    return meansSame(from, to) ? [] : compareTexts(pair, key, [from, to], isLevelChanged);
  };
  return [
    ...compareTitles(pair),
    ...compareDimensions(pair, []),
    ...effectAt(pair, compareLevels(older.level, newer.level), ['level']),
    ...(isRegrouped ? [] : prose('text')),
    ...prose('script'),
    ...compareDefinitions(pair, [], told),
    ...(['actor', 'owner'] as const)
      .filter(key => older[key] !== newer[key])
      .map(key => changeAt(pair, 'owner_changed', [key])),
  ];
}

const wording = (clause: Clause) => pick(clause.text, 'zh-CN');

const gramsOf = (clause: Clause) => gramsIn(wording(clause));

/** The clauses that share a clause's wording out among them: each is mostly taken from it and lacks a part of it. */
export function piecesOfClause(
  whole: Placed<Clause>,
  candidates: readonly Placed<Clause>[],
): readonly Placed<Clause>[] {
  const grams = gramsOf(whole.value);
  const pieces = candidates.filter(({ value }) => {
    const own = gramsOf(value);
    return shareOf(own, grams) >= 0.6 && shareOf(grams, own) < 0.8;
  });
  const together = new Set(pieces.flatMap(({ value }) => [...gramsOf(value)]));
  return shareOf(grams, together) >= 0.7 ? pieces : [];
}

/** A piece binds as its level does; its numbers are those of the whole, or it was changed. */
function effectOf(older: Clause, newer: Clause): Effect {
  const level = compareLevels(older.level, newer.level);
  if (level !== 'unchanged') return level;
  const amounts = (clause: Clause) =>
    quantitiesIn(wording(clause)).map(({ amount, measure }) => `${amount} ${measure}`);
  const [from, to] = [amounts(older), amounts(newer)];
  const [few, many] = from.length < to.length ? [from, to] : [to, from];
  return few.every(amount => many.includes(amount)) ? 'unchanged' : 'changed';
}

export const clauseTelling: Telling<Clause> = {
  item: 'clause',
  aspect: 'text',
  id: ({ id }) => id,
  when: () => null,
  side: ({ path, value }) => ({ path: [...path, 'text'], value: value.text }),
  effect: effectOf,
};
