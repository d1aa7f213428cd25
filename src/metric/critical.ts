import { criticalClasses } from '../catalogue/scorecard.ts';
import { type Condition, compare, constant, type Expression, field } from './condition.ts';
import type { Draft } from './draft.ts';

/** Every way in which an evaluation can name a class among others: each once, in any order. */
function classesWith(name: string): string[] {
  const joined = (rest: readonly string[]): string[][] => [
    [],
    ...rest.flatMap(first => joined(rest.filter(one => one !== first)).map(more => [first, ...more])),
  ];
  return joined(criticalClasses)
    .filter(classes => classes.includes(name))
    .map(classes => classes.join(','));
}

/** The classes of an evaluation's critical errors, '' where it has none; unknown where it names none of an error. */
const classes: Expression = {
  kind: 'first',
  of: [
    field('critical_class'),
    {
      kind: 'choice',
      of: [{ when: compare(field('critical'), '==', constant(0)), gives: constant('') }],
    },
  ],
};

/** A critical error: any, or one of the class that is asked for. */
export function criticalError({ kpi }: Draft): Condition {
  const { critical_class: wanted } = kpi.measure;
  return wanted === undefined
    ? compare(field('critical'), '==', constant(1))
    : { kind: 'among', of: classes, values: classesWith(wanted), folded: false };
}
