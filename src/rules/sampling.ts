import { pinned } from '../catalogue/scorecard.ts';
import { isShare } from '../catalogue/share.ts';
import type { Filter, Sampling } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { closest } from '../text/closest.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { fieldsOf } from './fields.ts';
import { type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { samplingCapacity } from './sampling-capacity.ts';
import { advisory, broken, hint } from './severity.ts';

const plans = (subject: Subject): Loaded<Sampling>[] => documentsOf(subject, 'sampling');

interface Named {
  readonly path: Path;
  readonly id: string;
  readonly what: 'scorecard' | 'sampling' | 'calendar';
}

interface PlacedFilter {
  readonly filter: Filter;
  readonly path: Path;
}

function nested(filter: Filter | undefined, path: Path): PlacedFilter[] {
  return filter ? [{ filter, path }, ...nested(filter.not, [...path, 'not'])] : [];
}

const filtersIn = ({ population, certainty = [] }: Sampling): PlacedFilter[] => [
  ...nested(population.where, ['population', 'where']),
  ...certainty.flatMap(({ where }, index) => nested(where, ['certainty', index, 'where'])),
];

function namedIn(plan: Sampling): Named[] {
  const { scorecard, overlap } = plan;
  return [
    ...(scorecard === undefined ? [] : [{ path: ['scorecard'], id: scorecard, what: 'scorecard' } as const]),
    ...(overlap ? [{ path: ['overlap', 'with'], id: overlap.with, what: 'sampling' } as const] : []),
    ...filtersIn(plan).flatMap(({ filter, path }) =>
      filter.during === undefined
        ? []
        : [{ path: [...path, 'during'], id: filter.during, what: 'calendar' } as const],
    ),
  ];
}

/** The scorecard, the other plan and the calendars that a plan names. */
const dangling = ruleOf('ref/dangling', broken, subject => {
  if (!subject.isComplete) return [];
  const cards = documentsOf(subject, 'scorecard').map(({ document }) => document);
  const known: Readonly<Record<Named['what'], readonly string[]>> = {
    scorecard: [...new Set(cards.flatMap(card => [card.id, pinned(card)]))],
    sampling: plans(subject).map(({ document }) => document.id),
    calendar: documentsOf(subject, 'calendar').map(({ document }) => document.id),
  };
  return plans(subject).flatMap(loaded =>
    namedIn(loaded.document)
      .filter(({ what, id }) => !known[what].includes(id))
      .map(({ path, what, id }) => {
        const choices = known[what];
        return {
          loaded,
          path,
          facts: { what, id, closest: closest(id, choices), choices: choices.slice(0, 10) },
        };
      }),
  );
});

interface Use {
  readonly field: string;
  readonly path: Path;
  readonly part: 'key' | 'value';
}

function usesIn(plan: Sampling): Use[] {
  const { strata = [], columns = [] } = plan;
  const listed = (key: 'strata' | 'columns', names: readonly string[]) =>
    names.map((field, index) => ({ field, path: [key, index], part: 'value' }) as const);
  return [
    ...filtersIn(plan).flatMap(({ filter, path }) =>
      Object.keys(filter)
        .filter(field => field !== 'not' && field !== 'during')
        .map(field => ({ field, path: [...path, field], part: 'key' }) as const),
    ),
    ...listed('strata', strata),
    ...listed('columns', columns),
  ];
}

const unknownField = ruleOf('ref/unknown-field', broken, subject => {
  const sources = documentsOf(subject, 'source').map(({ document }) => document);
  return plans(subject).flatMap(loaded => {
    const { record } = loaded.document.population;
    const fields = fieldsOf(record, sources);
    return usesIn(loaded.document)
      .filter(({ field }) => !fields.has(field) && (subject.isComplete || !field.startsWith('x-')))
      .map(({ field, path, part }) => {
        return { loaded, path, part, facts: { field, record, closest: closest(field, fields.keys()) } };
      });
  });
});

const amountKeys = ['rate', 'size', 'aql'] as const;

const amount = ruleOf('sampling/amount', broken, subject =>
  plans(subject).flatMap((loaded): Found<'sampling/amount'>[] => {
    const keys = amountKeys.filter(key => loaded.document[key] !== undefined);
    if (keys.length === 1) return [];
    return [{ loaded, path: [keys[1] ?? 'population'], part: 'key', facts: { keys } }];
  }),
);

const rateRange = ruleOf('sampling/rate-range', broken, subject =>
  plans(subject).flatMap((loaded): Found<'sampling/rate-range'>[] => {
    const { rate } = loaded.document;
    return rate === undefined || isShare(rate) ? [] : [{ loaded, path: ['rate'], facts: { rate } }];
  }),
);

function overlapFault(plan: Sampling, other: Sampling | undefined) {
  const { overlap, population } = plan;
  if (!overlap) return undefined;
  if (overlap.with === plan.id) return 'itself';
  if (!isShare(overlap.rate)) return 'size';
  if (other && other.population.record !== population.record) return 'record';
  const unit = ({ unit = 'record' }: Sampling['population']) => unit;
  return other && unit(other.population) !== unit(population) ? 'unit' : undefined;
}

const overlap = ruleOf('sampling/overlap', broken, subject => {
  const all = plans(subject);
  return all.flatMap((loaded): Found<'sampling/overlap'>[] => {
    const { overlap: its } = loaded.document;
    const other = all.find(({ document }) => document.id === its?.with)?.document;
    const why = overlapFault(loaded.document, other);
    return its && why ? [{ loaded, path: ['overlap', 'with'], facts: { plan: its.with, why } }] : [];
  });
});

const noTeam = ruleOf('sampling/no-team', advisory, subject =>
  plans(subject).flatMap(loaded => {
    const { own_team: own = 'allowed', reviewers = [], level } = loaded.document;
    if (own === 'allowed' || level === 'self') return [];
    return reviewers.flatMap(({ name, team }, index): Found<'sampling/no-team'>[] =>
      team === undefined ? [{ loaded, path: ['reviewers', index, 'name'], facts: { reviewer: name } }] : [],
    );
  }),
);

const aqlUnconfirmed = ruleOf('sampling/aql-unconfirmed', hint, subject =>
  plans(subject).flatMap((loaded): Found<'sampling/aql-unconfirmed'>[] => {
    const { aql } = loaded.document;
    return aql === undefined ? [] : [{ loaded, path: ['aql'], facts: { aql } }];
  }),
);

/** Whether a sampling plan can be drawn, done, and shown anything by. */
export const sampling: readonly Rule[] = [
  dangling,
  unknownField,
  amount,
  rateRange,
  overlap,
  noTeam,
  ...samplingCapacity,
  aqlUnconfirmed,
];
