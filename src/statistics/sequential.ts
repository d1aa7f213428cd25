import { normalAtMost, normalDensity } from './normal.ts';

export type Boundary = 'obrien-fleming' | 'pocock';

/**
 * The constants of two-sided boundaries at 5 % for 1, 2, 3 … looks after equal amounts of data.
 * Source: Jennison and Turnbull (2000), Group Sequential Methods, tables 2.1 and 2.3; the numbers of looks that
 * they leave out (13, 14, 16 to 19) by the same recursion.
 */
const constants: Readonly<Record<Boundary, readonly number[]>> = {
  'obrien-fleming': [
    1.96, 1.977, 2.004, 2.024, 2.04, 2.053, 2.063, 2.072, 2.08, 2.087, 2.092, 2.098, 2.102, 2.107, 2.11,
    2.114, 2.117, 2.12, 2.123, 2.126,
  ],
  pocock: [
    1.96, 2.178, 2.289, 2.361, 2.413, 2.453, 2.485, 2.512, 2.535, 2.555, 2.572, 2.588, 2.602, 2.615, 2.626,
    2.637, 2.646, 2.656, 2.664, 2.672,
  ],
};

/** The most looks that a boundary is known for. */
export const mostLooks = 20;

/**
 * How far |z| must reach at each of 1 to 20 `looks`, after equal amounts of data, so that all of them together
 * raise a false alarm in 5 of 100 cases. O'Brien and Fleming's is wide at first and close to 1.96 at the end;
 * Pocock's is the same at every look. Throws RangeError for another number of looks.
 */
export function boundariesOf(shape: Boundary, looks: number): number[] {
  const constant = constants[shape][looks - 1];
  if (constant === undefined) throw new RangeError(`no boundary for ${looks} looks`);
  return Array.from({ length: looks }, (_, index) =>
    shape === 'pocock' ? constant : constant * Math.sqrt(looks / (index + 1)),
  );
}

const steps = 200;

/** Simpson's rule for values at equal distances; their number is odd. */
function integral(values: readonly number[], width: number): number {
  const sum = values.reduce((total, value, index) => {
    const isEnd = index === 0 || index === values.length - 1;
    return total + value * (isEnd ? 1 : index % 2 === 1 ? 4 : 2);
  }, 0);
  return (sum * width) / 3;
}

/**
 * The chance that |z| exceeds its boundary at one look or another where there is nothing to find, the looks after
 * equal amounts of data; of `[1.96, 1.96, …]` the false alarms of looking every week without a boundary.
 * Source: the recursion of Armitage, McPherson and Rowe (1969), J. R. Stat. Soc. A 132.
 */
export function falseAlarms(boundaries: readonly number[]): number {
  const [first = Number.POSITIVE_INFINITY] = boundaries;
  if (boundaries.length <= 1) return 2 * normalAtMost(-first);
  const grid = (edge: number) => Array.from({ length: steps + 1 }, (_, i) => -edge + (2 * edge * i) / steps);
  let edge = first;
  let points = grid(edge);
  let density = points.map(normalDensity);
  boundaries.slice(1).forEach((boundary, index) => {
    const width = (2 * edge) / steps;
    const next = boundary * Math.sqrt(index + 2);
    const reached = grid(next);
    density = reached.map(to =>
      integral(
        points.map((from, place) => (density[place] ?? 0) * normalDensity(to - from)),
        width,
      ),
    );
    [edge, points] = [next, reached];
  });
  return 1 - integral(density, (2 * edge) / steps);
}
