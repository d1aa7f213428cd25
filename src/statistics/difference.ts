/** A share or a mean as its two sums. */
export interface Sums {
  readonly numerator: number;
  readonly denominator: number;
}

/** What a team came to before something was tried, and since. */
export interface BeforeAfter {
  readonly before: Sums;
  readonly after: Sums;
}

function added(sums: readonly Sums[]): Sums {
  return {
    numerator: sums.reduce((total, { numerator }) => total + numerator, 0),
    denominator: sums.reduce((total, { denominator }) => total + denominator, 0),
  };
}

/** Several teams as one: sum over sum. */
export function together(teams: readonly BeforeAfter[]): BeforeAfter {
  return { before: added(teams.map(team => team.before)), after: added(teams.map(team => team.after)) };
}

/** By how much a team's value rose; undefined where it has none before or since. */
export function changeOf({ before, after }: BeforeAfter): number | undefined {
  if (before.denominator === 0 || after.denominator === 0) return undefined;
  return after.numerator / after.denominator - before.numerator / before.denominator;
}

/**
 * By how much more the value of `pilot` rose than that of the `comparison` teams taken together; undefined where
 * one of them has nothing to measure before or since. With one or two pilot sites there is no valid standard
 * error: see `placeboTest`.
 */
export function differenceInDifferences(
  pilot: BeforeAfter,
  comparison: readonly BeforeAfter[],
): number | undefined {
  const [tried, other] = [changeOf(pilot), changeOf(together(comparison))];
  return tried === undefined || other === undefined ? undefined : tried - other;
}

/** Where the pilot stands among teams in which nothing was tried. */
export interface Placebo {
  readonly difference: number;
  /** What each comparison team comes to when it is taken for the pilot, against the others. */
  readonly placebos: readonly number[];
  /** 1: no comparison team moved as far, to either side. */
  readonly rank: number;
  /** rank / (K + 1); null with fewer than 19 comparison teams, where it could not be small. */
  readonly p: number | null;
}

/** With fewer comparison teams the smallest possible p exceeds 5 %. */
export const fewestComparisonTeams = 19;

/**
 * The placebo (randomisation) test of a difference in differences; undefined where the pilot has none. Comparison
 * teams with nothing to measure are left out. Several pilot sites are put `together` first; a single comparison team
 * varies more than they do, which errs on the side of a larger p.
 * Source: Abadie, Diamond and Hainmueller (2010), J. Am. Stat. Assoc. 105.
 */
export function placeboTest(pilot: BeforeAfter, comparison: readonly BeforeAfter[]): Placebo | undefined {
  const difference = differenceInDifferences(pilot, comparison);
  if (difference === undefined) return undefined;
  const measured = comparison.filter(team => changeOf(team) !== undefined);
  const placebos = measured.flatMap(team => {
    const others = measured.filter(other => other !== team);
    return differenceInDifferences(team, others) ?? [];
  });
  const rank = 1 + placebos.filter(placebo => Math.abs(placebo) >= Math.abs(difference)).length;
  const isEnough = placebos.length >= fewestComparisonTeams;
  return { difference, placebos, rank, p: isEnough ? rank / (placebos.length + 1) : null };
}
