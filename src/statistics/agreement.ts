/** What each rater said of one unit, in the same order everywhere; null where a rater said nothing. */
export type Ratings<Value> = readonly (Value | null)[];

const said = <Value>(unit: Ratings<Value>): Value[] => unit.filter(value => value !== null);

function countsOf<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

/** Units that at least two raters rated: the only ones that tell whether raters agree. */
function compared<Value>(units: readonly Ratings<Value>[]): Value[][] {
  return units.map(said).filter(values => values.length >= 2);
}

/** Of the pairs of raters of a unit, the share that said the same. */
function agreeing<Value>(values: readonly Value[]): number {
  const same = sum([...countsOf(values).values()].map(count => count * (count - 1)));
  return same / (values.length * (values.length - 1));
}

/** The share of agreeing pairs, the mean over the units that two or more rated; undefined where none was. */
export function percentAgreement<Value>(units: readonly Ratings<Value>[]): number | undefined {
  const pairs = compared(units);
  return pairs.length === 0 ? undefined : sum(pairs.map(agreeing)) / pairs.length;
}

/** How often each value was said, each rated unit counting once. */
function prevalence<Value>(units: readonly (readonly Value[])[]): Map<Value, number> {
  const shares = new Map<Value, number>();
  for (const values of units) {
    for (const [value, count] of countsOf(values)) {
      shares.set(value, (shares.get(value) ?? 0) + count / values.length / units.length);
    }
  }
  return shares;
}

/** Agreement beyond chance; a chance of 1, up to rounding, leaves nothing beyond it. */
const corrected = (observed: number, chance: number): number | undefined =>
  chance > 1 - 1e-12 ? undefined : (observed - chance) / (1 - chance);

/**
 * Cohen's κ of two raters; undefined where no unit has both, or both said the same word of every unit.
 * Source: Cohen (1960), Educ. Psychol. Meas. 20.
 */
export function cohenKappa<Value>(
  units: readonly (readonly [Value | null, Value | null])[],
): number | undefined {
  const both = compared(units);
  if (both.length === 0) return undefined;
  const [first, second] = [0, 1].map(rater => countsOf(both.map(values => values[rater])));
  const chance = sum([...(first ?? [])].map(([value, count]) => count * (second?.get(value) ?? 0)));
  return corrected(sum(both.map(agreeing)) / both.length, chance / both.length ** 2);
}

/**
 * Gwet's AC1 of any number of raters, of whom some may have said nothing; unlike κ it stays high where nearly all
 * units are alike. Undefined where no unit has two raters. `categories` is how many answers there were to choose from.
 * Source: Gwet (2008), Br. J. Math. Stat. Psychol. 61.
 */
export function gwetAc1<Value>(units: readonly Ratings<Value>[], categories: number): number | undefined {
  const pairs = compared(units);
  if (pairs.length === 0) return undefined;
  const shares = prevalence(units.map(said).filter(values => values.length > 0));
  const chance = sum([...shares.values()].map(share => share * (1 - share))) / (categories - 1);
  return corrected(sum(pairs.map(agreeing)) / pairs.length, chance);
}

/**
 * Fleiss' κ of as many raters for every unit; undefined for no units, or one word for all of them.
 * Source: Fleiss (1971), Psychol. Bull. 76.
 */
export function fleissKappa<Value>(units: readonly (readonly Value[])[]): number | undefined {
  const pairs = compared(units);
  if (pairs.length === 0) return undefined;
  const chance = sum([...prevalence(pairs).values()].map(share => share * share));
  return corrected(sum(pairs.map(agreeing)) / pairs.length, chance);
}
